import { z } from 'zod';
import { keptWords } from '../../language/kept/kept-words.ts';
import { type Language, languages } from '../../language/language.ts';
import { fold, stem, wordsInLowerCase } from '../../language/words.ts';

/** Of so many words it is kept what is inside them. */
const MOST_KEPT = 20_000;

const words = z.array(z.string().trim().min(2));

/** Words of both languages that mean the same here; a strategist can add to them. */
export const conceptSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  sv: words,
  en: words,
  /** Its words hold a negation of their own. */
  denies: z.literal(true).optional(),
});
export type Concept = z.infer<typeof conceptSchema>;

export interface Lexicon {
  /** The concepts that these words name, each once; `words` are the same as they are written, in small letters. */
  conceptsOf(stems: readonly string[], words: readonly string[], language: Language): string[];
  /** Whether a word names a town or a country that is as good as any other in an example. */
  namesPlace(word: string, language: Language): boolean;
}

/** Shorter words than these stand in others by chance. */
const SHORTEST_PART = 5;
/** Words with shorter stems are known only as they are written: without its dots and its ending, "väder" is "vad". */
const SHORTEST_STEM = 4;
const LONGEST_PHRASE = 3;
/** So words end that are no compounds: "ingen" of "förvaltningen". */
const inflections: ReadonlySet<string> = new Set(['ingen', 'arnas', 'ernas']);

/** Makes the lexicon of these concepts, and of the names that places have in both languages. */
export function createLexicon(concepts: readonly Concept[]): Lexicon {
  const byPhrase = { sv: phrasesOf(concepts, 'sv'), en: phrasesOf(concepts, 'en') };
  const writtenIn = (language: Language) =>
    keptWords(MOST_KEPT, (word) => [
      ...(byPhrase[language].get(asWritten(word)) ?? []),
      ...conceptsInside(word, byPhrase[language]),
    ]);
  const ofWord = { sv: writtenIn('sv'), en: writtenIn('en') };
  const beginnings = { sv: beginningsOf(byPhrase.sv), en: beginningsOf(byPhrase.en) };
  const places = { sv: placesOf(concepts, 'sv'), en: placesOf(concepts, 'en') };
  return {
    namesPlace: (word, language) => {
      const ending = stem(word, language);
      return places[language].has(ending.length < SHORTEST_STEM ? word : ending);
    },
    conceptsOf: (stems, words, language) => {
      const phrases = byPhrase[language];
      const found = new Set<string>();
      for (let start = 0; start < stems.length; start += 1) {
        const first = stems[start] ?? '';
        for (const concept of phrases.get(first) ?? []) found.add(concept);
        const longest = beginnings[language].has(first) ? LONGEST_PHRASE : 1;
        for (let length = 2; length <= longest && start + length <= stems.length; length += 1) {
          const phrase = stems.slice(start, start + length).join(' ');
          for (const concept of phrases.get(phrase) ?? []) found.add(concept);
        }
        for (const concept of ofWord[language](words[start] ?? '')) found.add(concept);
      }
      return [...found];
    },
  };
}

/** The strategy says something of its own of these: the Nordic capitals, and Brussels for the EU. */
const SPECIAL_PLACES = new Set(
  'oslo köpenhamn copenhagen helsingfors helsinki reykjavik bryssel brussels'.split(' '),
);
const PLACE = 'place';

/** The names of towns and countries, as they are written and as stems. */
function placesOf(concepts: readonly Concept[], language: Language): ReadonlySet<string> {
  const towns = concepts.filter(({ id }) => id === PLACE).flatMap(({ sv, en }) => [...sv, ...en]);
  const names = [...towns, ...countryNames()]
    .map((name) => name.toLowerCase())
    .filter((name) => !SPECIAL_PLACES.has(name));
  return new Set(names.flatMap((name) => [name, stem(name, language)]));
}

const asWritten = (word: string) => `=${word}`;
/** A stem with its dots: the beginning of "miljöprogram" is no "miljon". */
const asBegun = (stem: string) => `^${stem}`;

/** Concepts by their words, as stems with a space between unless these are short, and as they are written. */
function phrasesOf(concepts: readonly Concept[], language: Language): Map<string, string[]> {
  const phrases = new Map<string, string[]>();
  const put = (phrase: string, concept: string) => {
    const there = phrases.get(phrase) ?? [];
    if (!there.includes(concept)) phrases.set(phrase, [...there, concept]);
  };
  for (const concept of concepts) {
    for (const phrase of concept[language]) {
      const parts = wordsInLowerCase(phrase);
      // And as it is written without å, ä and ö, which the stemmer takes for another word.
      const folded = parts.map(fold);
      const isPlain = folded.every((part, place) => part === parts[place]);
      for (const written of isPlain ? [parts] : [parts, folded]) {
        const stems = written.map((part) => stem(part, language)).join(' ');
        if (stems.length >= SHORTEST_STEM) put(stems, concept.id);
        if (written.length === 1) put(asBegun(written.join().slice(0, stems.length)), concept.id);
      }
      put(asWritten(parts.join(' ')), concept.id);
    }
  }
  for (const name of countryNames()) {
    const ending = stem(name, language);
    put(ending, 'country');
    put(asBegun(name.slice(0, ending.length)), 'country');
  }
  return phrases;
}

/** The first words of the phrases that have several: most words of a question are none. */
function beginningsOf(phrases: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  return new Set(
    [...phrases.keys()].flatMap((phrase) => (phrase.includes(' ') ? [phrase.split(' ', 1)[0] ?? ''] : [])),
  );
}

/** The concepts at the beginning and at the end of a compound: bistånd and finansiering of biståndsfinansieringen. */
function conceptsInside(word: string, phrases: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  for (let length = SHORTEST_PART; length < word.length; length += 1) {
    found.push(...(phrases.get(asBegun(word.slice(0, length))) ?? []));
    // As it is written, since the end of "profilering" is not ringing, nor that of "förvaltningar" "ingår".
    const end = word.slice(length);
    if (end.length >= SHORTEST_PART && !inflections.has(end))
      found.push(...(phrases.get(asWritten(end)) ?? []));
  }
  return found;
}

/** Read once: every lexicon holds them, in both languages. */
let readBefore: readonly string[] | undefined;

function countryNames(): readonly string[] {
  readBefore ??= readCountryNames();
  return readBefore;
}

/** The countries of the world in both languages, as the Unicode consortium names them; one word each. */
function readCountryNames(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return languages.flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    return codes
      .filter((code) => code !== 'SE')
      .map((code) => names.of(code)?.toLowerCase() ?? '')
      .filter((name) => /^[\p{L}]{3,}$/u.test(name));
  });
}
