import { accept, type Outcome, refuse } from '../../outcome.ts';
import { type CityAnswerAct, type CityAnswerState, cityAnswerActs } from './model.ts';
import type { AnswerEvent, KeptAnswer } from './register.ts';

/** In which states each act is done, and what it leads to. */
const transitions: Readonly<
  Record<CityAnswerAct, { readonly from: readonly CityAnswerState[]; readonly to: CityAnswerState }>
> = {
  write: { from: ['draft', 'proposed'], to: 'draft' },
  propose: { from: ['draft'], to: 'proposed' },
  approve: { from: ['proposed'], to: 'in-force' },
  return: { from: ['proposed'], to: 'draft' },
  withdraw: { from: ['draft', 'proposed', 'in-force'], to: 'withdrawn' },
};

export type ActRefusal = 'changed-meanwhile' | 'not-in-this-state' | 'same-person';

export interface ActRequest {
  readonly act: CityAnswerAct;
  /** The version that the one who acts has seen. */
  readonly version: number;
  readonly person: string;
  /** Whose authority it is, where a deputy acts. */
  readonly actingFor: string | null;
}

/**
 * The state that an act leads to. Whoever has written any of it does not approve it, and neither does one who
 * acts in their place; and nobody approves what they have not seen.
 */
export function stateAfter(
  { state, version }: Pick<KeptAnswer, 'state' | 'version'>,
  events: readonly Pick<AnswerEvent, 'act' | 'person' | 'actingFor'>[],
  request: ActRequest,
): Outcome<CityAnswerState, ActRefusal> {
  const { from, to } = transitions[request.act];
  if (!from.includes(state)) return refuse('not-in-this-state' as const);
  if (request.version !== version) return refuse('changed-meanwhile' as const);
  const writers = events
    .filter(({ act }) => act === 'write' || act === 'propose')
    .flatMap(({ person, actingFor }) => [person, actingFor]);
  const actors = [request.person, request.actingFor].filter((one) => one !== null);
  if (request.act === 'approve' && actors.some((one) => writers.includes(one)))
    return refuse('same-person' as const);
  return accept(to);
}

/** What a person can do with an answer right now, for the buttons of its card. */
export function actsOpen(
  answer: Pick<KeptAnswer, 'state' | 'version'>,
  events: readonly Pick<AnswerEvent, 'act' | 'person' | 'actingFor'>[],
  person: { readonly person: string; readonly actingFor: string | null },
): CityAnswerAct[] {
  const { version } = answer;
  return cityAnswerActs.filter((act) => stateAfter(answer, events, { ...person, act, version }).ok);
}
