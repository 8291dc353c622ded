import type { Database, Transaction } from '../../store/store.ts';
import type { StrategyParagraph } from '../model.ts';
import type { OtherParagraph } from './model.ts';

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

/** Ids of the documents that are loaded; one that is loaded anew has another. */
export async function listDocumentIds(database: Database): Promise<string[]> {
  const rows = await tablesOf(database).selectFrom('other_document').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** All paragraphs of all of them. */
export async function listOtherParagraphs(database: Database): Promise<OtherParagraph[]> {
  return tablesOf(database)
    .selectFrom('other_document_paragraph as paragraph')
    .innerJoin('other_document as document', 'document.id', 'paragraph.document_id')
    .select(['document.name as document', 'paragraph.id', 'paragraph.heading', 'paragraph.text'])
    .orderBy('document.name')
    .orderBy('paragraph.ordinal')
    .execute();
}

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
  await tables
    .insertInto('other_document_paragraph')
    .values(
      paragraphs.map(({ id, heading, text }, ordinal) => ({
        document_id: document.id,
        id,
        ordinal,
        heading,
        text,
      })),
    )
    .execute();
  return before?.id;
}
