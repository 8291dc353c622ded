/** A token, a connection string with its password, a mail address: whole words that begin or look so. */
const masks: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Bearer|Basic)\s+\S+/gi, '[token]'],
  [/\beyJ[\w-]{8,}(?:\.[\w-]*)*/g, '[token]'],
  [/\b([a-z]+):\/\/[^\s/@]+@/gi, '$1://[hidden]@'],
  [/[^\s<>()"',;:]+@[^\s<>()"',;]+\.[a-z]{2,}/gi, '[mail]'],
  [/([?&](?:sig|code|token|tempauth|access_token)=)[^&\s"]+/gi, '$1[hidden]'],
];

/** How deep an object is looked through; deeper there is nothing of ours. */
const DEPTH = 5;

/** A text without what must not be written down: tokens, passwords in addresses, mail addresses. */
export function maskText(text: string): string {
  return masks.reduce((masked, [pattern, instead]) => masked.replace(pattern, instead), text);
}

/** An object whose texts are masked, however deep they stand. Errors are left as they are. */
export function maskObject(object: Record<string, unknown>): Record<string, unknown> {
  return mask(object, DEPTH) as Record<string, unknown>;
}

function mask(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value !== 'object' || value === null || value instanceof Error || value instanceof Date)
    return value;
  if (depth === 0) return '[…]';
  if (Array.isArray(value)) return value.map((item) => mask(item, depth - 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mask(inner, depth - 1)]));
}
