import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** Counts that conversations were closed, opened again or forgotten, so that each process sees it with its next turn. */
export const closedReferences: Migration = {
  async up(database: Kysely<NoTables>) {
    await sql`
      create trigger conversation_reference_states
        after update on conversation_reference
        for each row when (old.state is distinct from new.state) execute function count_change()`.execute(
      database,
    );
    await sql`
      create trigger conversation_reference_gone
        after delete or truncate on conversation_reference
        for each statement execute function count_change()`.execute(database);
  },
};
