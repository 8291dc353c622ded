import { findPerson } from '../../network/directory/directory.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { accept, refuse } from '../../outcome.ts';
import { type ChangeRequest, changeRecipient, type RemissPorts } from '../handling/change-recipient.ts';
import { movedNotice, recipientGroup, recipientNotice } from '../notices.ts';
import { peopleOf, rotelOfficers } from '../recipient/recipient-people.ts';
import { deadlineFor } from '../register-model.ts';

export interface NotedExtension extends ChangeRequest {
  readonly until: string;
  /** Where it was granted: by which letter. */
  readonly reason: string;
}

/** Notes that the sender has given one recipient more time, in a letter; its people and the rotel hear it. */
export function noteExtension(ports: RemissPorts, { until, reason, ...request }: NotedExtension) {
  return changeRecipient(ports, request, {
    act: 'note-remiss-extension',
    authority: 'handle-remiss',
    decide: (found) => {
      const { recipient, today } = found;
      const { extension } = recipient;
      if (extension?.state === 'granted' && extension.until === until) return accept({});
      if (recipient.endedOn !== null) return refuse('ended' as const);
      if (until <= deadlineFor(found)) return refuse('not-later' as const);
      const askedOn = extension?.state === 'asked' ? extension.askedOn : today;
      return accept({
        extension: { state: 'granted' as const, until, reason, askedOn, decidedOn: today },
        snoozedUntil: null,
      });
    },
    tell: async ({ transaction, directory, today, view, before, recipient, remiss }) => {
      const earlier = deadlineFor({ remiss, recipient: before });
      const { actor, at } = request;
      const key = `remiss-extension-noted:${view.recipient}:${view.version}`;
      for (const person of peopleOf(directory, recipient, today).filter((id) => id !== actor)) {
        await queueNotice(transaction, ports.send, {
          key: `${key}:${person}`,
          addressee: { person },
          notice: { kind: recipientNotice.name, data: { view, occasion: 'moved', earlier } },
          at,
          group: recipientGroup(view.recipient),
        });
      }
      const who = findPerson(directory, actor)?.name ?? '';
      for (const { person } of rotelOfficers(directory, today).filter(({ person: { id } }) => id !== actor)) {
        const { dnr } = remiss;
        const { title } = remiss;
        const unit = view.unitName;
        await queueNotice(transaction, ports.send, {
          key: `${key}:${person.id}`,
          addressee: { person: person.id },
          notice: { kind: movedNotice.name, data: { dnr, title, unit, earlier, deadline: until, who } },
          at,
        });
      }
    },
  });
}
