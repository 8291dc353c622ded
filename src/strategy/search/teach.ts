import type { Language } from '../../language/language.ts';
import { isSilent } from '../knowledge/is-silent.ts';
import type { Example } from '../knowledge/read-examples.ts';
import { type AnswerWeights, type LearntWeights, useWeights } from './answer-weights.ts';
import { type Concept, createLexicon, type Lexicon } from './concepts.ts';
import { createExampleIndex, type ExampleIndex } from './example-index.ts';
import { learnWeights } from './learn-weights.ts';
import { featuresOf, type QuestionFeatures } from './question-features.ts';
import { ANSWERED, featuresOfSilence, SILENT } from './silence.ts';
import { learnSpelling } from './spelling.ts';
import { fingerprintOf, readWeights, writeWeights } from './weights-file.ts';

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

/** The two models of a language. */
export interface Learnt {
  readonly fingerprint: string;
  readonly weights: LearntWeights;
  readonly silence: LearntWeights;
}

/** The examples of one language, and what was learnt from them: before, or else now, and then it is kept. */
export function teach(teaching: Teaching): Taught {
  const { spoken, read, features, fingerprint } = prepare(teaching);
  const { language } = teaching;
  const weights = readWeights(language, fingerprint);
  const silence = readWeights(silenceFile(language), fingerprint);
  const learnt =
    weights && silence ? { fingerprint, weights, silence } : learn(spoken, features, fingerprint);
  if (learnt.weights !== weights) keepLearnt(language, learnt);
  return {
    spoken,
    read,
    index: createExampleIndex(features.map(({ literal }) => literal)),
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
  const { spoken, features, fingerprint } = prepare({
    examples,
    concepts,
    language,
    lexicon: createLexicon(concepts),
  });
  return learn(spoken, features, fingerprint);
}

/** Keeps what was learnt for the next start. Gives whether it could be kept. */
export function keepLearnt(language: Language, { fingerprint, weights, silence }: Learnt): boolean {
  return (
    writeWeights(language, fingerprint, weights) && writeWeights(silenceFile(language), fingerprint, silence)
  );
}

const silenceFile = (language: Language) => `silence-${language}`;

function prepare({ examples, concepts, language, lexicon }: Teaching) {
  const spoken = examples.filter((example) => example.language === language);
  const spelling = learnSpelling(spoken.map(({ text }) => text));
  const read = (text: string) => featuresOf(text, language, lexicon, spelling);
  return {
    spoken,
    read,
    features: spoken.map(({ text }) => read(text)),
    fingerprint: fingerprintOf(spoken, concepts, language),
  };
}

function learn(
  spoken: readonly Example[],
  features: readonly QuestionFeatures[],
  fingerprint: string,
): Learnt {
  const answerOf = (position: number) => spoken[position]?.answer ?? '';
  return {
    fingerprint,
    weights: learnWeights(
      features.map((one, position) => ({ features: allOf(one), answer: answerOf(position) })),
    ),
    silence: learnWeights(
      features.map((one, position) => ({
        features: featuresOfSilence(one),
        answer: isSilent(answerOf(position)) ? SILENT : ANSWERED,
      })),
    ),
  };
}

/** All that an answer is found by. */
export function allOf({ literal, concepts }: QuestionFeatures): string[] {
  return [...literal, ...concepts];
}
