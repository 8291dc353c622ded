import type { Language } from '../../language/language.ts';
import { fold, wordsOf } from '../../language/words.ts';
import type { Unit } from '../../network/model.ts';
import {
  formsInText,
  formsOf,
  isAcronym,
  isBare,
  type Lookup,
  lookupOf,
  type NamesOf,
  type Phrase,
  TOO_GENERAL,
  type Writing,
} from './topic-lookup.ts';

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

export interface TopicIndex {
  /** The topics of a text; words are looked into for a topic within ("cykelparkering") where the language joins them. */
  match(text: string, writing: Writing): TopicMatch[];
}

/** The words of a topic stand no further apart than this, beyond their own number. */
const GAP = 2;
/** What words in another order say of a topic. */
const REVERSED = 0.6;
/** What words say of a topic that has one of them in another form of the verb. */
const INFLECTED = 0.7;
/** The shortest topic that is looked for within a compound, and the shortest word that may be a topic misspelt. */
const IN_COMPOUND = 4;
const MISSPELT = 8;
/** Finds the topics of units in texts, and their names, in spite of endings, compounds and slips of the pen. */
export function createTopicIndex(units: readonly Unit[], namesOf: NamesOf = () => []): TopicIndex {
  const kept = new Map<string, Lookup>();
  const lookupIn = (writing: Writing) => {
    // Who writes å, ä and ö means another word where they are missing: "val" is not "väl".
    const key = `${writing.language} ${writing.dots}`;
    const lookup = kept.get(key) ?? lookupOf(units, writing, namesOf);
    kept.set(key, lookup);
    return lookup;
  };
  return {
    match: (text, writing) => eachOnce(withoutCovered(matchAll(text, lookupIn(writing), writing))),
  };
}

function matchAll(text: string, lookup: Lookup, writing: Writing): TopicMatch[] {
  const words = wordsOf(text);
  const forms = words.map((word) => formsInText(word, writing));
  const stops = stopsOf(text);
  const matches: TopicMatch[] = [];
  for (const [position, formsHere] of forms.entries()) {
    const isGeneral = TOO_GENERAL.has(fold(formsHere[0] ?? ''));
    const candidates = withoutLooser(
      new Set(formsHere.flatMap((form) => ofForm(form, words[position] ?? '', lookup, writing))),
      formsHere[0] ?? '',
    ).filter(({ topic }) => !isAcronym(topic) || isAcronym(words[position] ?? ''));
    let isKnown = false;
    for (const phrase of candidates) {
      const places = placesOf(phrase, forms, position, stops);
      if (places === undefined || (isGeneral && places.length === 1)) continue;
      isKnown = true;
      if (isOfThings(places, words)) continue;
      const isInOrder = places.every((place, nth) => nth === 0 || place > (places[nth - 1] ?? 0));
      // "Of the streets on the other side" is not "on the streets", nor are sports halls and offices a Sports Office.
      if (phrase.standsTogether && !places.every((place, nth) => place === (places[0] ?? 0) + nth)) continue;
      const weight = [1, 1.8, 2.4][places.length - 1] ?? 2.8;
      // "Park a car" is not quite a "car park".
      const isAsWritten = phrase.words.every((wanted, nth) =>
        forms[places[nth] ?? 0]?.some((form) => !isBare(form) && wanted.includes(form)),
      );
      matches.push(
        toMatch(phrase, places, weight * (isInOrder ? 1 : REVERSED) * (isAsWritten ? 1 : INFLECTED)),
      );
    }
    if (isKnown || isGeneral) continue;
    const [likeness, weight] = likest(formsHere, words[position] ?? '', lookup, writing.language);
    if (likeness !== undefined) matches.push(toMatch(likeness, [position], weight));
  }
  return matches;
}

/** "De gamla hyreshusen" are houses, and no old people: what "de gamla" are is said by the next word. */
function isOfThings(places: readonly number[], words: readonly string[]): boolean {
  const last = Math.max(...places);
  return (
    /^de$/iu.test(words[last - 1] ?? '') &&
    /a$/u.test(words[last] ?? '') &&
    /^\p{Ll}{4,}(?:[aeo]rna|(?<!ig)en|et)$/u.test(words[last + 1] ?? '')
  );
}

/** The topics with a word in this form. Without its article a word is one only as it stands: "bygget" is no "byggare". */
function ofForm(form: string, word: string, { byForm }: Lookup, writing: Writing): readonly Phrase[] {
  const phrases = byForm.get(form) ?? [];
  return isBare(form) || formsOf(word, writing).includes(form)
    ? phrases
    : phrases.filter((phrase) => phrase.words.some(([whole]) => whole === form));
}

