import { idOfDelivery } from '../../conversation/delivery-id.ts';
import { withoutNames } from '../../language/naming/without-names.ts';
import { withoutPersonalData } from '../../language/personal-data.ts';
import type { Knowledge } from '../knowledge/load-knowledge.ts';
import { termsOf } from '../knowledge/terms.ts';
import type { LoggedQuestion } from '../questions/question-register.ts';
import type { Answer } from './answer.ts';
import { type AskedQuestion, answerWithModel, type ModelPorts } from './answer-with-model.ts';

/** A question with its answers, and what the log is to keep of it once they have been said. */
export interface AnsweredQuestion {
  readonly answers: readonly [Answer, ...Answer[]];
  readonly entry: Omit<LoggedQuestion, 'message'>;
}

/**
 * Answers a question. The log keeps neither who asked nor personal data, nor names as far as they can be told; the id there is made from `key` (the
 * delivery that it came by), so that a delivery handled twice is logged once.
 */
export async function answerForLog(
  ports: ModelPorts,
  asked: AskedQuestion & { readonly key: string },
): Promise<AnsweredQuestion> {
  const { answers, prepared, opinion } = await answerWithModel(ports, asked);
  const [answer] = answers;
  const entry = {
    id: idOfDelivery(asked.key),
    askedAt: ports.clock.now(),
    language: answer.language,
    text: withoutNames(withoutPersonalData(asked.text), { terms: termsOf(ports.knowledge) }),
    answer: answer.id,
    verdict: answer.verdict,
    topic: topicOf(answer, ports.knowledge),
    saidByModel: answer.byModel === true,
    preparedVerdict: prepared.verdict,
    preparedProvision: prepared.proofs[0]?.paragraph ?? prepared.nearest[0] ?? null,
    opinion,
  };
  return { answers, entry };
}

function topicOf(answer: Answer, knowledge: Knowledge): string | null {
  const paragraph = answer.proofs[0]?.paragraph ?? answer.nearest[0];
  return (paragraph === undefined ? undefined : knowledge.provisions.get(paragraph)?.topics[0]) ?? null;
}
