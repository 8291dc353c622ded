import { keptWords } from '../../language/kept/kept-words.ts';
import type { Language } from '../../language/language.ts';
import { fold, stem, wordsInLowerCase } from '../../language/words.ts';
import { runsOfLetters } from '../../learning/letters.ts';
import { anyCommittee, anyUnit } from './any-unit.ts';
import type { Lexicon } from './concepts.ts';
import { asksObligation, formOf, showsForm } from './question-form.ts';
import { asWritten, type Spelling } from './spelling.ts';

/**
 * What a question is compared by. Concepts begin with #, letters of a word with ~, and pairs have _ between; how it is
 * asked begins with @.
 */
export interface QuestionFeatures {
  readonly stems: readonly string[];
  /** Stems, pairs of stems and the letters of words. */
  readonly literal: readonly string[];
  /** What the words mean, whichever word was taken. */
  readonly concepts: readonly string[];
  /** The concepts with how it is asked: whether an agreement may be is another question than what it takes. */
  readonly asked: readonly string[];
}

/** Stands for any town or country: which one it is in an example is chance. */
const SOME_PLACE = '§';
const clauseEnds = /[.,;:!?\n]+|(?<!\p{L})(?:men|och|but|and|fast|although|though)(?!\p{L})/u;
const negation =
  "(?:inte|ej|utan|saknar|ingen|inget|inga|slipper|slippa|(?:låta|låter) bli|struntar? i|hoppar? över|skippar?|onödigt|not|no|(?:is|are|do|does|did|has|have)nt|without|lacks?|none|skip|unnecessary|\\p{L}+n't)";
/** A negation, and the few words after it that it turns, up to another. */
const denied = new RegExp(
  `(?<!\\p{L})${negation}((?:\\s+(?!${negation}(?!\\p{L}))\\p{L}[\\p{L}-]*){1,5})`,
  'gu',
);
/** "Inte vi utan Sida betalar": what stands in place of what is denied is not denied. */
const insteadOf =
  /(?<=(?<!\p{L})(?:inte|ej|ingen|inget|inga)(?!\p{L})[^.;:!?\n]{1,60}?)[\s,]+utan(?=\s(?!att\s)(?:\p{L}+\s){1,2}(?:är|har|betalar|står|tar|ger|får|bekostar|finansierar|täcker|gäller|handlar|rör|lär|vill|ska|kan)(?!\p{L}))/gu;

/** What is said to be needless, where that is said last: "ett slutdatum är onödigt". */
const needless =
  /((?:\p{L}[\p{L}-]*\s+){1,5})(?:är|vore|känns|is|are)\s+(?:helt\s+)?(?:onödigt?a?|frivilligt?a?|unnecessary|optional)(?!\p{L})/gu;

/** A negation that belongs to how it is asked: "kan vi inte", "det är väl inte så att". */
const asksByNot =
  /(?<!\p{L})(?:kan (?:det )?väl inte|är (?:det )?(?:väl )?inte|(?:vi|man|jag|staden) (?:väl )?inte (?:får|kan|ska|behöver|måste)|(?:får|kan|ska|måste) (?:vi|man|jag|staden) (?:väl )?inte|isn't|can't|aren't|couldn't)\b/gu;

/** "No it is free": a reply, which turns nothing that follows. */
const repliesNo = /(?<!\p{L})no(?=\s(?:it|they|this|that|we|i|he|she|you)(?!\p{L}))/gu;

/** The concepts that a negation turns, in its own clause: "vi vill inte sätta något slutdatum". */
export function deniedConcepts(text: string, language: Language, lexicon: Lexicon): string[] {
  const clauses = text
    .toLowerCase()
    .replace(asksByNot, ' ')
    .replace(repliesNo, ' ')
    .replace(insteadOf, ',')
    .split(clauseEnds)
    .flatMap((clause) =>
      [...clause.matchAll(denied), ...clause.matchAll(needless)].map(([, words = '']) => words),
    );
  return clauses.flatMap((clause) => conceptsOf(wordsInLowerCase(clause), language, lexicon));
}

