import type { Count } from './people-without-number.ts';
import { isPeople, isPerson } from './person-words.ts';

const KIND = "\\p{L}[\\p{L}'’-]*(?:\\s[\\p{L}'’-]+){0,3}";
const ITEM = `${KIND}\\s?(?:\\(\\d{1,2}\\)|[:x×=]?\\s?\\d{1,2})`;
/** "Director 1, librarian 4, IT man 1", "advisor (1), engineers (3), architect (1)": as a table has it. */
const TABLE = new RegExp(
  `(?<![\\p{L}\\d])${ITEM}(?:(?:,\\s|;\\s|,?\\s(?:and|och|og|samt|plus|&|\\+)\\s)${ITEM})+(?=\\s*(?:[.;,!)]|$))`,
  'giu',
);
const PART = new RegExp(`(?<kind>${KIND})\\s?(?:\\(|[:x×=])?\\s?(?<number>\\d{1,2})\\)?`, 'giu');
/** Surer than a number of any of the kinds. */
const ALL_KINDS = 78;

/** How many come by a list of what they are, each kind with its number after it. */
export function countsAfterKinds(text: string): Count[] {
  return [...text.matchAll(TABLE)].flatMap(({ 0: table }) => {
    const parts = [...table.matchAll(PART)].map(({ groups }) => groups ?? {});
    const isOfPeople = parts.every(({ kind = '' }) => {
      const head = kind.split(' ').at(-1) ?? '';
      return isPeople(head) || isPerson(head);
    });
    const number = parts.reduce((sum, part) => sum + Number(part.number), 0);
    return isOfPeople ? [{ number, weight: ALL_KINDS }] : [];
  });
}
