import { type Language, languageOfText } from '../../language/language.ts';
import { composeCityAnswer } from '../city-answers/city-answers-in-force.ts';
import { findCityAnswer } from '../city-answers/find-city-answer.ts';
import type { Editions } from '../editions/editions.ts';
import type { Knowledge } from '../knowledge/load-knowledge.ts';
import type { StandardAnswer } from '../model.ts';
import { distinguish } from '../search/distinguish.ts';
import type { AnswerSearch, Finding } from '../search/find-answer.ts';
import { formOf } from '../search/question-form.ts';
import { splitQuestions } from '../search/split-questions.ts';
import { texts } from '../texts.ts';
import type { Answer } from './answer.ts';
import { composeAnswer, composeUnknown } from './compose-answer.ts';

export interface AskPorts {
  readonly knowledge: Knowledge;
  readonly search: AnswerSearch;
  readonly editions: Editions;
}

/** Below this share of known words the question is about something else altogether. */
export const FAMILIAR = 0.34;
/** Below this share of the votes no answer is given alone. */
const SURE = 0.14;
const SUGGESTIONS = 3;
/** From this share on, a second answer with another verdict may be what was meant. */
const NEARLY = 0.3;
/** Parts of a message are answered each by itself where they are at least so sure. */
const SURE_BY_ITSELF = 0.6;

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
  const own = findCityAnswer(ground.cityAnswers, question, language);
  if (own !== undefined) return composeCityAnswer(own, ground, language);
  const finding = ports.search.find(question, language);
  const best = finding.candidates[0];
  const standard =
    best === undefined ? undefined : chosenAnswer(best.answer, question, finding, ports.knowledge);
  if (best === undefined || standard === undefined || finding.familiar < FAMILIAR)
    return composeUnknown(ground, language, []);
  if (best.share < SURE)
    return composeUnknown(ground, language, suggestionsOf(finding, ports.knowledge, language));
  const answer = correctPremise(fitForm(composeAnswer(standard, ground, language), question), finding);
  return { ...answer, suggestions: alsoMeant(finding, standard, ports.knowledge, language) };
}

/** The answer itself, or another on the same matter that fits the question's form and words better. */
function chosenAnswer(
  found: string,
  question: string,
  { concepts }: Finding,
  { distinctions, answers }: Knowledge,
): StandardAnswer | undefined {
  return answers.get(distinguish(found, formOf(question), concepts, distinctions));
}

/** Who asks what the conditions are, and not whether something may be done, is told them without a verdict. */
function fitForm(answer: Answer, question: string): Answer {
  const isAsked = answer.verdict !== 'conditional' || formOf(question) === 'whether';
  return isAsked ? answer : { ...answer, verdict: 'info' };
}

/** Paragraph of the rule that the city has no twin cities. */
const NO_TWIN_CITIES = '4#2';

/** Who speaks of "our twin city" while asking of something else is told that there is none. */
function correctPremise(answer: Answer, { concepts }: Finding): Answer {
  const isTold = [...answer.proofs.map(({ paragraph }) => paragraph), ...answer.nearest].includes(
    NO_TWIN_CITIES,
  );
  if (isTold || !answer.complete || !concepts.includes('twin-city')) return answer;
  return { ...answer, text: `${answer.text} ${texts(answer.language)('noTwinCities')}` };
}

/** The plainest phrasing of the next answer, where it is nearly as likely and has another verdict. */
function alsoMeant(
  finding: Finding,
  { id, verdict }: StandardAnswer,
  knowledge: Knowledge,
  language: Language,
): string[] {
  const second = finding.candidates.find(({ answer }) => answer !== id);
  if (second === undefined || second.share < NEARLY) return [];
  if (knowledge.answers.get(second.answer)?.verdict === verdict) return [];
  return suggestionsOf({ ...finding, candidates: [second] }, knowledge, language);
}

/**
 * Answers a message: one answer, or several where it holds several questions that are each clear by
 * themselves and want different answers. Changes nothing.
 */
export async function answerMessage(ports: AskPorts, text: string, otherwise: Language): Promise<Answer[]> {
  const language = languageOfText(text, otherwise);
  const questions = splitQuestions(text);
  const isClear = (question: string) =>
    (ports.search.find(question, language).candidates[0]?.share ?? 0) >= SURE_BY_ITSELF;
  if (questions.length > 1 && questions.every(isClear)) {
    const answers = await Promise.all(questions.map((question) => answerQuestion(ports, question, language)));
    const ids = new Set(answers.map(({ id }) => id));
    if (ids.size === answers.length && !ids.has(null)) return answers;
  }
  return [await answerQuestion(ports, text, otherwise)];
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
