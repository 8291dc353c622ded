import { tellingWords } from '../content-stems.ts';
import { keptWords } from '../kept/kept-words.ts';
import { fold, stem, wordsInLowerCase } from '../words.ts';
import type { ShortName } from './short-name.ts';

/** Titles and what is said of them have few different words. */
const MOST_KEPT = 20_000;
/** Shorter beginnings and ends are those of too many words. */
export const PART = 4;
/** Shorter words of a title are said of much else: "nätverk". */
const LONG = 9;
/** So much may an ending add to a word: "årsmöte", "årsmötets". */
const ENDING = 3;

/** What a name says, to be compared with what somebody calls it. */
export interface Called {
  readonly words: readonly WordForms[];
}

/** A word in the forms under which it is compared. */
export interface WordForms {
  readonly whole: string;
  /** The whole without the weak vowel of its first part: "cyklplan", which begins as "cykling" does. */
  readonly drawnIn: string;
  readonly forms: readonly string[];
}

/** Takes what something is called, its title or place, and makes it ready to be compared. */
export function calledBy(name: string): Called {
  return { words: wordsInLowerCase(name).map(formsOf) };
}

/** Whether a word is in a name: in another form, as the beginning or the end of a compound, or put together of several. */
export function isIn(word: string, { words }: Called): boolean {
  return fits(formsOf(word), words) || isPutTogether(word, words);
}

/**
 * Whether a word in the definite is a name of the title by itself: one of its words in full, or put together of the
 * beginning of one and the end of one, as "klimatplanen" is of "Klimathandlingsplan". "Kulturen" is not one of a
 * "Kulturprogram".
 */
export function isTitleOf(word: string, { words }: Called): boolean {
  const wholes = words.map(({ whole }) => whole);
  return definiteForms(word).some((bare) => {
    if (bare.length >= LONG && wholes.includes(bare)) return true;
    for (let at = PART; at <= bare.length - PART; at += 1) {
      const [first, last] = [bare.slice(0, at).replace(/s$/, ''), bare.slice(at)];
      const begins = first.length >= PART && wholes.some((whole) => whole.startsWith(first));
      // What stands in one word of the title as it does here is a part of that word, and not its name.
      const ends = wholes.some((whole) => whole.endsWith(last) && !whole.endsWith(`${first}${last}`));
      if (begins && ends) return true;
    }
    return false;
  });
}

const theOne = ['erna', 'arna', 'orna', 'na', 'en', 'et', 'an', 'n', 't'];

/** A word in the definite without its ending, as it may be: "riktlinjerna" is "riktlinjer" with -na. */
export function definiteForms(word: string): string[] {
  const nominative = word.replace(/s$/, '');
  return theOne
    .filter((ending) => nominative.endsWith(ending))
    .map((ending) => soundOf(nominative.slice(0, -ending.length)));
}

/** Something with what it is called. */
export interface Callable<Item> {
  readonly item: Item;
  readonly called: Called;
}

/** What fits a name. */
export interface Fitting<Item> {
  /** Those that have most of its words; none where none has any. */
  readonly best: readonly Item[];
  /** Those that have any. */
  readonly some: readonly Item[];
  /** How many of its words the best have. */
  readonly count: number;
  /** The other words, which say something else. */
  readonly left: readonly string[];
  /** Where the name ends in the text. */
  readonly end: number;
}

/**
 * Which of some items are called so: those that have the most of the words with which the name begins, since others may
 * follow on it; of one that stands before its kind, the most of all.
 */
export function fitTo<Item>(
  items: readonly Callable<Item>[],
  name: Pick<ShortName, 'words' | 'by' | 'start' | 'at' | 'end'>,
): Fitting<Item> {
  const telling = new Set(tellingWords(name.words));
  const said = [...name.words.matchAll(/[\p{L}\p{N}]+/gu)]
    .map((match) => ({ word: match[0].toLowerCase(), end: match.index + match[0].length }))
    .filter(({ word }) => telling.has(word));
  const isBefore = name.by === 'kind' || name.at === name.start;
  const counted = items.map(({ item, called }) => {
    const has = said.map(({ word }) => isIn(word, called));
    const gap = has.includes(false) ? has.indexOf(false) : has.length;
    return { item, has, count: isBefore ? has.filter(Boolean).length : gap };
  });
  const count = Math.max(0, ...counted.map((one) => one.count));
  const best = count === 0 ? [] : counted.filter((one) => one.count === count);
  const [first] = best;
  const left = said.filter((_, place) => (isBefore ? first?.has[place] !== true : place >= count));
  const isWhole = isBefore || left.length === 0;
  return {
    best: best.map(({ item }) => item),
    some: counted.filter(({ has }) => has.includes(true)).map(({ item }) => item),
    count,
    left: left.map(({ word }) => word),
    end: isWhole ? name.end : name.at + (said[count - 1]?.end ?? 0),
  };
}

function fits({ forms }: WordForms, words: readonly WordForms[]): boolean {
  return words.some((other) => forms.some((form) => isPartOf(form, other)));
}

/** Whether a form of a word is that of another one, or its beginning or end. */
export function isPartOf(form: string, { whole, drawnIn, forms }: WordForms): boolean {
  if (forms.includes(form)) return true;
  const begins = whole.startsWith(form) || drawnIn.startsWith(form);
  if (form.length >= PART && (begins || forms.some((other) => other.endsWith(form)))) return true;
  return whole.length > PART && form.startsWith(whole) && form.length - whole.length <= ENDING;
}

/** "Cykelplans" of a plan for bicycles: each part is a word of the name by itself. */
function isPutTogether(word: string, words: readonly WordForms[]): boolean {
  for (let at = PART; at <= word.length - PART; at += 1) {
    const [first, last] = [formsOf(word.slice(0, at)), formsOf(word.slice(at))];
    if (fits(first, words) && fits(last, words)) return true;
  }
  return false;
}

/** A word in the forms under which it is compared, by their sound. */
export const formsOf = keptWords(MOST_KEPT, (word): WordForms => {
  const stems = [word, stem(word, 'sv'), stem(word, 'en')];
  // The first part of a compound has an s or another vowel: "bostads", "gatu".
  const bare = stems.map((form) => fold(form).replace(/s$/, ''));
  const roots = bare.flatMap((form) => [form.replace(/(?<=.{3})[aeiou]$/, ''), rootOf(form)]);
  const forms = [...stems, ...bare, ...roots].map(soundOf);
  const whole = soundOf(word);
  const drawnIn = whole.replace(/(?<=[^aeiou])e([lnr])(?=[^aeiou])/, '$1');
  return { whole, drawnIn, forms: [...new Set(forms)].filter((form) => form.length > 1) };
});

/** What a thing, more of them, who does it and the doing of it have in common: museum and museer, cykel, cyklist and cykling. */
function rootOf(form: string): string {
  const root = form.replace(/(?:n?ing|ist|are?|else|ande|ende|um)$/, '').replace(/e([lnr])$/, '$1');
  return root.length < PART ? form : root;
}

/** By their sound, many words are the same in both languages: kultur and culture, klimat and climate, nordisk and nordic. */
function soundOf(word: string): string {
  return fold(word)
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ck|[cq]/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/y/g, 'i')
    .replace(/w/g, 'v')
    .replace(/z/g, 's')
    .replace(/(?<=.{3})isk(?=[at]?$)/, 'ik')
    .replace(/(.)\1+/g, '$1');
}
