/**
 * `make`, which is asked of the same words again and again and always gives the same of each: what it gave of the
 * first `most` different ones is kept. Unlike `recentTexts` it costs next to nothing, and words tell of nobody.
 */
export function keptWords<Value>(most: number, make: (word: string) => Value): (word: string) => Value {
  const kept = new Map<string, Value>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const made = make(word);
    if (kept.size < most) kept.set(word, made);
    return made;
  };
}
