import { lastKept } from '../../../language/kept/recent-texts.ts';
import { useWeights } from '../../../learning/answer-weights.ts';
import type { Lesson } from '../../../learning/learn-weights.ts';
import { type Learnable, readOrLearn } from '../../../learning/learnt.ts';
import { runsOfLetters } from '../../../learning/letters.ts';
import { markOfExamples, readMatterExamples, readRequestExamples } from '../../examples/read-examples.ts';
import type { OtherMatter } from '../../model.ts';

/** What was learnt of how people ask to come, and of what is written to a city beside. */
export interface LearntMatter {
  /** How much more speaks for a request than for anything else: the logarithm of how much likelier it is. */
  leaningOf(text: string): number;
  /** What a text is, if it is no request. */
  otherMatterOf(text: string): OtherMatter;
}

const VISIT = 'visit';
const OTHER = 'other';

const sources = () => [markOfExamples('requests'), markOfExamples('matters')];

interface Example {
  readonly text: string;
  readonly matter: OtherMatter | null;
}

const examples = (): Example[] => [
  ...readRequestExamples().map(({ text, matter = null }) => ({ text, matter })),
  ...readMatterExamples(),
];

/** Whether a text asks for a visit. */
export const requestsToLearn: Learnable = {
  name: 'requests',
  method: 2,
  sources,
  lessons: () => evenly(examples()),
};

/** What else a text may be. */
export const mattersToLearn: Learnable = {
  name: 'matters',
  method: 2,
  sources,
  lessons: () =>
    examples().flatMap(({ text, matter }) =>
      matter === null ? [] : [{ answer: matter, features: featuresOf(text) }],
    ),
};

/** Requests are most of the examples, and a third of what comes: neither side counts for more than the other. */
function evenly(all: readonly Example[]): Lesson[] {
  const requests = all.filter(({ matter }) => matter === null).length;
  const others = all.length - requests;
  return all.map(({ text, matter }) => ({
    features: featuresOf(text),
    answer: matter === null ? VISIT : OTHER,
    weight: all.length / 2 / (matter === null ? requests : others),
  }));
}

/** Tells requests from other texts, by what was learnt before, or else is learnt now. */
export function readLearntMatter(): LearntMatter {
  const requests = useWeights(readOrLearn(requestsToLearn));
  const matters = useWeights(readOrLearn(mattersToLearn));
  return {
    leaningOf: (text) => {
      const shares = requests.likelihoods(featuresOf(text));
      return Math.log(shareOf(shares, VISIT) / shareOf(shares, OTHER));
    },
    otherMatterOf: (text) => {
      const likeliest = [...matters.likelihoods(featuresOf(text))].sort((one, next) => next[1] - one[1]);
      return likeliest[0]?.[0] as OtherMatter;
    },
  };
}

/** Nothing is wholly unlikely. */
const shareOf = (shares: ReadonlyMap<string, number>, answer: string) =>
  Math.max(shares.get(answer) ?? 0, Number.EPSILON);

const LONG = 5;
const NAME = '§';
const END = '.';
const token = /\p{L}+(?:['’]\p{L}+)?|\d+|[.?!:\n]/gu;

/**
 * The words of a text with the two before each, small ones too ("could we come to you"), and runs of letters. Which
 * number, place or person it is tells nothing. One text is asked of several times, one after the other.
 */
const featuresOf = lastKept((text): string[] => {
  const words = wordsOf(text);
  const features = new Set<string>();
  words.forEach((word, position) => {
    const [before = '', first = ''] = [words[position - 1], words[position - 2]];
    features.add(word).add(`${before}_${word}`).add(`${first}_${before}_${word}`);
    if (word.length >= LONG) for (const run of runsOfLetters(word)) features.add(run);
  });
  return [...features];
});

/** Words in lower case, with a sign for each number, for each name within a sentence, and for where sentences end. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let isFirst = true;
  for (const [said] of text.matchAll(token)) {
    if (/[.?!:\n]/u.test(said)) {
      words.push(...(/[?!]/u.test(said) ? [said] : []), ...(words.at(-1) === END ? [] : [END]));
      isFirst = true;
    } else {
      words.push(wordOf(said, isFirst));
      isFirst = false;
    }
  }
  return words;
}

function wordOf(said: string, isFirst: boolean): string {
  if (/^\d/u.test(said)) return '0';
  const word = said.toLowerCase().replace('’', "'");
  const isName = !isFirst && /^\p{Lu}/u.test(said) && !/^i(?:'|$)|^stockholm/u.test(word);
  return isName ? NAME : word;
}
