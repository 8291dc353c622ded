import { fold } from '../language/words.ts';
import type { Directory, Person } from './model.ts';

/**
 * The people whom words name: one who is called exactly so, or has the id, alone; else those whose name has
 * every word, begins words with them, or holds them anywhere, the first of these that fits anybody.
 */
export function findPeople({ people }: Directory, wanted: string): Person[] {
  const words = partsOf(wanted);
  if (words.length === 0) return people.filter(({ id }) => id === wanted);
  const fits = (isIn: (part: string, word: string) => boolean) => (person: Person) => {
    const parts = partsOf(person.name);
    return words.every((word) => parts.some((part) => isIn(part, word)));
  };
  const ways = [
    ({ name, id }: Person) => id === wanted || partsOf(name).join(' ') === words.join(' '),
    fits((part, word) => part === word),
    fits((part, word) => part.startsWith(word)),
    fits((part, word) => part.includes(word)),
  ];
  for (const way of ways) {
    const found = people.filter(way);
    if (found.length > 0) return found;
  }
  return [];
}

function partsOf(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}
