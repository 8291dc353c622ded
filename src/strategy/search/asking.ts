import type { StandardAnswer, Verdict } from '../model.ts';
import {
  asksByDenial,
  asksNegated,
  asksObligation,
  asksStraightIfWelcome,
  asksWhoOfTwo,
  formOf,
  type QuestionForm,
  whoIsAskedOf,
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
  /** Whether one may, is welcome to or has reason to, straight out. */
  readonly ifWelcome: boolean;
  /** Which of two it is. */
  readonly ofTwo: boolean;
  /** Of whom it is asked whether they may or do, with the words that follow; empty where that is not asked. */
  readonly ofWhom: string;
}

/** Reads how a question is asked; done once for each question, by whoever answers it. */
export function readAsking(question: string): Asking {
  return {
    form: formOf(question),
    obliges: asksObligation(question),
    byDenial: asksByDenial(question),
    negated: asksNegated(question),
    ifWelcome: asksStraightIfWelcome(question),
    ofTwo: asksWhoOfTwo(question),
    ofWhom: whoIsAskedOf(question),
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
 * The verdict that fits how it is asked: none to who asks what the conditions are or who of two decides; to who asks
 * whether something must be, or may, what the answer says of that; and yes to who asks whether those may decide who do.
 */
export function verdictAsAsked(
  { verdict, must, may, decidedBy }: Pick<StandardAnswer, 'verdict' | 'must' | 'may' | 'decidedBy'>,
  asking: Asking,
): Verdict {
  if (verdict === 'not_covered') return verdict;
  if (asking.form === 'what') return verdict === 'conditional' || asking.ofTwo ? 'info' : verdict;
  if (asksDuty(asking)) return must ?? 'info';
  if (isAskedOf(decidedBy, asking)) return 'yes';
  return may !== undefined && asking.ifWelcome ? may : verdict;
}

/** Whether it is asked of one of these whether they may or do: "kan kommunstyrelsen själv …", "is it the council that …". */
function isAskedOf(names: StandardAnswer['decidedBy'], { ofWhom, byDenial, negated }: Asking): boolean {
  if (byDenial || negated) return false;
  return Object.values(names ?? {})
    .flat()
    .some((name) => ofWhom === name || ofWhom.startsWith(`${name} `));
}
