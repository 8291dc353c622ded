import { countWords, fold, wordsOf } from '../../language/words.ts';
import type { Directory, Unit } from '../../network/model.ts';
import { keptByUnits } from '../../network/units/kept-by-units.ts';
import type { VisitReading } from '../model.ts';
import { wordsBeforeAsk } from './ask-place.ts';
import { askedTogether } from './asked-together.ts';
import { type Field, scoresOf, withLearnt } from './field-scores.ts';
import type { LearntFields } from './learnt-fields.ts';
import { longestList } from './listed-fields.ts';
import { isPlaceOf } from './places-of-districts.ts';
import { type Writing, writingOf } from './topic-lookup.ts';
import { createTopicIndex, type TopicIndex, type TopicMatch } from './topic-matches.ts';

export interface Fields {
  /** The units other than districts, the likeliest first. */
  readonly units: readonly Field[];
  /** The same, weighed with what was learnt from other requests. */
  readonly likely: readonly Field[];
  /** The units whose fields are listed beside each other, as when somebody wants to see a bit of everything. */
  readonly listed: readonly string[];
  /** Two units that are asked for with equal weight; undefined where none are. */
  readonly together: readonly [string, string] | undefined;
  /** The district whose place is named, and how much of the matter is what districts do: by topics, and by what was learnt. */
  readonly district: {
    readonly unit: string;
    readonly activity: number;
    readonly likeliness: number;
    readonly isNamedItself: boolean;
  } | null;
  /** How much speaks for the likeliest unit other than what districts do too. */
  readonly beyondDistrict: number;
}

/** Where the visitors work ("from the Port Authority") says less too. */
const HOME = 0.6;
/** What the visitors tell of themselves, before they come to what they want to see, says less as well. */
const TOLD = 0.6;
/** Whom they ask to meet by name says more than what they tell of the matter. */
const MET = 2;
/** What a visit may be about, and the places of districts, by the topics of the units. */
interface Indexes {
  readonly index: TopicIndex;
  readonly places: TopicIndex;
}

const indexesOf = keptByUnits((units): Indexes => {
  const districts = units.filter(({ kind }) => kind === 'district');
  return {
    index: createTopicIndex(
      units.map((unit) => ({ ...unit, topics: unit.topics.filter((topic) => !isPlaceOf(unit, topic)) })),
      namesOf,
    ),
    places: createTopicIndex(
      districts.map((unit) => ({
        ...unit,
        topics: [...unit.topics.filter((topic) => isPlaceOf(unit, topic)), ...ownNames(unit)],
      })),
    ),
  };
});

/**
 * What a unit is called, in English by whichever word for an administration. The Executive Board is written to about
 * all visits, and a district is found by its place.
 */
function namesOf({ kind, name, administration, english }: Unit): string[] {
  if (kind === 'executive' || kind === 'district') return [];
  const field = english?.administration?.replace(/\s(?:Department|Administration|Secretariat)$/u, '');
  // "The Environment and Health Administration" is the Environment Administration, for short.
  const fields = field === undefined ? [] : [field, ...field.split(/ and .*$/u, 1)];
  const called = [...new Set(fields)].flatMap((one) => ADMINISTRATIONS.map((word) => `${one} ${word}`));
  return [name, administration, ...(english?.name === undefined ? [] : [english.name]), ...called];
}

const ADMINISTRATIONS = ['Department', 'Administration', 'Office'];

/** "Hägersten-Liljeholmens stadsdelsnämnd": Hägersten, Liljeholmen. */
function ownNames({ name }: Unit): string[] {
  return wordsOf(name)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.replace(/s$/, ''));
}

/** The fields of the units that a visit is about, by the topics of the directory. */
export function findFields(reading: VisitReading, directory: Directory, learnt: LearntFields): Fields {
  const { index, places } = indexesOf(directory.units);
  const kinds = new Map(directory.units.map(({ id, kind }) => [id, kind]));
  const isDistrict = (unit: string) => kinds.get(unit) === 'district';
  const writing = writingOf(reading.topics, reading.language);
  const origin = wordsOf(fold(reading.origin?.words ?? ''));
  const home = origin.at(-1);
  const match = (text: string) => withoutPlaces(text, index.match(text, writing), places, origin);
  const matches = asNamedBefore(reading.topics.map((text) => withWeightsOfPlace(text, match(text), home)));
  const units = scoresOf(matches, isDistrict);
  const { ofUnits, ofDistricts } = learnt(reading.topics);
  const shared = matches.filter(({ units: whose }) => !whose.some(isDistrict));
  return {
    units,
    likely: withLearnt(units, ofUnits, {
      units: directory.units.filter(({ kind }) => kind !== 'district').map(({ id }) => id),
      words: countWords(reading.topics.join(' ')),
    }),
    listed: longestList(reading.topics, match, isDistrict),
    together: askedTogether(reading.topics, match, isDistrict),
    district: namedDistrict(reading, places, matches, {
      isDistrict,
      likeliness: ofDistricts,
    }),
    beyondDistrict: scoresOf(shared, isDistrict)[0]?.score ?? 0,
  };
}

/** Names are written without dots and rings by many, and joined by some. */
const NAMES: Writing = { language: 'sv', dots: false };

/** "Kista" is a place, and no topic; nor are the towers of Tower Hamlets. */
function withoutPlaces(
  text: string,
  matches: readonly TopicMatch[],
  places: TopicIndex,
  origin: readonly string[],
): TopicMatch[] {
  const words = wordsOf(text);
  const isNamed = (word: number) =>
    named.includes(word) || (/^\p{Lu}/u.test(words[word] ?? '') && origin.includes(fold(words[word] ?? '')));
  const named = places
    .match(text, NAMES)
    .flatMap((match) => match.words)
    .filter((word) => /^\p{Lu}/u.test(words[word] ?? ''));
  return matches.filter((match) => !match.words.some(isNamed));
}

