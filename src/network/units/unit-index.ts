import MiniSearch from 'minisearch';
import { fold, wordsOf } from '../../language/words.ts';
import type { Unit } from '../model.ts';
import { formsOf } from './words.ts';

/** The shortest word that is taken for another one misspelt, and the shortest that is looked for in compounds. */
export const LONG = 5;

/** Of a longer topic no word alone tells the unit. */
const LONGEST_TOPIC = 2;

/** The units by all the words that tell them. */
export interface UnitIndex {
  readonly search: MiniSearch<Indexed>;
  /** Words of one unit alone or of several, to find in compounds such as "cykelbanor". */
  readonly known: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, Unit>;
}

interface Indexed {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly topics: string;
  /** Two words of a topic that stand beside each other: "public housing" says more than "public" and "housing". */
  readonly pairs: string;
}

/** Makes units ready to be found by the words of their names and topics. */
export function createUnitIndex(units: readonly Unit[]): UnitIndex {
  const search = new MiniSearch<Indexed>({
    fields: ['name', 'short', 'topics', 'pairs'],
    tokenize: (text) => text.split(' ').filter((term) => term !== ''),
    processTerm: (term) => term,
  });
  const owned = ownWords(units);
  const entries = units.map((unit) => toIndexed(unit, owned));
  search.addAll(entries);
  const words = entries.flatMap(({ name, topics }) => [...name.split(' '), ...topics.split(' ')]);
  return {
    search,
    known: new Set(words.filter((word) => word.length >= LONG)),
    units: new Map(units.map((unit) => [unit.id, unit])),
  };
}

/** Words that are topics by themselves, and of which units. */
function ownWords(units: readonly Unit[]): ReadonlyMap<string, ReadonlySet<string>> {
  const owned = new Map<string, Set<string>>();
  for (const { id, topics } of units) {
    for (const word of topics.filter((topic) => wordsOf(topic).length === 1).flatMap(wordForms))
      owned.set(word, (owned.get(word) ?? new Set()).add(id));
  }
  return owned;
}

const formsIn = (texts: readonly string[]) => [...new Set(texts.flatMap(tellingWords).flatMap(wordForms))];

function toIndexed({ id, name, administration, topics }: Unit, owned: ReturnType<typeof ownWords>): Indexed {
  // "Who pays when a school burns": its words tell it only beside each other.
  const told = topics.filter((topic) => wordsOf(topic).length <= LONGEST_TOPIC);
  // "A library burnt down" is of no library: a word that is a topic of others is theirs.
  const isOwn = (word: string) => owned.get(word)?.has(id) ?? true;
  const short = [name, administration].flatMap(initialsOf);
  return {
    id,
    name: formsIn([id, name, administration]).join(' '),
    short: [...new Set([...short, ...shortForms(topics)])].join(' '),
    topics: formsIn(told).filter(isOwn).join(' '),
    pairs: topics.flatMap((topic) => pairsOf(tellingWords(topic))).join(' '),
  };
}

/** Each two words that stand beside each other, by their stems. */
export function pairsOf(words: readonly string[]): string[] {
  const stems = words.map((word) => formsOf(word).at(-1) ?? '');
  return stems.slice(1).map((word, position) => `${stems[position]}_${word}`);
}

/** "Trafikkontoret" and "trafiknämnden" are about "trafik". */
const ENDING = /s?(?:nämnd|förvaltning|kontor|namnd|forvaltning)(?:en|et|ens|ets|s)?$/;

/** The forms of a word by which it is found, with those of what is left without its ending. */
export function wordForms(word: string): string[] {
  const bare = word.toLowerCase().replace(ENDING, '');
  return [...new Set([...formsOf(word), ...(bare.length < 3 ? [] : formsOf(bare))])];
}

/** The words that tell one unit from another: not "nämnden" alone. */
export function tellingWords(text: string): string[] {
  // "What's" and "hasn't" are not S:t Erik.
  const words = wordsOf(text.replace(/\p{L}+n['’]t(?!\p{L})/gu, ' ')).filter(({ length }) => length > 1);
  return words.filter((word) => !COMMON.has(fold(word)) && word.toLowerCase().replace(ENDING, '') !== '');
}

/** Kommunfullmäktige, which is no unit: not the initials of a committee. */
const NOT_INITIALS = ['kf'];

/** Trafikkontoret: TK. Other short forms (SLK, SBK) stand among the topics. */
function initialsOf(name: string): string[] {
  const initials = wordsOf(name).flatMap((word) => {
    const ending = /(.)(?:.*)(nämnd|förvaltning|kontor)/iu.exec(word);
    return ending === null ? [] : [fold(`${ending[1]}${ending[2]?.[0]}`)];
  });
  return initials.filter((form) => !NOT_INITIALS.includes(form));
}

/** Words in capitals, or the only word: "of" and "if" in a text are no short forms. */
export function shortForms(words: readonly string[]): string[] {
  const short = words.filter(
    (word) => /^\p{Lu}{2,6}$/u.test(word) || (words.length === 1 && word.length <= 6),
  );
  return short.map(fold);
}

/** Words that every unit of a city shares, and those that join others. */
const COMMON = new Set(
  `stockholm stockholms stad staden stadens stads city kommun kommunen kommunens kommunal kommunala ab och and
  the of for for board boards committee committees i a an to in on om att som if en ett med av den det pa fran vi till ar hos people person persons personer kontaktperson kontaktpersoner
  aldrig alltid fast never always`.split(/\s+/),
);
