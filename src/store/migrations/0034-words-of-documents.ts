import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/**
 * An index of the words of documents beside the strategy. It is of an expression, so that there is no column that
 * an older version would have to fill. Words are compared without accents, since many write without them.
 */
export const wordsOfDocuments: Migration = {
  async up(database: Kysely<NoTables>) {
    await sql`
      create function words_of(body text) returns tsvector language sql immutable parallel safe return
        to_tsvector('swedish'::regconfig, regexp_replace(normalize(lower(body), NFD), '[\\u0300-\\u036f]', '', 'g'))
    `.execute(database);
    await sql`
      create index other_document_paragraph_words on other_document_paragraph
        using gin (words_of(heading || ' ' || text))`.execute(database);
  },
};
