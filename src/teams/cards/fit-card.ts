import type { Card } from './card.ts';

/** Teams' own limit for a message with a card, in bytes of JSON, with room for what stands around it. */
const MOST_BYTES = 27_000;
/** Texts of at most so many characters are left as they are. */
const SHORT = 60;

/**
 * A card that Teams takes: where it is too large, its longest texts are cut, so that all of its buttons and
 * inputs stay. What is cut off is marked by an ellipsis.
 */
export function fitCard(card: Card): Card {
  const size = Buffer.byteLength(JSON.stringify(card));
  if (size <= MOST_BYTES) return card;
  const lengths = textsOf(card)
    .map((text) => text.length)
    .sort((one, other) => other - one);
  let longest = lengths[0] ?? 0;
  let fitted = card;
  while (longest > SHORT && Buffer.byteLength(JSON.stringify(fitted)) > MOST_BYTES) {
    longest = Math.max(SHORT, Math.floor(longest * 0.8));
    fitted = cutTexts(card, longest) as Card;
  }
  return fitted;
}

/** What is read on a card, not what its buttons are called or send. */
const isText = (part: object, key: string) =>
  (key === 'text' && 'type' in part && part.type === 'TextBlock') ||
  (key === 'value' && 'title' in part && !('type' in part)) ||
  key === 'speak' ||
  key === 'fallbackText';

function textsOf(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' && isText(part, key) ? [value] : textsOf(value),
  );
}

function cutTexts(part: unknown, most: number): unknown {
  if (Array.isArray(part)) return part.map((inner) => cutTexts(inner, most));
  if (typeof part !== 'object' || part === null) return part;
  // The choices of an input are values that come back.
  if ('type' in part && typeof part.type === 'string' && part.type.startsWith('Input.')) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => {
      if (typeof value !== 'string') return [key, cutTexts(value, most)];
      // A mark that escapes what follows it is not cut from it.
      const cut = value.length > most && isText(part, key);
      return [key, cut ? `${value.slice(0, most).replace(/\\+$/, '')}…` : value];
    }),
  );
}