function conceptsOf(words: readonly string[], language: Language, lexicon: Lexicon): string[] {
  return lexicon.conceptsOf(
    words.map((word) => stem(word, language)),
    words,
    language,
  );
}

/** Takes a question apart. */
export function featuresOf(
  text: string,
  language: Language,
  lexicon: Lexicon,
  spelling: Spelling = asWritten,
): QuestionFeatures {
  const words = wordsIn(text, spelling);
  const anywhere = words.map((word) => (lexicon.namesPlace(word, language) ? SOME_PLACE : word));
  const folded = anywhere.map(fold);
  const stems = anywhere.map((word) => stem(word, language));
  const pairs = stems.slice(1).map((word, position) => `${stems[position]}_${word}`);
  const concepts = conceptsAmong(words, text, language, lexicon).map((concept) => `#${concept}`);
  return {
    stems,
    literal: [...stems, ...pairs, ...folded.flatMap(grams)],
    concepts,
    asked: asAsked(concepts, text),
  };
}

/** The concepts with how a text asks for them: whether, what, or whether something must be; none of key words alone. */
function asAsked(concepts: readonly string[], text: string): string[] {
  if (!showsForm(text)) return [];
  const form = `@${formOf(text)}${asksObligation(text) ? '!' : ''}`;
  return concepts.map((concept) => `${form}&${concept}`);
}

/** What the words of a text mean, each once, and nothing else of it. */
export function conceptsIn(text: string, language: Language, lexicon: Lexicon): string[] {
  return conceptsAmong(wordsIn(text, asWritten), text, language, lexicon);
}

const wordsIn = (text: string, spelling: Spelling) =>
  wordsInLowerCase(anyCommittee(text.toLowerCase())).map((word) => anyUnit(spelling.correct(word)));

function conceptsAmong(
  words: readonly string[],
  text: string,
  language: Language,
  lexicon: Lexicon,
): string[] {
  // People mix them: "vilka conditions gäller".
  const other = language === 'sv' ? 'en' : 'sv';
  const borrowed = words.filter((word) => word.length >= SHORTEST_BORROWED);
  const all = [
    ...conceptsOf(words, language, lexicon),
    ...conceptsOf(joinedWords(text), language, lexicon),
    ...conceptsOf(borrowed, other, lexicon),
  ];
  return [...new Set([...all, ...figures(text)])];
}

/** Shorter words mean something else in the other language too often. */
const SHORTEST_BORROWED = 6;

/** Words that are written with a hyphen within, as if without it: "vän-stad". */
function joinedWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+(?:-\p{L}+)+/gu) ?? []).map((word) => word.replaceAll('-', ''));
}

const MOST_KEPT = 20_000;

/** The letters of a word, with its ends marked. */
const grams = keptWords(MOST_KEPT, (word): readonly string[] => runsOfLetters(`^${word}$`));

/** How long something lasts, unless it says how often or how long ago. */
const lasts =
  /(?<!\b(?:vart|varje|var|every|each)\s)\b(?:\d+|ett|två|tre|fyra|fem|sex|one|two|three|four|five|six)[\s-]?(?:års?(?:avtal\p{L}*|perioder?n?)?|åriga?t?|månader|years?|months?)\b(?!\s(?:sedan|sen|ago))/u;

/** Shares in per cent, all of it or a part; and years or a length of time, which tell when something ends. */
function figures(text: string): string[] {
  const found = [...text.matchAll(/\b(\d{1,3})\s?(%|procent|per ?cent)/giu)].map(([, share]) =>
    Number(share),
  );
  const ends = /\b20[2-9]\d\b/.test(text) || lasts.test(text.toLowerCase()) ? ['end-date'] : [];
  return [...found.map((share) => (share === 100 ? 'full-funding' : 'part-percent')), ...ends];
}
