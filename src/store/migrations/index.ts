import type { Migration } from 'kysely/migration';
import { inbox } from './0001-inbox.ts';
import { record } from './0002-record.ts';
import { strategy } from './0003-strategy.ts';

/** All migrations, in the order of their names. One that has been released is never changed. */
export const migrations: Record<string, Migration> = {
  '0001-inbox': inbox,
  '0002-record': record,
  '0003-strategy': strategy,
};
