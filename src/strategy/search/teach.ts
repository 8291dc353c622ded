import type { Language } from '../../language/language.ts';
import { type AnswerWeights, type LearntWeights, useWeights } from '../../learning/answer-weights.ts';
import { learnWeights } from '../../learning/learn-weights.ts';
import { readWeights, writeWeights } from '../../learning/weights-file.ts';
import { isPutTogether } from '../knowledge/asked-examples.ts';
import { isOfUtblick, isSilent } from '../knowledge/is-silent.ts';
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
  /** What was learnt makes of a question. */
  judge(question: QuestionFeatures): Judgement;
  /** What speaks most for an answer, with how much. */
  reasons: AnswerWeights['reasons'];
  /** Takes a question apart as the examples were. */
  read(text: string): QuestionFeatures;
}

/** How likely each answer is, and whether the strategy is silent: each makes 1 together. */
export interface Judgement {
  readonly answers: ReadonlyMap<string, number>;
  readonly silence: ReadonlyMap<string, number>;
}

interface Teaching {
  readonly examples: readonly Example[];
  readonly concepts: readonly Concept[];
  readonly language: Language;
  readonly lexicon: Lexicon;
}

/** The models of a language, and where each feature of its examples stands. */
export interface Learnt {
  readonly fingerprint: string;
  /** Which answer is wanted. */
  readonly weights: LearntWeights;
  /** Which of the strategy's answers is, where one of them is. */
  readonly ofStrategy: LearntWeights;
  /** Whether the strategy answers at all, where it is asked. */
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
    ...judgeBy(learnt),
  };
}

/** It is asked less often than examples of it stand beside the others. */
const AS_OFTEN = 0.5;

/**
 * What is asked of Utblick is told from what is asked of the strategy by all examples; which answer of the strategy is
 * wanted by its own alone: people ask what waits for them in words of trams and stairs, which tell nothing of it.
 */
function judgeBy(learnt: Learnt): Pick<Taught, 'judge' | 'reasons'> {
  const weights = useWeights(learnt.weights);
  const ofStrategy = useWeights(learnt.ofStrategy);
  const silence = useWeights(learnt.silence);
  return {
    judge: (question) => {
      const features = allOf(question);
      const asked = [...weights.likelihoods(features)].filter(([answer]) => isOfUtblick(answer));
      const odds = asked.reduce((sum, [, share]) => sum + share, 0);
      const others = (1 - odds) / (1 - odds + odds * AS_OFTEN);
      const own = asked.map(([answer, share]): [string, number] => [
        answer,
        (share * (1 - others)) / (odds || 1),
      ]);
      const scaled = [...ofStrategy.likelihoods(features)].map(([answer, share]): [string, number] => [
        answer,
        share * others,
      ]);
      const isAnswered = others * (silence.likelihoods(featuresOfSilence(question)).get(ANSWERED) ?? 0);
      return {
        answers: new Map([...own, ...scaled]),
        silence: new Map([
          [SILENT, 1 - isAnswered],
          [ANSWERED, isAnswered],
        ]),
      };
    },
    reasons: (features, answer, most) =>
      (isOfUtblick(answer) ? weights : ofStrategy).reasons(features, answer, most),
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
  const ofStrategy = readWeights(`strategy-${language}`, fingerprint);
  const silence = readWeights(`silence-${language}`, fingerprint);
  const index = readIndex(language, fingerprint);
  return weights && ofStrategy && silence && index && { fingerprint, weights, ofStrategy, silence, index };
}

/** Keeps what was learnt for the next start. Gives whether it could be kept. */
export function keepLearnt(
  language: Language,
  { fingerprint, weights, ofStrategy, silence, index }: Learnt,
): boolean {
  return (
    writeWeights(language, fingerprint, weights) &&
    writeWeights(`strategy-${language}`, fingerprint, ofStrategy) &&
    writeWeights(`silence-${language}`, fingerprint, silence) &&
    writeIndex(language, fingerprint, index)
  );
}

function prepare({ examples, concepts, language, lexicon }: Teaching) {
  const spoken = examples.filter((example) => example.language === language);
  const spelling = learnSpelling(spoken.map(({ text }) => text));
  const read = (text: string) => featuresOf(text, language, lexicon, spelling);
  return { spoken, read, fingerprint: fingerprintOf(spoken, concepts, language) };
}

function learn(spoken: readonly Example[], read: Taught['read'], fingerprint: string): Learnt {
  const examples = spoken.map((example) => ({
    answer: example.answer,
    read: read(example.text),
    weight: countOf(example),
  }));
  const ofStrategy = examples.filter(({ answer }) => !isOfUtblick(answer));
  const toAnswer = ({ answer, read, weight }: (typeof examples)[number]) => ({
    features: allOf(read),
    answer,
    weight,
  });
  return {
    fingerprint,
    weights: learnWeights(examples.map(toAnswer)),
    ofStrategy: learnWeights(ofStrategy.map(toAnswer)),
    silence: learnWeights(
      ofStrategy.map(({ answer, read, weight }) => ({
        features: featuresOfSilence(read),
        answer: isSilent(answer) ? SILENT : ANSWERED,
        weight,
      })),
    ),
    index: buildIndex(examples.map(({ read }) => read.literal)),
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
