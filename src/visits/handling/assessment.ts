import type { AssessmentAnswers, Degree, Ground, Visit } from '../visit.ts';
import { grounds } from '../visit.ts';

/** What is suggested; a person decides. */
type Suggested = 'welcome' | 'welcome_with_changes' | 'decline' | 'hand_over';

/** Why it is suggested; each has its sentence. */
const suggestionReasons = [
  'learning_and_aim',
  'no_mutual_learning',
  'no_aim',
  'no_ground',
  'only_partly',
  'unknown_grounds',
  'no_capacity',
  'limited_capacity',
  'partly_our_field',
  'other_field',
  'for_the_board',
] as const;
type SuggestionReason = (typeof suggestionReasons)[number];

type Paragraph = '3.3#6' | '5#2' | '5#7';
type Change = 'learn_too' | 'other_days' | 'smaller' | 'share';

/** Where the strategy says so: all but these rest on what visits are prioritised by. */
const paragraphs: Partial<Record<SuggestionReason, Paragraph>> = {
  ...{ for_the_board: '5#2', other_field: '5#7', partly_our_field: '5#7' },
};

export interface Suggestion {
  readonly suggested: Suggested;
  /** Each answer that bears on it, the weightiest first, with the paragraph that it rests on. */
  readonly reasons: readonly { readonly reason: SuggestionReason; readonly because: Paragraph }[];
  /** What speaks for the visit, what in part, what was answered with no, and what nobody has said. */
  readonly grounds: Readonly<Record<Degree, readonly Ground[]>>;
  /** What could be changed to make it work. */
  readonly changes: readonly Change[];
}

/** What visits are to bring about, any of it (3.3#6): beside mutual learning, by which they are prioritised. */
const aims: readonly Ground[] = ['new_perspectives', 'development', 'competence', 'image', 'large_groups'];

/**
 * A suggestion from the handler's short answers. The city is welcoming, and prioritises mutual learning; a
 * visit should also serve one of the aims (3.3#6). What is at a high political level or spans several fields
 * is the board's to coordinate (5#2); what is another unit's field goes there (5#7). Every answer that stands
 * in the way is among the reasons.
 */
export function suggest(
  { grounds: given, ourField, capacity }: AssessmentAnswers,
  visit: { readonly highPoliticalLevel: boolean; readonly atBoard: boolean },
): Suggestion {
  const by = (degree: Degree) => grounds.filter((ground) => (given[ground] ?? 'unknown') === degree);
  const sorted = { yes: by('yes'), partly: by('partly'), no: by('no'), unknown: by('unknown') };
  const make = (
    suggested: Suggested,
    reasons: readonly SuggestionReason[],
    changes: readonly Change[] = [],
  ): Suggestion => ({
    suggested,
    reasons: reasons.map((reason) => ({ reason, because: paragraphs[reason] ?? '3.3#6' })),
    grounds: sorted,
    changes,
  });

  if (!visit.atBoard && visit.highPoliticalLevel) return make('hand_over', ['for_the_board']);
  if (ourField === 'no') return make('hand_over', ['other_field']);
  if (sorted.no.length === grounds.length) return make('decline', ['no_ground']);
  const obstacles = [...onGrounds(given), ...onCapacity(capacity)];
  if (ourField === 'partly') obstacles.push({ reason: 'partly_our_field', changes: ['share'] });
  if (obstacles.length === 0) return make('welcome', ['learning_and_aim']);
  return make(
    'welcome_with_changes',
    obstacles.map(({ reason }) => reason),
    [...new Set(obstacles.flatMap(({ changes }) => changes))],
  );
}

/** What stands in the way of a visit as it is planned, and what could be done about it. */
interface Obstacle {
  readonly reason: SuggestionReason;
  readonly changes: readonly Change[];
}

/** What is lacking of mutual learning and of an aim. */
function onGrounds(given: AssessmentAnswers['grounds']): Obstacle[] {
  const degreeOf = (ground: Ground) => given[ground] ?? 'unknown';
  const has = (some: readonly Ground[], ...sought: Degree[]) =>
    some.some((ground) => sought.includes(degreeOf(ground)));
  const learning = degreeOf('mutual_learning');
  const notLearning: Obstacle[] =
    learning === 'no' ? [{ reason: 'no_mutual_learning', changes: ['learn_too'] }] : [];
  if (!has(grounds, 'yes', 'partly')) return [...notLearning, { reason: 'unknown_grounds', changes: [] }];
  if (learning === 'no') return notLearning;
  if (learning === 'yes' && has(aims, 'yes')) return [];
  if (!has(aims, 'yes', 'partly')) return [{ reason: 'no_aim', changes: ['learn_too'] }];
  return [{ reason: learning === 'unknown' ? 'unknown_grounds' : 'only_partly', changes: ['learn_too'] }];
}

function onCapacity(capacity: Degree): Obstacle[] {
  if (capacity === 'no') return [{ reason: 'no_capacity', changes: ['other_days', 'smaller'] }];
  return capacity === 'partly' ? [{ reason: 'limited_capacity', changes: ['smaller', 'other_days'] }] : [];
}

/** The suggestion for a visit that has been assessed; null when it has not. */
export function suggestionFor(visit: Visit, atBoard: boolean): Suggestion | null {
  if (visit.assessment === null) return null;
  const { highPoliticalLevel } = visit.facts;
  return suggest(visit.assessment.answers, { highPoliticalLevel, atBoard });
}
