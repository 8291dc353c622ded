import { findPerson } from '../../network/directory/directory.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { accept, refuse } from '../../outcome.ts';
import { recipientGroup, recipientNotice } from '../notices.ts';
import { type ChangeRequest, changeRecipient, type RemissPorts } from './change-recipient.ts';

/** Says who writes the answer; they get the card themselves. */
export function setHandler(ports: RemissPorts, request: ChangeRequest & { readonly handler: string }) {
  const { handler, actor, at } = request;
  return changeRecipient(ports, request, {
    act: 'set-remiss-handler',
    authority: 'handle-remiss',
    decide: ({ directory }) =>
      findPerson(directory, handler) === undefined ? refuse('unknown-handler' as const) : accept({ handler }),
    tell: async ({ transaction, view }) => {
      if (handler === actor) return;
      await queueNotice(transaction, ports.send, {
        key: `remiss-handler:${view.recipient}:${view.version}`,
        addressee: { person: handler },
        notice: { kind: recipientNotice.name, data: { view, occasion: 'handler' } },
        at,
        group: recipientGroup(view.recipient),
      });
    },
  });
}
