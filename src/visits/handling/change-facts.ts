import { daysBetween } from '../../calendar/civil-date.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Press, VisitPorts } from '../ports.ts';
import { MOST_DAYS, MOST_PEOPLE, type Visit, type VisitFacts } from '../visit.ts';
import { type ChangeRefusal, changeVisit } from './change-visit.ts';

export type FactsRefusal = 'dates-reversed' | 'dates-past' | 'too-long' | 'number-of-people' | 'no-origin';
export type ChangeFactsRefusal = FactsRefusal | 'nothing-changed';

/** The facts in order, or what is wrong with them: days that cannot be, more people or days than a visit has, no place. */
export function checkFacts(facts: VisitFacts, today: string): Outcome<VisitFacts, FactsRefusal> {
  const from = facts.from ?? facts.until;
  const until = facts.until ?? facts.from;
  if (facts.origin.trim() === '') return refuse('no-origin');
  if (from !== null && until !== null && until < from) return refuse('dates-reversed');
  if (until !== null && until < today) return refuse('dates-past');
  if (isTooLong(from, until)) return refuse('too-long');
  if (facts.people !== null && (facts.people < 1 || facts.people > MOST_PEOPLE))
    return refuse('number-of-people');
  return accept({ ...facts, from, until });
}

/** Whether it ends later after its first day than any visit does. */
export function isTooLong(from: string | null, until: string | null): boolean {
  return from !== null && until !== null && daysBetween(from, until) > MOST_DAYS;
}

/** Who asked, or the owner, corrects what is known of a visit. One that was decided has to be decided anew. */
export async function changeFacts(
  ports: VisitPorts,
  press: Press,
  facts: VisitFacts,
): Promise<Outcome<Visit, ChangeRefusal | ChangeFactsRefusal>> {
  return changeVisit<ChangeFactsRefusal>(ports, press, 'change', ({ visit, today, parts }) => {
    const checked = checkFacts(facts, today);
    if (!checked.ok) return checked;
    const changed = changedFacts(visit.facts, checked.value);
    if (changed.length === 0) return refuse('nothing-changed');
    // What others change does not excuse the owner's silence, unless there is something new to decide.
    const heard = visit.state === 'decided' || parts.some(({ part }) => part === 'owner');
    return accept({
      after: {
        facts: checked.value,
        ...{ decision: null, invitation: null },
        ...(heard ? { waitingSince: today } : {}),
      },
      recorded: { changed },
    });
  });
}

/** The names of the facts that are other than before. */
function changedFacts(before: VisitFacts, after: VisitFacts): string[] {
  return Object.keys(after).filter((key) => {
    const fact = key as keyof VisitFacts;
    return before[fact] !== after[fact];
  });
}
