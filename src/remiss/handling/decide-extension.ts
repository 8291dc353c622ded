import { queueNotice } from '../../outbox/queue-notice.ts';
import { accept, refuse } from '../../outcome.ts';
import { recipientGroup, recipientNotice } from '../notices.ts';
import { peopleOf } from '../recipient/recipient-people.ts';
import { type ChangeRequest, changeRecipient, type RemissPorts } from './change-recipient.ts';

export interface ExtensionDecision extends ChangeRequest {
  readonly granted: boolean;
  /** The day that holds from now on; left aside when it is declined. */
  readonly until: string;
  /** Whether it puts right what was decided before; without it a question that is decided is left as it is. */
  readonly anew?: boolean;
}

/**
 * The sender grants more time to an exact day, or declines, and can put right what it decided; the recipient's people
 * hear it.
 */
export function decideExtension(
  ports: RemissPorts,
  { granted, until, anew = false, ...request }: ExtensionDecision,
) {
  return changeRecipient(ports, request, {
    act: granted ? 'grant-remiss-extension' : 'decline-remiss-extension',
    authority: 'decide-remiss-extension',
    decide: ({ remiss, recipient, today }) => {
      const { extension } = recipient;
      const state = granted ? 'granted' : 'declined';
      if (extension?.state === state && (!granted || extension.until === until)) return accept({});
      if (recipient.endedOn !== null) return refuse('ended' as const);
      if (extension === null || (extension.state !== 'asked' && !anew)) return refuse('not-asked' as const);
      if (granted && (until <= remiss.deadline || until <= today)) return refuse('not-later' as const);
      const decided = {
        ...extension,
        state,
        until: granted ? until : extension.until,
        decidedOn: today,
      } as const;
      // A rest was for the old deadline.
      const moves = granted || extension.state === 'granted';
      return accept({ extension: decided, ...(moves ? { snoozedUntil: null } : {}) });
    },
    tell: async ({ transaction, directory, today, view, recipient, before }) => {
      const occasion = before.extension?.state === 'asked' ? 'extension' : 'extension-changed';
      for (const person of peopleOf(directory, recipient, today)) {
        await queueNotice(transaction, ports.send, {
          key: `remiss-extension-decided:${view.recipient}:${view.version}:${person}`,
          addressee: { person },
          notice: { kind: recipientNotice.name, data: { view, occasion } },
          at: request.at,
          group: recipientGroup(view.recipient),
        });
      }
    },
  });
}
