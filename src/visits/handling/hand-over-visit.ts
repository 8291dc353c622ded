import { findPerson, isAbsent } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Press, VisitPorts } from '../ports.ts';
import type { Ownership, Visit } from '../visit.ts';
import { type ChangeRefusal, changeVisit } from './change-visit.ts';
import { findOwner } from './ownership.ts';

/** To which unit, and to whom there where a person was chosen; why. */
export interface HandOver {
  readonly unit: string;
  readonly person: string | null;
  readonly words: string;
}

export type HandOverRefusal =
  | 'no-reason'
  | 'unknown-unit'
  | 'unknown-person'
  | 'person-away'
  | 'nobody-else'
  | 'same-owner';

/** The owner, the unit or the office hands a visit over, with a reason: it is offered to one new owner. */
export async function handOverVisit(
  ports: VisitPorts,
  press: Press,
  to: HandOver,
): Promise<Outcome<Visit, ChangeRefusal | HandOverRefusal>> {
  return changeVisit<HandOverRefusal>(ports, press, 'hand_over', ({ visit, directory, today }) => {
    const words = to.words.trim();
    if (words === '') return refuse('no-reason');
    const receiver = receiverOf(directory, visit, to, today);
    if (!receiver.ok) return receiver;
    const owner = receiver.value;
    const place = directory.units.find(({ id }) => id === to.unit);
    const moved = to.unit !== visit.unit;
    const because = place?.kind === 'executive' ? '5#2' : '5#7';
    return accept({
      after: {
        unit: to.unit,
        owner,
        tried: [owner.person],
        waitingSince: today,
        ...(moved ? { reason: 'chosen' as const, because } : {}),
      },
      words,
    });
  });
}

/** Who owns the visit after it is handed over: the chosen person, or the first of the unit who is not its owner now. */
function receiverOf(
  directory: Directory,
  visit: Pick<Visit, 'owner' | 'unit'>,
  to: Pick<HandOver, 'unit' | 'person'>,
  today: string,
): Outcome<Ownership, Exclude<HandOverRefusal, 'no-reason'>> {
  if (!directory.units.some(({ id }) => id === to.unit)) return refuse('unknown-unit');
  const now = visit.owner?.person;
  if (to.person === null) {
    const owner = findOwner(directory, to.unit, today, now === undefined ? [] : [now]);
    return owner === undefined ? refuse('nobody-else') : accept(owner);
  }
  if (findPerson(directory, to.person) === undefined) return refuse('unknown-person');
  if (to.person === now && to.unit === visit.unit) return refuse('same-owner');
  if (isAbsent(directory, to.person, today)) return refuse('person-away');
  return accept({ person: to.person, by: 'chosen', insteadOf: null, because: '5#7' });
}
