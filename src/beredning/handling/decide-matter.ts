import { accept, type Outcome, refuse } from '../../outcome.ts';
import { needsReason } from '../acts.ts';
import type { Decision, DecisionOutcome, Matter } from '../model.ts';
import { passMatter } from '../pass-matter.ts';
import type { BeredningPorts } from '../ports.ts';
import { asksOfForeignPolicy } from '../proposal.ts';
import {
  type Acted,
  type Acting,
  type ActRequest,
  type Changed,
  changeMatter,
  type MatterRefusal,
} from './change-matter.ts';
import type { Told } from './tell.ts';
import type { RightToDecide } from './who-handles.ts';

/** What the chair can do with a matter. */
const chairActs = ['approve', 'approve-with-condition', 'reject', 'send-back', 'postpone'] as const;
export type ChairAct = (typeof chairActs)[number];

export interface Deciding extends Omit<ActRequest, 'act' | 'inTurn' | 'seen'> {
  readonly act: ChairAct;
  readonly seen: number;
  /** The condition, the reason, or the question; needed for all but to approve. */
  readonly words: string | null;
}

export type DecideRefusal = MatterRefusal | 'reason-missing' | 'not-for-beredning' | 'foreign-policy-open';

const approving: readonly ChairAct[] = ['approve', 'approve-with-condition'];

const outcomes: Readonly<Partial<Record<ChairAct, DecisionOutcome>>> = {
  approve: 'approved',
  'approve-with-condition': 'approved-with-condition',
  reject: 'rejected',
};

/**
 * The finansborgarråd decides by delegation (5#4), or sends the matter back or lets it wait; in the place of
 * one who is away or in conflict the deputy does, and the record says why. Pressed again by the same person,
 * it changes nothing.
 */
export async function decideMatter(
  ports: BeredningPorts,
  { act, words, ...by }: Deciding,
): Promise<Outcome<Acted, DecideRefusal>> {
  return changeMatter(ports, { ...by, act }, (acting): Outcome<Changed | null, DecideRefusal> => {
    const { matter, standing, directory } = acting;
    if (needsReason.includes(act) && words === null) return refuse('reason-missing');
    const gate = passMatter(matter.proposal, directory, ports.matrix);
    if (!gate.ok) return refuse('not-for-beredning');
    if (standing.decides === null) return refuse('not-your-part');
    // A declaration of before it was asked (4#1) is answered first: no card, old or new, approves it unasked.
    if (approving.includes(act) && asksOfForeignPolicy(matter.proposal)) return refuse('foreign-policy-open');
    const { right } = standing.decides;
    return accept({
      matter: afterAct(acting, act, words, { right: standing.decides, paragraph: gate.value.because }),
      detail: { right, words, paragraph: gate.value.because, rules: gate.value.rules },
      tell: tellOf(matter, act, words),
    });
  });
}

function afterAct(
  { matter, actor, at }: Acting,
  act: ChairAct,
  words: string | null,
  by: { readonly right: RightToDecide; readonly paragraph: string },
): Matter {
  const { actingFor, right } = by.right;
  if (act === 'send-back') {
    const question = { person: actor, text: words ?? '', meeting: matter.meeting, at };
    const questions = [...matter.questions, question];
    return { ...matter, questions, meeting: null, position: null };
  }
  if (act === 'postpone') {
    const { meeting } = matter;
    const wait = { person: actor, actingFor, reason: words ?? '', meeting, at };
    return { ...matter, postponements: [...matter.postponements, wait] };
  }
  const decision: Decision = {
    outcome: outcomes[act] ?? 'rejected',
    condition: act === 'approve-with-condition' ? words : null,
    reason: act === 'approve-with-condition' ? null : words,
    person: actor,
    actingFor,
    right,
    paragraph: by.paragraph,
    revision: matter.revision,
    at,
  };
  return { ...matter, decision };
}

function tellOf({ requester, proposal }: Matter, act: ChairAct, words: string | null): readonly Told[] {
  if (act === 'send-back') {
    return [
      { what: 'returned', to: [requester], words },
      { what: 'returned', to: 'strategists', words },
    ];
  }
  if (act === 'postpone') {
    return [
      { what: 'postponed', to: [requester], words },
      { what: 'postponed', to: 'strategists', words },
    ];
  }
  const travel = proposal.travellers.flatMap(({ person }) => person ?? []);
  return [
    { what: 'decided', to: [requester, ...travel], words },
    { what: 'decided', to: 'strategists', words },
  ];
}
