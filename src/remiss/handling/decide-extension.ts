import { queueNotice } from '../../outbox/queue-notice.ts';
import { accept, refuse } from '../../outcome.ts';
import { recipientGroup, recipientNotice } from '../notices.ts';
import { peopleOf } from '../recipient/recipient-people.ts';
import { type ChangeRequest, changeRecipient, type RemissPorts } from './change-recipient.ts';

export interface ExtensionDecision extends ChangeRequest {
  readonly granted: boolean;
  /** The day that holds from now on; left aside when it is declined. */
  readonly until: string;
}

/** The sender grants more time to an exact day, or declines; the recipient's people hear it. */
export function decideExtension(ports: RemissPorts, { granted, until, ...request }: ExtensionDecision) {
  return changeRecipient(ports, request, {
    act: granted ? 'grant-remiss-extension' : 'decline-remiss-extension',
    authority: 'decide-remiss-extension',
    decide: ({ remiss, recipient, today }) => {
      const { extension } = recipient;
      const state = granted ? 'granted' : 'declined';
      if (extension?.state === state && (!granted || extension.until === until)) return accept({});
      if (recipient.endedOn !== null) return refuse('ended' as const);
      if (extension?.state !== 'asked') return refuse('not-asked' as const);
      if (granted && (until <= remiss.deadline || until <= today)) return refuse('not-later' as const);
      const decided = {
        ...extension,
        state,
        until: granted ? until : extension.until,
        decidedOn: today,
      } as const;
      // A rest was for the old deadline.
      return accept({ extension: decided, ...(granted ? { snoozedUntil: null } : {}) });
    },
    tell: async ({ transaction, directory, today, view, recipient }) => {
      for (const person of peopleOf(directory, recipient, today)) {
        await queueNotice(transaction, ports.send, {
          key: `remiss-extension-decided:${view.recipient}:${view.version}:${person}`,
          addressee: { person },
          notice: { kind: recipientNotice.name, data: { view, occasion: 'extension' } },
          at: request.at,
          group: recipientGroup(view.recipient),
        });
      }
    },
  });
}
