import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { shortened } from '../../language/cut-text.ts';
import { formatInstant } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { digestOfAnswer } from './digest-of-answer.ts';
import type { ForwardedQuestion } from './forwarded-register.ts';
import { texts } from './forwarded-texts.ts';

/** A question as a card tells it: never with more of who asks than the name. */
export type ToldQuestion = Pick<ForwardedQuestion, 'question' | 'forwardedAt' | 'personName' | 'text'> & {
  readonly answer: ToldAnswer | null;
};

export interface ToldAnswer {
  readonly text: string;
  /** A name. */
  readonly by: string;
  readonly at: Date;
}

interface Parts {
  readonly question: string;
  readonly title: string;
  readonly text: string;
  /** The question in its own frame; empty where `text` says it. */
  readonly asked?: string;
  readonly answered?: string;
  readonly answer?: string;
  readonly note?: string;
  /** What to write is called where one may answer. */
  readonly answerLabel?: string;
  readonly acts?: readonly { readonly verb: string; readonly title: string }[];
}

function card(language: Language, parts: Parts): CardContent {
  const nothing = { asked: '', answered: '', answer: '', note: '', answerLabel: '', acts: [] };
  return {
    template: 'forwarded-question',
    data: { language, answerMissing: texts(language)('answerMissing'), ...nothing, ...parts },
  };
}

/** A card that says one thing, with nothing to press. */
export function notedCard(language: Language, title: string, text: string): CardContent {
  return { template: 'note', data: { language, title, text } };
}

/** What whoever presses "Fråga stadsledningskontoret" is shown: the asker can take the question back until it is answered. */
export function passedOnCard(
  { question, text, answer, person }: ForwardedQuestion,
  { reader, changed, language }: { reader: string; changed: boolean; language: Language },
): CardContent {
  const say = texts(language);
  const isOwn = person === reader;
  const own = answer === null ? 'forwardedWhat' : 'forwardedAnswered';
  return card(language, {
    question,
    title: say(changed ? 'forwarded' : 'forwardedBefore'),
    text: say(isOwn ? own : 'forwardedOthers', { question: escapeMarkdown(text) }),
    acts: isOwn && answer === null ? [{ verb: 'forwarded-take-back', title: say('takeBack') }] : [],
  });
}

/** The question for a strategist: to be answered, or with what was answered. */
export function forwardedCard(asked: ToldQuestion, language: Language, note = ''): CardContent {
  const say = texts(language);
  const { question, forwardedAt, personName, text, answer } = asked;
  const who = escapeMarkdown(personName);
  return card(language, {
    question,
    title: say('newsTitle'),
    text: say('asked', { who, at: formatInstant(forwardedAt, language) }),
    asked: escapeMarkdown(text),
    note,
    ...(answer === null
      ? { answerLabel: say('answerLabel'), acts: [{ verb: 'forwarded-answer', title: say('send') }] }
      : {
          ...answeredParts(answer, language),
          acts: [{ verb: 'forwarded-correct-form', title: say('correct') }],
        }),
  });
}

/** Other words for an answer that was given, beginning with those, or with what is written already. */
export function answerCorrectionCard(
  { question, text, personName }: ToldQuestion,
  answer: ToldAnswer,
  language: Language,
  { note, written }: { readonly note: string; readonly written?: string },
): CardContent {
  const say = texts(language);
  return {
    template: 'forwarded-correct',
    data: {
      ...{ language, question, note, answer: written ?? answer.text, seen: digestOfAnswer(answer.text) },
      title: say('correctTitle'),
      text: say('correctLead', { who: escapeMarkdown(personName) }),
      asked: escapeMarkdown(text),
      answered: answeredParts(answer, language).answered,
      given: written === undefined ? '' : escapeMarkdown(answer.text),
      ...{ answerLabel: say('answerLabel'), answerMissing: say('answerMissing'), send: say('correctSend') },
    },
  };
}

