import type { Clock } from '../clock.ts';
import { idOfDelivery } from '../conversation/delivery-id.ts';
import { type Language, languageOfText } from '../language/language.ts';
import type { Database } from '../store/store.ts';
import type { Answer } from './answer.ts';
import { composeAnswer, composeUnknown } from './compose-answer.ts';
import type { Editions } from './editions.ts';
import type { AnswerSearch, Finding } from './find-answer.ts';
import type { Knowledge } from './load-knowledge.ts';
import { addQuestion } from './question-register.ts';

export interface AskPorts {
  readonly knowledge: Knowledge;
  readonly search: AnswerSearch;
  readonly editions: Editions;
}

/** Below this share of known words the question is about something else altogether. */
const FAMILIAR = 0.34;
/** Below this share of the votes no answer is given alone. */
const SURE = 0.14;
const SUGGESTIONS = 3;

/**
 * Answers a question in the language that it is asked in (`otherwise` when that can't be told).
 * Changes nothing.
 */
export async function answerQuestion(
  ports: AskPorts,
  question: string,
  otherwise: Language,
): Promise<Answer> {
  const language = languageOfText(question, otherwise);
  const ground = await ports.editions.ground();
  const finding = ports.search.find(question, language);
  const best = finding.candidates[0];
  const standard = best === undefined ? undefined : ports.knowledge.answers.get(best.answer);
  if (best === undefined || standard === undefined || finding.familiar < FAMILIAR)
    return composeUnknown(ground, language, []);
  if (best.share < SURE)
    return composeUnknown(ground, language, suggestionsOf(finding, ports.knowledge, language));
  return composeAnswer(standard, ground, language);
}

/** The plainest phrasing of each of the likeliest answers, to be asked again with one press. */
function suggestionsOf(finding: Finding, knowledge: Knowledge, language: Language): string[] {
  return finding.candidates.slice(0, SUGGESTIONS).flatMap(({ answer, nearest }) => {
    const plainest = knowledge.examples.find(
      (example) => example.answer === answer && example.language === language && example.voice === 'plain',
    );
    return plainest?.text ?? nearest ?? [];
  });
}

/**
 * Answers a question and keeps it in the log, without who asked. Gives its id there, which is made from
 * `key` (the delivery that it came by), so that a delivery handled twice is logged once.
 */
export async function askAndLog(
  ports: AskPorts & { readonly database: Database; readonly clock: Clock },
  asked: { readonly key: string; readonly text: string; readonly language: Language },
): Promise<{ id: string; answer: Answer }> {
  const answer = await answerQuestion(ports, asked.text, asked.language);
  const id = idOfDelivery(asked.key);
  await addQuestion(ports.database, {
    id,
    askedAt: ports.clock.now(),
    language: answer.language,
    text: asked.text,
    answer: answer.id,
    verdict: answer.verdict,
    topic: topicOf(answer, ports.knowledge),
  });
  return { id, answer };
}

function topicOf(answer: Answer, knowledge: Knowledge): string | null {
  const paragraph = answer.proofs[0]?.paragraph ?? answer.nearest[0];
  return (paragraph === undefined ? undefined : knowledge.provisions.get(paragraph)?.topics[0]) ?? null;
}
