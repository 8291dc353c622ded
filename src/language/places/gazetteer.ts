import { fold } from '../words.ts';

/** A country as the file of places has it. */
export interface CountryEntry {
  /** Stems of what its people and things are called. */
  readonly people: readonly string[];
  /** Those who come from there, in the plural; a star where that is a common word too. */
  readonly inhabitants: readonly string[];
  readonly names: readonly string[];
  readonly cities: readonly string[];
}

/** A place, or a nationality, that a word stands for. */
export interface Place {
  readonly country: string;
  readonly kind: 'city' | 'country' | 'people';
  /** True for a name that is also a common word: it counts only where the text speaks of a place. */
  readonly isCommonWord: boolean;
}

/** A country by those who come from there. */
export interface Inhabitants {
  readonly country: string;
  /** In the definite: "finnarna". */
  readonly isDefinite: boolean;
  /** Where it is a common word too: "finns". */
  readonly isCommonWord: boolean;
  readonly isSwedish: boolean;
}

export interface Gazetteer {
  /** A place by its name in any of its spellings, without its genitive; whatever the case and accents. */
  find(name: string): Place | undefined;
  /** Whether this is a name of a place as it stands, so that its last s is no genitive. */
  isName(words: string): boolean;
  /** The country that an adjective or a name of a people belongs to: norska, Norwegian. */
  findPeople(word: string): string | undefined;
  /** The country that people of this name come from, in the plural: danskar, danskarnas, Danes. */
  findInhabitants(words: string): Inhabitants | undefined;
  /** The country whose name, or that of whose people, begins a compound, and that beginning, folded: "dansk" of "danskavtalet". */
  findHead(word: string): { readonly country: string; readonly head: string } | undefined;
  /** What a city is called in all its spellings, and its country and what is of it: Helsinki, Finland, finsk. */
  sayingsOf(city: string, country: string | null): readonly string[];
  /** The most words that a name of a place has. */
  readonly longest: number;
  /** The name of a country in a language. */
  nameOf(country: string, language: string): string;
}

/** The languages in which names of countries are known. */
const LANGUAGES = ['sv', 'en', 'nb', 'da', 'fi', 'de', 'fr', 'es', 'it', 'nl'];

/** So many letters of a word tell which nationalities it may be. */
const BEGINNING = 4;

