import { keptWords } from '../kept/kept-words.ts';
import {
  type Callable,
  type Called,
  definiteForms,
  formsOf,
  isPartOf,
  PART,
  type WordForms,
} from './called-by.ts';

/** What things are called, by the thousand, so that those with a word of a name are found without looking at each. */
export interface CalledIndex<Item> {
  /** Those that have any of some words, as `isIn` tells, in their order. */
  withAny(words: readonly string[]): readonly Callable<Item>[];
  /** Those that a word in the definite may be the title of: all of which `isTitleOf` says so, and maybe others. */
  maybeTitled(word: string): readonly Callable<Item>[];
}

/** A word of titles, and which of the items have it. */
interface Entry {
  readonly word: WordForms;
  readonly places: Set<number>;
}

/** Words that are looked for in many texts: as many as a language has in daily use. */
const MOST_KEPT = 20_000;

/** Takes items with what each is called, and makes them ready to be looked for. */
export function createCalledIndex<Item>(items: readonly Callable<Item>[]): CalledIndex<Item> {
  const entries = entriesOf(items.map(({ called }) => called));
  const { beginning, ending, short } = groupsOf(entries);
  const mayFit = (form: string): Iterable<Entry> =>
    form.length < PART
      ? (short.get(form) ?? [])
      : [...(beginning.get(form.slice(0, PART)) ?? []), ...(ending.get(form.slice(-PART)) ?? [])];
  const placesOf = (forms: readonly string[], fits = isPartOf) => {
    const places = new Set<number>();
    for (const form of forms)
      for (const { word, places: some } of mayFit(form))
        if (fits(form, word)) for (const place of some) places.add(place);
    return places;
  };
  const having = keptWords(MOST_KEPT, (word): ReadonlySet<number> => {
    const found = placesOf(formsOf(word).forms);
    for (const [first, last] of partsOf(word)) {
      const begin = placesOf(formsOf(first).forms);
      if (begin.size === 0) continue;
      for (const place of placesOf(formsOf(last).forms)) if (begin.has(place)) found.add(place);
    }
    return found;
  });
  const begins = (form: string, { whole }: WordForms) => whole.startsWith(form.replace(/s$/, ''));
  const ends = (form: string, { whole }: WordForms) => whole.endsWith(form);
  const titled = keptWords(MOST_KEPT, (word): ReadonlySet<number> => {
    const found = new Set<number>();
    for (const bare of definiteForms(word)) {
      for (const place of placesOf([bare], ends)) found.add(place);
      for (const [first, last] of partsOf(bare)) {
        const begin = placesOf([first], begins);
        for (const place of placesOf([last], ends)) if (begin.has(place)) found.add(place);
      }
    }
    return found;
  });
  const inOrder = (places: Iterable<number>) =>
    [...new Set(places)].sort((one, other) => one - other).flatMap((place) => items[place] ?? []);
  return {
    withAny: (words) => inOrder(words.flatMap((word) => [...having(word.toLowerCase())])),
    maybeTitled: (word) => inOrder(titled(word)),
  };
}

/** A word in two, at each place where both parts are long enough to be words. */
function partsOf(word: string): [string, string][] {
  const parts: [string, string][] = [];
  for (let at = PART; at <= word.length - PART; at += 1) parts.push([word.slice(0, at), word.slice(at)]);
  return parts;
}

function entriesOf(names: readonly Called[]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const [place, { words }] of names.entries()) {
    for (const word of words) {
      const key = `${word.whole} ${word.forms.join(' ')}`;
      const entry = entries.get(key) ?? { word, places: new Set() };
      entries.set(key, entry);
      entry.places.add(place);
    }
  }
  return [...entries.values()];
}

/** Words by their first letters, by the last ones of their forms, and by forms that are shorter. */
function groupsOf(entries: readonly Entry[]) {
  const newGroup = () => new Map<string, Set<Entry>>();
  const [beginning, ending, short] = [newGroup(), newGroup(), newGroup()];
  const put = (group: Map<string, Set<Entry>>, key: string, entry: Entry) =>
    group.set(key, (group.get(key) ?? new Set()).add(entry));
  for (const entry of entries) {
    const { whole, drawnIn, forms } = entry.word;
    for (const form of [whole, drawnIn]) put(beginning, form.slice(0, PART), entry);
    for (const form of forms) put(form.length < PART ? short : ending, form.slice(-PART), entry);
  }
  return { beginning, ending, short };
}
