import type { Language } from '../../language/language.ts';
import { type AnswerWeights, type LearntWeights, useWeights } from '../../learning/answer-weights.ts';
import { learnWeights } from '../../learning/learn-weights.ts';
import { readWeights, writeWeights } from '../../learning/weights-file.ts';
import { isPutTogether } from '../knowledge/asked-examples.ts';
import { isSilent } from '../knowledge/is-silent.ts';
import type { Example } from '../knowledge/read-examples.ts';
import { type Concept, createLexicon, type Lexicon } from './concepts.ts';
import { type BuiltIndex, buildIndex, type ExampleIndex, useIndex } from './example-index.ts';
import { readIndex, writeIndex } from './index-file.ts';
import { fingerprintOf } from './learnt-from.ts';
import { featuresOf, type QuestionFeatures } from './question-features.ts';
import { ANSWERED, featuresOfSilence, SILENT } from './silence.ts';
import { learnSpelling } from './spelling.ts';

/** What was learnt from the examples of one language. */
export interface Taught {
  readonly spoken: readonly Example[];
  readonly index: ExampleIndex;
  /** Which answer is wanted. */
  readonly weights: AnswerWeights;
  /** Whether the strategy answers at all. */
  readonly silence: AnswerWeights;
  /** Takes a question apart as the examples were. */
  read(text: string): QuestionFeatures;
}

interface Teaching {
  readonly examples: readonly Example[];
  readonly concepts: readonly Concept[];
  readonly language: Language;
  readonly lexicon: Lexicon;
}

/** The two models of a language, and where each feature of its examples stands. */
export interface Learnt {
  readonly fingerprint: string;
  readonly weights: LearntWeights;
  readonly silence: LearntWeights;
  readonly index: BuiltIndex;
}

/** The examples of one language, and what was learnt from them: before, or else now, and then it is kept. */
export function teach(teaching: Teaching): Taught {
  const { language } = teaching;
  const { spoken, read, fingerprint } = prepare(teaching);
  const kept = readLearnt(language, fingerprint);
  const learnt = kept ?? learn(spoken, read, fingerprint);
  if (kept === undefined) keepLearnt(language, learnt);
  return {
    spoken,
    read,
    index: useIndex(learnt.index),
    weights: useWeights(learnt.weights),
    silence: useWeights(learnt.silence),
  };
}

/** Learns the weights of one language from its examples. */
export function learnFrom(
  examples: readonly Example[],
  concepts: readonly Concept[],
  language: Language,
): Learnt {
  const { spoken, read, fingerprint } = prepare({
    examples,
    concepts,
    language,
    lexicon: createLexicon(concepts),
  });
  return learn(spoken, read, fingerprint);
}

/** What is kept of a language, where it was learnt from just this. */
function readLearnt(language: Language, fingerprint: string): Learnt | undefined {
  const weights = readWeights(language, fingerprint);
  const silence = readWeights(silenceOf(language), fingerprint);
  const index = readIndex(language, fingerprint);
  return weights && silence && index && { fingerprint, weights, silence, index };
}

/** Keeps what was learnt for the next start. Gives whether it could be kept. */
export function keepLearnt(language: Language, { fingerprint, weights, silence, index }: Learnt): boolean {
  return (
    writeWeights(language, fingerprint, weights) &&
    writeWeights(silenceOf(language), fingerprint, silence) &&
    writeIndex(language, fingerprint, index)
  );
}

const silenceOf = (language: Language) => `silence-${language}`;

function prepare({ examples, concepts, language, lexicon }: Teaching) {
  const spoken = examples.filter((example) => example.language === language);
  const spelling = learnSpelling(spoken.map(({ text }) => text));
  const read = (text: string) => featuresOf(text, language, lexicon, spelling);
  return { spoken, read, fingerprint: fingerprintOf(spoken, concepts, language) };
}

function learn(spoken: readonly Example[], read: Taught['read'], fingerprint: string): Learnt {
  const features = spoken.map(({ text }) => read(text));
  const answerOf = (position: number) => spoken[position]?.answer ?? '';
  return {
    fingerprint,
    weights: learnWeights(
      features.map((one, position) => ({
        features: allOf(one),
        answer: answerOf(position),
        weight: countOf(spoken[position]),
      })),
    ),
    silence: learnWeights(
      features.map((one, position) => ({
        features: featuresOfSilence(one),
        answer: isSilent(answerOf(position)) ? SILENT : ANSWERED,
        weight: countOf(spoken[position]),
      })),
    ),
    index: buildIndex(features.map(({ literal }) => literal)),
  };
}

/** Nobody said what is put together: it counts for less than what somebody would say. */
const PUT_TOGETHER = 0.4;

/** How much an example counts. */
export function countOf(example: Example | undefined): number {
  return example !== undefined && isPutTogether(example) ? PUT_TOGETHER : 1;
}

/** All that an answer is found by. */
export function allOf({ literal, concepts, asked }: QuestionFeatures): string[] {
  return [...literal, ...concepts, ...asked];
}
