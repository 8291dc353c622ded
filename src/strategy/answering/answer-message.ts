import { type Language, languageOfText } from '../../language/language.ts';
import { splitQuestions } from '../search/split-questions.ts';
import type { Answer } from './answer.ts';
import { type AskPorts, answerQuestion, isClear } from './ask.ts';

/** A question of a message, and what people have prepared for it. */
export interface AnsweredQuestion {
  readonly text: string;
  readonly answer: Answer;
}

const MOST_QUESTIONS = 4;

/**
 * Answers a message: one answer, or several where it holds several questions that want different answers. Of these the
 * first is clear by itself; the others may lean on it ("och vem skriver på?"). Changes nothing.
 */
export async function answerEach(
  ports: AskPorts,
  text: string,
  otherwise: Language,
): Promise<[AnsweredQuestion, ...AnsweredQuestion[]]> {
  const language = languageOfText(text, otherwise);
  const whole = await answerQuestion(ports, text, otherwise);
  const questions = questionsOf(ports, text, language);
  if (questions.length < 2) return [{ text, answer: whole }];
  const [first, ...others] = await Promise.all(
    questions.map(async (question) => ({
      text: question,
      answer: await answerQuestion(ports, question, language),
    })),
  );
  const ids = new Set([first, ...others].map((one) => one?.answer.id ?? null));
  // What the whole seems to ask is asked by one of its parts, or else they lean on each other.
  const areApart = ids.size === questions.length && !ids.has(null) && ids.has(whole.id);
  return first !== undefined && areApart ? [first, ...others] : [{ text, answer: whole }];
}

/** The answers of a message alone. */
export async function answerMessage(
  ports: AskPorts,
  text: string,
  otherwise: Language,
): Promise<[Answer, ...Answer[]]> {
  const [first, ...others] = await answerEach(ports, text, otherwise);
  return [first.answer, ...others.map(({ answer }) => answer)];
}

/** The questions of a message; empty where they can't be told apart. */
function questionsOf(ports: AskPorts, text: string, language: Language): string[] {
  const isWhole = (question: string) => isClear(ports, question, language);
  const split = splitQuestions(text);
  if (split.length > 1 && split.every(isWhole)) return split;
  const parts = text.match(/[^?]+\?/gu)?.map((part) => part.trim()) ?? [];
  const [first, ...others] = parts;
  const isAllOfIt = parts.join(' ').length + MOST_QUESTIONS >= text.trim().length;
  if (first === undefined || others.length === 0 || parts.length > MOST_QUESTIONS || !isAllOfIt) return [];
  if (!isWhole(first)) return [];
  return [first, ...others.map((part) => (isWhole(part) ? part : `${first} ${part}`))];
}