/**
 * Lets what stands right after "from" or a name of home ("Kigali City Hall") count for less, and who is named as one to
 * meet for more.
 */
function withWeightsOfPlace(
  text: string,
  matches: readonly TopicMatch[],
  home: string | undefined,
): TopicMatch[] {
  const words = wordsOf(text);
  const follows = (first: number, form: RegExp) =>
    words.slice(Math.max(0, first - 2), first).some((word) => form.test(word));
  const isHome = ([first = 0]: readonly number[]) =>
    follows(first, /^(?:from|från|fran|fra)$/i) ||
    // "Min mormor var från Lund".
    /^(?:min|my)$/iu.test(words[first - 1] ?? '') ||
    (home !== undefined &&
      first > 0 &&
      fold(words[first - 1] ?? '').replace(/s$/, '') === home.replace(/s$/, ''));
  const isMet = ([first = 0]: readonly number[], topic: string) =>
    /^\p{Lu}\p{Ll}/u.test(topic) && follows(first, MEETING);
  const before = wordsBeforeAsk(text);
  const isTold = ([first = 0]: readonly number[]) => first < before;
  return matches.map((match) => ({
    ...match,
    weight:
      match.weight *
      (isHome(match.words) ? HOME : 1) *
      (isTold(match.words) ? TOLD : 1) *
      (isMet(match.words, match.topic) ? MET : 1),
  }));
}

/** "We are job coaches and want to sit beside your coaches": they are job coaches, too. */
function asNamedBefore(sentences: readonly (readonly TopicMatch[])[]): TopicMatch[] {
  const named = new Map<string, readonly string[]>();
  return sentences.flatMap((matches) => {
    const meant = matches.map((match) => ({ ...match, units: named.get(fold(match.topic)) ?? match.units }));
    for (const { topic, units, words } of matches) {
      const last = wordsOf(fold(topic)).at(-1);
      if (words.length > 1 && last !== undefined) named.set(last, units);
    }
    return meant;
  });
}

const MEETING = /^(?:träffar?|möta|besöka?|gästa|hos|på|meet|meeting|visit|visiting|with|at)$/iu;

/** "Dear friends in Hägersten", "hej grannar på Söder": who is greeted by their place is written to. */
const GREETING =
  /^(?:hej(?:san)?|hei|hallå|hello|hi|dear|till|to|bästa|kära|kære|kjære|good \p{L}+|god \p{L}+)\s[^.!?,;:]{0,40}?(?<!\p{L})(?:in|at|of|i|på|hos)\s[^.!?,;:]+/iu;

function namedDistrict(
  reading: VisitReading,
  places: TopicIndex,
  matches: readonly TopicMatch[],
  { isDistrict, likeliness }: { readonly isDistrict: (unit: string) => boolean; readonly likeliness: number },
): Fields['district'] {
  const origin = fold(reading.origin?.words ?? '');
  // "De gamla i stan" is no Gamla stan: whoever writes capitals writes one for a place.
  const hasCapitals = reading.topics.some((text) => /^\p{Lu}/u.test(text));
  const isName = (word = '') => !hasCapitals || /^\p{Lu}/u.test(word);
  const named = reading.topics
    .flatMap((text) => {
      const words = wordsOf(text);
      return places
        .match(text, NAMES)
        .filter((match) => isName(words[Math.min(...match.words)]))
        .map((match) => ({ ...match, text }));
    })
    .filter(({ topic, weight }) => fold(topic) !== origin && weight >= 0.9);
  const counts = new Map<string, number>();
  for (const { units, weight } of named)
    for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + weight);
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  if (best === undefined) return null;
  const [unit] = best;
  const activity = matches
    .filter(({ units }) => units.includes(unit) && units.some(isDistrict))
    .reduce((sum, { weight }) => sum + weight, 0);
  const isGreeted = reading.topics.some((text) => {
    const [greeting = ''] = GREETING.exec(text) ?? [];
    return places.match(greeting, NAMES).some(({ units }) => units.includes(unit));
  });
  // "Södermalms stadsdelsförvaltning", "the district administration of Rinkeby-Kista".
  const isCalled = reading.topics.some(
    (text) =>
      /stadsdelen(?! \p{Lu})/u.test(text) ||
      // "I Rinkeby-Kista stadsdel".
      /(?<!\p{L})\p{Lu}[\p{L}-]+ stadsdel(?!\p{L})/u.test(text) ||
      // "Till stadsdelen Aspudden": whom they write to.
      /^(?:till|to|hej) stadsdelen(?!\p{L})/iu.test(text) ||
      /(?<!\p{L})(?:administration|office|council|authority) of the (?:quarter|neighbou?rhood|area|borough|suburb)(?!\p{L})|(?<!\p{L})(?:local|neighbou?rhood|area|borough) (?:district|administration|authority|council|committee)(?!\p{L})|(?<!\p{L})lokala? (?:förvaltning|nämnd)\p{L}*/iu.test(
        text,
      ) ||
      /stadsdels(?:förvaltning|nämnd|område|ledning|direktör|förening)?\p{L}*|bydel\p{L}*|(?<!eco-)district(?!\s+heating)/iu.test(
        text,
      ),
  );
  return { unit, activity, likeliness, isNamedItself: isGreeted || isCalled };
}
