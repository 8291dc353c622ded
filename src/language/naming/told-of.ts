import { countriesIn, sayingsOfCountry } from '../places/countries-in.ts';
import { countryMention } from '../places/country-mention.ts';
import { bareFolded, fold } from '../words.ts';
import { readAskedFacts } from './asked-fact.ts';
import { isAsked } from './asked-so.ts';
import { asksState } from './asks-of-one.ts';
import { fitTo } from './called-by.ts';
import { type Mention, mentionOf, titleIn, titleOf, vagueNames, whoseSaid } from './mentions.ts';
import { isShort, partsTold } from './parts-told.ts';
import type { NamedKind } from './short-name.ts';
import {
  anyBefore,
  asking,
  elsewhere,
  goingOn,
  howTo,
  inGeneral,
  namesRules,
  negated,
  ofAny,
  ofItsRules,
  ofMeetingThen,
  ofRules,
  ofTheField,
  ofTravel,
  othersBefore,
  presupposing,
  requests,
  somebodyGoes,
  something,
  wishes,
} from './told-words.ts';

/** Something that may be named in passing. */
export interface Tellable<Item> {
  readonly item: Item;
  /** Its proper names: a place, a counterpart. */
  readonly names: readonly string[];
  /** The country that it is of (ISO 3166), by which and by whose people it may be called. */
  readonly country?: string | null | undefined;
  /** What it says: words of it count only where they name the one thing, as "klimatplanen" does. */
  readonly title: string;
  /** True where nothing else has its names. */
  readonly isProper?: boolean;
}

/** All that a thing may be called: its title, its names, and the country that it is of. */
export const sayingsOf = ({
  title,
  names,
  country,
}: Pick<Tellable<unknown>, 'title' | 'names' | 'country'>): string =>
  [title, ...names, ...sayingsOfCountry(country)].join(' ');

/** What things of a register are, and what is said of them. */
export interface Telling {
  /** What they are called, as patterns of folded words. */
  readonly kinds: NamedKind;
  /** What is done with one of them or happens to it, in folded words: what its card is for. */
  readonly acts: Pick<RegExp, 'test'>;
}

/** Whether a text may tell of one thing, by itself or in a sentence of it. */
export const mayTellOfOne = (text: string): boolean => partsTold(text).length > 0;

/** Whether a text asks something, rather than tells it. */
export const asksSomething = (text: string): boolean =>
  text.includes('?') ||
  asking.test(bareFolded(text)) ||
  partsTold(text).some((part) => asking.test(bareFolded(part)));

/** Whether a text asks something by any clause of it: "Eurocities ska upp, hur länge till har jag". */
export const isQuestion = (text: string): boolean =>
  asksSomething(text) ||
  partsTold(text).some((part) => isAsked(bareFolded(part).replace(/(?<=\w )far (?:nan|nagon|alla)\b/g, ' ')));

/**
 * Those of some things that a text names and tells or asks something of: what has happened, what is to be done, how it
 * stands. None where it asks what the rules are, or of one that is still to begin.
 */
export function toldOf<Item>(
  items: readonly Tellable<Item>[],
  written: string,
  telling: Telling,
): readonly Item[] {
  if (items.length === 0) return [];
  const parts = partsTold(written);
  const [only, ...others] = parts;
  if (only === undefined) return [];
  if (others.length === 0 && only === written.normalize('NFC').trim()) return toldIn(items, only, telling);
  // Of much that is said what is asked or done tells, and nothing where the rules are asked for.
  if (parts.some((part) => asksSomething(part) && ofRules.test(bareFolded(part)))) return [];
  for (const part of parts) {
    if (!asksSomething(part) && !telling.acts.test(bareFolded(part))) continue;
    const told = toldIn(items, part, telling);
    if (told.length > 0) return told;
  }
  return [];
}

/**
 * Those of some things that words name where another one of their kind was spoken of, by whatever they are called: "den
 * till Belgien", "det tyska". `turnsTo` tells whether a name at a place of the words is what they turn to.
 */
