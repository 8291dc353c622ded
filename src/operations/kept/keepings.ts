import type { Feature } from '../../conversation/feature.ts';
import type { Keeping } from '../../conversation/kept.ts';
import { houseKeeping } from './house-tables.ts';

/** What all rooms keep, those that are shared included. */
export function keepingsOf(rooms: readonly Feature[]): Keeping[] {
  return [houseKeeping, ...rooms.flatMap(({ keeps }) => keeps ?? [])];
}

/** The tables that `erase-old` sees to, after a number of months that a city may change. */
export function tablesByMonths(keepings: readonly Keeping[]): string[] {
  const tables = keepings.flatMap((keeping) => keeping.tables);
  return tables.filter(({ rule }) => rule.until === 'months').map(({ table }) => table);
}

/** After how many months a table is erased, as this city has it; 0: never. */
export function monthsOf(
  keepings: readonly Keeping[],
  changed: Readonly<Record<string, number>>,
  table: string,
): number {
  const rule = keepings.flatMap(({ tables }) => tables).find((kept) => kept.table === table)?.rule;
  return changed[table] ?? (rule?.until === 'months' ? rule.months : 0);
}
