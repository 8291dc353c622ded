import { keptWords } from '../../language/kept/kept-words.ts';
import { recentTextsIn } from '../../language/kept/recent-texts-by-language.ts';
import { type Language, languages } from '../../language/language.ts';
import { bareWords, wordsInLowerCase } from '../../language/words.ts';
import { ASKED_VOICE } from '../knowledge/asked-examples.ts';
import { isSilent } from '../knowledge/is-silent.ts';
import type { Example } from '../knowledge/read-examples.ts';
import { type Concept, createLexicon } from './concepts.ts';
import type { ExampleIndex, Similar } from './example-index.ts';
import { focusOn } from './focus.ts';
import { isFrameWord } from './frame-words.ts';
import { deniedConcepts, type QuestionFeatures } from './question-features.ts';
import { likelihoodOfSilence, SILENT, shareOfSilence } from './silence.ts';
import { allOf, countOf, type Taught, teach } from './teach.ts';
import { whatIsToBeSaid } from './where-it-says.ts';

/** A standard answer that may be meant, and how much speaks for it. */
interface Candidate {
  readonly answer: string;
  /** Its share of all that speaks for any answer, from 0 to 1; all candidates together make at most 1. */
  readonly share: number;
  /** The example that is most like the question; undefined when none of the most similar ones wants it. */
  readonly nearest: string | undefined;
}

export interface Finding {
  readonly candidates: readonly Candidate[];
  /** How likely it is that the strategy does not answer, from 0 to 1; from half on the candidates that say so come first. */
  readonly silent: number;
  /** Share of the question's words that any example has, from 0 to 1. */
  readonly familiar: number;
  /** What its words mean: concepts of the lexicon. */
  readonly concepts: readonly string[];
  /** Those of them that stand beside a negation, which their words do not hold already. */
  readonly denied: readonly string[];
}

export interface AnswerSearch {
  /** The answers that a question may want, the likeliest first; empty when nothing is like it. */
  find(question: string, language: Language): Finding;
  /** What the words of a text mean: concepts of the lexicon. */
  conceptsOf(text: string, language: Language): readonly string[];
  /** The words, letters and concepts that speak most for an answer, with their weights: eight of them, or so many. */
  explain(
    question: string,
    language: Language,
    answer: string,
    most?: number,
  ): [feature: string, weight: number][];
  /** Loads what the first question would have to wait for. */
  prepare(): void;
}

/** All examples find room. */
const MOST_EXAMPLES = 50_000;
/** How many of the most similar examples have a say. */
const NEIGHBOURS = 40;
/** What an answer that none of them wants has of the vote all the same. */
const UNVOTED = 0.002;
/** No view of a message rules an answer out alone. */
const LEAST_LIKELY = 1e-6;
const MOST_CANDIDATES = 6;
/** And so many of those that are less likely because they do, or do not, say that the strategy is silent. */
const MOST_OTHERS = 2;
const MOST_REASONS = 8;
/** The share of an answer whose example is asked word for word. */
const SETTLED = 0.99;

/**
 * Finds answers by examples of how people ask, in two ways that are multiplied: weights learnt for each
 * stem, pair, run of letters and concept, and a vote of the most similar examples. People do not use the
 * strategy's words, so its own text proves answers but does not find them.
 */
export function createAnswerSearch(
  examples: readonly Example[],
  concepts: readonly Concept[] = [],
): AnswerSearch {
  const lexicon = createLexicon(concepts);
  const denying = new Set(concepts.filter(({ denies }) => denies).map(({ id }) => id));
  const taught: Partial<Record<Language, Taught>> = {};
  const taughtIn = (language: Language) =>
    (taught[language] ??= teach({ examples, concepts, language, lexicon }));
  const look = (question: string, language: Language): Finding => {
    const { index, spoken, judge, read } = taughtIn(language);
    const texts = focusOn(whatIsToBeSaid(question, language));
    const views = texts.map(read);
    const similar = views.map(({ literal }) => index.findSimilar(literal, NEIGHBOURS));
    const votes = similar.map((those) => vote(those, spoken));
    if (votes.every((one) => one.size === 0))
      return { candidates: [], silent: 1, familiar: 0, concepts: [], denied: [] };
    const judged = views.map(judge);
    const likelihoods = together(judged.map(({ answers }) => answers));
    const silences = together(judged.map(({ silence }) => silence));
    const voted = mean(votes);
    const silent = likelihoodOfSilence({
      byWeights: shareOfSilence(likelihoods),
      byExamples: shareOfSilence([...voted].map(([answer, { share }]) => [answer, share])),
      bySilence: silences.get(SILENT) ?? 0,
    });
    const finding: Finding = {
      candidates: candidatesOf(likelihoods, voted, silent),
      silent,
      familiar: isKnown(question, views[0] as QuestionFeatures, index)
        ? Math.max(...views.map(({ stems }) => familiarity(stems, index)))
        : 0,
      concepts: namesOf((views[1] ?? views[0])?.concepts ?? []),
      denied: deniedConcepts(texts[1] ?? question, language, lexicon).filter((id) => !denying.has(id)),
    };
    const known = askedInSoManyWords(texts[0] ?? question, similar[0] ?? [], spoken);
    return known === undefined ? finding : settle(finding, known.answer, question);
  };
  return {
    find: recentTextsIn(MOST_KEPT, look),
    conceptsOf: (text, language) => namesOf(taughtIn(language).read(text).concepts),
    explain: (question, language, answer, most = MOST_REASONS) => {
      const { reasons, read } = taughtIn(language);
      return reasons(allOf(read(question)), answer, most);
    },
    prepare: () => {
      for (const language of languages) taughtIn(language);
    },
  };
}

