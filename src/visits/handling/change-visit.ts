import { civilDateAt } from '../../calendar/civil-date.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Json } from '../../record/model.ts';
import { recordChange } from '../../record/record-change.ts';
import type { Transaction } from '../../store/store.ts';
import { tellParties } from '../card/tell-parties.ts';
import { addEvent } from '../event-register.ts';
import { type Part, partsOf } from '../parts.ts';
import type { Press, VisitPorts } from '../ports.ts';
import { nextState, type TransitionRefusal } from '../transitions.ts';
import type { Visit, VisitAct, VisitState } from '../visit.ts';
import { lockVisit, saveVisit } from '../visit-register.ts';

export type ChangeRefusal = TransitionRefusal | 'unknown-visit' | 'changed-meanwhile';

/** A visit as it is when its turn has come, and what the actor is to it. */
export interface Given {
  readonly visit: Visit;
  readonly directory: Directory;
  readonly today: string;
  readonly parts: readonly Part[];
  readonly transaction: Transaction;
}

/** What an act makes of a visit; what is not said stays. */
export interface Change {
  readonly after: Partial<Visit>;
  /** Why, in the actor's own words: for the trace, never for the record. */
  readonly words?: string;
  /** What the record keeps besides state, unit and owner. */
  readonly recorded?: { readonly [key: string]: Json };
}

/**
 * Does an act on a visit in one transaction: waits for its turn, asks whether the actor may and whether the
 * state allows it, and saves what `decide` makes of it with record, trace and notices. Refused, it changes
 * nothing.
 */
export async function changeVisit<Refusal extends string>(
  ports: VisitPorts,
  press: Press,
  act: VisitAct,
  decide: (given: Given) => Outcome<Change, Refusal>,
): Promise<Outcome<Visit, Refusal | ChangeRefusal>> {
  return ports.store.transaction(async (transaction): Promise<Outcome<Visit, Refusal | ChangeRefusal>> => {
    const visit = await lockVisit(transaction, press.visit);
    if (visit === undefined || visit.erasedOn !== null) return refuse('unknown-visit');
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(press.at);
    const parts = partsIn(directory, visit, press.actor, today);
    const state = nextState(
      visit.state,
      act,
      parts.map(({ part }) => part),
    );
    if (!state.ok) return state;
    if (press.version !== undefined && press.version !== visit.version) return refuse('changed-meanwhile');
    const decided = decide({ visit, directory, today, parts, transaction });
    if (!decided.ok) return decided;
    const { after, words = '', recorded = {} } = decided.value;
    const changed: Visit = { ...visit, state: state.value, ...after, version: visit.version + 1 };
    await saveVisit(transaction, changed);
    await recordChange(transaction, {
      at: press.at,
      actor: press.actor,
      actingFor: placeOf(visit.state, act, parts) ?? undefined,
      act: `${act}-visit`,
      subject: `visit:${visit.id}`,
      before: summary(visit),
      after: { ...summary(changed), ...recorded },
    });
    await addEvent(transaction, visit.id, {
      at: press.at,
      actor: press.actor.startsWith('system:') ? null : press.actor,
      act,
      state: changed.state,
      unit: changed.unit,
      owner: changed.owner?.person ?? null,
      words,
    });
    await tellParties(transaction, ports, { before: visit, after: changed, directory, act, words, press });
    return accept(changed);
  });
}

function partsIn(directory: Directory, visit: Visit, actor: string, today: string): Part[] {
  if (actor.startsWith('system:')) return [{ part: 'system', actingFor: null }];
  return partsOf(directory, visit, actor, today);
}

/** In whose place an act is done: of the parts that it is open to, one's own goes before another's. */
function placeOf(state: VisitState, act: VisitAct, parts: readonly Part[]): string | null {
  const allowing = parts.filter(({ part }) => nextState(state, act, [part]).ok);
  const own = allowing.find(({ actingFor }) => actingFor === null);
  return (own ?? allowing[0])?.actingFor ?? null;
}

/** What the record keeps of a visit: ids and states, nothing that anybody wrote. */
export function summary({ state, unit, owner }: Visit): {
  state: VisitState;
  unit: string;
  owner: string | null;
} {
  return { state, unit, owner: owner?.person ?? null };
}
