import { fold, stem } from '../../language/words.ts';
import type { Unit } from '../../network/model.ts';

/** A topic of units that a text speaks of. */
export interface TopicMatch {
  readonly topic: string;
  /** The units that have the topic. */
  readonly units: readonly string[];
  /** Where in the text, as numbers of its words. */
  readonly words: readonly number[];
  /** How much it says: more words say more, a likeness says less than the word itself. */
  readonly weight: number;
}

/** A topic as its words in all their forms. */
interface Phrase {
  readonly topic: string;
  readonly words: readonly (readonly string[])[];
  readonly units: string[];
}

export interface TopicIndex {
  match(text: string): TopicMatch[];
}

/** The words of a topic stand no further apart than this, beyond their own number. */
const GAP = 2;
/** The shortest topic that is looked for within a compound, and the shortest word that may be a topic misspelt. */
const IN_COMPOUND = 4;
const MISSPELT = 8;
/** "lär" is the stem of "lärare" and of "lära": so short a stem tells nothing. */
const SHORTEST_STEM = 4;
/** Words of fewer letters than this are compared with their dots and rings. */
const TELLING = 6;
/** What every field has, so that it tells none. */
const TOO_GENERAL = new Set([
  'digital',
  'digitala',
  'digitalt',
  'stad',
  'staden',
  'city',
  'kommun',
  'offentlig',
  'public',
  'municipal',
  'service',
  'services',
  'jobbar',
  'jobbat',
  'jobba',
  'arbetar',
  'working',
  'work',
]);
const SMALL = new Set(
  'och and i in of the a an på på av for för till to med with om on at en ett hos who are is from från som own'
    .split(' ')
    .map(fold),
);

/** The words of a text. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The forms under which a word of a text is compared: folded, its Swedish stem, and without an English plural. */
function formsOf(word: string): string[] {
  const lower = word.toLowerCase().replace(/æ/g, 'ä').replace(/ø/g, 'ö');
  // A short word is another one without its dots and rings: "väl" is not "val".
  if (lower.length < TELLING && fold(lower) !== lower) return [lower];
  const forms = [stem(lower, 'sv'), singular(fold(lower))].filter((form) => form.length >= SHORTEST_STEM);
  return [...new Set([fold(lower), ...forms])];
}

/** A topic is also found by those who write without dots and rings. */
function topicForms(word: string): string[] {
  return [...new Set([...formsOf(word), fold(word)])];
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(?<![sui])s$/, '');
}

/** Finds the topics of units in texts, in spite of endings, compounds and slips of the pen. */
export function createTopicIndex(units: readonly Unit[]): TopicIndex {
  const phrases = new Map<string, Phrase>();
  for (const unit of units) {
    for (const topic of unit.topics) {
      const words = wordsOf(topic).filter((word) => !SMALL.has(fold(word)));
      if (words.length === 0 || (words.length === 1 && TOO_GENERAL.has(fold(words[0] ?? '')))) continue;
      const key = words.map((word) => word.toLowerCase()).join(' ');
      const known = phrases.get(key);
      if (known === undefined) phrases.set(key, { topic, words: words.map(topicForms), units: [unit.id] });
      else if (!known.units.includes(unit.id)) known.units.push(unit.id);
    }
  }
  const all = [...phrases.values()];
  const byForm = new Map<string, Phrase[]>();
  const singles = new Map<string, Phrase>();
  for (const phrase of all) {
    for (const form of new Set(phrase.words.flat())) byForm.set(form, [...(byForm.get(form) ?? []), phrase]);
    const [only] = phrase.words;
    if (phrase.words.length === 1)
      for (const form of only ?? []) if (!singles.has(form)) singles.set(form, phrase);
  }
  return { match: (text) => withoutCovered(matchAll(text, byForm, singles)) };
}

function matchAll(
  text: string,
  byForm: ReadonlyMap<string, readonly Phrase[]>,
  singles: ReadonlyMap<string, Phrase>,
): TopicMatch[] {
  const words = wordsOf(text);
  const forms = words.map(formsOf);
  const matches: TopicMatch[] = [];
  for (const [position, formsHere] of forms.entries()) {
    const isGeneral = TOO_GENERAL.has(formsHere[0] ?? '');
    const candidates = new Set(formsHere.flatMap((form) => byForm.get(form) ?? []));
    let isKnown = false;
    for (const phrase of candidates) {
      const places = placesOf(phrase, forms, position);
      if (places === undefined || (isGeneral && places.length === 1)) continue;
      isKnown = true;
      matches.push(toMatch(phrase, places, [1, 1.8, 2.4][places.length - 1] ?? 2.8));
    }
    if (isKnown || isGeneral) continue;
    const [likeness, weight] = likest(formsHere, words[position] ?? '', singles);
    if (likeness !== undefined) matches.push(toMatch(likeness, [position], weight));
  }
  return matches;
}

const toMatch = ({ topic, units }: Phrase, words: readonly number[], weight: number): TopicMatch => ({
  topic,
  units,
  words,
  weight,
});

/** Where the words of a topic stand, beginning with one at `position`; undefined when they are not all near. */
function placesOf(
  phrase: Phrase,
  forms: readonly (readonly string[])[],
  position: number,
): number[] | undefined {
  const isWord = (wanted: readonly string[], at: number) =>
    forms[at]?.some((form) => wanted.includes(form)) ?? false;
  const first = phrase.words.findIndex((wanted) => isWord(wanted, position));
  if (first === -1) return undefined;
  const places = [position];
  for (const [index, wanted] of phrase.words.entries()) {
    if (index === first) continue;
    const from = position + 1;
    const until = position + phrase.words.length + GAP;
    const at = forms.findIndex(
      (_, place) => place >= from && place < until && !places.includes(place) && isWord(wanted, place),
    );
    if (at === -1) return undefined;
    places.push(at);
  }
  return places;
}

/** A topic that a word is made with ("cykelparkering"), or that it is but for a slip. */
function likest(
  forms: readonly string[],
  word: string,
  singles: ReadonlyMap<string, Phrase>,
): readonly [Phrase | undefined, number] {
  const [folded = ''] = forms;
  for (let length = folded.length - 2; length >= IN_COMPOUND; length -= 1) {
    const begins = singles.get(folded.slice(0, length));
    if (begins !== undefined) return [begins, 0.9];
  }
  for (const form of forms) {
    for (let start = 2; form.length - start >= IN_COMPOUND + 1; start += 1) {
      const ends = singles.get(form.slice(start));
      if (ends !== undefined) return [ends, 0.7];
    }
  }
  if (word.length < MISSPELT) return [undefined, 0];
  const near = slips(folded)
    .map((form) => singles.get(form))
    .find((phrase) => phrase !== undefined);
  return [near, 0.6];
}

/** A word with one letter less, or two letters the other way round: what hurried fingers do. */
function slips(word: string): string[] {
  const letters = [...word];
  return letters.flatMap((_, place) => [
    [...letters.slice(0, place), ...letters.slice(place + 1)].join(''),
    [
      ...letters.slice(0, place),
      letters[place + 1] ?? '',
      letters[place] ?? '',
      ...letters.slice(place + 2),
    ].join(''),
  ]);
}

/** What a longer topic says ("city hall building") is not said once more by a shorter one ("city hall"). */
function withoutCovered(matches: readonly TopicMatch[]): TopicMatch[] {
  return matches.filter(
    (match) =>
      !matches.some(
        (other) =>
          other.words.length > match.words.length && match.words.every((word) => other.words.includes(word)),
      ),
  );
}
