import { addDays, civilDateAt } from '../../calendar/civil-date.ts';
import type { FileAccess, SentFile } from '../../conversation/turn.ts';
import type { DecisionMatrix } from '../../decision-rights/decision-right.ts';
import { writeDocx } from '../../documents/write-docx.ts';
import type { Language } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { unitNameIn } from '../../network/units/unit-names.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { listHistory } from '../../record/register.ts';
import type { Database, Store } from '../../store/store.ts';
import { subjectOf } from '../handling/change-matter.ts';
import { listMatters } from '../matter-register.ts';
import { listMeetings } from '../meetings/register.ts';
import { type Matter, states } from '../model.ts';
import { decisionDocument } from './decision-document.ts';
import { decisionRecordOf, decisionRecordSchema } from './decision-record.ts';
import { accessToPapers, mayTakeDecision, mayTakePapers } from './may-take-papers.ts';
import { decidedBetween, mattersOfMeeting, minutesOf } from './minutes.ts';
import { paperTexts } from './texts.ts';

export interface PaperPorts {
  readonly store: Store;
  readonly matrix: DecisionMatrix;
}

interface PaperGround {
  readonly database: Database;
  readonly directory: Directory;
}

/** Who wants a paper, in which language, and when. */
export interface PaperRequest {
  readonly person: string;
  readonly language: Language;
  readonly at: Date;
}

export type PaperRefusal = 'not-yours' | 'not-decided' | 'unknown-matter' | 'no-such-meeting';

/** The record of a decision as a Word document and as a machine-readable file. */
export async function handOverDecision(
  { store, matrix }: PaperPorts,
  request: PaperRequest,
  matter: Matter,
): Promise<Outcome<readonly SentFile[], PaperRefusal>> {
  const directory = await currentDirectory(store);
  const today = civilDateAt(request.at);
  if (!mayTakeDecision(directory, matter, request.person, today)) return refuse('not-yours');
  const papers = await decisionPapers(
    { database: store.database, directory, matrix },
    matter,
    request.language,
  );
  if (!papers.ok) return papers;
  // Whoever asked for a decision may always read it.
  const access: FileAccess =
    matter.requester === request.person ? { record: `matter/${matter.id}` } : accessToPapers(directory);
  return accept(papers.value.map((file) => ({ ...file, access })));
}

/** The same, for whoever has the right to the whole matter. */
export async function decisionPapers(
  { database, directory, matrix }: Pick<PaperPorts, 'matrix'> & PaperGround,
  matter: Matter,
  language: Language,
): Promise<Outcome<readonly SentFile[], 'not-decided'>> {
  const entries = await listHistory(database, subjectOf(matter.id));
  const record = decisionRecordOf({ matter, entries, directory, matrix });
  if (!record.ok) return record;
  const unitName = (id: string) => unitNameIn(directory.units, id, language);
  const document = decisionDocument(record.value, language, unitName);
  const name = fileName(paperTexts(language)('recordName', { number: matter.number ?? '' }));
  const json = JSON.stringify(decisionRecordSchema.parse(record.value), null, 2);
  return accept([
    { name: `${name}.docx`, bytes: await writeDocx(document) },
    { name: `${name}.json`, bytes: new TextEncoder().encode(`${json}\n`) },
  ]);
}

/** A draft of the minutes of the first of these days that is a meeting's; of the latest meeting, when none is named. */
export async function handOverMinutes(
  { store }: PaperPorts,
  request: PaperRequest,
  named: readonly string[],
): Promise<Outcome<{ readonly date: string; readonly files: readonly SentFile[] }, PaperRefusal>> {
  const { database } = store;
  const directory = await currentDirectory(store);
  const today = civilDateAt(request.at);
  if (!mayTakePapers(directory, request.person, today)) return refuse('not-yours');
  const meetings = (await listMeetings(database, '2000-01-01')).map((meeting) => meeting.date);
  const date =
    named.length === 0
      ? meetings.findLast((day) => day <= today)
      : named.find((day) => meetings.includes(day));
  if (date === undefined) return refuse('no-such-meeting');
  const before = meetings.findLast((day) => day < date) ?? addDays(date, -60);
  const matters = await listMatters(database, { states: states.filter((state) => state !== 'draft') });
  const papers = {
    date,
    matters: mattersOfMeeting(matters, date),
    betweenMeetings: decidedBetween(matters, before, date),
    directory,
    at: request.at,
  };
  const name = fileName(paperTexts(request.language)('minutesName', { date }));
  const bytes = await writeDocx(minutesOf(papers, request.language));
  return accept({ date, files: [{ name: `${name}.docx`, bytes, access: accessToPapers(directory) }] });
}

/** Names of files hold letters, digits, spaces and hyphens. */
function fileName(name: string): string {
  return name
    .replace(/[^\p{L}\p{N} _-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
