import { useWeights } from '../../../learning/answer-weights.ts';
import type { Lesson } from '../../../learning/learn-weights.ts';
import { type Learnable, readOrLearn } from '../../../learning/learnt.ts';
import {
  markOfExamples,
  readMatterExamples,
  readOthersExamples,
  readRequestExamples,
} from '../../examples/read-examples.ts';
import type { OtherMatter } from '../../model.ts';
import { featuresOf, NAME, NUMBER } from './matter-features.ts';
import { anywhere } from './others-named.ts';

/** What was learnt of how people ask to come, and of what is written to a city beside. */
export interface LearntMatter {
  /** How much more speaks for a request than for anything else: the logarithm of how much likelier it is. */
  leaningOf(text: string): number;
  /** The same of a text that tells of visitors: how much more speaks for a visit to the city than for one to others. */
  leaningOfVisitors(text: string): number;
  /** What a text is, if it is no request. */
  otherMatterOf(text: string): OtherMatter;
}

const VISIT = 'visit';
const OTHER = 'other';

const sources = () => [markOfExamples('requests'), markOfExamples('matters')];
const sourcesWithOthers = () => [...sources(), markOfExamples('others')];

interface Example {
  readonly text: string;
  readonly matter: OtherMatter | null;
  /** Somebody asks to visit the city, and no other house. */
  readonly isVisit: boolean;
}

const examples = (): Example[] => [
  ...readRequestExamples().map(({ text, units, matter = null }) => ({
    text,
    matter,
    isVisit: !units.includes('none'),
  })),
  ...readMatterExamples().map(({ text, matter }) => ({ text, matter, isVisit: matter === null })),
];

/** With those of visitors to others, who say by half what requests do: of whether one is asked for they tell nothing. */
const examplesWithOthers = (): Example[] => [
  ...examples(),
  ...readOthersExamples().map(({ text, matter }) => ({ text, matter, isVisit: matter === null })),
];

/** Whether a text asks for a visit. */
export const requestsToLearn: Learnable = {
  name: 'requests',
  method: 2,
  sources,
  lessons: () => evenly(examples().map((one) => ({ ...one, isVisit: one.matter === null }))),
};

/** Whom visitors come to see: texts that name none are easily told from requests, and would count for most. */
export const visitorsToLearn: Learnable = {
  name: 'visitors',
  method: 2,
  sources: sourcesWithOthers,
  lessons: () =>
    evenly(
      examplesWithOthers().filter(
        ({ text, matter, isVisit }) => isVisit || (matter !== null && tellsOfVisitors(text)),
      ),
      (text) => featuresOf(withoutNames(text)),
    ),
};

/** What else a text may be. */
export const mattersToLearn: Learnable = {
  name: 'matters',
  method: 2,
  sources: sourcesWithOthers,
  lessons: () =>
    examplesWithOthers().flatMap(({ text, matter }) =>
      matter === null ? [] : [{ answer: matter, features: featuresOf(text) }],
    ),
};

/** Requests are most of the examples, and a third of what comes: neither side counts for more than the other. */
function evenly(
  all: readonly Pick<Example, 'text' | 'isVisit'>[],
  partsOf: (text: string) => string[] = featuresOf,
): Lesson[] {
  const requests = all.filter(({ isVisit }) => isVisit).length;
  const others = all.length - requests;
  return all.map(({ text, isVisit }) => ({
    features: partsOf(text),
    answer: isVisit ? VISIT : OTHER,
    weight: all.length / 2 / (isVisit ? requests : others),
  }));
}

/** Which of the others it is tells nothing: the hospital and the ministry are alike. */
const withoutNames = (text: string): string => text.replace(anywhere, ` ${OTHERS_NAMED} `);
const OTHERS_NAMED = 'zzothers';

/** A text with a number and a name: those who come have a day, and a home. */
const tellsOfVisitors = (text: string): boolean => {
  const features = featuresOf(text);
  return features.includes(NUMBER) && features.includes(NAME);
};

/** Tells requests from other texts, by what was learnt before, or else is learnt now. */
export function readLearntMatter(): LearntMatter {
  const requests = useWeights(readOrLearn(requestsToLearn));
  const visitors = useWeights(readOrLearn(visitorsToLearn));
  const matters = useWeights(readOrLearn(mattersToLearn));
  return {
    leaningOf: (text) => leaning(requests.likelihoods(featuresOf(text))),
    leaningOfVisitors: (text) => leaning(visitors.likelihoods(featuresOf(withoutNames(text)))),
    otherMatterOf: (text) => {
      const likeliest = [...matters.likelihoods(featuresOf(text))].sort((one, next) => next[1] - one[1]);
      return likeliest[0]?.[0] as OtherMatter;
    },
  };
}

const leaning = (shares: ReadonlyMap<string, number>) =>
  Math.log(shareOf(shares, VISIT) / shareOf(shares, OTHER));

/** Nothing is wholly unlikely. */
const shareOf = (shares: ReadonlyMap<string, number>, answer: string) =>
  Math.max(shares.get(answer) ?? 0, Number.EPSILON);
