import type { StandardAnswer, Verdict } from '../model.ts';
import {
  asksByDenial,
  asksNegated,
  asksObligation,
  asksWhoOfTwo,
  formOf,
  type QuestionForm,
} from './question-form.ts';

/** How a question is asked, whatever it is about. */
export interface Asking {
  readonly form: QuestionForm;
  /** Whether something must be, not whether it may. */
  readonly obliges: boolean;
  /** A yes could mean that something may not be done: "is it wrong to …?" */
  readonly byDenial: boolean;
  /** A no is expected, so that a yes contradicts. */
  readonly negated: boolean;
  /** Which of two it is. */
  readonly ofTwo: boolean;
}

/** Reads how a question is asked; done once for each question, by whoever answers it. */
export function readAsking(question: string): Asking {
  return {
    form: formOf(question),
    obliges: asksObligation(question),
    byDenial: asksByDenial(question),
    negated: asksNegated(question),
    ofTwo: asksWhoOfTwo(question),
  };
}

/** Whether it is asked if something may be. */
export function asksPermission({ form, obliges }: Asking): boolean {
  return form === 'whether' && !obliges;
}

/** Whether it is asked, straight out, if something must be. */
export function asksDuty({ form, obliges, byDenial }: Asking): boolean {
  return form === 'whether' && obliges && !byDenial;
}

/**
 * The verdict that fits how it is asked: none to who asks what the conditions are or who of two decides, and to who asks
 * whether something must be, what the answer says of that.
 */
export function verdictAsAsked(
  { verdict, must }: Pick<StandardAnswer, 'verdict' | 'must'>,
  asking: Asking,
): Verdict {
  if (verdict === 'not_covered') return verdict;
  if (asking.form === 'what') return verdict === 'conditional' || asking.ofTwo ? 'info' : verdict;
  return asksDuty(asking) ? (must ?? 'info') : verdict;
}