/** Concepts as the lexicon names them, without the sign that tells them from words. */
const namesOf = (concepts: readonly string[]) => concepts.map((concept) => concept.slice(1));

/**
 * The example that is asked in so many words, which is among those that are likest, and so are others of the same words;
 * undefined where none is, or where they want several answers.
 */
function askedInSoManyWords(
  question: string,
  similar: readonly Similar[],
  spoken: readonly Example[],
): Example | undefined {
  const words = bareWords(question);
  const same = similar.flatMap(({ position }) => {
    const example = spoken[position] as Example;
    return example.voice !== ASKED_VOICE && bareExample(example.text) === words ? [example] : [];
  });
  return same.every(({ answer }) => answer === same[0]?.answer) ? same[0] : undefined;
}

const bareExample = keptWords(MOST_EXAMPLES, bareWords);

/** The finding for what an example says word for word: its answer, whatever speaks for others. */
function settle(finding: Finding, answer: string, nearest: string): Finding {
  const others = finding.candidates.filter((candidate) => candidate.answer !== answer);
  const left = others.map((candidate) => ({ ...candidate, share: candidate.share * (1 - SETTLED) }));
  return {
    ...finding,
    candidates: [{ answer, share: SETTLED, nearest }, ...left],
    silent: isSilent(answer) ? SETTLED : 1 - SETTLED,
  };
}

/** So many questions back: several rules look at one message, and people ask what others asked, or press a button that asks. */
const MOST_KEPT = 2_000;

interface Vote {
  readonly share: number;
  readonly nearest: string;
}

/** The closer an example, the more it counts: by the square of its score. */
function vote(similar: readonly Similar[], spoken: readonly Example[]): Map<string, Vote> {
  const voices = similar.map(({ position, score }) => {
    const example = spoken[position] as Example;
    return { example, says: score ** 2 * countOf(example) };
  });
  const total = voices.reduce((sum, { says }) => sum + says, 0);
  const votes = new Map<string, Vote>();
  for (const { example, says } of voices) {
    const { answer, text } = example;
    const { share, nearest } = votes.get(answer) ?? { share: 0, nearest: text };
    votes.set(answer, { share: share + says / total, nearest });
  }
  return votes;
}

/** The likelihoods of several views of a message, multiplied and evened out to be no surer than one. */
function together(views: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const [first = new Map<string, number>(), ...others] = views;
  if (others.length === 0) return first;
  const means = [...first.keys()].map((answer): [string, number] => {
    const logs = views.map((view) => Math.log((view.get(answer) ?? 0) + LEAST_LIKELY));
    return [answer, Math.exp(logs.reduce((sum, log) => sum + log, 0) / views.length)];
  });
  const total = means.reduce((sum, [, share]) => sum + share, 0);
  return new Map(means.map(([answer, share]) => [answer, share / total]));
}

function mean(votes: readonly ReadonlyMap<string, Vote>[]): Map<string, Vote> {
  const means = new Map<string, Vote>();
  for (const [answer, { share, nearest }] of votes.flatMap((one) => [...one])) {
    const before = means.get(answer);
    means.set(answer, {
      share: (before?.share ?? 0) + share / votes.length,
      nearest: before?.nearest ?? nearest,
    });
  }
  return means;
}

/**
 * The answers by what speaks for them. Whether the strategy answers at all is judged by itself: those that say
 * that it does not have its likelihood together, and come first or last.
 */
function candidatesOf(
  likelihoods: ReadonlyMap<string, number>,
  votes: ReadonlyMap<string, Vote>,
  silent: number,
): Candidate[] {
  const products = [...likelihoods].map(([answer, likelihood]) => ({
    answer,
    product: likelihood * ((votes.get(answer)?.share ?? 0) + UNVOTED),
    nearest: votes.get(answer)?.nearest,
  }));
  const within = shareOfSilence(products.map(({ answer, product }) => [answer, product]));
  const sum = products.reduce((total, { product }) => total + product, 0);
  const evened = (answer: string) =>
    isSilent(answer)
      ? silent / Math.max(within, LEAST_LIKELY)
      : (1 - silent) / Math.max(1 - within, LEAST_LIKELY);
  const candidates = products
    .map(({ answer, product, nearest }) => ({ answer, share: (product / sum) * evened(answer), nearest }))
    .sort((one, other) => other.share - one.share);
  const isFirst = ({ answer }: Candidate) => isSilent(answer) === silent >= 0.5;
  return [
    ...candidates.filter(isFirst).slice(0, MOST_CANDIDATES),
    ...candidates.filter((one) => !isFirst(one)).slice(0, MOST_OTHERS),
  ];
}

/** Whether any example has one of the words that tell what is asked about: "undrar" and "min kollega" do not. */
function isKnown(question: string, { stems, concepts }: QuestionFeatures, index: ExampleIndex): boolean {
  const words = wordsInLowerCase(question);
  // The stems stand in the order of the words; a concept may be told by a part of a word that no example has.
  const telling = stems.filter((_, place) => !isFrameWord(words[place] ?? ''));
  return telling.length === 0 || concepts.length > 0 || telling.some((word) => index.has(word));
}

function familiarity(stems: readonly string[], index: ExampleIndex): number {
  return stems.length === 0 ? 0 : stems.filter((word) => index.has(word)).length / stems.length;
}
