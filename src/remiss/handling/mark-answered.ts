import { accept, refuse } from '../../outcome.ts';
import { letterDay } from '../dates/letter-day.ts';
import { wantsPaper } from '../recipient/recipient-status.ts';
import type { Stance } from '../register-model.ts';
import { type ChangeRequest, changeRecipient, type RemissPorts } from './change-recipient.ts';

export interface Answered extends ChangeRequest {
  readonly on: string;
  /** What was sent; each is ticked by itself. */
  readonly word: boolean;
  readonly paper: boolean;
  readonly stance: Stance;
  readonly attachments: readonly string[];
}

/**
 * Notes what has been sent. The remiss is answered when all that the letter asks for is: the digital answer,
 * and the one on paper where it wants one. Whoever abstains has said so, and sends nothing.
 */
export function markAnswered(
  ports: RemissPorts,
  { on, word, paper, stance, attachments, ...request }: Answered,
) {
  return changeRecipient(ports, request, {
    act: 'mark-remiss-answered',
    authority: 'handle-remiss',
    decide: (found) => {
      const { remiss, recipient, today } = found;
      if (on > today) return refuse('future' as const);
      if (on < letterDay(remiss, [recipient])) return refuse('before-letter' as const);
      if (stance !== 'abstained' && !word && !paper) return refuse('nothing-sent' as const);
      const wordOn = word ? (recipient.wordOn ?? on) : null;
      const paperOn = paper ? (recipient.paperOn ?? on) : null;
      const complete = stance === 'abstained' || (word && (paper || !wantsPaper(found)));
      const endedOn = complete ? (recipient.endedOn ?? on) : null;
      const answer = { wordOn, paperOn, stance, attachments, endedOn };
      if (recipient.endedOn === null) return accept(answer);
      const same =
        recipient.stance === stance && recipient.wordOn === wordOn && recipient.paperOn === paperOn;
      return same ? accept({}) : refuse('ended' as const);
    },
  });
}
