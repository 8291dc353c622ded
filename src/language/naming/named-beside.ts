import { countriesIn } from '../places/countries-in.ts';
import { countryMention } from '../places/country-mention.ts';
import { findPlaces } from '../places/places.ts';
import { fold, wordsInLowerCase } from '../words.ts';
import { type Mention, mentionOf, titleIn, titleOf } from './mentions.ts';
import type { NamedKind } from './short-name.ts';
import type { Tellable } from './told-of.ts';

/** Where somebody goes or comes from, and what something is about or with: what is named after it is not what a text is of. */
const isBeside =
  /(?:^|\s)(?:i|(?<!kor )pa|till|fran|ifran|(?<!hand )om|via|genom|mot|hos|vid|nara|utanfor|med|for|(?<!(?:stall\w*|dra\w*) )in|on|at|to|from|about|through|with|near|by)\s(?:(?:den|det|de|the|var|vart|our) )?$/;

/** What a text names beside a thing that was shown. */
export interface NamedBeside<Item> {
  /** Whether it names the thing that was shown, by whatever it is called. */
  readonly isShown: boolean;
  /** Others that it names where it does not name that one. */
  readonly others: readonly Item[];
  /** Where the first of the others is named. */
  readonly at: number;
}

/**
 * Which of some things a short text is of, by a name, a title or the people of one of them, where the thing `shown` may be
 * meant too. A place where somebody goes or that something is about names nothing.
 */
export function namedBeside<Item>(
  items: readonly Tellable<Item>[],
  written: string,
  kinds: NamedKind,
  shown?: Tellable<Item>,
): NamedBeside<Item> {
  const text = written.normalize('NFC');
  const ofShown = shown === undefined ? undefined : nameOf(shown, text, kinds);
  const isOther = ({ start, end, isDefinite }: Mention) =>
    (ofShown === undefined || end <= ofShown.start || start >= ofShown.end) &&
    (isDefinite || !isBeside.test(fold(text.slice(0, start))));
  const mentioned = items.flatMap((one) => {
    const mention = one.item === shown?.item ? undefined : nameOf(one, text, kinds);
    return mention !== undefined && isOther(mention) ? [{ one, mention }] : [];
  });
  const others = mentioned.map(({ one }) => one);
  const at = Math.min(text.length, ...mentioned.map(({ mention }) => mention.start));
  const isNamed = ofShown !== undefined || others.length > 0;
  const meant = isNamed ? others : calledByCapital(items, text, shown);
  return {
    isShown: ofShown !== undefined,
    others: meant.map(({ item }) => item),
    at: others.length > 0 ? at : 0,
  };
}

/** Shorter words with a capital are letters of a diary, or begin a sentence. */
const SHORTEST = 4;

/** The words of a text that may be names, by their capitals within it. */
export const capitalised = (text: string): string[] =>
  [...text.normalize('NFC').matchAll(/(?<=[\p{L}\p{N},:]\s)\p{Lu}[\p{L}\p{N}]+/gu)]
    .filter(({ 0: word, index }) => word.length >= SHORTEST && !isBeside.test(fold(text.slice(0, index))))
    .map(([word]) => word);

/** "Godkänn Lumière" of the "Lumière-konferens": a name that is in the title of one of them, and not of the one that was shown. */
function calledByCapital<Item>(
  items: readonly Tellable<Item>[],
  text: string,
  shown: Tellable<Item> | undefined,
): readonly Tellable<Item>[] {
  const names = capitalised(text).map(fold);
  const has = (thing: Tellable<Item> | undefined, name: string) =>
    thing !== undefined && wordsInLowerCase(thing.title).some((word) => fold(word) === name);
  const called = items.filter(
    (one) => one.item !== shown?.item && names.some((name) => has(one, name) && !has(shown, name)),
  );
  return called.length === 1 ? called : [];
}

/** Where a text names one thing: what is only of its country counts where that can be nothing else ("fransmännen"). */
function nameOf<Item>({ names, title, country }: Tellable<Item>, text: string, kinds: NamedKind) {
  const byName = mentionOf(names, text, kinds) ?? titleIn(text, titleOf(title), kinds);
  if (byName !== undefined) return byName;
  const byCountry = countryMention(country, text, kinds);
  const isCountry = countriesIn(text).some(
    ({ by, start, country: named }) => by === 'name' && named === country && start === byCountry?.start,
  );
  return byCountry?.isDefinite === true || isCountry ? byCountry : undefined;
}

/** The place or the people that a short text is of, as they are written, whatever there is: "Madrid", "spanjorerna". */
export function placeBeside(written: string): string | undefined {
  const text = written.normalize('NFC');
  const people = countriesIn(text).filter(({ by, isDefinite }) => by === 'name' || isDefinite);
  const named = [...findPlaces(text).filter(({ misspelt }) => !misspelt), ...people]
    .filter(({ start }) => !isBeside.test(fold(text.slice(0, start))))
    .sort((one, other) => one.start - other.start)[0];
  return named && text.slice(named.start, named.end);
}
