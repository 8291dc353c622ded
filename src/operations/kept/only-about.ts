import type { Row } from '../../store/table-rows.ts';

/** A row as it is handed to somebody, and how many items of its lists were left out. */
export type CutRow = Row & { readonly left_out?: number };

/**
 * A row as far as it is about one person: of a list that names several people, such as the changes of a load or
 * those who were asked, only what names this one. What a row says outside lists is about one thing, in which others
 * have a part, and stays whole. `left_out` tells how many items are not there.
 */
export function onlyAbout(row: Row, person: string, others: ReadonlySet<string>): CutRow {
  let leftOut = 0;
  const isThis = (text: string) => text.includes(person);
  // By itself, or as `person:<id>`.
  const isOther = (text: string) => others.has(text) || others.has(text.slice(text.lastIndexOf(':') + 1));
  const cutList = (items: readonly unknown[]) => {
    const own = items.filter((item) => says(item, isThis));
    const kept = own.length > 0 ? own : items.filter((item) => !says(item, isOther));
    leftOut += items.length - kept.length;
    return kept;
  };
  const cut = (value: unknown): unknown => {
    if (Array.isArray(value)) return cutList(value).map(cut);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, cut(held)]));
  };
  const about = cut(row) as Row;
  return leftOut === 0 ? about : { ...about, left_out: leftOut };
}

/** Whether anything was left out of any row. */
export const isCut = (tables: Readonly<Record<string, readonly CutRow[]>>): boolean =>
  Object.values(tables).some((rows) => rows.some((row) => row.left_out !== undefined));

/** Whether a text anywhere in a value is such a one. */
function says(value: unknown, isSuch: (text: string) => boolean): boolean {
  if (typeof value === 'string') return isSuch(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((held) => says(held, isSuch));
}
