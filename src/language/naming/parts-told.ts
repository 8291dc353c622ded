import { lastKept } from '../kept/recent-texts.ts';
import { countWords } from '../words.ts';
import { askedIn, sentencesOf, withoutTail } from './core-of.ts';

/** Of one thing somebody tells in a sentence or two. */
const MOST_WORDS = 30;
/** What is longer is a letter, and told by others. */
const LONGEST = 700;

/** Why it is asked: "för då måste jag boka av lokalen". */
const reason = /\s(?:för då|för att|eftersom|därför att|så att|because|so that|since (?:i|we))\s[^?]*$/iu;
const between = /[,;:]\s+|\s[–-]\s|\s(?:men|but)\s/u;

/**
 * The parts of a text that may tell or ask something of one thing, each as it stands there: all of a short one, and the
 * sentences of a long and polite one, or else their clauses. None of a letter.
 */
export const partsTold = lastKept((written: string): readonly string[] => {
  const text = written.normalize('NFC').trim();
  if (isShort(text)) return [text];
  if (text.length > LONGEST) return [];
  return sentencesOf(text).flatMap((sentence) => {
    const said = (askedIn(sentence) ?? sentence).replace(reason, '');
    const bare = withoutTail(said);
    return isShort(bare) ? [bare] : bare.split(between).filter(isShort);
  });
});

/** Whether a text is of a sentence or two, in which any word may tell. */
export const isShort = (text: string): boolean => countWords(text) <= MOST_WORDS;
