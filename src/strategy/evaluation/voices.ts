import { isPutTogether } from '../knowledge/asked-examples.ts';
import type { Example } from '../knowledge/read-examples.ts';
import type { StandardAnswer, Verdict } from '../model.ts';
import { asksPermission, readAsking } from '../search/asking.ts';
import { type EvaluationItem, evaluationItem } from './score.ts';

/** The examples of one voice as a set of questions, and those of all the others, from which to answer them. */
export interface VoiceLeftOut {
  readonly voice: string;
  readonly items: readonly EvaluationItem[];
  readonly others: readonly Example[];
}

/**
 * Leaves each voice out in turn: what is answered from the others shows how people are answered who speak
 * as nobody did when the examples were written. Those that are put together from kinds and matters are no voice.
 */
export function leaveEachVoiceOut(
  examples: readonly Example[],
  answers: ReadonlyMap<string, StandardAnswer>,
): VoiceLeftOut[] {
  const said = examples.filter((example) => !isPutTogether(example));
  const voices = [...new Set(said.map(({ voice }) => voice))];
  return voices.map((voice) => ({
    voice,
    items: itemsOf(
      examples.filter((example) => example.voice === voice),
      answers,
    ),
    others: examples.filter((example) => example.voice !== voice),
  }));
}

/** Examples as a set of questions: each is right when it gets the verdict and the proof of its answer. */
export function itemsOf(
  examples: readonly Example[],
  answers: ReadonlyMap<string, StandardAnswer>,
): EvaluationItem[] {
  return examples.map(({ answer, language, text, voice }, position) => {
    const standard = answers.get(answer);
    if (standard === undefined) throw new Error(`${voice}: there is no answer ${answer}`);
    return evaluationItem.parse({
      id: `${voice}-${position + 1} ${answer}`,
      lang: language,
      kind: standard.verdict,
      style: voice,
      question: text,
      verdict: verdictOf(standard.verdict, text),
      gold: standard.verdict === 'not_covered' ? [] : standard.cites.slice(0, 1),
    });
  });
}

/** Who asks what the conditions are, or whether something must be, is told them without a verdict. */
function verdictOf(verdict: Verdict, question: string): Verdict {
  return verdict === 'conditional' && !asksPermission(readAsking(question)) ? 'info' : verdict;
}
