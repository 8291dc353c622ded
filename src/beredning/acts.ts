import { accept, type Outcome, refuse } from '../outcome.ts';
import type { MatterAct, Part, State } from './model.ts';

/** Who may do an act, and what becomes of a matter by it: from each state that it can be done in. */
interface Transition {
  readonly by: readonly Part[];
  readonly to: Readonly<Partial<Record<State, State>>>;
}

/** Each of these states leads to the same one. */
function from<To extends State>(states: readonly State[], to: To): Readonly<Partial<Record<State, To>>> {
  return Object.fromEntries(states.map((state) => [state, to]));
}

/** Each of these states stays as it is. */
function within(states: readonly State[]): Readonly<Partial<Record<State, State>>> {
  return Object.fromEntries(states.map((state) => [state, state]));
}

const inPreparation = ['submitted', 'prepared', 'on-agenda'] as const satisfies readonly State[];
const withBeredning = ['at-beredning', 'postponed'] as const satisfies readonly State[];
const open = ['draft', 'returned', ...inPreparation, ...withBeredning] as const satisfies readonly State[];

/** The whole life of a matter. What is not here can't be done. */
export const transitions: Readonly<Record<MatterAct, Transition>> = {
  amend: { by: ['requester', 'strategist'], to: within(open) },
  submit: { by: ['requester'], to: from(['draft', 'returned'], 'submitted') },
  withdraw: { by: ['requester'], to: from(open, 'withdrawn') },

  prepare: {
    by: ['strategist'],
    to: { submitted: 'prepared', ...within(['prepared', 'on-agenda', 'postponed']) },
  },
  'ask-requester': { by: ['strategist'], to: from([...inPreparation, 'postponed'], 'returned') },
  'put-on-agenda': { by: ['strategist'], to: from([...inPreparation, 'postponed'], 'on-agenda') },
  'send-to-beredning': { by: ['strategist'], to: from([...inPreparation, 'postponed'], 'at-beredning') },

  'give-view': { by: ['member'], to: within(withBeredning) },
  'declare-conflict': { by: ['member', 'chair'], to: within(withBeredning) },
  // Whose conflict a chair or member may take back is for take-back-conflict.ts to say.
  'take-back-conflict': { by: ['in-conflict', 'member', 'chair'], to: within(withBeredning) },

  approve: { by: ['chair'], to: from(withBeredning, 'approved') },
  'approve-with-condition': { by: ['chair'], to: from(withBeredning, 'approved') },
  reject: { by: ['chair'], to: from(withBeredning, 'rejected') },
  'send-back': { by: ['chair'], to: from(withBeredning, 'returned') },
  postpone: { by: ['chair'], to: from(['at-beredning'], 'postponed') },

  report: { by: ['requester', 'traveller'], to: from(['approved'], 'reported') },
  'correct-report': { by: ['requester', 'traveller'], to: within(['reported']) },
  cancel: { by: ['requester'], to: from(['approved'], 'cancelled') },
  'take-up-again': { by: ['requester'], to: from(['cancelled'], 'approved') },
};

/** Why an act can't be done in a state: what holds now. */
const whatHolds = {
  draft: 'still-a-draft',
  submitted: 'being-prepared',
  returned: 'with-requester',
  prepared: 'being-prepared',
  'on-agenda': 'being-prepared',
  'at-beredning': 'with-beredning',
  postponed: 'postponed',
  approved: 'already-decided',
  rejected: 'already-decided',
  withdrawn: 'already-withdrawn',
  reported: 'already-reported',
  cancelled: 'already-cancelled',
} as const satisfies Readonly<Record<State, string>>;

export type ActRefusal = (typeof whatHolds)[State] | 'not-your-part';

/** The state that an act leads to. Whose act it is comes first: an outsider is not told to come back later. */
export function nextState(state: State, act: MatterAct, parts: readonly Part[]): Outcome<State, ActRefusal> {
  const { by, to } = transitions[act];
  if (!parts.some((part) => by.includes(part))) return refuse('not-your-part');
  const next = to[state];
  return next === undefined ? refuse(whatHolds[state]) : accept(next);
}

/** What somebody can do with a matter as it stands: what a card offers them. */
export function actsOpenTo(state: State, parts: readonly Part[]): MatterAct[] {
  return (Object.keys(transitions) as MatterAct[]).filter((act) => nextState(state, act, parts).ok);
}

/** Acts that take a reason: all that the chair can do but to approve, and those that others must be told why. */
export const needsReason: readonly MatterAct[] = [
  'approve-with-condition',
  'reject',
  'send-back',
  'postpone',
  'ask-requester',
  'take-back-conflict',
  'cancel',
];
