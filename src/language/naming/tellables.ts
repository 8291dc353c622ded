import { recentTexts } from '../kept/recent-texts.ts';
import { countriesIn } from '../places/countries-in.ts';
import { fold, wordsInLowerCase, wordsOf } from '../words.ts';
import { type Called, calledBy } from './called-by.ts';
import { type CalledIndex, createCalledIndex } from './called-index.ts';
import { pairsIn, pairsOf, vagueNames, wordsThatMayBeTitles } from './mentions.ts';
import { sayingsOf, type Tellable } from './told-of.ts';

/** Things that may be told of in passing, by the thousand. */
export interface Tellables<Item> {
  /** Those that are called by words, of their titles and their names. */
  readonly called: CalledIndex<Item>;
  /** Those that a text may name: all that `toldOf` would find among them, and maybe others, in their order. */
  mayBeIn(text: string): readonly Item[];
}

/** Of so many texts it is kept what they may name, as long as the things are called so. */
const MOST_KEPT = 1_000;

/** Takes things with their names and titles, and makes them ready to be looked for. */
export function createTellables<Item>(things: readonly Tellable<Item>[]): Tellables<Item> {
  const heads = headsOf(things);
  const callable = things.map((thing) => ({ item: thing.item, called: calledOf(thing) }));
  const placeOf = new Map(callable.map((one, place) => [one, place]));
  const index = createCalledIndex(callable);
  const byPair = placesByPair(things);
  const byCountry = Map.groupBy(things.keys(), (place) => things[place]?.country ?? '');
  return {
    called: index,
    mayBeIn: recentTexts(MOST_KEPT, (written) => {
      const text = written.normalize('NFC').trim();
      const folded = fold(text);
      const named = [...heads].flatMap(([head, some]) => (folded.includes(head) ? some : []));
      const { inDefinite, others } = wordsThatMayBeTitles(text);
      const vague = vagueNames(text).flatMap(({ words }) => wordsInLowerCase(words));
      const paired = pairsIn(text).flatMap(({ pair }) => byPair.get(pair) ?? []);
      const ofCountries = countriesIn(text).flatMap(({ country }) => byCountry.get(country) ?? []);
      const titled = [...index.withAny([...others, ...vague]), ...inDefinite.flatMap(index.maybeTitled)];
      return [
        ...new Set([...named, ...paired, ...ofCountries, ...titled.flatMap((one) => placeOf.get(one) ?? [])]),
      ]
        .sort((one, other) => one - other)
        .flatMap((place) => things[place]?.item ?? []);
    }),
  };
}

/** What a thing is called, by its title, its names, and the country that it is of. */
export const calledOf = (thing: Pick<Tellable<unknown>, 'title' | 'names' | 'country'>): Called =>
  calledBy(sayingsOf(thing));

/** The first word of each name, folded, and which things have it: a compound may have it too. */
function headsOf(things: readonly Tellable<unknown>[]): ReadonlyMap<string, readonly number[]> {
  const heads = new Map<string, number[]>();
  for (const [place, { names }] of things.entries()) {
    for (const head of new Set(names.flatMap((name) => wordsOf(fold(name))[0] ?? []))) {
      const some = heads.get(head) ?? [];
      heads.set(head, some);
      some.push(place);
    }
  }
  return heads;
}

/** Two words of each title that stand beside each other, and which things have them. */
function placesByPair(things: readonly Tellable<unknown>[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { title }] of things.entries()) {
    for (const pair of pairsOf(calledBy(title))) {
      const some = places.get(pair) ?? [];
      places.set(pair, some);
      some.push(place);
    }
  }
  return places;
}
