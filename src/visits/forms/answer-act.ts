import type { Reply, Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Outcome } from '../../outcome.ts';
import type { Store } from '../../store/store.ts';
import { showVisit } from '../card/show-visit.ts';
import type { Press } from '../ports.ts';
import { refusalOf, type VisitRefusal } from '../refusals.ts';
import type { Visit } from '../visit.ts';

/** What a button of a card asks for; who presses it is known by the turn alone. */
export function pressOf(
  turn: Turn,
  data: { readonly visit: string; readonly version?: number | undefined },
): Press {
  return { visit: data.visit, actor: turn.person.id, at: turn.at, version: data.version };
}

/** Refusals that the visit itself gives; all others are about what stands on the form. */
const ofTheVisit: readonly VisitRefusal[] = [
  'not-your-part',
  'not-in-this-state',
  'unknown-visit',
  'changed-meanwhile',
];

/** The visit as it stands after an act, with the reason when nothing has changed. What is wrong on a form is said beside it, and the form stays. */
export async function answerAct(
  store: Store,
  turn: Turn,
  { visit, language }: { readonly visit: string; readonly language: Language },
  outcome: Outcome<Visit, VisitRefusal>,
): Promise<Reply> {
  if (outcome.ok) return showVisit(store, turn, visit, language);
  const { refusal } = outcome;
  if (!ofTheVisit.includes(refusal)) return { text: refusalOf(refusal, language) };
  return showVisit(store, turn, visit, language, refusal);
}
