import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Matter } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { isTrip } from '../proposal.ts';
import {
  type Acted,
  type ActRequest,
  type Changed,
  changeMatter,
  type MatterRefusal,
} from './change-matter.ts';

export interface Cancelling extends Omit<ActRequest, 'act' | 'inTurn'> {
  /** Needed: whoever decided is told why. */
  readonly reason: string | null;
  /** What the city has paid all the same, in whole kronor: fees, tickets. */
  readonly paid: number;
}

export type CancelRefusal = MatterRefusal | 'reason-missing' | 'not-a-trip';

/**
 * The requester calls off a trip that was approved. Who decided, who would have travelled and the strategists
 * are told; nobody is asked to report on it, and of its cost figures count what was paid all the same.
 */
export async function cancelTrip(
  ports: BeredningPorts,
  { reason, paid, ...by }: Cancelling,
): Promise<Outcome<Acted, CancelRefusal>> {
  return changeMatter(
    ports,
    { ...by, act: 'cancel' },
    ({ matter, actor, at }): Outcome<Changed, CancelRefusal> => {
      if (!isTrip(matter.proposal)) return refuse('not-a-trip');
      if (reason === null) return refuse('reason-missing');
      return accept({
        matter: { ...matter, cancellation: { person: actor, reason, paid, at } },
        detail: { reason, paid },
        tell: [
          { what: 'cancelled', to: concerned(matter), words: reason },
          { what: 'cancelled', to: 'strategists', words: reason },
        ],
      });
    },
  );
}

/**
 * The requester takes up a trip again that they called off: it is approved as it was decided, and those who heard that
 * it was called off hear of it.
 */
export async function takeUpTrip(
  ports: BeredningPorts,
  request: Omit<ActRequest, 'act' | 'inTurn'>,
): Promise<Outcome<Acted, MatterRefusal>> {
  return changeMatter(ports, { ...request, act: 'take-up-again' }, ({ matter }) => {
    const { cancellation } = matter;
    return accept({
      matter: { ...matter, cancellation: null },
      before: cancellation === null ? {} : { reason: cancellation.reason, paid: cancellation.paid },
      tell: [
        { what: 'taken-up-again', to: concerned(matter) },
        { what: 'taken-up-again', to: 'strategists' },
      ],
    });
  });
}

function concerned({ decision, proposal }: Matter): string[] {
  const travellers = proposal.travellers.flatMap(({ person }) => person ?? []);
  return [...(decision === null ? [] : [decision.person]), ...travellers];
}
