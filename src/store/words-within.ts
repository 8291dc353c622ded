import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from './store.ts';

/** A word in whatever form, or one of others that are as good. */
export interface Wanted {
  readonly word: string;
  readonly others: readonly string[];
  /** Whether a longer word counts that begins with it; that takes a look at more of the index. */
  readonly beginnings: boolean;
}

/**
 * Whether a text has all of the wanted words of one of these ways. The text is that of columns whose words are indexed together
 * (migration 0034): of others each row would be read.
 */
export function hasWordsWithin(
  columns: readonly string[],
  ways: readonly (readonly Wanted[])[],
): RawBuilder<boolean> {
  const text = sql.join(
    columns.map((column) => sql.ref(column)),
    sql` || ' ' || `,
  );
  const words = ways.map((wanted) => `(${wanted.map(oneOf).join(' & ')})`).join(' | ');
  return sql<boolean>`words_of(${text}) @@ to_tsquery('swedish', ${words})`;
}

function oneOf({ word, others, beginnings }: Wanted): string {
  const first = `'${plain(word)}'${beginnings ? ':*' : ''}`;
  return `(${[first, ...others.map((other) => `'${plain(other)}'`)].join(' | ')})`;
}

/** Letters and figures alone, without accents, as the index has them. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Puts the words of what was written last into the index itself: what waits beside it slows each search down. */
export async function settleWords(transaction: Transaction, index: string): Promise<void> {
  await sql`select gin_clean_pending_list(${index}::regclass)`.execute(transaction);
}
