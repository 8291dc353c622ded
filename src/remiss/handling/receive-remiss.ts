import { accept, refuse } from '../../outcome.ts';
import { type ChangeRequest, changeRecipient, type RemissPorts } from './change-recipient.ts';

export interface Received extends ChangeRequest {
  readonly on: string;
  /** The number that it got in the recipient's own diary. */
  readonly ownDnr: string | null;
}

/** A recipient has the letter, and has entered it in its own diary. */
export function receiveRemiss(ports: RemissPorts, { on, ownDnr, ...request }: Received) {
  return changeRecipient(ports, request, {
    act: 'receive-remiss',
    authority: 'handle-remiss',
    decide: ({ recipient, today }) => {
      if (on > today) return refuse('future' as const);
      const received = { receivedOn: on, ownDnr: ownDnr ?? recipient.ownDnr };
      const isSo = recipient.receivedOn === on && recipient.ownDnr === received.ownDnr;
      return recipient.endedOn === null || isSo ? accept(received) : refuse('ended' as const);
    },
  });
}
