import { queueNotice } from '../../outbox/queue-notice.ts';
import { accept, refuse } from '../../outcome.ts';
import { recipientGroup, recipientNotice } from '../notices.ts';
import { peopleOf } from '../recipient/recipient-people.ts';
import { type ChangeRequest, changeRecipient, type RemissPorts } from './change-recipient.ts';

/**
 * Takes back that a recipient has answered or abstained: the wrong remiss was marked, or with the wrong day. What was
 * noted of the answer goes, so that it can be noted anew; reminders go on, and the recipient's other people hear it.
 */
export function reopenRemiss(ports: RemissPorts, request: ChangeRequest) {
  return changeRecipient(ports, request, {
    act: 'reopen-remiss',
    authority: 'handle-remiss',
    decide: ({ recipient }) => {
      if (recipient.endedOn === null) return refuse('not-ended' as const);
      const nothingSent = { wordOn: null, paperOn: null, stance: null, attachments: [], endedOn: null };
      // A rest of reminders was for the time before the answer.
      return accept({ ...nothingSent, snoozedUntil: null });
    },
    tell: async ({ transaction, directory, today, view, recipient }) => {
      for (const person of peopleOf(directory, recipient, today)) {
        if (person === request.actor) continue;
        await queueNotice(transaction, ports.send, {
          key: `remiss-reopened:${view.recipient}:${view.version}:${person}`,
          addressee: { person },
          notice: { kind: recipientNotice.name, data: { view, occasion: 'reopened' } },
          at: request.at,
          group: recipientGroup(view.recipient),
        });
      }
    },
  });
}
