import { fold } from '../../language/words.ts';
import { keptByUnits } from '../../network/kept-by-units.ts';
import type { Directory, Unit } from '../../network/model.ts';
import type { VisitReading } from '../model.ts';
import { isPeople, isPerson } from '../reading/person-words.ts';
import { wordsBeforeAsk } from './ask-place.ts';
import { type Writing, wordsOf, writingOf } from './topic-lookup.ts';
import { createTopicIndex, type TopicIndex, type TopicMatch } from './topic-matches.ts';

/** How much of what a visit is about is the field of a unit. */
export interface Field {
  readonly unit: string;
  readonly score: number;
}

export interface Fields {
  /** The units other than districts, the likeliest first. */
  readonly units: readonly Field[];
  /** The units whose fields are listed beside each other, as when somebody wants to see a bit of everything. */
  readonly listed: readonly string[];
  /** The district whose place is named, and how much of the matter is what districts do. */
  readonly district: {
    readonly unit: string;
    readonly activity: number;
    readonly isNamedItself: boolean;
  } | null;
  /** How much speaks for the likeliest unit other than what districts do too. */
  readonly beyondDistrict: number;
}

/** What is said again adds little. */
const AGAIN = 0.25;
/** What is spoken of first is most often the matter; the rest explains it. */
const FIRST = 1.15;
/** Where the visitors work ("from the Port Authority") says less too. */
const HOME = 0.6;
/** What the visitors tell of themselves, before they come to what they want to see, says less as well. */
const TOLD = 0.6;
/** What the visitors are by profession says less than what they want to see. */
const PEOPLE = 0.75;
/** A part of a list is short; longer ones are sentences of their own. */
const LONGEST_ITEM = 8;

/** What a visit may be about, and the places of districts, by the topics of the units. */
const indexesOf = keptByUnits((units): { readonly index: TopicIndex; readonly places: TopicIndex } => {
  const districts = units.filter(({ kind }) => kind === 'district');
  return {
    index: createTopicIndex(
      units.map((unit) => ({ ...unit, topics: unit.topics.filter((topic) => !isPlace(unit, topic)) })),
    ),
    places: createTopicIndex(
      districts.map((unit) => ({
        ...unit,
        topics: [...unit.topics.filter((topic) => isPlace(unit, topic)), ...ownNames(unit)],
      })),
    ),
  };
});

/** Among a district's topics, names of places are written with a capital; SD12 is a short form. */
function isPlace({ kind }: Unit, topic: string): boolean {
  return kind === 'district' && /^\p{Lu}\p{Ll}/u.test(topic);
}

/** "Hägersten-Liljeholmens stadsdelsnämnd": Hägersten, Liljeholmen. */
function ownNames({ name }: Unit): string[] {
  return wordsOf(name)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.replace(/s$/, ''));
}

