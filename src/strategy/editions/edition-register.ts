import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Database, Transaction } from '../../store/store.ts';
import type { Edition, EditionFacts, EditionStatus, StrategyParagraph } from '../model.ts';
import type { KnownEdition } from './known-editions.ts';

type StrategyTables = {
  edition: {
    id: string;
    title: string;
    dnr: string | null;
    dated: string | null;
    status: EditionStatus;
    replaces: string | null;
    fingerprint: string;
    in_force: boolean;
    imported_at: Date;
  };
  edition_paragraph: {
    edition_id: string;
    id: string;
    ordinal: number;
    section: string;
    heading: string;
    text: string;
  };
};

type EditionRow = StrategyTables['edition'];

const tablesOf = (database: Database | Transaction) => database.withTables<StrategyTables>();

/** Adds an edition with its paragraphs. `fingerprint` tells the same text again. */
export async function addEdition(
  transaction: Transaction,
  edition: Edition,
  fingerprint: string,
): Promise<void> {
  const tables = tablesOf(transaction);
  await tables
    .insertInto('edition')
    .values({
      id: edition.id,
      title: edition.title,
      dnr: edition.dnr,
      dated: edition.dated,
      status: edition.status,
      replaces: edition.replaces,
      fingerprint,
      in_force: edition.inForce,
      imported_at: edition.importedAt,
    })
    .execute();
  await tables
    .insertInto('edition_paragraph')
    .values(
      edition.paragraphs.map(({ id, section, heading, text }, ordinal) => ({
        edition_id: edition.id,
        id,
        ordinal,
        section,
        heading,
        text,
      })),
    )
    .execute();
}

/** Changes what is known of an edition; its text never changes. */
export async function saveEditionFacts(transaction: Transaction, edition: Edition): Promise<void> {
  await tablesOf(transaction)
    .updateTable('edition')
    .set({
      title: edition.title,
      dnr: edition.dnr,
      dated: edition.dated,
      status: edition.status,
      replaces: edition.replaces,
      in_force: edition.inForce,
    })
    .where('id', '=', edition.id)
    .execute();
}

/** The edition in force without its text, or undefined when none is imported. */
export async function findFactsInForce(
  database: Database | Transaction,
): Promise<{ id: string; facts: EditionFacts } | undefined> {
  const row = await tablesOf(database)
    .selectFrom('edition')
    .selectAll()
    .where('in_force', '=', true)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { id, title, dnr, dated, status, replaces } = row;
  return { id, facts: { title, dnr, dated, status, replaces } };
}

/** All imported editions, without their texts. */
export async function listEditions(database: Database | Transaction): Promise<KnownEdition[]> {
  const rows = await tablesOf(database).selectFrom('edition').selectAll().execute();
  return rows.map(({ id, title, dnr, dated, status, replaces, in_force, imported_at }) => ({
    id,
    facts: { title, dnr, dated, status, replaces },
    inForce: in_force,
    since: dated ?? civilDateAt(imported_at),
  }));
}

/** The edition with this text, or undefined. */
export async function findEditionByFingerprint(
  database: Database | Transaction,
  fingerprint: string,
): Promise<Edition | undefined> {
  const row = await tablesOf(database)
    .selectFrom('edition')
    .selectAll()
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  return row === undefined ? undefined : toEdition(row, await listParagraphs(database, row.id));
}

/** An edition with its text. Throws when there is none with this id. */
export async function getEdition(database: Database | Transaction, id: string): Promise<Edition> {
  const row = await tablesOf(database)
    .selectFrom('edition')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return toEdition(row, await listParagraphs(database, id));
}

async function listParagraphs(
  database: Database | Transaction,
  edition: string,
): Promise<StrategyParagraph[]> {
  return tablesOf(database)
    .selectFrom('edition_paragraph')
    .select(['id', 'section', 'heading', 'text'])
    .where('edition_id', '=', edition)
    .orderBy('ordinal')
    .execute();
}

function toEdition(row: EditionRow, paragraphs: readonly StrategyParagraph[]): Edition {
  return {
    id: row.id,
    title: row.title,
    dnr: row.dnr,
    dated: row.dated,
    status: row.status,
    replaces: row.replaces,
    inForce: row.in_force,
    importedAt: row.imported_at,
    paragraphs,
  };
}
