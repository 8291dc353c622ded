import { storableJson } from '../store/json-text.ts';
import type { Transaction } from '../store/store.ts';
import { chain } from './chain.ts';
import type { Change, Entry } from './model.ts';
import { addEntry, lockHead } from './register.ts';

/** Writes a change into the record, in the transaction that makes the change. */
export async function recordChange(transaction: Transaction, change: Change): Promise<Entry> {
  // What is chained is what the store gives back when the chain is verified.
  const kept = { ...change, before: storableJson(change.before), after: storableJson(change.after) };
  const entry = chain(kept, await lockHead(transaction));
  await addEntry(transaction, entry);
  return entry;
}
