import type { Database } from '../store/store.ts';
import { BEGINNING, type Break, findBreak } from './chain.ts';
import { listEntries, readHead } from './register.ts';

/** The record is whole, with so many entries; or the first entry that is broken, and how. */
export type Verification = { whole: true; entries: number } | { whole: false; broken: Break };

const BATCH = 1_000;

/** Walks the whole chain from its beginning and compares its end with where it should end. */
export async function verifyRecord(database: Database): Promise<Verification> {
  const head = await readHead(database);
  let previous = { number: 0, hash: BEGINNING };
  for (;;) {
    const entries = await listEntries(database, previous.number, BATCH);
    for (const entry of entries) {
      const broken = findBreak(entry, previous);
      if (broken !== undefined) return { whole: false, broken };
      if (entry.number === head.number && entry.hash !== head.hash) {
        return { whole: false, broken: { number: entry.number, reason: 'changed' } };
      }
      previous = entry;
    }
    if (entries.length < BATCH) break;
  }
  if (previous.number < head.number)
    return { whole: false, broken: { number: previous.number + 1, reason: 'cut-off' } };
  // Entries that came while the chain was walked have moved its end; others were put behind it.
  const end = previous.number > head.number ? await readHead(database) : head;
  if (previous.number > end.number)
    return { whole: false, broken: { number: end.number + 1, reason: 'added' } };
  return { whole: true, entries: previous.number };
}
