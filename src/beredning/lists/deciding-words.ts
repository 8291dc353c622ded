import { wordsInLowerCase } from '../../language/words.ts';

const opening =
  '^\\s*(?:(?:hej|ok|okej|ja|yes|då|snälla|please|hi)[\\s,!.]+)*(?:(?:jag|vi|i|we)\\s+(?:vill\\s+|ska\\s+|want to\\s+|would like to\\s+)?|(?:kan|can|could|vill) (?:du|you)\\s+(?:please\\s+)?)?';
const deciding =
  '(?:godkänn(?:er|a)?|bifall(?:er|a)?|avslår?|tillstyrk(?:er|a)?|besluta[r]? om|approve|reject|decline|decide on)';
/** The trip or matter that there is; "en resa" is any, and what is asked of it is the strategy's. */
const matter =
  '(?:den här |denna |det här |detta |the |this )?(?:(?:ib[- ]?)?ärendet|resan|tjänsteresan|konferensresan|delegationsresan|studieresan|konferensen|deklarationen|evenemanget|(?<=(?:the|this) )(?:ib )?(?:trip|matter|journey|conference|event|declaration))';
const decided = new RegExp(
  `${opening}${deciding}\\s+${matter}(?!\\p{L})(?<name>[^?!]{0,120}?)[\\s.?!]*$`,
  'iu',
);

/** Words that lead to the name of a matter, and are no part of it. */
const leading = new Set(
  'till i om på för med den det nu idag tack to in for about on of the now please'.split(' '),
);

/**
 * The name in "godkänn resan till Bryssel", by which somebody means to decide a matter in writing; empty where none is
 * said, undefined where a text says anything else.
 */
export function nameToDecide(text: string): string | undefined {
  const name = decided.exec(text.normalize('NFC'))?.groups?.name;
  if (name === undefined) return undefined;
  return wordsInLowerCase(name)
    .filter((word) => !leading.has(word))
    .join(' ');
}
