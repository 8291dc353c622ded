import { DateTime } from 'luxon';
import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import type { SendJob } from '../../conversation/feature.ts';
import { reachable } from '../../network/directory/directory.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import { type Delivery, type Notice, type NoticeKind, noticeKind } from '../../outbox/model.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { updateNotices } from '../../outbox/update-notices.ts';
import type { Transaction } from '../../store/store.ts';
import { forwardedCard, notedCard, officeAnswerCard, type ToldAnswer } from './forwarded-card.ts';
import { countForwardedSince, type ForwardedQuestion, type OfficeAnswer } from './forwarded-register.ts';
import { texts } from './forwarded-texts.ts';

/** So many questions of a day come as cards of their own; that there are more is told once. */
const MOST_CARDS_A_DAY = 10;

const instant = z.iso.datetime();
const answer = z.object({ text: z.string(), by: z.string(), at: instant });
const asked = z.object({
  question: z.string(),
  /** Entra object id, by which the asker finds it among what is kept about them; not shown. */
  person: z.string(),
  personName: z.string(),
  text: z.string(),
  forwardedAt: instant,
  answer: answer.nullable(),
  isTakenBack: z.boolean(),
});
type Asked = z.infer<typeof asked>;

/** An answer as a message keeps it, with the name of who gave it. */
const keptAnswer = ({ text, at }: OfficeAnswer, by: string): z.infer<typeof answer> => ({
  ...{ text, by },
  at: at.toISOString(),
});
const toldAnswer = (kept: z.infer<typeof answer>): ToldAnswer => ({ ...kept, at: new Date(kept.at) });

/** A question that was passed on, for a strategist, as it stands now. */
export const forwardedNotice: NoticeKind = noticeKind('forwarded-question', asked, {
  render: (data, language) => {
    const say = texts(language);
    if (data.isTakenBack)
      return { card: notedCard(language, say('newsTakenBack'), say('newsTakenBackWhat')) };
    const told = { ...data, forwardedAt: new Date(data.forwardedAt) };
    return { card: forwardedCard({ ...told, answer: data.answer && toldAnswer(data.answer) }, language) };
  },
  // Each strategist has it, and it stands in their list.
  fallback: 'none',
});

/** That more have come on a day than are shown one by one. */
export const moreForwardedNotice: NoticeKind = noticeKind(
  'more-forwarded-questions',
  z.object({ most: z.number().int() }),
  {
    render: ({ most }, language) => {
      const say = texts(language);
      const told = { title: say('moreTitle'), lead: say('more', { count: most }), more: '', rows: [] };
      const acts = [{ title: say('show') }];
      return { card: { template: 'forwarded-questions', data: { language, ...told, acts } } };
    },
    fallback: 'none',
  },
);

/** What the office answered, for the one who asked, in the language of the question. */
export const officeAnswerNotice: NoticeKind = noticeKind(
  'office-answer',
  z.object({
    ...{ question: z.string(), text: z.string(), language: z.enum(['sv', 'en']), answer },
    /** Whether it takes the place of one that was sent before. */
    isCorrection: z.boolean().default(false),
  }),
  {
    render: (data) => ({
      card: officeAnswerCard({ ...data, answer: toldAnswer(data.answer) }, data.language),
    }),
    fallback: 'none',
  },
);

/** The group of all cards of a question. */
const cardsOf = (question: string) => `forwarded-question:${question}`;

function noticeOf(forwarded: ForwardedQuestion, answeredBy = ''): Notice {
  const { question, person, personName, text, forwardedAt } = forwarded;
  const told = forwarded.answer && keptAnswer(forwarded.answer, answeredBy);
  const data: Asked = {
    ...{ question, person, personName, text, answer: told, isTakenBack: false },
    forwardedAt: forwardedAt.toISOString(),
  };
  return { kind: forwardedNotice.name, data };
}

/** Tells each strategist who can be reached; after so many in a day once that there are more. Nobody hears of their own. */
export async function tellStrategists(
  transaction: Transaction,
  send: SendJob,
  forwarded: ForwardedQuestion,
): Promise<void> {
  const { question, person, forwardedAt: at } = forwarded;
  const day = civilDateAt(at);
  const directory = await readStoredDirectory(transaction);
  const strategists = new Set(
    reachable(directory, 'strategist', null, day).map((holder) => holder.person.id),
  );
  const start = DateTime.fromISO(day, { zone: 'Europe/Stockholm' }).toJSDate();
  const isMany = (await countForwardedSince(transaction, start)) > MOST_CARDS_A_DAY;
  const message = isMany
    ? { key: day, notice: { kind: moreForwardedNotice.name, data: { most: MOST_CARDS_A_DAY } }, group: null }
    : // With its time: one that was taken back can be passed on again.
      { key: `${question}:${at.getTime()}`, notice: noticeOf(forwarded), group: cardsOf(question) };
  for (const hearer of strategists) {
    if (hearer === person) continue;
    await queueNotice(transaction, send, {
      ...{ ...message, at, addressee: { person: hearer } },
      key: `${message.notice.kind}:${message.key}:${hearer}`,
    });
  }
}

/** Sends the answer to the asker; the strategists' cards show it. */
export const tellAnswer = (
  transaction: Transaction,
  send: SendJob,
  answered: ForwardedQuestion,
  byName: string,
): Promise<void> => tellWords(transaction, send, answered, { byName, isCorrection: false });

/** The same of the words that take the place of an answer: the asker keeps the former ones, and is told so. */
export const tellCorrection = (
  transaction: Transaction,
  send: SendJob,
  corrected: ForwardedQuestion,
  byName: string,
): Promise<void> => tellWords(transaction, send, corrected, { byName, isCorrection: true });

async function tellWords(
  transaction: Transaction,
  send: SendJob,
  answered: ForwardedQuestion,
  { byName, isCorrection }: { readonly byName: string; readonly isCorrection: boolean },
): Promise<void> {
  const { question, person, text, language, answer: given } = answered;
  if (given === null) throw new Error(`question ${question} has no answer to tell`);
  await updateNotices(transaction, send, {
    group: cardsOf(question),
    notice: (message) => (isTakenBack(message) ? null : noticeOf(answered, byName)),
  });
  const told = keptAnswer(given, byName);
  await queueNotice(transaction, send, {
    key: `${officeAnswerNotice.name}:${question}${isCorrection ? `:${given.at.getTime()}` : ''}`,
    addressee: { person },
    notice: { kind: officeAnswerNotice.name, data: { question, text, language, answer: told, isCorrection } },
    at: given.at,
  });
}

/** The strategists' cards no longer say what was asked, nor by whom. */
export async function tellTakenBack(
  transaction: Transaction,
  send: SendJob,
  question: string,
): Promise<void> {
  const data: Asked = {
    ...{ question, person: '', personName: '', text: '', answer: null, isTakenBack: true },
    forwardedAt: new Date(0).toISOString(),
  };
  await updateNotices(transaction, send, {
    group: cardsOf(question),
    notice: () => ({ kind: forwardedNotice.name, data }),
  });
}

function isTakenBack({ notice: { data } }: Delivery): boolean {
  const read = asked.safeParse(data);
  return read.success && read.data.isTakenBack;
}
