import type { Query } from 'minisearch';
import { recentTexts } from '../../language/kept/recent-texts.ts';
import { fold } from '../../language/words.ts';
import type { Directory, Unit } from '../model.ts';
import { keptByUnits } from './kept-by-units.ts';
import { createUnitIndex, LONG, pairsOf, shortForms, tellingWords, wordForms } from './unit-index.ts';

/** A unit that may be meant. */
export interface UnitMatch {
  readonly unit: Unit;
  /** Its share of all that speaks for any unit, from 0 to 1; all matches together make 1. */
  readonly score: number;
  /** True when its name, administration, id or short form was said, spelt right; not only a topic. */
  readonly named: boolean;
  /** True when nothing that was said is known of it: only words that resemble others were. */
  readonly guessed: boolean;
}

/** Matches with less than this part of the best one's weight are noise. */
const NOISE = 0.1;

const indexOf = keptByUnits(createUnitIndex);

/**
 * The units that a text speaks of, the likeliest first: by id, name, administration, short form (TK)
 * or topic, in Swedish or English, with or without å, ä and ö, misspelt or within a compound.
 */
export function findUnits({ units }: Pick<Directory, 'units'>, text: string): readonly UnitMatch[] {
  return foundIn(units)(text);
}

/** Several rooms look for the unit of one message, and people ask what others asked. */
const MOST_KEPT = 2_000;

const foundIn = keptByUnits((units) => recentTexts(MOST_KEPT, (text) => unitsIn(units, text)));

function unitsIn(units: readonly Unit[], text: string): readonly UnitMatch[] {
  const matches = matchesOf(units, text);
  const said = looseName(text);
  const called = units.filter((unit) => isCalledInEnglish(unit, said));
  const meant = called.length > 0 ? called : unitOfTopic(units, said);
  if (meant.length === 0) return matches;
  const matchOf = (id: string) => matches.find(({ unit }) => unit.id === id);
  const others = matches.filter(({ unit }) => !meant.some(({ id }) => id === unit.id));
  return [
    ...meant.map((unit) => ({
      unit,
      score: (1 / meant.length + (matchOf(unit.id)?.score ?? 0)) / (matches.length === 0 ? 1 : 2),
      named: called.length > 0 || matchOf(unit.id)?.named === true,
      guessed: false,
    })),
    ...others.map((match) => ({ ...match, score: match.score / 2 })),
  ];
}

/** What English calls a kontor, a förvaltning or a nämnd, without telling them apart. */
const LOOSE = /(?<= )(?:department|dept|office|administration|committee|board|council)(?= )/g;
/** Stands in a text for any of them. */
export const ANY = '§';

/** A text by its words, between spaces, where the Transport Department is the transport office too. */
export function looseName(text: string): string {
  const words = fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${words.trim()} `.replace(LOOSE, ANY);
}

const topicNamesOf = keptByUnits((units) =>
  units.map((unit) => ({ unit, names: [...new Set(unit.topics.map(looseName))] })),
);

/** Whether its English name, or that of its administration, was said in full: its words alone are those of topics. */
function isCalledInEnglish({ english }: Unit, said: string): boolean {
  if (!english) return false;
  return said.includes(looseName(english.name)) || said.includes(looseName(english.administration));
}

/** The only unit with this topic, where it is all that was said, or said as a name: "Traffic Department". */
export function unitOfTopic(units: readonly Unit[], said: string): readonly Unit[] {
  const [, alone = ''] = /^ (?:the )?(.*?)(?: §)? $/.exec(said) ?? [];
  const isMeant = (name: string) => name === ` ${alone} ` || said.includes(`${name}${ANY} `);
  const those = topicNamesOf(units).filter(({ names }) => names.some(isMeant));
  return those.length === 1 ? those.map(({ unit }) => unit) : [];
}

function matchesOf(units: readonly Unit[], text: string): UnitMatch[] {
  const index = indexOf(units);
  const words = tellingWords(text);
  const terms = [...new Set(words.flatMap(wordForms))];
  const short = shortForms(words);
  const parts = words.flatMap((word) => partsOf(word, index.known));
  const results = index.search.search({
    combineWith: 'OR',
    // A unit with many topics is no less meant by one of them.
    bm25: { k: 1.2, b: 0.1, d: 0.5 },
    queries: [
      {
        queries: [terms.join(' ')],
        fields: ['name', 'topics'],
        boost: { name: 8 },
        prefix: (term) => term.length >= LONG,
        fuzzy: (term) => (term.length >= LONG ? 0.2 : false),
      },
      ...parts.map(toPartQuery),
      { queries: [short.join(' ')], fields: ['short'], boost: { short: 8 } },
      { queries: [pairsOf(words).join(' ')], fields: ['pairs'], boost: { pairs: 4 } },
    ],
  });
  const best = results[0]?.score ?? 0;
  const near = results.filter(({ score }) => score >= best * NOISE);
  const total = near.reduce((sum, { score }) => sum + score, 0);
  const said = new Set([...terms, ...short]);
  const begun = terms.filter((term) => term.length >= LONG);
  const known = new Set([...said, ...parts.map(({ part }) => part), ...pairsOf(words)]);
  return near.flatMap(({ id, score, match }) => {
    const unit = index.units.get(id);
    if (unit === undefined) return [];
    const named = Object.entries(match).some(
      ([term, fields]) => said.has(term) && (fields.includes('name') || fields.includes('short')),
    );
    const isKnown = (term: string) => known.has(term) || begun.some((word) => term.startsWith(word));
    const guessed = !Object.keys(match).some(isKnown);
    return [{ unit, score: score / total, named, guessed }];
  });
}

/** A known word within a longer one, at its beginning or at its end. */
interface Part {
  readonly part: string;
  readonly at: 'beginning' | 'end';
}

/** The longest known words at the beginning and at the end of a word. */
function partsOf(word: string, known: ReadonlySet<string>): Part[] {
  const folded = fold(word);
  const lengths = Array.from(
    { length: Math.max(folded.length - LONG, 0) },
    (_, less) => folded.length - 1 - less,
  );
  const first = lengths.map((length) => folded.slice(0, length)).find((part) => known.has(part));
  const last = lengths.map((length) => folded.slice(-length)).find((part) => known.has(part));
  return [
    ...(first === undefined ? [] : [{ part: first, at: 'beginning' as const }]),
    ...(last === undefined ? [] : [{ part: last, at: 'end' as const }]),
  ];
}

/** The end of a Swedish compound is its general part: frågor, arbete. */
function toPartQuery({ part, at }: Part): Query {
  const boost = at === 'beginning' ? { name: 4 } : { name: 1, topics: 0.25 };
  return { queries: [part], fields: ['name', 'topics'], boost };
}
