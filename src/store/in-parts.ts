/** A statement takes 65,535 values at most; far fewer keep it quick to plan. */
const MOST_VALUES = 10_000;

/** Reads the rows of many keys, with as many statements as they need. */
export async function inParts<Key, Row>(
  keys: readonly Key[],
  read: (some: readonly Key[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < keys.length; from += MOST_VALUES) {
    // No spread: a call takes fewer arguments than there may be rows.
    for (const row of await read(keys.slice(from, from + MOST_VALUES))) rows.push(row);
  }
  return rows;
}
