import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/**
 * `make`, which is asked again and again about the same texts and always gives the same of each: what it gave of the
 * latest `most` is kept. The texts are not, since people wrote them (but for the one that was asked of last): they are
 * known again by a digest.
 */
export function recentTexts<Value>(most: number, make: (text: string) => Value): (text: string) => Value {
  const kept = new LRUCache<string, { readonly value: Value }>({ max: most });
  return (text) => {
    const key = digestOf(text);
    const known = kept.get(key);
    if (known !== undefined) return known.value;
    const value = make(text);
    kept.set(key, { value });
    return value;
  };
}

/** Dozens of readers look at one text, one after the other. */
const digestOf = lastKept((text) => hash('sha256', text, 'base64'));

/** `make`, which always gives the same of the same text: what it gave of the last one is kept until another is asked of. */
export function lastKept<Value>(make: (text: string) => Value): (text: string) => Value {
  let last: { readonly text: string; readonly value: Value } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, value: make(text) };
    return last.value;
  };
}
