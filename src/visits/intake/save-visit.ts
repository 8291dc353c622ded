import { civilDateAt } from '../../calendar/civil-date.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { tellParties } from '../card/tell-parties.ts';
import { addEvent } from '../event-register.ts';
import { checkFacts, type FactsRefusal } from '../handling/change-facts.ts';
import { summary } from '../handling/change-visit.ts';
import { findOwner } from '../handling/ownership.ts';
import type { VisitPorts } from '../ports.ts';
import type { UnitReason, Visit, VisitFacts } from '../visit.ts';
import { addVisit, findVisit, type NewVisit } from '../visit-register.ts';
import { removeDraft } from './draft-register.ts';

/** A request as a person has looked at it, ready to be saved. */
export interface VisitRequest {
  /** The same for each press on the same form. */
  readonly id: string;
  readonly facts: VisitFacts;
  readonly fields: readonly string[];
  readonly unit: string;
  readonly reason: UnitReason;
  readonly because: string;
  /** The request as it came; empty when it was filled in. */
  readonly text: string;
  readonly requester: { readonly id: string; readonly name: string };
  readonly at: Date;
}

export type SaveRefusal = FactsRefusal | 'unknown-unit' | 'nobody-to-own';

/**
 * Saves a request: it has an owner at its unit in the same moment, who is told. Saved once, however often it
 * is pressed. Refused when nobody in the whole directory could own it.
 */
export async function saveRequest(
  ports: VisitPorts,
  request: VisitRequest,
): Promise<Outcome<{ visit: Visit; changed: boolean }, SaveRefusal>> {
  return ports.store.transaction(
    async (transaction): Promise<Outcome<{ visit: Visit; changed: boolean }, SaveRefusal>> => {
      const earlier = await findVisit(transaction, request.id);
      if (earlier !== undefined) return accept({ visit: earlier, changed: false });
      const directory = await readStoredDirectory(transaction);
      const today = civilDateAt(request.at);
      const facts = checkFacts(request.facts, today);
      if (!facts.ok) return facts;
      if (!directory.units.some(({ id }) => id === request.unit)) return refuse('unknown-unit');
      const owner = findOwner(directory, request.unit, today);
      if (owner === undefined) return refuse('nobody-to-own');
      const { id, fields, unit, reason, because, text, requester } = request;
      const fresh: NewVisit = {
        id,
        version: 1,
        state: 'offered',
        facts: facts.value,
        ...{ fields, unit, reason, because, requester, owner, text },
        tried: [owner.person],
        waitingSince: today,
        ...{ assessment: null, decision: null, invitation: null },
        createdOn: today,
        erasedOn: null,
      };
      const visit = await addVisit(transaction, fresh);
      if (visit === undefined) {
        // Two presses at once: the other one has just saved it.
        const saved = await findVisit(transaction, id);
        if (saved === undefined) throw new Error(`visit ${id} is neither new nor there`);
        return accept({ visit: saved, changed: false });
      }
      await removeDraft(transaction, id);
      const told = { at: request.at, actor: requester.id };
      await recordChange(transaction, {
        actingFor: undefined,
        ...told,
        act: 'save-visit',
        subject: `visit:${id}`,
        before: null,
        after: { ...summary(visit), reason, because },
      });
      await addEvent(transaction, id, {
        ...told,
        act: 'save',
        state: visit.state,
        unit,
        owner: owner.person,
        words: '',
      });
      await tellParties(transaction, ports, {
        ...{ before: null, after: visit, directory, act: 'save' as const, words: '' },
        press: told,
      });
      return accept({ visit, changed: true });
    },
  );
}
