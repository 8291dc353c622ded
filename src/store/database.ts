import type { Kysely, Transaction as KyselyTransaction } from 'kysely';

/** No table of its own: each room adds those it owns with `withTables`. */
// biome-ignore lint/complexity/noBannedTypes: Kysely's own notation for "no tables yet"
export type NoTables = {};

/** Reads and writes outside a transaction. */
export type Database = Kysely<NoTables>;
/** One unit of work: all of it is kept, or nothing. */
export type Transaction = KyselyTransaction<NoTables>;
