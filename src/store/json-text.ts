declare const storable: unique symbol;

/** JSON that the store takes; only `jsonText` makes it. */
export type JsonText = string & { readonly [storable]: true };

/**
 * What a JSON column holds. It is written as text, because pg would make a PostgreSQL array of a list, and read as what
 * it holds.
 */
export type Stored<Content> = JsonText | Exclude<Content, string>;

/** What JSON writes of a character that the store refuses: half of one that takes two, and the one that ends a text in C. */
const REFUSED = /\\u(?:d[89a-f][0-9a-f]{2}|0000)/;

/**
 * A value as JSON that the store takes, whatever texts are in it: halves of characters, which are left where a text is
 * cut within an emoji, become signs for something unreadable.
 */
export function jsonText(value: unknown): JsonText {
  const text = JSON.stringify(value);
  return (REFUSED.test(text) ? JSON.stringify(value, withStorableText) : text) as JsonText;
}

/** A value as the store gives it back; the same one, where nothing in it must change. */
export function storableJson<Value>(value: Value): Value {
  return REFUSED.test(JSON.stringify(value) ?? '') ? JSON.parse(jsonText(value)) : value;
}

/** A text of whole characters, without the one that the store refuses. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

function withStorableText(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? storableText(value) : value;
}
