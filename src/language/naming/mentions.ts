import { tellingWords } from '../content-stems.ts';
import { recentTexts } from '../kept/recent-texts.ts';
import { countriesIn } from '../places/countries-in.ts';
import { findPlaces } from '../places/places.ts';
import { fold, wordsOf } from '../words.ts';
import { type Called, calledBy, formsOf, isIn, isTitleOf } from './called-by.ts';
import { createShortNameReader, type NamedKind, type ShortName } from './short-name.ts';

/** Names are few, and each is looked for in many texts. */
const MOST_KEPT = 5_000;

/** Where a text names one thing. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Whether it can only be one that there is: "lyonresan", "gästerna från Riga", "the Lyon thing". A place alone may be any. */
  readonly isDefinite: boolean;
  /** True where the words are those of a title, and may be said of much else: only with what is done to it. */
  readonly needsAct?: boolean;
}

/** What is called nothing in particular: "lyongrejen", "the Lyon thing". */
export const vague: NamedKind = {
  sv: 'grejen|grejerna|saken|historien|prylen|biten|ärendet|arendet',
  en: 'thing|things|one|stuff|matter|business',
};
const readVague = createShortNameReader(vague);

/** Whether a text names something that is called nothing in particular: "lyongrejen". */
export const namesVaguely = (text: string): boolean => readVague(text).length > 0;

/** What a text calls things of no particular kind, the likeliest first. */
export const vagueNames = (text: string): readonly ShortName[] => readVague(text);

/** Whose a thing is, by the place or people that stand right after its name, or in it: "cykelgrejen med danskarna"; else empty. */
export function whoseSaid(text: string, { by, words, end }: ShortName): string {
  const whose = by === 'kind' ? (withWhom.exec(text.slice(end))?.groups?.whose ?? '') : words;
  return countriesIn(whose).length > 0 || findPlaces(whose).length > 0 ? whose : '';
}
const withWhom = /^\s+(?:med|me|m|från|ifrån|hos|with|from)\s+(?<whose>\S+(?:\s\S+)?)/iu;

/** Whether a text may name something by words of its title, whatever there is. */
export const mayNameTitle = (text: string): boolean =>
  longWords(text).length > 0 || text.search(theWords) >= 0;

/** The words of a text that may be titles: long ones in the definite by themselves, and others after their article. */
export function wordsThatMayBeTitles(text: string) {
  const others = [...text.matchAll(theWords)].flatMap((match) => wordsOf(match.groups?.words ?? ''));
  return { inDefinite: longWords(text).map(([word]) => word.toLowerCase()), others };
}

/** Where one of some names stands in a text, by itself or at the head of a word for the thing: "lyonresan". */
export function mentionOf(names: readonly string[], text: string, kinds: NamedKind): Mention | undefined {
  const folded = fold(text);
  for (const name of names) {
    const match = patternOf(`${fold(name)}\n${kinds.sv}\n${kinds.en}`).exec(folded);
    if (match === null || folded.length !== text.length) continue;
    const { one, kind } = match.groups ?? {};
    const [next = ''] = wordsOf(folded.slice(match.index + match[0].length));
    const isOfAnother = /^(?:the|our|my|that) $/.test(one ?? '') && kind === undefined;
    if (isOfAnother && tellingWords(next).length > 0) continue;
    return {
      start: match.index,
      end: match.index + match[0].length,
      isDefinite: one !== undefined || kind !== undefined,
    };
  }
  return compoundOf(names, text);
}

/** Shorter names begin many words. */
const SHORTEST_IN_COMPOUND = 4;

/** "Min lyonkonferens": a thing that begins with the name, and is somebody's. */
function compoundOf(names: readonly string[], text: string): Mention | undefined {
  const folded = fold(text);
  for (const name of names.filter(({ length }) => length >= SHORTEST_IN_COMPOUND)) {
    const match = ofSomebody(fold(name)).exec(folded);
    if (match !== null && folded.length === text.length)
      return { start: match.index, end: match.index + match[0].length, isDefinite: true };
  }
  return undefined;
}

/** Whose something is, folded. */
export const somebodys = 'min|mitt|mina|var|vart|vara|er|ert|hans|hennes|deras|my|our|your|his|her|their';

/** Things of a kind, folded, without the article that Swedish puts last: "resan" begins as "resa" does. */
export const stemsOf = (sv: string): string =>
  fold(sv)
    .split('|')
    .map((kind) => kind.replace(/(?:en|et|na|n|t)$/, ''))
    .filter((stem) => stem.length >= SHORTEST_IN_COMPOUND)
    .join('|');

