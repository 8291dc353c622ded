import { findPerson } from '../../network/directory/directory.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { accept, refuse } from '../../outcome.ts';
import { extensionAskedNotice, extensionGroup } from '../notices.ts';
import { rotelOfficers } from '../recipient/recipient-people.ts';
import { deadlineFor } from '../register-model.ts';
import { type ChangeRequest, changeRecipient, type RemissPorts } from './change-recipient.ts';

export interface ExtensionRequest extends ChangeRequest {
  /** The day that is asked for. */
  readonly until: string;
  readonly reason: string;
  /** What is written to the rotel: drafted by `draftExtension`, and perhaps changed by whoever asks. */
  readonly message: string;
}

/** Asks the responsible person at the rotel for more time, to an exact day; reminders go on until it is granted. */
export function askExtension(ports: RemissPorts, { until, reason, message, ...request }: ExtensionRequest) {
  return changeRecipient(ports, request, {
    act: 'ask-remiss-extension',
    authority: 'handle-remiss',
    decide: (found) => {
      const { recipient, today } = found;
      if (recipient.endedOn !== null) return refuse('ended' as const);
      const { extension } = recipient;
      const same = extension?.state === 'asked' && extension.until === until && extension.reason === reason;
      if (same) return accept({});
      if (until <= deadlineFor(found) || until <= today) return refuse('not-later' as const);
      return accept({
        extension: { state: 'asked' as const, until, reason, askedOn: today, decidedOn: null },
      });
    },
    tell: async ({ transaction, directory, today, view }) => {
      const asker = findPerson(directory, request.actor)?.name ?? '';
      for (const { person } of rotelOfficers(directory, today)) {
        await queueNotice(transaction, ports.send, {
          key: `remiss-extension:${view.recipient}:${view.version}:${person.id}`,
          addressee: { person: person.id },
          notice: { kind: extensionAskedNotice.name, data: { view, message, asker } },
          at: request.at,
          group: extensionGroup(view.recipient),
        });
      }
    },
  });
}
