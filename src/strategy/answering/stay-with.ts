import type { Language } from '../../language/language.ts';
import { isSilent } from '../knowledge/is-silent.ts';
import type { AnswerSearch, Finding } from '../search/find-answer.ts';
import { namesMatter } from '../search/names-matter.ts';
import type { Answer } from './answer.ts';
import { areOnOneMatter } from './check-conditions.ts';
import { composeAnswer, type Ground } from './compose-answer.ts';

/** The answer that the strategy does not say, whatever the matter. */
export const NOT_STATED = 'gap-not-stated';
/** An answer on another matter is believed from this share on, whatever is named; that nothing is said of one, from half. */
const SURE = 0.8;
const SURE_OF_SILENCE = 0.5;

/** A follow-up, and what it goes on from. */
export interface FollowUp {
  /** With what it goes on from. */
  readonly question: string;
  readonly added: string;
  /** The answers that were given. */
  readonly about: readonly string[];
  readonly language: Language;
}

/**
 * Whether what a follow-up seems to ask is another matter than what was spoken of, which nothing in it names: after
 * a stand at a fair, "must we pay ourselves?" asks nothing of aid.
 */
export function leadsAway(
  search: AnswerSearch,
  { knowledge }: Pick<Ground, 'knowledge'>,
  { candidates: [best] }: Finding,
  { question, added, about, language }: FollowUp,
): boolean {
  if (best === undefined) return false;
  const { answer, share } = best;
  if (about.some((id) => areOnOneMatter(knowledge.permissions, id, answer))) return false;
  return isSilent(answer)
    ? share < SURE_OF_SILENCE && !namesMatter(search, added, language, answer)
    : share < SURE && !namesMatter(search, question, language, answer);
}

/** That the strategy does not say it of what was spoken of, with what it does say of that. */
export function stayWith(about: readonly string[], ground: Ground, language: Language): Answer | undefined {
  const { answers } = ground.knowledge;
  const silence = answers.get(NOT_STATED);
  const cites = about.flatMap((id) => answers.get(id)?.cites ?? []);
  return silence && { ...composeAnswer(silence, ground, language), nearest: cites.slice(0, 1) };
}