export function namedIn<Item>(
  items: readonly Tellable<Item>[],
  words: string,
  { kinds, turnsTo }: Pick<Telling, 'kinds'> & { readonly turnsTo: (start: number) => boolean },
): readonly Item[] {
  const named = mentionsOf(items, words, kinds).filter(({ mention }) => turnsTo(mention.start));
  if (named.length > 0) return named.map(({ item }) => item);
  const countries = countriesIn(words).filter(({ start }) => turnsTo(start));
  const ofCountry = items.filter(({ country }) => countries.some((one) => one.country === country));
  return ofCountry.length > 0 ? ofCountry.map(({ item }) => item) : calledVaguely(items, words, turnsTo);
}

/** "Om klimatet": what it is about, and nothing else. */
const about =
  /^(?:(?:den|det|de|dom|the one|that one)\s+)?(?:om|about|on)\s+(?:the\s+)?(?=\p{L}{4,}\s*(?:[.,;!?]|$))/iu;

const SHORTEST_THEME = 4;

/** Those that words call nothing in particular, or by what they are about: "klimatgrejen", "the climate one", "den om klimatet". */
function calledVaguely<Item>(
  items: readonly Tellable<Item>[],
  words: string,
  turnsTo: (start: number) => boolean,
): readonly Item[] {
  const callable = items.map((thing) => ({ item: thing.item, called: titleOf(sayingsOf(thing)) }));
  const [lead] = about.exec(words) ?? [];
  const theme = lead === undefined ? '' : (words.slice(lead.length).split(/[\s.,;!?]/u)[0] ?? '');
  const ofTheme = [theme, theme.replace(/(?:erna|arna|orna|en|et|an|na)$/u, '')]
    .filter((one) => one.length >= SHORTEST_THEME)
    .map((one) => ({ words: one, start: 0, end: words.length, at: 0, kind: '', language: 'sv' as const }));
  const names = [...vagueNames(words).filter(({ start }) => turnsTo(start)), ...ofTheme];
  for (const name of names.filter((one) => !ofTheField.test(fold(one.words)))) {
    const { best, left } = fitTo(callable, { ...name, by: 'kind' });
    if (best.length > 0 && left.length === 0) return best;
  }
  return [];
}

/** The same of a text of a sentence or two. */
function toldIn<Item>(items: readonly Tellable<Item>[], text: string, telling: Telling): readonly Item[] {
  const mentioned = mentionsOf(items, text, telling.kinds);
  // "Oslo, Köpenhamn och Helsingfors" are places, and none of them is the one.
  const isOne = new Set(mentioned.map(({ mention }) => mention.start)).size === 1;
  const named = mentioned.filter(
    ({ mention }) => (isOne || mention.isDefinite) && isSaidOfOne(text, mention, telling),
  );
  if (named.length > 0) return named.map(({ item }) => item);
  const callable = items.map((thing) => ({ thing, item: thing.item, called: titleOf(sayingsOf(thing)) }));
  for (const name of vagueNames(text).filter(({ words }) => !ofTheField.test(fold(words)))) {
    const theirs = whoseSaid(text, name);
    const those = theirs === '' ? callable : callable.filter(({ thing }) => isOf(thing, theirs));
    const { best, left } = fitTo(those, { ...name, by: 'kind' });
    const mention = { start: name.start, end: name.end, isDefinite: true };
    if (best.length > 0 && left.length === 0 && isSaidOfOne(text, mention, telling)) return best;
  }
  return [];
}

/** Whether one has the place or the people that words name. */
const isOf = ({ names, country }: Tellable<unknown>, words: string): boolean =>
  countriesIn(words).some((one) => one.country === country) ||
  names.some((name) => fold(words).includes(fold(name)));

