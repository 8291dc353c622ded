import { civilDateAt } from '../../calendar/civil-date.ts';
import type { SentFile } from '../../conversation/turn.ts';
import { writeDocx } from '../../documents/write-docx.ts';
import type { Language } from '../../language/language.ts';
import { may } from '../../network/authority.ts';
import { currentDirectory, readStoredDirectory } from '../../network/directory/directory-register.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Database, Store } from '../../store/store.ts';
import { countVisits } from '../../visits/lists/statistics.ts';
import { listVisits } from '../../visits/visit-register.ts';
import { unitNameOf } from '../names.ts';
import { yearPackSchema } from '../year/model.ts';
import { readYear } from '../year/read-year.ts';
import { paperTexts } from './texts.ts';
import { yearDocument } from './year-document.ts';
import { yearWorkbook } from './year-workbook.ts';

export interface YearPorts {
  readonly store: Store;
  /** The address of an entry's record. */
  readonly linkTo: (path: string) => string;
}

/** Whose year is wanted, by whom, in which language, and when. */
export interface YearRequest {
  readonly person: string;
  readonly year: number;
  /** Id of the unit whose year it is; null for the whole city. */
  readonly unit: string | null;
  readonly language: Language;
  readonly at: Date;
}

export type YearRefusal = 'not-yours' | 'empty' | 'future';

/** The files of a yearly pack, and how many entries of the year they account for. */
export interface MadePack {
  readonly files: readonly SentFile[];
  /** How many visits, matters and commitments those are: one has an entry in each group that it belongs to. */
  readonly counted: number;
  readonly entries: number;
}

/**
 * The yearly pack for somebody who may have it: strategists, officers of the Mayor's office and administrators; a unit's
 * also for its contact person and its head (5#8).
 */
export async function handOverYear(
  { store, linkTo }: YearPorts,
  { person, year, unit, language, at }: YearRequest,
): Promise<Outcome<MadePack, YearRefusal>> {
  const directory = await currentDirectory(store);
  const today = civilDateAt(at);
  if (!may(directory, { person, act: 'take-yearly-pack', unit }, today).ok) return refuse('not-yours');
  if (`${year}-01-01` > today) return refuse('future');
  const made = await makePack(store.database, linkTo, { year, unit, language, at });
  if (made.entries === 0) return refuse('empty');
  const access = { act: { name: 'take-yearly-pack', unit } };
  return accept({ ...made, files: made.files.map((file) => ({ ...file, access })) });
}

/** Makes the yearly pack as Word, Excel and JSON. The caller has seen to who may have it. */
export async function makePack(
  database: Database,
  linkTo: YearPorts['linkTo'],
  { year, unit, language, at }: Omit<YearRequest, 'person'>,
): Promise<MadePack> {
  const today = civilDateAt(at);
  const pack = await readYear(database, year, today, unit);
  const asked = await listVisits(database, { between: [`${year}-01-01`, pack.until] });
  const visits = asked.filter((visit) => unit === null || visit.unit === unit);
  const { units } = await readStoredDirectory(database);
  const source = { pack, visits: countVisits(visits, String(year)), units, madeOn: today, linkTo };
  const json = `${JSON.stringify(yearPackSchema.parse(pack), null, 2)}\n`;
  const say = paperTexts(language);
  const name =
    unit === null
      ? say('fileName', { year })
      : say('fileNameUnit', { year, unit: unitNameOf(units, unit, language) });
  const files = [
    { name: `${name}.docx`, bytes: await writeDocx(await yearDocument(source, language)) },
    { name: `${name}.xlsx`, bytes: await yearWorkbook(source, language) },
    { name: `${name}.json`, bytes: new TextEncoder().encode(json) },
  ];
  const counted = new Set(pack.entries.map(({ path }) => path)).size;
  return { files, counted, entries: pack.entries.length };
}
