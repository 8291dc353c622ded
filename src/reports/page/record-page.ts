import { maySee } from '../../beredning/card/show-matter.ts';
import { subjectOf } from '../../beredning/handling/change-matter.ts';
import { findMatter, listMatters } from '../../beredning/matter-register.ts';
import { findMeeting } from '../../beredning/meetings/register.ts';
import { civilDate } from '../../calendar/civil-date.ts';
import { standingOn } from '../../commitments/model.ts';
import { findCommitment } from '../../commitments/register.ts';
import { formatDate, formatKronor } from '../../language/format.ts';
import { findPerson } from '../../network/directory/directory.ts';
import type { RecordEntry } from '../../pages/model.ts';
import { cardTexts } from '../../remiss/recipient/card-texts.ts';
import { seesReplyOf, statusFor } from '../../remiss/recipient/sees-reply.ts';
import { findCase } from '../../remiss/recipient-register.ts';
import { deadlineFor } from '../../remiss/register-model.ts';
import { findVisit } from '../../visits/visit-register.ts';
import { unitNameOf } from '../names.ts';
import { historyOf, known } from './history.ts';
import { matterFacts } from './matter-facts.ts';
import type { PageSource } from './page-source.ts';
import { recordTexts } from './record-texts.ts';
import { pageTexts } from './texts.ts';
import { visitRecord } from './visit-record.ts';

/** The record of `visit/<id>` and the like with its history; undefined where there is none that the reader may see. */
export async function readRecord(source: PageSource, path: string): Promise<RecordEntry | undefined> {
  const [kind, id = '', ...more] = path.split('/');
  if (more.length > 0 || !/^[\w.:-]{1,200}$/.test(id)) return undefined;
  switch (kind) {
    case 'visit': {
      const visit = await findVisit(source.database, id);
      return visit === undefined ? undefined : visitRecord(source, visit);
    }
    case 'matter':
      return matterRecord(source, id);
    case 'meeting':
      return meetingRecord(source, id);
    case 'remiss-recipient':
      return remissRecord(source, id);
    case 'commitment':
      return commitmentRecord(source, id);
    default:
      return undefined;
  }
}

async function matterRecord(source: PageSource, id: string): Promise<RecordEntry | undefined> {
  const matter = await findMatter(source.database, id);
  if (matter === undefined || !maySee(matter, source.person)) return undefined;
  return {
    kind: pageTexts(source.language)('item-matter'),
    ...matterFacts(source, matter),
    history: await historyOf(source, subjectOf(id)),
  };
}

async function meetingRecord(source: PageSource, date: string): Promise<RecordEntry | undefined> {
  if (!civilDate.safeParse(date).success) return undefined;
  const { database, language } = source;
  if ((await findMeeting(database, date)) === undefined) return undefined;
  const say = pageTexts(language);
  const agenda = (await listMatters(database, { meeting: date })).map(({ number, proposal }) =>
    `${number ?? ''} ${proposal.title ?? ''}`.trim(),
  );
  return {
    kind: say('item-meeting'),
    title: `${say('meetingTitle')} ${formatDate(date, language)}`,
    state: agenda.length === 0 ? say('agendaEmpty') : say('onAgenda', { count: agenda.length }),
    facts: agenda.map((value, index) => ({
      label: `${recordTexts(language)('fact_agenda')} ${index + 1}`,
      value,
    })),
    history: await historyOf(source, `beredning-meeting:${date}`),
    sayInChat: language === 'sv' ? 'Dagordning för IB' : 'IB agenda',
  };
}

async function remissRecord(source: PageSource, id: string): Promise<RecordEntry | undefined> {
  const found = await findCase(source.database, id);
  if (found === undefined) return undefined;
  const { directory, today, language } = source;
  const say = recordTexts(language);
  const { remiss, recipient } = found;
  const sees = seesReplyOf(directory, source)(recipient);
  const handler = recipient.handler === null || !sees ? undefined : findPerson(directory, recipient.handler);
  return {
    kind: pageTexts(language)('item-remiss'),
    title: remiss.title,
    state: cardTexts(language)(`state-${statusFor(found, { sees, today })}`),
    facts: known([
      [say('fact_dnr'), remiss.dnr],
      [say('fact_unit'), unitNameOf(directory.units, recipient.unit, language)],
      [say('fact_deadline'), formatDate(deadlineFor(found), language)],
      [say('fact_handler'), handler?.name ?? ''],
    ]),
    history: [
      ...(await historyOf(source, `remiss:${remiss.id}`)),
      ...(sees ? await historyOf(source, `remiss-recipient:${id}`) : []),
    ],
    sayInChat: remiss.dnr,
  };
}

async function commitmentRecord(source: PageSource, id: string): Promise<RecordEntry | undefined> {
  const commitment = await findCommitment(source.database, id);
  if (commitment === undefined) return undefined;
  const { directory, today, language } = source;
  const say = recordTexts(language);
  const date = (value: string | null) => (value === null ? '' : formatDate(value, language));
  return {
    kind: say(`commitment-${commitment.kind}`),
    title: commitment.counterpart,
    state: say(`standing-${standingOn(commitment, today)}`),
    facts: known([
      [say('fact_number'), String(commitment.number)],
      [say('fact_theme'), commitment.theme],
      [say('fact_unit'), unitNameOf(directory.units, commitment.unit, language)],
      [
        say('fact_days'),
        [date(commitment.start), date(commitment.end)].filter((day) => day !== '').join(' – '),
      ],
      [say('fact_decider'), commitment.decider ?? ''],
      [
        say('fact_costPerYear'),
        commitment.costPerYear === null ? '' : formatKronor(commitment.costPerYear, language),
      ],
      [say('fact_review'), date(commitment.reviewOn)],
    ]),
    history: await historyOf(source, `commitment:${id}`),
    sayInChat: language === 'sv' ? `Åtagande ${commitment.number}` : `Commitment ${commitment.number}`,
  };
}
