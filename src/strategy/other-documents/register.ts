import type { Database, Transaction } from '../../store/store.ts';
import { hasWordsWithin, settleWords } from '../../store/words-within.ts';
import type { StrategyParagraph } from '../model.ts';
import type { OtherParagraph } from './model.ts';
import type { Look } from './plan-look.ts';
import { isLong } from './terms.ts';

type OtherDocumentTables = {
  other_document: { id: string; name: string; imported_at: Date };
  other_document_paragraph: {
    document_id: string;
    id: string;
    ordinal: number;
    heading: string;
    text: string;
  };
};

const tablesOf = (database: Database | Transaction) => database.withTables<OtherDocumentTables>();

/** Whether any document is loaded. */
export async function hasDocuments(database: Database): Promise<boolean> {
  const row = await tablesOf(database).selectFrom('other_document').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** More are as like a question as each other: which of them are told is no matter. */
const MOST_LIKELY = 100;

/** The first paragraphs that the looks find, in the order of the looks; a later one is taken while few were found. */
export async function listLikely(database: Database, looks: readonly Look[]): Promise<OtherParagraph[]> {
  const [first, ...others] = looks.map((look) => seek(database, look));
  if (first === undefined) return [];
  const found = others.reduce(
    (query, other) => query.unionAll(({ parens }) => parens(other)),
    tablesOf(database).selectFrom(first.as('first')).selectAll(),
  );
  const rows = await tablesOf(database)
    .selectFrom(found.limit(MOST_LIKELY).as('paragraph'))
    .innerJoin('other_document as document', 'document.id', 'paragraph.document_id')
    .select(['document.name as document', 'paragraph.id', 'paragraph.heading', 'paragraph.text'])
    .execute();
  return [...new Map(rows.map((row) => [`${row.document} ${row.id}`, row])).values()];
}

function seek(database: Database, { ways, beginnings }: Look) {
  const wanted = ways.map((terms) =>
    terms.map((term) => ({ ...term, beginnings: beginnings && isLong(term) })),
  );
  return tablesOf(database)
    .selectFrom('other_document_paragraph')
    .select(['document_id', 'id', 'heading', 'text'])
    .where(hasWordsWithin(['heading', 'text'], wanted))
    .limit(MOST_LIKELY);
}

/** A statement takes 65,535 values at most. */
const MOST_ROWS = 2_000;

/** Puts a document in the place of the one of the same name. Gives the id of that one, if any. */
export async function replaceDocument(
  transaction: Transaction,
  document: { readonly id: string; readonly name: string; readonly importedAt: Date },
  paragraphs: readonly StrategyParagraph[],
): Promise<string | undefined> {
  const tables = tablesOf(transaction);
  const before = await tables
    .deleteFrom('other_document')
    .where('name', '=', document.name)
    .returning('id')
    .executeTakeFirst();
  await tables
    .insertInto('other_document')
    .values({ id: document.id, name: document.name, imported_at: document.importedAt })
    .execute();
  const rows = paragraphs.map(({ id, heading, text }, ordinal) => ({
    document_id: document.id,
    id,
    ordinal,
    heading,
    text,
  }));
  for (let from = 0; from < rows.length; from += MOST_ROWS)
    await tables
      .insertInto('other_document_paragraph')
      .values(rows.slice(from, from + MOST_ROWS))
      .execute();
  await settleWords(transaction, 'other_document_paragraph_words');
  return before?.id;
}
