import type { Transaction } from '../store/store.ts';
import { chain } from './chain.ts';
import type { Change, Entry } from './model.ts';
import { addEntry, lockHead } from './register.ts';

/** Writes a change into the record, in the transaction that makes the change. */
export async function recordChange(transaction: Transaction, change: Change): Promise<Entry> {
  const entry = chain(change, await lockHead(transaction));
  await addEntry(transaction, entry);
  return entry;
}
