import { z } from 'zod';
import { civilDate } from '../../calendar/civil-date.ts';
import { commitmentView } from '../view.ts';
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

/** Nobody has answered it. */
export const silenceData = z.object({
  view: commitmentView,
  asks: z.enum(['review', 'end']),
  about: civilDate,
});
export type SilenceData = z.infer<typeof silenceData>;

/** A unit leaves something. */
export const leavingData = z.object({ view: commitmentView, lastDay: civilDate });
export type LeavingData = z.infer<typeof leavingData>;
