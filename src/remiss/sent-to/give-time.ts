import { queueNotice } from '../../outbox/queue-notice.ts';
import { accept, refuse } from '../../outcome.ts';
import { type ChangeBy, changeRecipients, type RemissPorts } from '../handling/change-recipient.ts';
import { recipientGroup, recipientNotice } from '../notices.ts';
import { peopleOf } from '../recipient/recipient-people.ts';
import { deadlineFor } from '../register-model.ts';
import type { Chosen } from './remove-recipients.ts';

export interface TimeGiven extends ChangeBy {
  readonly chosen: readonly Chosen[];
  /** The day that holds for them from now on. */
  readonly until: string;
  /** Read by them. */
  readonly reason: string;
}

/**
 * The sender gives some recipients more time to an exact day, whether they have asked for it or not: each is planned
 * anew, and its people hear it. All of them, or none where one may not have that day.
 */
export function giveTime(ports: RemissPorts, { chosen, until, reason, ...by }: TimeGiven) {
  return changeRecipients(
    ports,
    { chosen, ...by },
    {
      act: 'grant-remiss-extension',
      authority: 'decide-remiss-extension',
      decide: ({ remiss, recipient, today }) => {
        const { extension } = recipient;
        if (extension?.state === 'granted' && extension.until === until) return accept({});
        if (recipient.endedOn !== null) return refuse('ended' as const);
        if (until <= remiss.deadline || until <= today) return refuse('not-later' as const);
        const granted = {
          state: 'granted' as const,
          until,
          reason,
          askedOn: extension?.askedOn ?? today,
          decidedOn: today,
        };
        // A rest was for the old deadline.
        return accept({ extension: granted, snoozedUntil: null });
      },
      tell: async ({ transaction, directory, today, view, before, recipient, remiss }) => {
        const earlier = deadlineFor({ remiss, recipient: before });
        for (const person of peopleOf(directory, recipient, today)) {
          if (person === by.actor) continue;
          await queueNotice(transaction, ports.send, {
            key: `remiss-time-given:${view.recipient}:${view.version}:${person}`,
            addressee: { person },
            notice: { kind: recipientNotice.name, data: { view, occasion: 'moved', earlier } },
            at: by.at,
            group: recipientGroup(view.recipient),
          });
        }
      },
    },
  );
}
