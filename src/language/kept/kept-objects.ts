/**
 * `make`, which always gives the same of the same object: what it gave is kept for as long as the object is, which
 * nobody changes.
 */
export function keptOf<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    kept.set(key, { value });
    return value;
  };
}
