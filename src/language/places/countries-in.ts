import { recentTexts } from '../kept/recent-texts.ts';
import { fold } from '../words.ts';
import { shippedGazetteer } from './load-gazetteer.ts';

/** Where a text names a country: by its name, by those who come from there, by what is of it, or at the head of a word. */
export interface CountryNamed {
  /** ISO 3166. */
  readonly country: string;
  readonly by: 'name' | 'inhabitants' | 'adjective' | 'head';
  readonly start: number;
  /** Of the head of a word, where that ends. */
  readonly end: number;
  /** Whether those are meant of whom there is something here: "finnarna", "the Finns", "how many Finns". */
  readonly isDefinite: boolean;
}

/** No country of their own, or home. */
const none = new Set(['SE', 'EU', 'UN']);
const MOST_WORDS = 3;
/** Every register looks for them, in what is asked again and again. */
const MOST_KEPT = 2_000;

/** "The letter" is of nobody from Latvia: the article is of the language of the word. */
const articles = {
  swedish: /(?:^|[^\p{L}])(?:de|dom|dem|vara|hur manga|vilka)\s+$/u,
  english: /(?:^|[^\p{L}])(?:the|our|those|these|how many|which)\s+$/u,
};
/** "Några ester" are people, whatever else the word is. */
const some = {
  swedish: /(?:^|[^\p{L}])(?:nagra|nara|inga)\s+$/u,
  english: /(?:^|[^\p{L}])(?:any|some)\s+$/u,
};
const adjective = /(?:sk[ate]?|ish|ian|ean|ese|an|ch|ss|i|ic|ek)$/;

/** Every country that a text names, but for home. */
export const countriesIn = recentTexts(MOST_KEPT, (text): readonly CountryNamed[] => {
  const words = [...text.normalize('NFC').matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)];
  const found: CountryNamed[] = [];
  for (let first = 0; first < words.length; first += 1) {
    for (let count = Math.min(MOST_WORDS, words.length - first); count > 0; count -= 1) {
      const start = words[first]?.index ?? 0;
      const last = words[first + count - 1];
      const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
      const named = countryAt(text, start, end, count === 1);
      if (named === undefined || none.has(named.country)) continue;
      found.push(named);
      first += count - 1;
      break;
    }
  }
  return found;
});

function countryAt(text: string, start: number, end: number, isWord: boolean): CountryNamed | undefined {
  const gazetteer = shippedGazetteer();
  const words = text.slice(start, end);
  const place = gazetteer.find(words);
  // What is a common word too is a country by its capitals: "US".
  const isCountry = place?.kind === 'country' && !(place.isCommonWord && words !== words.toUpperCase());
  if (isCountry) return { country: place.country, by: 'name', start, end, isDefinite: false };
  const people = gazetteer.findInhabitants(words);
  if (people !== undefined) {
    const before = fold(text.slice(0, start));
    const language = people.isSwedish ? 'swedish' : 'english';
    const isDefinite = people.isDefinite || articles[language].test(before);
    const isMeant = isDefinite || !people.isCommonWord || some[language].test(before);
    if (isMeant) return { country: people.country, by: 'inhabitants', start, end, isDefinite };
  }
  if (!isWord || place !== undefined) return undefined;
  const country = articles.english.test(fold(text.slice(0, start))) ? countryOfTownsfolk(words) : undefined;
  if (country !== undefined) return { country, by: 'inhabitants', start, end, isDefinite: true };
  const of = adjective.test(fold(words)) ? gazetteer.findPeople(words) : undefined;
  if (of !== undefined) return { country: of, by: 'adjective', start, end, isDefinite: false };
  const head = gazetteer.findHead(words);
  if (head === undefined) return undefined;
  return { country: head.country, by: 'head', start, end: start + head.head.length, isDefinite: false };
}

/** "The Viennese", "the Parisians": those who come from a city, as English makes them of its name. */
const townsfolk = /^(?<city>\p{L}{4,})(?:ese|ians|ites)$|^(?<long>\p{L}{5,})ers$/iu;
const lastVowels = ['', 'a', 'o', 'e'];

function countryOfTownsfolk(word: string): string | undefined {
  const { city, long } = townsfolk.exec(word)?.groups ?? {};
  const stem = city ?? long;
  if (stem === undefined) return undefined;
  return lastVowels
    .map((vowel) => shippedGazetteer().find(`${stem}${vowel}`))
    .find((place) => place?.kind === 'city' && !place.isCommonWord)?.country;
}

/** The country abroad that some words name, or in which the first place is that they name: "Wien", "Lyon, Frankrike". */
export const countryOf = (words: string): string | undefined =>
  countryNamed(words, (country) => !none.has(country));

/** The same, home too: "Göteborg" is in Sweden. */
export const countryOrHomeOf = (words: string): string | undefined =>
  countryNamed(words, (country) => country === 'SE' || !none.has(country));

function countryNamed(words: string, isMeant: (country: string) => boolean): string | undefined {
  const gazetteer = shippedGazetteer();
  const parts = words.split(/[^\p{L}\p{M}\s-]+/u).map((part) => part.trim());
  const single = words.match(/[\p{L}\p{M}-]+/gu) ?? [];
  const place = [words.trim(), ...parts, ...single]
    .filter((part) => part !== '')
    .map((part) => gazetteer.find(part))
    .find((one) => one !== undefined && !one.isCommonWord && isMeant(one.country));
  return place?.country;
}

/** What a country and what is of it is called: Finland, finsk. */
export const sayingsOfCountry = (country: string | null | undefined): readonly string[] =>
  country === null || country === undefined ? [] : shippedGazetteer().sayingsOf('', country);