/** Where a text names some things: by their own names or titles, or else by the countries that they are of. */
function mentionsOf<Item>(items: readonly Tellable<Item>[], text: string, kinds: NamedKind) {
  const byName = items.flatMap(({ item, names, title, isProper = false }) => {
    const mention = mentionOf(names, text, kinds) ?? titleIn(text, titleOf(title), kinds);
    if (mention === undefined) return [];
    return [{ item, mention: isProper ? { ...mention, isDefinite: true } : mention }];
  });
  // "Biblioteksdagen i Helsingfors" is that of what there is in Helsingfors.
  const byBoth = byName.filter(({ item }) => {
    const { names = [], title = '' } = items.find((one) => one.item === item) ?? {};
    return mentionOf(names, text, kinds) !== undefined && titleIn(text, titleOf(title), kinds) !== undefined;
  });
  if (byBoth.length > 0) return byBoth;
  if (byName.length > 0 || countriesIn(text).length === 0) return byName;
  return items.flatMap(({ item, country }) => {
    const mention = countryMention(country, text, kinds);
    return mention === undefined ? [] : [{ item, mention }];
  });
}

/** Whether a text may tell or ask something of one thing, whatever that is called. */
export function mayBeToldOf(text: string, { acts }: Telling): boolean {
  if (!isShort(text)) return false;
  const said = bareFolded(text);
  return acts.test(said) || presupposing.test(said) || !(asksSomething(text) && inGeneral.test(said));
}

/** Whether a text asks of what one may, must or does in general, whatever it names: "Måste remissen från EU besvaras?" */
export const asksInGeneral = (text: string): boolean =>
  ofRules.test(bareFolded(text)) || (asksSomething(text) && inGeneral.test(bareFolded(text)));

/** Whether folded words speak of what there is already: "längre", "still". */
export const presupposes = (said: string): boolean => presupposing.test(said);

/** Stands for a name in the words beside it. */
const NAME = 'x';

/** Takes where a text names one thing, and gives whether what stands beside the name is said or asked of that one. */
export function isSaidOfOne(
  text: string,
  { start, end, isDefinite, needsAct }: Mention,
  { acts }: Pick<Telling, 'acts'>,
): boolean {
  const before = fold(text.slice(0, start));
  const beside = bareFolded(`${text.slice(0, start)} ${NAME} ${text.slice(end)}`);
  const saysAct = acts.test(beside) || presupposing.test(beside);
  if (needsAct === true && !saysAct) return false;
  // What there is by that name is meant, whatever is asked of it: what the strategy surely tells is not asked here.
  if (isDefinite && !ofAny.test(before))
    return (
      (saysAct && ofMeetingThen.test(beside)) ||
      (!namesRules.test(beside) &&
        !ofItsRules.test(before) &&
        (saysAct || requests.test(beside) || !howTo.test(beside)))
    );
  return !ofRules.test(beside) && isToldOfAny(text, before, beside, { saysAct, acts });
}

/** The same where the name is said of others too: a place is where much else is. */
function isToldOfAny(
  text: string,
  before: string,
  beside: string,
  { saysAct, acts }: Pick<Telling, 'acts'> & { readonly saysAct: boolean },
): boolean {
  const isAsked = asksSomething(text);
  if (ofTravel.test(beside)) return false;
  const goes = saysAct && somebodyGoes.test(beside);
  const isOfThese = saysAct && (goes || something.test(before) || negated.test(before));
  const isAny = anyBefore.test(before) && !isOfThese;
  if (isAny || (!saysAct && elsewhere.test(before))) return false;
  const { other, noun } = othersBefore.exec(before)?.groups ?? {};
  const another = other ?? noun;
  if (another !== undefined && !saysAct) return acts.test(another) || asksState.test(another);
  if (goingOn.test(beside) && !saysAct) return false;
  const isOfThis = presupposing.test(beside) || requests.test(beside);
  // "Hemma från Lyon, hur rapporterar jag" says first of what.
  if (!isOfThis && !goes && inGeneral.test(beside) && !(saysAct && howTo.test(beside))) return false;
  const asksOfIt = () => asksState.test(beside) || readAskedFacts(beside).length > 0;
  return saysAct || (isAsked ? asksOfIt() : !wishes.test(beside));
}
