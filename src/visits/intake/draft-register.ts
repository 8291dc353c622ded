import { earlierByDays } from '../../calendar/civil-date.ts';
import { jsonText, type Stored } from '../../store/json-text.ts';
import type { Database, Transaction } from '../../store/store.ts';
import { type Triage, triageSchema, type VisitReading, visitReadingSchema } from '../model.ts';

/** What was read of a text, until the one who brought it has looked at it and saved it. */
export interface VisitDraft {
  readonly id: string;
  /** Who brought the text: nobody else sees the draft. */
  readonly person: string;
  readonly text: string;
  readonly reading: VisitReading;
  readonly triage: Triage;
  readonly at: Date;
}

type DraftTables = {
  visit_draft: {
    id: string;
    person: string;
    text: string;
    reading: Stored<VisitReading>;
    triage: Stored<Triage>;
    at: Date;
  };
};

const tablesOf = (database: Database | Transaction) => database.withTables<DraftTables>();

/** Keeps a draft; nothing when it is there. */
export async function addDraft(database: Database | Transaction, draft: VisitDraft): Promise<void> {
  const { id, person, text, reading, triage, at } = draft;
  await tablesOf(database)
    .insertInto('visit_draft')
    .values({ id, person, text, reading: jsonText(reading), triage: jsonText(triage), at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** A person's draft, or undefined: saved, forgotten, or another's. */
export async function findDraft(
  database: Database | Transaction,
  id: string,
  person: string,
): Promise<VisitDraft | undefined> {
  const row = await tablesOf(database)
    .selectFrom('visit_draft')
    .selectAll()
    .where('id', '=', id)
    .where('person', '=', person)
    .executeTakeFirst();
  const reading = visitReadingSchema.safeParse(row?.reading);
  const triage = triageSchema.safeParse(row?.triage);
  // One that an earlier version of the program has read is as good as forgotten: the text is asked for again.
  if (row === undefined || !reading.success || !triage.success) return undefined;
  return { ...row, reading: reading.data, triage: triage.data };
}

/** Removes a draft that has become a visit. */
export async function removeDraft(transaction: Transaction, id: string): Promise<void> {
  await tablesOf(transaction).deleteFrom('visit_draft').where('id', '=', id).execute();
}

/** How many days somebody may leave what was read of a text without saving it. */
export const DRAFT_DAYS = 7;

/** Removes drafts whose days are over, and gives their number. */
export async function forgetDrafts(database: Database | Transaction, at: Date): Promise<number> {
  const before = earlierByDays(at, DRAFT_DAYS);
  const removed = await tablesOf(database)
    .deleteFrom('visit_draft')
    .where('at', '<', before)
    .executeTakeFirst();
  return Number(removed.numDeletedRows);
}
