import { countWords } from '../../language/words.ts';
import { withoutAlternative } from './question-form.ts';

/** Shorter messages are taken whole. */
const FEWEST_SENTENCES = 3;
const FEWEST_WORDS = 22;
/** So many of the last sentences are looked at by themselves. */
const LAST = [3, 2, 1];
/** A last sentence with fewer words says nothing by itself: "Går det?" */
const FEWEST_ALONE = 6;

/**
 * The texts to judge a message by, the widest first: itself, and where it is a long letter, its last sentences too. People
 * greet, introduce themselves and tell what happened before they ask.
 */
export function focusOn(message: string): string[] {
  const itself = withoutAlternative(message);
  if (itself !== message && countWords(itself) >= FEWEST_ALONE) return [message, itself];
  if (countWords(message) < FEWEST_WORDS) return [message];
  const sentences = sentencesOf(message);
  if (sentences.length < FEWEST_SENTENCES) return [message];
  const ends = LAST.filter((last) => last < sentences.length)
    .map((last) => sentences.slice(-last).join(' '))
    .filter((end) => countWords(end) >= FEWEST_ALONE);
  return [message, ...ends];
}

/** Sentences; a comma ends none, since clauses say little by themselves. */
function sentencesOf(message: string): string[] {
  return message
    .split(/(?<=[.!?:])\s+(?=\p{Lu})|\n+/u)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}
