import { type Language, languageOfText } from '../../language/language.ts';
import { tellingWords } from '../search/frame-words.ts';
import {
  differenceAsked,
  listedQuestions,
  splitQuestions,
  withoutAnnouncing,
} from '../search/split-questions.ts';
import type { Answer } from './answer.ts';
import { joinedIn } from './answer-joined.ts';
import { answerAsOf } from './as-of.ts';
import { type AskPorts, answerQuestion, isClear, mostLikely } from './ask.ts';
import { areOnOneMatter } from './check-conditions.ts';

/** A question of a message, and what people have prepared for it. */
export interface AnsweredQuestion {
  readonly text: string;
  readonly answer: Answer;
}

const MOST_QUESTIONS = 4;
/** A question beside the one that was answered is told of where it is so clear what it asks. */
const SURE_ENOUGH = 0.5;

/**
 * Answers a message: one answer, or several where it holds several questions that want different answers. Of these the
 * first is clear by itself; the others may lean on it ("och vem skriver på?"). Changes nothing.
 */
export async function answerEach(
  ports: AskPorts,
  written: string,
  otherwise: Language,
): Promise<[AnsweredQuestion, ...AnsweredQuestion[]]> {
  const text = withoutAnnouncing(written);
  const language = languageOfText(text, otherwise);
  const answered = async (question: string) => ({
    text: question,
    answer: await answerQuestion(ports, question, language),
  });
  const listed = listedQuestions(text);
  if (listed.length > 1) return answerListed(listed, answered);
  const both = await answerDifference(text, language, answered);
  if (both !== undefined) return both;
  const whole = await answerQuestion(ports, text, otherwise);
  const then = await answerAsOf(ports, text, whole);
  if (then !== undefined) return [{ text, answer: then }];
  const questions = questionsOf(ports, text, language);
  const [first, ...others] = await Promise.all(questions.map(answered));
  const ids = new Set([first, ...others].map((one) => one?.answer.id ?? null));
  // What the whole seems to ask is asked by one of its parts, or else they lean on each other.
  const areApart = others.length > 0 && ids.size === questions.length && !ids.has(null) && ids.has(whole.id);
  if (first !== undefined && areApart) return [first, ...others];
  const { apart, left } = joinedIn(ports, text, whole, language);
  const [one, ...more] = await Promise.all(apart.map(answered));
  if (one !== undefined) return withLeft([one, ...more], left);
  return withLeft([{ text, answer: withLeftOpen(ports, whole, text, language) }], left);
}

/** What the strategy says of each of two things whose difference is asked for; undefined where it does not speak of both. */
async function answerDifference(
  text: string,
  language: Language,
  answered: (question: string) => Promise<AnsweredQuestion>,
): Promise<[AnsweredQuestion, AnsweredQuestion] | undefined> {
  const [one, other] = await Promise.all(differenceAsked(text, language).map(answered));
  if (one === undefined || other === undefined || one.answer.id === other.answer.id) return undefined;
  if ([one, other].some(({ answer }) => answer.verdict === 'not_covered')) return undefined;
  // Nothing is planned, so that nothing is asked back.
  const asIs = ({ text: asked, answer }: AnsweredQuestion): AnsweredQuestion => ({
    text: asked,
    answer: { ...answer, clarifies: undefined },
  });
  return [asIs(one), asIs(other)];
}

/** The answers, the last of them with what else was asked. */
function withLeft(
  answered: [AnsweredQuestion, ...AnsweredQuestion[]],
  left: readonly string[],
): [AnsweredQuestion, ...AnsweredQuestion[]] {
  if (left.length === 0) return answered;
  const [first, ...others] = answered;
  const leaving = ({ text, answer }: AnsweredQuestion) => ({
    text,
    answer: { ...answer, leftOpen: [...(answer.leftOpen ?? []), ...left] },
  });
  return others.length === 0
    ? [leaving(first)]
    : [first, ...others.map((one, place) => (place === others.length - 1 ? leaving(one) : one))];
}

/** The answers to questions that are listed, each by itself; what is more than can be read on a phone is said to be left. */
async function answerListed(
  listed: readonly string[],
  answered: (question: string) => Promise<AnsweredQuestion>,
): Promise<[AnsweredQuestion, ...AnsweredQuestion[]]> {
  const left = listed.slice(MOST_QUESTIONS);
  const answer = async (question: string, place: number) => {
    const one = await answered(question);
    const isLast = place === MOST_QUESTIONS - 1;
    return isLast && left.length > 0 ? { ...one, answer: { ...one.answer, leftOpen: left } } : one;
  };
  const [first = '', ...others] = listed.slice(0, MOST_QUESTIONS);
  return [
    await answer(first, 0),
    ...(await Promise.all(others.map((question, place) => answer(question, place + 1)))),
  ];
}

/** An answer with what else the message asks in so many words: another question that says by itself what it wants. */
function withLeftOpen(ports: AskPorts, answer: Answer, text: string, language: Language): Answer {
  if (!asksTwice(text)) return answer;
  const parts = text.match(/[^?.!]+\?/gu)?.map((part) => part.trim()) ?? [];
  const isOther = (part: string) =>
    tellingWords(part).length > 0 &&
    isClear(ports, part, language, SURE_ENOUGH) &&
    !areOnOneMatter(ports.knowledge.permissions, mostLikely(ports, part, language), answer.id);
  const left = parts.filter(isOther);
  // Where all of them are on other matters, what was answered is none of them alone.
  return left.length === 0 || left.length === parts.length ? answer : { ...answer, leftOpen: left };
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

/** Whether more than one question mark stands in a text, which few have. */
const asksTwice = (text: string) => text.indexOf('?') !== text.lastIndexOf('?');

/** The questions of a message; empty where they can't be told apart. */
function questionsOf(ports: AskPorts, text: string, language: Language): readonly string[] {
  const isWhole = (question: string) => isClear(ports, question, language);
  const split = splitQuestions(text);
  if (split.length > 1 && split.every(isWhole)) return split;
  if (!asksTwice(text)) return [];
  const parts = text.match(/[^?]+\?/gu)?.map((part) => part.trim()) ?? [];
  const [first, ...others] = parts;
  const isAllOfIt = parts.join(' ').length + MOST_QUESTIONS >= text.trim().length;
  if (first === undefined || others.length === 0 || parts.length > MOST_QUESTIONS || !isAllOfIt) return [];
  if (!isWhole(first)) return [];
  return [first, ...others.map((part) => (isWhole(part) ? part : `${first} ${part}`))];
}
