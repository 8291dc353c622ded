import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Change, Entry } from './model.ts';

/** The hash that the first entry is chained to. */
export const BEGINNING = '';

/** Chains a change to the entry before it (`number` 0 and BEGINNING when there is none). */
export function chain(change: Change, previous: { number: number; hash: string }): Entry {
  const number = previous.number + 1;
  return { ...change, number, previousHash: previous.hash, hash: hashOf(change, number, previous.hash) };
}

/** SHA-256 over the entry in canonical JSON (RFC 8785), so that the order of keys in the store does not matter. */
function hashOf(change: Change, number: number, previousHash: string): string {
  const content = canonicalize({
    number,
    previousHash,
    at: change.at.toISOString(),
    actor: change.actor,
    actingFor: change.actingFor ?? null,
    act: change.act,
    subject: change.subject,
    before: change.before,
    after: change.after,
  });
  return createHash('sha256')
    .update(content ?? '')
    .digest('hex');
}

/** What is wrong with an entry. */
export type Break = { number: number; reason: 'missing' | 'changed' | 'not-chained' | 'cut-off' | 'added' };

/** Tells whether `entry` follows `previous` untouched; undefined when it does. */
export function findBreak(entry: Entry, previous: { number: number; hash: string }): Break | undefined {
  if (entry.number !== previous.number + 1) return { number: previous.number + 1, reason: 'missing' };
  if (entry.previousHash !== previous.hash) return { number: entry.number, reason: 'not-chained' };
  if (entry.hash !== hashOf(entry, entry.number, entry.previousHash))
    return { number: entry.number, reason: 'changed' };
  return undefined;
}
