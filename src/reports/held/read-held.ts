import { maySee } from '../../beredning/card/show-matter.ts';
import { waitsFor } from '../../beredning/lists/list-matters.ts';
import { listMatters } from '../../beredning/matter-register.ts';
import { openStates as openMatters } from '../../beredning/model.ts';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { standingOn } from '../../commitments/model.ts';
import { listCommitments } from '../../commitments/register.ts';
import type { Turn } from '../../conversation/turn.ts';
import type { Directory } from '../../network/model.ts';
import { ownRecipientsIn } from '../../remiss/recipient/own-recipients.ts';
import { deadlineFor } from '../../remiss/register-model.ts';
import type { Store } from '../../store/store.ts';
import { ownerToday } from '../../visits/parts.ts';
import { visitsSeen } from '../../visits/searches.ts';
import { openStates } from '../../visits/visit.ts';
import { listVisits } from '../../visits/visit-register.ts';
import type { HeldKind } from './read-held-question.ts';

/** Something that somebody sees to. */
export interface Held {
  readonly kind: HeldKind;
  readonly name: string;
  /** By which it is named in words that lead to it. */
  readonly number: string;
  /** The day that it is to be answered or begins on; null for none. */
  readonly date: string | null;
}

/** All that a person has and whoever reads may see, and whether something was left out that they may not. */
export async function readHeld(
  store: Store,
  turn: Turn,
  { directory, person }: { readonly directory: Directory; readonly person: string },
): Promise<{ readonly held: readonly Held[]; readonly isPart: boolean }> {
  const { database } = store;
  const today = civilDateAt(turn.at);
  const remisses = await ownRecipientsIn(directory, database, { person, today });
  const visits = (await listVisits(database, { states: [...openStates, 'decided'] })).filter(
    (visit) => ownerToday(directory, visit, today) === person,
  );
  const seen = await visitsSeen(
    store,
    turn,
    visits.map(({ id }) => id),
  );
  const matters = await listMatters(database, { states: [...openMatters, 'approved'] });
  const shown = matters
    .filter((matter) => matter.requester === person || waitsFor(matter, directory, person, today))
    .filter((matter) => maySee(matter, turn.person.id));
  const commitments = await listCommitments(database, { contact: person });
  const held: Held[] = [
    ...remisses.map((found) => ({
      kind: 'remiss' as const,
      name: `${found.remiss.dnr} ${found.remiss.title}`,
      number: found.remiss.dnr,
      date: deadlineFor(found),
    })),
    ...seen.map(({ number, facts }) => ({
      kind: 'visit' as const,
      name: `${number} ${facts.origin}`,
      number: String(number),
      date: facts.from,
    })),
    ...shown.map(({ number, proposal }) => ({
      kind: 'matter' as const,
      name: [number, proposal.title ?? proposal.place].filter((part) => part !== null).join(' '),
      number: number ?? '',
      date: proposal.from,
    })),
    ...commitments
      .filter((one) => standingOn(one, today) === 'in-force')
      .map(({ number, counterpart, end }) => ({
        kind: 'commitment' as const,
        name: counterpart,
        number: String(number),
        date: end,
      })),
  ];
  return { held, isPart: seen.length < visits.length };
}
