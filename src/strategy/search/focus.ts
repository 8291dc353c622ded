import { countWords } from '../../language/words.ts';
import { isAsked, withoutAlternative } from './question-form.ts';

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
  if (sentences.length < FEWEST_SENTENCES) return [message, ...askedAmidPoliteness(message)];
  const ends = LAST.filter((last) => last < sentences.length)
    .map((last) => sentences.slice(-last).join(' '))
    .filter((end) => countWords(end) >= FEWEST_ALONE);
  return [message, ...ends];
}

/** Greets, thanks or asks pardon. */
const polite =
  /^(?:hej\p{L}*|hallå|god (?:morgon|dag|kväll)|tack\p{L}*|tusen tack|stort tack|ursäkta|förlåt|hello|hi|hey|good (?:morning|afternoon|evening)|thanks?|thank you|many thanks|sorry|excuse me|much appreciated|have a|ha en|mvh)(?!\p{L})/iu;

/** The clause that asks, of a message whose clauses greet and thank around it: "hello, I am new here, do I need …, thanks". */
function askedAmidPoliteness(message: string): string[] {
  const clauses = message.split(/[,;.!?]\s+/u).map((clause) => clause.trim());
  if (!clauses.some((clause) => polite.test(clause))) return [];
  const asked = clauses.filter((clause) => countWords(clause) >= FEWEST_ALONE && isAsked(clause)).slice(-1);
  // It counts twice: what stands around it is said to whoever reads.
  return [...asked, ...asked];
}

/** Sentences; a comma ends none, since clauses say little by themselves. */
function sentencesOf(message: string): string[] {
  return message
    .split(/(?<=[.!?:])\s+(?=\p{Lu})|\n+/u)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}