/** The fields of the units that a visit is about, by the topics of the directory. */
export function findFields(reading: VisitReading, directory: Directory): Fields {
  const { index, places } = indexesOf(directory.units);
  const kinds = new Map(directory.units.map(({ id, kind }) => [id, kind]));
  const isDistrict = (unit: string) => kinds.get(unit) === 'district';
  const writing = writingOf(reading.topics, reading.language);
  const origin = wordsOf(fold(reading.origin?.words ?? ''));
  const home = origin.at(-1);
  const match = (text: string) => withoutPlaces(text, index.match(text, writing), places, origin);
  const sentences = reading.topics.map((text) => ({
    text,
    matches: withoutWeightOfHome(text, match(text), home),
  }));
  const matches = sentences.flatMap(({ matches: found }) => found);
  const units = scoresOf(matches, isDistrict);
  const shared = matches.filter(({ units: whose }) => !whose.some(isDistrict));
  return {
    units,
    listed: longestList(
      sentences.map(({ text }) => text),
      match,
      isDistrict,
    ),
    district: namedDistrict(reading, places, matches, isDistrict),
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

/** Lets what stands right after "from" or a name of home ("Kigali City Hall") count for less. */
function withoutWeightOfHome(
  text: string,
  matches: readonly TopicMatch[],
  home: string | undefined,
): TopicMatch[] {
  const words = wordsOf(text);
  const isHome = ([first = 0]: readonly number[]) =>
    words.slice(Math.max(0, first - 2), first).some((word) => /^(?:from|från|fran|fra)$/i.test(word)) ||
    (home !== undefined &&
      first > 0 &&
      fold(words[first - 1] ?? '').replace(/s$/, '') === home.replace(/s$/, ''));
  const before = wordsBeforeAsk(text);
  const isTold = ([first = 0]: readonly number[]) => first < before;
  return matches.map((match) => ({
    ...match,
    weight: match.weight * (isHome(match.words) ? HOME : 1) * (isTold(match.words) ? TOLD : 1),
  }));
}

/** A topic that several units have says less for each. */
function scoresOf(matches: readonly TopicMatch[], isDistrict: (unit: string) => boolean): Field[] {
  const scores = new Map<string, number>();
  const said = new Map<string, number>();
  for (const { topic, units, weight: own } of matches) {
    const others = units.filter((unit) => !isDistrict(unit));
    const times = said.get(topic) ?? 0;
    const weight = own * (said.size === 0 ? FIRST : 1) * (isPeople(topic) || isPerson(topic) ? PEOPLE : 1);
    said.set(topic, times + 1);
    for (const unit of others) {
      const share = (weight / Math.max(1, others.length)) * (times === 0 ? 1 : AGAIN);
      scores.set(unit, (scores.get(unit) ?? 0) + share);
    }
  }
  return [...scores].map(([unit, score]) => ({ unit, score })).sort((one, other) => other.score - one.score);
}

function namedDistrict(
  reading: VisitReading,
  places: TopicIndex,
  matches: readonly TopicMatch[],
  isDistrict: (unit: string) => boolean,
): Fields['district'] {
  const origin = fold(reading.origin?.words ?? '');
  const named = reading.topics
    .flatMap((text) => places.match(text, NAMES).map((match) => ({ ...match, text })))
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
  // "Södermalms stadsdelsförvaltning", "the district administration of Rinkeby-Kista".
  const isNamedItself = named.some(
    ({ text }) =>
      /stadsdelen(?! \p{Lu})/u.test(text) ||
      /stadsdels(?:förvaltning|nämnd|område|ledning|direktör|förening)?\p{L}*|bydel\p{L}*|(?<!eco-)district(?!\s+heating)/iu.test(
        text,
      ),
  );
  return { unit, activity, isNamedItself };
}

/** A sentence that goes on with a programme. */
const CONTINUES =
  /^(?:(?:(?:on|in|på|om|i) )?(?:the )?(?:morning|afternoon|evening|förmiddag\p{L}*|eftermiddag\p{L}*|formiddag\p{L}*|ettermiddag\p{L}*|kväll\p{L}*|(?:mon|tues|wednes|thurs|fri)day|(?:mån|tis|ons|tors|fre)dag\p{L}*)|day (?:\d|one|two|three|four)|dag (?:\d|ett|två|tre)|(?:first|second|third|next|then|finally|also|därefter|sedan|slutligen|dessutom|och|samt|and|plus)(?!\p{L})|\p{L}+:)/iu;

/** The different units of the longest list: "skola, äldreomsorg, trafik och bibliotek". */
function longestList(
  texts: readonly string[],
  match: (item: string) => TopicMatch[],
  isDistrict: (unit: string) => boolean,
): string[] {
  let longest: string[] = [];
  let list: string[] = [];
  for (const text of texts) {
    // "Morning: schools and care. Afternoon: roads and planning."
    if (!CONTINUES.test(text) && !/^\p{Ll}/u.test(text)) list = [];
    let gap = 0;
    for (const item of text.split(
      /[,;:()/•]|\s[–-]\s|\s(?:och|o|og|and|samt|&|plus|as well as|liksom|likaså|respektive)\s/iu,
    )) {
      const words = wordsOf(item).length;
      const [first, second] = scoresOf(match(item), isDistrict);
      const isClear = first !== undefined && first.score >= 0.65 && first.score > (second?.score ?? 0) * 1.2;
      if (isClear && words > LONGEST_ITEM) list = [first.unit];
      else if (isClear) list = list.includes(first.unit) ? list : [...list, first.unit];
      else if (words > LONGEST_ITEM || gap > 0) list = [];
      gap = isClear ? 0 : gap + 1;
      if (list.length > longest.length) longest = list;
    }
  }
  return longest;
}
