import { doubtfulNames, givenNames } from './given-names.ts';

/** What stands where a name was taken out. */
const TAKEN = '[namn]';

const name = "\\p{Lu}[\\p{L}'’]+(?:-\\p{Lu}\\p{L}+)?";
const names = `${name}(?:\\s+(?:(?:van|von|de|af|bin|al|der)\\s+)?${name}){0,2}`;
/** A pattern for words however they are written; the names beside them begin with a capital. */
const anyCase = (words: string) =>
  words.replace(/(?<!\\)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
/** People say who they are, or who somebody is. */
const introduced = new RegExp(
  `${anyCase('((?:jag heter|mitt namn är|hen heter|hon heter|han heter|kallas|undertecknad,?|my name is|i am called|(?:her|his|their) name is|(?:herr|fru|fröken|mr|mrs|ms|dr|prof|professor|borgmästare|borgmästaren|ambassadör|ambassadören|minister|ministern|mayor|ambassador|minister|min chef|min kollega|kollegan|chefen|my boss|my manager|my colleague)\\.?)\\s+)')}(${names})`,
  'gu',
);
/** The end of a letter. */
const signed = new RegExp(
  `${anyCase('((?:^|[\\n.!?]\\s*)(?:mvh|m\\.v\\.h\\.?|(?:med )?vänlig(?:a)? hälsning(?:ar)?|hälsningar|hälsar|/+|best regards|kind regards|regards|best wishes|sincerely|yours sincerely|br|cheers)[,!]?\\s*\\n?\\s*)')}(${names})`,
  'gmu',
);
/** The beginning of one: "Hej Anna,". */
const greeted = new RegExp(
  `${anyCase('((?:^|\\n)(?:hej|hejsan|hallå|tjena|kära|bästa|dear|hi|hello)\\s+)')}(${names})(?=\\s*[,!\\n])`,
  'gu',
);
/** Words in a row that begin with a capital. */
const capitals = new RegExp(
  `(?<![\\p{L}-])${name}(?:\\s+(?:(?:van|von|de|af|bin|al|der)\\s+)?${name})*`,
  'gu',
);

/** A name that something leads to; most questions have no capital but their first letter. */
const capitalWithin = /(?<=.)\p{Lu}/su;

export interface NameKeeping {
  /** Names of people that the house knows. */
  readonly people?: readonly string[];
  /** Words that are no names, in lower case: those of the strategy, places, organisations. */
  readonly terms: ReadonlySet<string>;
}

/**
 * A text without the names of persons, as far as they can be told: those that the house knows, those who introduce
 * themselves, greet or sign, and common given names with the family names that follow. Places, organisations and the
 * terms of the strategy stay; so does a rare name that stands alone.
 */
export function withoutNames(text: string, { people = [], terms }: NameKeeping): string {
  const isTerm = (word: string) =>
    terms.has(word.toLowerCase().replace(/['’]?s$/u, '')) || terms.has(word.toLowerCase());
  const unlessTerms = (whole: string, lead: string, found: string) =>
    isCapital(found) && !found.split(/\s+/).every(isTerm) ? `${lead}${TAKEN}` : whole;
  const known = people.reduce((rest, person) => replaceName(rest, person), text);
  const led = capitalWithin.test(known)
    ? known.replace(introduced, unlessTerms).replace(signed, unlessTerms).replace(greeted, unlessTerms)
    : known;
  return led.replace(capitals, (row) => withoutGivenName(row, isTerm));
}

/** A row of capitalised words without a common given name and the family names that follow it. */
function withoutGivenName(row: string, isTerm: (word: string) => boolean): string {
  const words = row.split(/\s+/);
  const place = words.findIndex((word) =>
    bare(word)
      .split('-')
      .some((part) => givenNames.has(part)),
  );
  const given = words[place];
  if (given === undefined) return row;
  const before = words.slice(0, place);
  const family = words.slice(place + 1);
  if (family.length > 0 && !family.some(isTerm)) return [...before, TAKEN].join(' ');
  const isDoubtful = doubtfulNames.has(bare(given)) || isTerm(given);
  return isDoubtful ? row : [...before, TAKEN, ...family].join(' ');
}

/** In lower case, without the ending of a genitive. */
function bare(word: string): string {
  const lower = word.toLowerCase();
  return givenNames.has(lower) ? lower : lower.replace(/['’]?s$/u, '');
}

/** The patterns match whatever the case, for their leading words; a name begins with a capital all the same. */
const isCapital = (found: string) => /^\p{Lu}\p{Ll}/u.test(found);

/** Takes out a full name, also in the genitive; a given name alone is left to the list. */
function replaceName(text: string, person: string): string {
  return person.trim().includes(' ') ? text.replaceAll(`${person}s`, TAKEN).replaceAll(person, TAKEN) : text;
}
