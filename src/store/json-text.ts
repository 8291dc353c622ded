/** What JSON writes of a character that the store refuses: half of one that takes two, and the one that ends a text in C. */
const REFUSED = /\\u(?:d[89a-f][0-9a-f]{2}|0000)/;

/**
 * A value as JSON that the store takes, whatever texts are in it: halves of characters, which are left where a text is
 * cut within an emoji, become signs for something unreadable.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  return REFUSED.test(text) ? JSON.stringify(value, storable) : text;
}

/** A value as the store gives it back; the same one, where nothing in it must change. */
export function storableJson<Value>(value: Value): Value {
  return REFUSED.test(JSON.stringify(value) ?? '') ? JSON.parse(jsonText(value)) : value;
}

function storable(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value;
}
