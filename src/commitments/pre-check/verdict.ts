import type { AskedKind } from '../model.ts';
import { type Condition, conditionRules, conditionsOf, type Modality, reviewedKinds } from './conditions.ts';

/** What somebody has answered to a condition. */
export const answers = ['yes', 'no', 'unknown'] as const;
type Answer = (typeof answers)[number];
export type Answers = Readonly<Partial<Record<Condition, Answer>>>;

/** What is examined: its kind and dates, and what has been answered. */
export interface Examined {
  readonly kind: AskedKind;
  readonly start: string | null;
  readonly end: string | null;
  readonly answers: Answers;
}

/** How a condition stands. */
export interface Finding {
  readonly condition: Condition;
  readonly state: 'met' | 'unmet' | 'open';
  readonly modality: Modality;
  readonly because: string;
}

/**
 * `refused`: the city does not do this; `unmet`: not as it stands, something must become another; `open`: yes,
 * if what is still open holds; `clear`: nothing in the strategy stands in the way.
 */
type VerdictCode = 'refused' | 'unmet' | 'open' | 'clear';

/** What the strategy says of a commitment that somebody thinks of. */
export interface Verdict {
  readonly code: VerdictCode;
  readonly findings: readonly Finding[];
  /** The paragraph that decided. */
  readonly because: string;
  /** Whether it should be re-examined regularly, for example every fourth year (4#4: bör, not ska). */
  readonly reviewRecommended: boolean;
}

/** Examines a commitment by the conditions of its kind. A twin-city agreement is refused whatever is answered (4#2). */
export function examine(examined: Examined): Verdict {
  const findings = conditionsOf(examined.kind).map((condition) => find(condition, examined));
  const reviewRecommended = reviewedKinds.includes(examined.kind);
  if (examined.kind === 'twin-city') {
    return { code: 'refused', findings, because: '4#2', reviewRecommended };
  }
  const unmet = findings.filter(({ state }) => state === 'unmet');
  const stop = unmet.find(({ condition }) => conditionRules[condition].stops);
  const open = findings.find(({ state }) => state === 'open');
  const decisive = stop ?? unmet[0] ?? open ?? findings[0];
  return {
    code: stop !== undefined ? 'refused' : unmet.length > 0 ? 'unmet' : open !== undefined ? 'open' : 'clear',
    findings,
    because: decisive?.because ?? '4#1',
    reviewRecommended,
  };
}

function find(condition: Condition, examined: Examined): Finding {
  const { modality, because, wants } = conditionRules[condition];
  const answer = condition === 'start-and-end' ? datesAnswer(examined) : answerTo(condition, examined);
  const state = answer === 'unknown' ? 'open' : answer === wants ? 'met' : 'unmet';
  return { condition, state, modality, because };
}

function answerTo(condition: Condition, { answers }: Examined): Answer {
  return answers[condition] ?? 'unknown';
}

/** Dates speak for themselves; one without the other is an agreement that runs on, and dates in the wrong order are none. */
function datesAnswer({ start, end, answers }: Examined): Answer {
  if (start !== null && end !== null) return start <= end ? 'yes' : 'no';
  const said = answers['start-and-end'];
  if (said === 'no') return 'no';
  return 'unknown';
}
