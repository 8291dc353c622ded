import { accept, refuse } from '../../outcome.ts';
import type { Way } from '../register-model.ts';
import { type ChangeRequest, changeRecipient, type RemissPorts } from './change-recipient.ts';

export interface AnswerPlan extends ChangeRequest {
  readonly way: Way | null;
  /** The number in the recipient's own diary. */
  readonly ownDnr: string | null;
  /** Working days before the deadline on which to remind; null for those of the unit. */
  readonly ladder: readonly number[] | null;
}

/** A recipient says how it means to answer, under which number, and when it wants to be reminded. */
export function planAnswer(ports: RemissPorts, { way, ownDnr, ladder, ...request }: AnswerPlan) {
  return changeRecipient(ports, request, {
    act: 'plan-remiss-answer',
    authority: 'handle-remiss',
    decide: ({ recipient, today }) =>
      recipient.endedOn === null
        ? accept({ way, ownDnr, ladder, receivedOn: recipient.receivedOn ?? today })
        : refuse('ended' as const),
  });
}