const ofSomebody = recentTexts(
  MOST_KEPT,
  (name) =>
    new RegExp(
      `(?<![\\p{L}\\d])(?:${somebodys}) ${name.replace(/[^\p{L}\p{N}]+/gu, '\\W+')}-?\\p{L}{3,}`,
      'u',
    ),
);

const patternOf = recentTexts(MOST_KEPT, (key) => {
  const [name = '', sv = '', en = ''] = key.split('\n');
  const said = name.trim().replace(/[^\p{L}\p{N}]+/gu, '\\W+');
  // "Museifolket från Paris": what they are of may stand at the head.
  const kindsBefore = `(?:(?:\\p{L}{2,}?-?)?(?:${fold(sv)})|(?:\\p{L}{3,}-?)(?:folket|ganget)|${fold(vague.sv)}|dom|dem|de|folket|ganget|(?:(?:the|our|that|my) )?(?:people|ones|${vague.en}|${en}))`;
  // "Min konferens i Lyon" is one that there is.
  const theirs = `(?:${somebodys}) (?:\\p{L}+ )?(?:${stemsOf(sv)})\\p{L}{0,2}`;
  const one = `(?:(?:${kindsBefore}|${theirs}) (?:fran|ifran|till|i|med|om|from|to|in|with|on|about|of) |(?:the|our|my|that|den dar|det dar) )`;
  const kind = `(?:s?-?(?:${fold(sv)}|${fold(vague.sv)})|(?:'?s)? (?:people|${en}|${vague.en}))`;
  return new RegExp(
    `(?<![\\p{L}\\d])(?<one>${one})?${said}(?:(?<kind>${kind})|(?:[:'’]?s)?)(?:'?s)?(?![\\p{L}\\d])`,
    'u',
  );
});

/** Shorter words of titles are said of much else. */
const LONG = 9;
const longWords = (text: string) =>
  [...text.matchAll(/\p{L}+(?:en|et|an|na|n|t)s?(?!\p{L})/giu)].filter(([word]) => word.length > LONG);

/** Words that begin with the same letters say the same: "internal", "international". */
const HEAD = 5;
/** "The climate plan": words of a title after their article, also where another article stands just before. */
const theWords = /(?<!\p{L})(?:the|our) (?=(?<words>\p{L}+ \p{L}+(?: \p{L}+)?))/giu;

/** A word that names a title by itself, "klimatplanen" of a "Klimathandlingsplan", or two in English. */
export function titleIn(text: string, title: Called, kinds: NamedKind): Mention | undefined {
  const isKind = (word: string) => kinds.sv.split('|').includes(word);
  const found = longWords(text).find(
    ([word]) => !isKind(word.toLowerCase()) && isTitleOf(word.toLowerCase(), title),
  );
  if (found !== undefined)
    return { start: found.index, end: found.index + found[0].length, isDefinite: true };
  for (const match of text.matchAll(theWords)) {
    const words = (match.groups?.words ?? '').split(' ');
    const others = words.findIndex((word) => !isIn(word.toLowerCase(), title));
    const named = words.slice(0, others < 0 ? words.length : others);
    const end = match.index + match[0].length + named.join(' ').length;
    const telling = new Set(tellingWords(named.join(' ')).map((word) => word.slice(0, HEAD)));
    if (telling.size >= 2) return { start: match.index, end, isDefinite: true };
  }
  const pairs = pairsOf(title);
  const pair = pairsIn(text).find(({ pair }) => pairs.has(pair));
  return pair && { start: pair.start, end: pair.end, isDefinite: false, needsAct: true };
}

/** Shorter words stand beside each other in much else. */
const LONG_IN_PAIR = 6;

/** Two long words of a title that stand beside each other in it, by their sound: "klimatneutrala städer". */
export function pairsOf({ words }: Called): ReadonlySet<string> {
  const wholes = words.map(({ whole }) => whole);
  return new Set(wholes.slice(1).map((second, at) => `${wholes[at]} ${second}`));
}

/** Two long words that stand beside each other in a text, as `pairsOf` has them, and where. */
export function pairsIn(
  text: string,
): { readonly pair: string; readonly start: number; readonly end: number }[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  return words.slice(1).flatMap((second, at) => {
    const first = words[at];
    if (first === undefined || Math.min(first[0].length, second[0].length) < LONG_IN_PAIR) return [];
    const pair = [first, second].map(([word]) => formsOf(word.toLowerCase()).whole).join(' ');
    return [{ pair, start: first.index, end: second.index + second[0].length }];
  });
}

/** What a title says, ready to be compared. */
export const titleOf = recentTexts(MOST_KEPT, calledBy);
