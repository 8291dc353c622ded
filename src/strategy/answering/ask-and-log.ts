import { idOfDelivery } from '../../conversation/delivery-id.ts';
import { withoutPersonalData } from '../../language/personal-data.ts';
import type { Knowledge } from '../knowledge/load-knowledge.ts';
import { addQuestion } from '../questions/question-register.ts';
import type { Answer } from './answer.ts';
import { type AskedQuestion, answerWithModel, type ModelPorts } from './answer-with-model.ts';

/**
 * Answers a question and keeps it in the log, without who asked and without personal data. Gives its id
 * there, which is made from `key` (the delivery that it came by), so that a delivery handled twice is logged
 * once.
 */
export async function askAndLog(
  ports: ModelPorts,
  asked: AskedQuestion & { readonly key: string },
): Promise<{ id: string; answers: readonly [Answer, ...Answer[]] }> {
  const { answers, prepared, opinion } = await answerWithModel(ports, asked);
  const [answer] = answers;
  const id = idOfDelivery(asked.key);
  await addQuestion(ports.database, {
    id,
    askedAt: ports.clock.now(),
    language: answer.language,
    text: withoutPersonalData(asked.text),
    answer: answer.id,
    verdict: answer.verdict,
    topic: topicOf(answer, ports.knowledge),
    saidByModel: answer.byModel === true,
    preparedVerdict: prepared.verdict,
    preparedProvision: prepared.proofs[0]?.paragraph ?? prepared.nearest[0] ?? null,
    opinion,
  });
  return { id, answers };
}

function topicOf(answer: Answer, knowledge: Knowledge): string | null {
  const paragraph = answer.proofs[0]?.paragraph ?? answer.nearest[0];
  return (paragraph === undefined ? undefined : knowledge.provisions.get(paragraph)?.topics[0]) ?? null;
}
