import type { Language } from '../../language/language.ts';
import type { AnswerSearch } from './find-answer.ts';

/** A concept that weighs less hardly speaks for an answer. */
const SPEAKS = 0.5;
/** What tells how, who, whether, where or for whom, or how it stands with a matter that is named elsewhere. */
const NO_MATTERS: ReadonlySet<string> = new Set(
  (
    'may must alone named-field why when list not skip who-decides bound arrange apart place country broad mutual one-sided ' +
    'open-ended end-date prioritised unprioritised full-funding part-funding part-percent own-money burden no-burden ' +
    'examined unexamined planned-development unplanned own-operation several-fields city-wide single-city ' +
    'company committee council executive-board executive-office mayor district head mandate'
  ).split(' '),
);

/** Who in the city is bound or decides: no matter by itself, but asked of the strategy and of hardly anything else. */
const BODIES: ReadonlySet<string> = new Set(
  'company committee council executive-board executive-office mayor district head mandate bound who-decides'.split(
    ' ',
  ),
);

/** Whether a concept names a body of the city, or that somebody is bound. */
export const isBody = (concept: string): boolean => BODIES.has(concept);

/**
 * Whether a text names what an answer is about: "what if they are only tourists?" is like other questions on tourists, and
 * names none of what those are about.
 */
export function namesMatter(search: AnswerSearch, text: string, language: Language, answer: string): boolean {
  return search
    .explain(text, language, answer, Number.POSITIVE_INFINITY)
    .some(([feature, weight]) => weight >= SPEAKS && feature.startsWith('#') && isMatter(feature.slice(1)));
}

/** Whether a concept names a matter. */
export const isMatter = (concept: string): boolean =>
  !NO_MATTERS.has(concept) && !concept.startsWith('asks-');