/** What the asker is sent: said to be the office's own words, and not the strategy's. */
export function officeAnswerCard(
  {
    question,
    text,
    answer,
    isCorrection,
  }: { question: string; text: string; answer: ToldAnswer; isCorrection: boolean },
  language: Language,
): CardContent {
  const say = texts(language);
  return card(language, {
    question,
    title: say(isCorrection ? 'correctedTitle' : 'officeTitle'),
    text: isCorrection ? `${say('correctedMark')} ${say('officeMark')}` : say('officeMark'),
    asked: escapeMarkdown(text),
    ...answeredParts(answer, language),
  });
}

function answeredParts({ text, by, at }: ToldAnswer, language: Language) {
  return {
    answered: texts(language)('answeredBy', { who: escapeMarkdown(by), at: formatInstant(at, language) }),
    answer: escapeMarkdown(text),
  };
}

/** A list is read on a phone, and no card may be too large for Teams. */
const MOST_OPEN = 8;
/** With what was answered to each. */
const MOST_OWN = 5;
/** So much of a question is enough to know it again by. */
const RECOGNISED = 200;
/** So many of those answered last stand below. */
export const MOST_ANSWERED = 4;

/** The questions that wait, the one that has waited longest first, and those answered last. */
export function forwardedListCard(
  open: readonly ToldQuestion[],
  answered: readonly ToldQuestion[],
  language: Language,
): CardContent {
  const say = texts(language);
  const rest = open.length - MOST_OPEN;
  return {
    template: 'forwarded-questions',
    data: {
      language,
      title: say('listTitle'),
      lead: open.length === 0 ? say('listNone') : say('listLead', { count: open.length }),
      more: rest > 0 ? say('listMore', { count: rest }) : '',
      acts: [],
      rows: [
        ...open.slice(0, MOST_OPEN).map((one) => ({
          ...rowOf(one, language),
          acts: [{ verb: 'forwarded-show', title: say('answer'), question: one.question }],
        })),
        ...answered.map((one) => ({
          ...rowOf(one, language),
          acts: [{ verb: 'forwarded-show', title: say('open'), question: one.question }],
        })),
      ],
    },
  };
}

/** Answers of which one is to be put right, the latest first. */
export function answersToCorrectCard(answered: readonly ToldQuestion[], language: Language): CardContent {
  const say = texts(language);
  const rest = answered.length - MOST_OPEN;
  return {
    template: 'forwarded-questions',
    data: {
      ...{ language, title: say('correctWhich'), lead: say('ownLead'), acts: [] },
      more: rest > 0 ? say('correctMore', { count: rest }) : '',
      rows: answered.slice(0, MOST_OPEN).map((one) => ({
        ...rowOf(one, language),
        acts: [{ verb: 'forwarded-correct-form', title: say('correct'), question: one.question }],
      })),
    },
  };
}

/** One's own questions, the latest first, with what was answered. */
export function ownQuestionsCard(
  asked: readonly ToldQuestion[],
  language: Language,
  lead: string,
): CardContent {
  const say = texts(language);
  return {
    template: 'forwarded-questions',
    data: {
      ...{ language, lead, title: say('ownTitle'), more: '', acts: [] },
      rows: asked.slice(0, MOST_OWN).map((one) => ({
        ...rowOf(one, language),
        text: one.answer === null ? '' : escapeMarkdown(one.answer.text),
        acts:
          one.answer === null
            ? [{ verb: 'forwarded-take-back', title: say('takeBack'), question: one.question }]
            : [],
      })),
    },
  };
}

function rowOf({ text, forwardedAt, answer }: ToldQuestion, language: Language) {
  const say = texts(language);
  return {
    title: escapeMarkdown(shortened(text, RECOGNISED)),
    line:
      answer === null
        ? say('waits', { at: formatInstant(forwardedAt, language) })
        : answeredParts(answer, language).answered,
    text: '',
  };
}
