import { findTimes } from '../../calendar/time-words.ts';
import { monthNumber } from '../../language/dates/date-words.ts';
import { editDistance } from '../../language/edit-distance.ts';
import { doubtfulNames, givenNames } from '../../language/naming/given-names.ts';
import { fold, wordsOf } from '../../language/words.ts';
import type { Directory, Person } from '../model.ts';

/** From so many letters on, one that differs is a slip. */
const LONG = 5;
/** A name of its own, and no title such as "Kommunfullmäktiges ordförande" or "Registrator, Trafikkontoret". */
const personal = /^\p{Lu}[\p{L}'’.-]*(?: (?:af|av|von|van|de|da|del|der|al|el|bin|\p{Lu}[\p{L}'’.-]*))+$/u;

/**
 * The people whom words name by a whole name or parts of it, with a slip or in the genitive; those who are named exactly
 * go before. Titles that stand in a directory in place of a name are no names.
 */
export function findNamed({ people }: Directory, words: string): Person[] {
  const named = people.filter(({ name }) => personal.test(name));
  for (const wanted of formsOf(words)) {
    for (const fits of [same, nearlySame]) {
      const found = named.filter(({ name }) => {
        const parts = partsOf(name);
        return wanted.every((word) => parts.some((part) => fits(part, word)));
      });
      if (found.length > 0) return found;
    }
  }
  return [];
}

/**
 * The people whose given name, or a capital family name, stands in a text that is known to ask of somebody. A name that
 * may be a word needs its capital, and a month that stands as a time is none.
 */
export function findMentioned({ people }: Directory, text: string): Person[] {
  const words = wordsWithoutTimes(text);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  const says = (part: string) => (word: string) => formsOf(word).some(([form]) => form === fold(part));
  const scored = people
    .filter(({ name }) => personal.test(name))
    .map((person) => {
      const [given = '', ...family] = person.name.split(' ');
      const count = [
        (mayBeWord(given) ? capitals : words).some(says(given)),
        ...family.map((part) => capitals.some(says(part))),
      ];
      return { person, count: count.filter(Boolean).length };
    });
  const most = Math.max(0, ...scored.map(({ count }) => count));
  return most === 0 ? [] : scored.filter(({ count }) => count === most).map(({ person }) => person);
}

/** Short names that are none of the commonest may be words too: Dag, Maj, Rose. */
function mayBeWord(given: string): boolean {
  const name = given.toLowerCase();
  if (doubtfulNames.has(name) || monthNumber(name) !== 0) return true;
  return name.length < LONG && !givenNames.has(name);
}

/** "För Maj" is for somebody, where "i Maj" is a month. */
const toSomebody = /^$|(?:^|\s)(?:for|av|of)$/;

function wordsWithoutTimes(text: string): string[] {
  const whole = text.normalize('NFC');
  const times = findTimes(whole).filter(({ lead, first, start, end }) => {
    const isMonthAlone = monthNumber(first) !== 0 && toSomebody.test(lead);
    return !(isMonthAlone && /(?<!\p{L})\p{Lu}/u.test(whole.slice(start, end)));
  });
  const rest = times.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    whole,
  );
  return rest.split(/[^\p{L}-]+/u).filter((word) => word !== '');
}

/** Whether words are written as somebody's name, though the directory has nobody who is called so. */
export function looksLikeName(words: string): boolean {
  const [first = '', ...others] = words.split(' ');
  const capitals = [first, ...others].every((word) => /^\p{Lu}\p{Ll}/u.test(word));
  const isGiven = [first, first.replace(/s$/, '')].some((name) => givenNames.has(name.toLowerCase()));
  return isGiven && others.length > 0 && capitals;
}

/** No person, however it is written. */
const noPerson =
  /^(?:Jag|Mig|Min|Vår|Our|My|I|The|Den|IB)(?!\p{L})|^\p{L}*(?:rådet|styrelsen|nämnden|kontoret|förvaltningen|personen|chefen|ordföranden|mästaren|beredningen|strategin)$|^\p{L}+s (?:internationella )?(?:kontaktperson|registrator|chef)$/u;

/** Whether words may be a name where only somebody's is said: with a capital letter, and no body or office of the city. */
export function mayBeName(words: string): boolean {
  return /^\p{Lu}/u.test(words) && !noPerson.test(words);
}

const same = (part: string, word: string) => part === word;
const nearlySame = (part: string, word: string) =>
  part === word ||
  (word.length >= LONG && part.charAt(0) === word.charAt(0) && editDistance(part, word) === 1);

/** As it stands, and without the ending of a genitive: Megans, Patti's. */
function formsOf(words: string): string[][] {
  const bare = words.replace(/(?:['’]s?|:?s)$/u, '');
  return [words, bare].map(partsOf).filter((form) => form.length > 0);
}

function partsOf(name: string): string[] {
  return wordsOf(fold(name));
}
