import { accept, type Outcome, refuse } from '../../outcome.ts';
import { listMatters } from '../matter-register.ts';
import { findMeeting } from '../meetings/register.ts';
import { passMatter } from '../pass-matter.ts';
import type { BeredningPorts } from '../ports.ts';
import {
  type Acted,
  type Acting,
  type ActRequest,
  changeMatter,
  type MatterRefusal,
} from './change-matter.ts';
import { peopleInConflict } from './who-handles.ts';

/** Agendas change one at a time. */
export const AGENDA = 'beredning-agenda';

/** By a strategist, or by `system:<job>`. */
type Bringing = Omit<ActRequest, 'act' | 'inTurn'>;

/** A strategist puts a matter last on the agenda of a meeting to come; from another agenda it is moved. */
export async function putOnAgenda(
  ports: BeredningPorts,
  request: Bringing & { readonly meeting: string },
): Promise<Outcome<Acted, MatterRefusal | 'no-such-meeting' | 'meeting-over'>> {
  const { meeting, ...by } = request;
  return changeMatter(ports, { ...by, act: 'put-on-agenda', inTurn: AGENDA }, async (acting) => {
    const { transaction, matter, today } = acting;
    if ((await findMeeting(transaction, meeting)) === undefined) return refuse('no-such-meeting' as const);
    if (meeting < today) return refuse('meeting-over' as const);
    if (matter.state === 'on-agenda' && matter.meeting === meeting) return accept(null);
    const agenda = await listMatters(transaction, { meeting });
    const last = Math.max(0, ...agenda.map(({ position }) => position ?? 0));
    return accept({
      matter: { ...matter, meeting, position: last + 1, urgent: false },
      detail: { meeting },
      tell: [{ what: 'scheduled', to: [matter.requester] }],
    });
  });
}

/**
 * The matter's card goes to IB: with the agenda of its meeting, or as an urgent one between meetings when it
 * is on none to come. Those of IB who travel themselves are noted as being in conflict.
 */
export async function sendToBeredning(
  ports: BeredningPorts,
  request: Bringing,
): Promise<Outcome<Acted, MatterRefusal | 'not-for-beredning'>> {
  return changeMatter(ports, { ...request, act: 'send-to-beredning' }, (acting) => {
    const { matter, directory, today, at } = acting;
    if (!passMatter(matter.proposal, directory, ports.matrix).ok) return refuse('not-for-beredning' as const);
    const urgent = matter.meeting === null || matter.meeting < today;
    const agenda = urgent ? { meeting: null, position: null } : {};
    const conflicts = [...matter.conflicts, ...ownTrips(acting)];
    return accept({
      matter: { ...matter, ...agenda, urgent, conflicts, sentAt: at },
      detail: { urgent, meeting: urgent ? null : matter.meeting },
      tell: [{ what: 'sent', to: [matter.requester] }],
    });
  });
}

/** Conflicts that nobody needs to declare: those of IB who travel. */
function ownTrips({ matter, directory, at }: Acting) {
  const ofBeredning = directory.assignments
    .filter(({ role }) => role === 'beredning_chair' || role === 'beredning_member')
    .map(({ person }) => person);
  // Whoever asked is out only as long as it may be their own trip, which can be put right.
  return peopleInConflict({ ...matter, requester: '' })
    .filter((person) => ofBeredning.includes(person))
    .filter((person) => !matter.conflicts.some((conflict) => conflict.person === person))
    .map((person) => ({ person, cause: 'own-trip' as const, reason: null, at }));
}
