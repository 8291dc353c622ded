import { accept, type Outcome, refuse } from '../outcome.ts';
import { type VisitAct, type VisitState, visitActs } from './visit.ts';

/** What somebody is to a visit: its owner or their stand-in, of its unit, of the office, who asked for it, a job. */
export const visitParts = ['owner', 'unit', 'office', 'requester', 'system'] as const;
export type VisitPart = (typeof visitParts)[number];

export type TransitionRefusal = 'not-your-part' | 'not-in-this-state';

interface Step {
  readonly by: readonly VisitPart[];
  readonly to: VisitState;
}

const step = (to: VisitState, ...by: VisitPart[]): Step => ({ to, by });
const toOffered = step('offered', 'owner', 'unit', 'office');

/** Whatever is not here is refused. A decided visit that is changed has to be decided anew. */
const transitions: Readonly<Record<VisitState, Partial<Readonly<Record<VisitAct, Step>>>>> = {
  offered: {
    accept: step('accepted', 'owner', 'unit', 'office'),
    hand_over: toOffered,
    change: step('offered', 'owner', 'requester'),
    withdraw: step('withdrawn', 'owner', 'requester'),
    escalate: step('offered', 'system'),
  },
  accepted: {
    hand_over: toOffered,
    assess: step('assessed', 'owner'),
    change: step('accepted', 'owner', 'requester'),
    withdraw: step('withdrawn', 'owner', 'requester'),
    escalate: step('offered', 'system'),
  },
  assessed: {
    hand_over: toOffered,
    assess: step('assessed', 'owner'),
    decide: step('decided', 'owner'),
    change: step('assessed', 'owner', 'requester'),
    withdraw: step('withdrawn', 'owner', 'requester'),
    escalate: step('offered', 'system'),
  },
  decided: {
    hand_over: step('decided', 'owner', 'unit', 'office'),
    decide: step('decided', 'owner'),
    invite: step('decided', 'owner'),
    change: step('assessed', 'owner', 'requester'),
    withdraw: step('withdrawn', 'owner', 'requester'),
    escalate: step('decided', 'system'),
    complete: step('done', 'system'),
  },
  done: {},
  withdrawn: {},
};

/** The state after an act by somebody who is this to the visit, or why the act changes nothing. */
export function nextState(
  state: VisitState,
  act: VisitAct,
  parts: readonly VisitPart[],
): Outcome<VisitState, TransitionRefusal> {
  const found = transitions[state][act];
  if (found === undefined) {
    const ever = Object.values(transitions).some((acts) =>
      acts[act]?.by.some((part) => parts.includes(part)),
    );
    return refuse(ever ? 'not-in-this-state' : 'not-your-part');
  }
  return found.by.some((part) => parts.includes(part)) ? accept(found.to) : refuse('not-your-part');
}

/** What somebody who is this to the visit can do now. */
export function possibleActs(state: VisitState, parts: readonly VisitPart[]): VisitAct[] {
  return visitActs.filter((act) => nextState(state, act, parts).ok);
}
