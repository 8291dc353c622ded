import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/**
 * `make`, which is asked again and again about the same texts and always gives the same of each: what it gave of the
 * latest `most` is kept. The texts are not, since people wrote them; they are known again by a digest.
 */
export function recentTexts<Value>(most: number, make: (text: string) => Value): (text: string) => Value {
  const kept = new LRUCache<string, { readonly value: Value }>({ max: most });
  return (text) => {
    const key = hash('sha256', text, 'base64');
    const known = kept.get(key);
    if (known !== undefined) return known.value;
    const value = make(text);
    kept.set(key, { value });
    return value;
  };
}
