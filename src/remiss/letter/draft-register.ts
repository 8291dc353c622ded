import { earlierByDays } from '../../calendar/civil-date.ts';
import { jsonText, type Stored } from '../../store/json-text.ts';
import type { Database, Transaction } from '../../store/store.ts';
import { type LetterReading, letterReading } from '../model.ts';

type DraftTables = {
  remiss_draft: { id: string; person: string; reading: Stored<LetterReading>; at: Date };
};

/** What was read from a letter, until a person has looked at it. */
export interface Draft {
  readonly id: string;
  /** Who brought the letter. */
  readonly person: string;
  readonly reading: LetterReading;
  readonly at: Date;
}

/** Keeps a draft; one of the same id is left as it is. */
export async function addDraft(transaction: Transaction, draft: Draft): Promise<void> {
  await transaction
    .withTables<DraftTables>()
    .insertInto('remiss_draft')
    .values({ ...draft, reading: jsonText(draft.reading) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** A draft; undefined when there is none. */
export async function findDraft(database: Database | Transaction, id: string): Promise<Draft | undefined> {
  const row = await database
    .withTables<DraftTables>()
    .selectFrom('remiss_draft')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : { ...row, reading: letterReading.parse(row.reading) };
}

/** How many days what was read of a letter waits for somebody to register it. */
export const DRAFT_DAYS = 7;

/** Forgets drafts whose days are over, registered or not: a press that comes twice finds its own for a while. */
export async function forgetDrafts(database: Database, at: Date): Promise<void> {
  const before = earlierByDays(at, DRAFT_DAYS);
  await database.withTables<DraftTables>().deleteFrom('remiss_draft').where('at', '<', before).execute();
}