/** A name as it is compared: small letters without accents. */
export function foldName(name: string): string {
  return fold(name)
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/ð/g, 'd')
    .replace(/[’`´]/g, "'");
}

/** Makes the places of a file findable, and all countries by their names. */
export function createGazetteer(countries: Readonly<Record<string, CountryEntry>>): Gazetteer {
  const places = new Map<string, Place>();
  const peoples: (readonly [string, string])[] = [];
  const spellings = new Map<string, readonly string[]>();
  const inhabitants = inhabitantsOf(countries);
  const add = (written: string, country: string, kind: Place['kind']) => {
    const isCommonWord = written.endsWith('*');
    const key = foldName(written.replace(/\*$/, ''));
    if (!places.has(key)) places.set(key, { country, kind, isCommonWord });
  };
  for (const [country, { people, names, cities }] of Object.entries(countries)) {
    for (const name of names.flatMap((variants) => variants.split('/'))) add(name, country, 'country');
    for (const variants of cities.map((city) => city.replace('*', '').split('/')))
      for (const variant of variants) spellings.set(foldName(variant), variants);
    for (const city of cities.flatMap((variants) => variants.split('/'))) add(city, country, 'city');
    for (const stem of people) peoples.push([foldName(stem.replace(/\*$/, '')), country]);
  }
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    for (const country of Object.keys(countries)) {
      const name = names.of(country);
      if (name !== undefined && name !== country) add(name, country, 'country');
    }
  }
  // The longest stem first: "sydkoreansk" before "koreansk".
  const byBeginning = Map.groupBy(
    peoples.sort(([one], [other]) => other.length - one.length),
    ([stem]) => stem.slice(0, BEGINNING),
  );
  const heads = headsOf(countries, places);
  return {
    find: (name) => lookUp(places, foldName(name)),
    isName: (words) => places.has(foldName(words)),
    findPeople: (word) => {
      const folded = foldName(word);
      return byBeginning
        .get(folded.slice(0, BEGINNING))
        ?.find(([stem]) => folded.startsWith(stem) && folded.length <= stem.length + 4)?.[1];
    },
    findInhabitants: (words) => {
      const folded = foldName(words);
      return inhabitants.get(folded) ?? inhabitants.get(folded.replace(/s$/, ''));
    },
    findHead: (word) => {
      const folded = foldName(word);
      const lengths = Array.from({ length: Math.max(0, folded.length - TAIL - HEAD + 1) }, (_, at) => at);
      const head = lengths.map((at) => folded.slice(0, -TAIL - at)).find((one) => heads.has(one));
      const country = heads.get(head ?? '');
      return head === undefined || country === undefined ? undefined : { country, head };
    },
    sayingsOf: (city, country) => [
      ...(spellings.get(foldName(city.trim())) ?? []),
      ...(country === null ? [] : [...namesIn(country), ...(countries[country]?.people ?? [])]),
    ],
    longest: 4,
    nameOf: (country, language) => new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country,
  };
}

/** What begins a compound has so many letters, and what follows it too: "finnbesöket". */
const HEAD = 4;
const TAIL = 4;

const swedishPlural = /(?:[ae]r|are|män)$/;

/** Those who come from each country, folded, in the indefinite and, in Swedish, the definite. */
function inhabitantsOf(countries: Readonly<Record<string, CountryEntry>>): ReadonlyMap<string, Inhabitants> {
  const found = new Map<string, Inhabitants>();
  for (const [country, { inhabitants }] of Object.entries(countries)) {
    for (const written of inhabitants) {
      const plural = written.replace(/\*$/, '');
      const isCommonWord = plural !== written;
      const isSwedish = swedishPlural.test(plural);
      found.set(foldName(plural), { country, isDefinite: false, isCommonWord, isSwedish });
      if (!isSwedish) continue;
      const definite = plural.endsWith('män') ? `${plural}nen` : `${plural.replace(/(?<=ar)e$/, '')}na`;
      found.set(foldName(definite), { country, isDefinite: true, isCommonWord: false, isSwedish });
    }
  }
  return found;
}

/** What compounds begin with, folded: names of countries, those who come from there and what is of it (finn, dansk). */
function headsOf(
  countries: Readonly<Record<string, CountryEntry>>,
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  const add = (head: string, country: string) => {
    if (head.length >= HEAD && !heads.has(head)) heads.set(head, country);
  };
  for (const [name, { kind, country, isCommonWord }] of places)
    if (kind === 'country' && !isCommonWord) add(name, country);
  for (const [country, { people, inhabitants }] of Object.entries(countries)) {
    const bare = inhabitants.map((one) => one.replace(/\*$/, '')).filter((one) => swedishPlural.test(one));
    for (const one of bare) add(foldName(one.replace(/(?:(?<!ar)e|a)r$|(?<=ar)e$/, '')), country);
    for (const stem of people) if (stem.endsWith('sk')) add(foldName(stem), country);
  }
  return heads;
}

const namesIn = (country: string) =>
  ['sv', 'en'].map((language) => new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country);

/** "Bergens", "Hamburg's" and "Paris'" are in the genitive; "Paris" and "Vilnius" are not. */
function lookUp(places: ReadonlyMap<string, Place>, folded: string): Place | undefined {
  const forms = [folded, folded.replace(/(?:'s|'|:s)$/, ''), folded.replace(/s'?$/, '')];
  return forms.map((form) => places.get(form)).find((place) => place !== undefined);
}