/** Where a word is a topic as it stands, those that it only shares a stem with are not meant. */
function withoutLooser(candidates: ReadonlySet<Phrase>, whole: string): Phrase[] {
  const isSingle = ({ words }: Phrase) => words.length === 1;
  const isExact = (phrase: Phrase) => isSingle(phrase) && phrase.words[0]?.[0] === whole;
  // Who builds ("bygger") is no builder ("byggare"), nor one who manages ("förvaltar") a manager; "välj" is no voter.
  const isDoer = (phrase: Phrase) => {
    const doer = phrase.words[0]?.[0] ?? '';
    return (
      isSingle(phrase) &&
      /are$/u.test(doer) &&
      (/(?<!ar)er$/u.test(whole) || doer === `${whole}e` || doer === `${whole}re` || doer === `${whole}are`)
    );
  };
  const all = [...candidates].filter((phrase) => !isDoer(phrase));
  return all.some(isExact) ? all.filter((phrase) => !isSingle(phrase) || isExact(phrase)) : all;
}

/** The same words say a thing once, though several topics have them ("elev", "elever"). */
function eachOnce(matches: readonly TopicMatch[]): TopicMatch[] {
  const byWords = Map.groupBy(matches, ({ words }) => [...words].sort((one, other) => one - other).join(' '));
  return [...byWords.values()].flatMap((same) => {
    const most = Math.max(...same.map(({ weight }) => weight));
    const best = same.filter(({ weight }) => weight === most);
    const units = [...new Set(best.flatMap((match) => match.units))];
    return best.slice(0, 1).map((match) => ({ ...match, units }));
  });
}

const toMatch = ({ topic, units }: Phrase, words: readonly number[], weight: number): TopicMatch => ({
  topic,
  units,
  words,
  weight,
});

/** The numbers of the words before which something ends. */
function stopsOf(text: string): number[] {
  return [...text.matchAll(/[.:;!?()–—]\s/gu)].map(({ index }) => wordsOf(text.slice(0, index)).length);
}

/** Where the words of a topic stand, beginning with one at `position`; undefined when they are not all near. */
function placesOf(
  phrase: Phrase,
  forms: readonly (readonly string[])[],
  position: number,
  stops: readonly number[],
): number[] | undefined {
  const isWord = (wanted: readonly string[], at: number) =>
    forms[at]?.some((form) => wanted.includes(form)) ?? false;
  const first = phrase.words.findIndex((wanted) => isWord(wanted, position));
  if (first === -1) return undefined;
  const found = new Map([[first, position]]);
  for (const [index, wanted] of phrase.words.entries()) {
    if (index === first) continue;
    const places = [...found.values()];
    const from = position + 1;
    const stop = stops.find((place) => place > position) ?? forms.length;
    const until = Math.min(stop, position + phrase.words.length + GAP);
    const at = forms.findIndex(
      (_, place) => place >= from && place < until && !places.includes(place) && isWord(wanted, place),
    );
    if (at === -1) return undefined;
    found.set(index, at);
  }
  return phrase.words.map((_, index) => found.get(index) ?? position);
}

/** A topic that a word is made with ("cykelparkering"), or that it is but for a slip. */
function likest(
  forms: readonly string[],
  word: string,
  { singles, parts }: Lookup,
  language: Language,
): readonly [Phrase | undefined, number] {
  const [folded = ''] = forms;
  // English does not join words.
  const within = language === 'sv' ? withinCompound(forms, parts) : undefined;
  if (within !== undefined) return within;
  if (word.length < MISSPELT) return [undefined, 0];
  const near = slips(folded)
    .map((form) => singles.get(form))
    .find((phrase) => phrase !== undefined);
  return [near, 0.6];
}

/** A topic with which a word begins, or ends; the longest beginning first. */
function withinCompound(
  forms: readonly string[],
  parts: ReadonlyMap<string, Phrase>,
): readonly [Phrase, number] | undefined {
  const [folded = ''] = forms;
  for (let length = folded.length - 2; length >= IN_COMPOUND; length -= 1) {
    const begins = parts.get(folded.slice(0, length));
    if (begins !== undefined) return [begins, 0.9];
  }
  for (const form of forms) {
    for (let start = 2; form.length - start >= IN_COMPOUND + 1; start += 1) {
      const ends = parts.get(form.slice(start));
      if (ends !== undefined) return [ends, 0.7];
    }
  }
  return undefined;
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
