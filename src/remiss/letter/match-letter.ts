import { deadlineOf, type LetterReading } from '../model.ts';
import type { Remiss } from '../register-model.ts';
import { bareTitle, ofDiary } from './same-letter.ts';

/**
 * What a letter is to the remisses that are registered under its number: `new`; `known`, the same letter again;
 * `moves`, with another last day; or `moved`, with a new last day that is registered already.
 */
export type LetterMatch =
  | { readonly code: 'new' }
  | { readonly code: 'known' | 'moves' | 'moved'; readonly remiss: Remiss };

/** Tells by title, diary and last day; where several could be meant it guesses none. */
export function matchLetter(reading: LetterReading, known: readonly Remiss[]): LetterMatch {
  const diary = reading.dnr?.diary?.toUpperCase() ?? null;
  const titled = ofDiary(
    known.filter(({ title }) => isTitled(reading.title, title)),
    diary,
  );
  const isWord = reading.letterKind === 'extension';
  const meant = titled.length === 0 && isWord ? ofDiary(known, diary) : titled;
  const [remiss, other] = meant;
  if (remiss === undefined || other !== undefined) return { code: 'new' };
  const deadline = deadlineOf(reading);
  if (deadline === remiss.deadline) return { code: isWord ? 'moved' : 'known', remiss };
  // The letter as it first came, after its last day was moved.
  const isFirst = deadline === deadlineOf(remiss.reading);
  return { code: !isWord && (deadline === null || isFirst) ? 'known' : 'moves', remiss };
}

/** Shorter titles stand in other titles by chance. */
const SHORTEST_PART = 10;

/** Whether a title is that of a remiss, also with words about the new day before or after it. */
function isTitled(said: string | null, title: string): boolean {
  const [one, other] = [bareTitle(said ?? ''), bareTitle(title)];
  return one === other || (other.length >= SHORTEST_PART && one.includes(other));
}
