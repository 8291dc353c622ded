import { z } from 'zod';
import { civilDate } from '../../calendar/civil-date.ts';
import { type NoticeKind, noticeKind } from '../../outbox/model.ts';
import { commitmentView } from '../view.ts';
import { endCard, leavingCard, reviewCard, silenceCard } from './cards.ts';
import { endSteps, reviewSteps } from './plan-steps.ts';

/** A question to whoever keeps a commitment. */
export const questionData = z.object({
  view: commitmentView,
  asks: z.enum(['review', 'end']),
  /** The day for which it is asked: that of the review, or the end date. */
  about: civilDate,
  step: z.enum([...reviewSteps, ...endSteps]),
  /** The day on which it was settled; null while it waits for an answer. */
  settledOn: civilDate.nullable(),
});
export type QuestionData = z.infer<typeof questionData>;

/** "Is it still worth having?" (4#4), or "it ends on this day". */
export const questionNotice: NoticeKind = noticeKind('commitment-question', questionData, {
  render: (data, language) => ({
    card: data.asks === 'review' ? reviewCard(data, language) : endCard(data, language),
  }),
  fallback: ({ view }) => view.unit,
});

const silenceData = z.object({
  view: commitmentView,
  asks: z.enum(['review', 'end']),
  about: civilDate,
});
export type SilenceData = z.infer<typeof silenceData>;

/** To the strategists: nobody has answered. */
export const silenceNotice: NoticeKind = noticeKind('commitment-silence', silenceData, {
  render: (data, language) => ({ card: silenceCard(data, language) }),
});

const leavingData = z.object({ view: commitmentView, lastDay: civilDate });
export type LeavingData = z.infer<typeof leavingData>;

/** To the strategists: a unit leaves something. */
export const leavingNotice: NoticeKind = noticeKind('commitment-leaving', leavingData, {
  render: (data, language) => ({ card: leavingCard(data, language) }),
});

/** The messages that ask about a commitment, and are changed when it is settled. */
export const questionGroup = (commitment: string) => `commitment:${commitment}`;
