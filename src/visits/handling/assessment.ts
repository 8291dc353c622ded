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
  'other_field',
  'for_the_board',
] as const;
type SuggestionReason = (typeof suggestionReasons)[number];

export interface Suggestion {
  readonly suggested: Suggested;
  readonly reason: SuggestionReason;
  /** What speaks for the visit, what in part, what was answered with no, and what nobody has said. */
  readonly grounds: Readonly<Record<Degree, readonly Ground[]>>;
  /** What could be changed to make it work. */
  readonly changes: readonly ('learn_too' | 'other_days' | 'smaller')[];
  readonly because: '3.3#6' | '5#2' | '5#7';
}

/** What visits are to bring about, any of it (3.3#6): beside mutual learning, by which they are prioritised. */
const aims: readonly Ground[] = ['new_perspectives', 'development', 'competence', 'image', 'large_groups'];

/**
 * A suggestion from the handler's short answers. The city is welcoming, and prioritises mutual learning; a
 * visit should also serve one of the aims (3.3#6). What is at a high political level or spans several fields
 * is the board's to coordinate (5#2); what is another unit's field goes there (5#7).
 */
export function suggest(
  { grounds: given, ourField, capacity }: AssessmentAnswers,
  visit: { readonly highPoliticalLevel: boolean; readonly atBoard: boolean },
): Suggestion {
  const by = (degree: Degree) => grounds.filter((ground) => (given[ground] ?? 'unknown') === degree);
  const sorted = { yes: by('yes'), partly: by('partly'), no: by('no'), unknown: by('unknown') };
  const make = (
    suggested: Suggested,
    reason: SuggestionReason,
    because: Suggestion['because'] = '3.3#6',
    changes: Suggestion['changes'] = [],
  ): Suggestion => ({ suggested, reason, grounds: sorted, changes, because });

  if (!visit.atBoard && visit.highPoliticalLevel) return make('hand_over', 'for_the_board', '5#2');
  if (ourField === 'no') return make('hand_over', 'other_field', '5#7');
  const learning = given.mutual_learning ?? 'unknown';
  const best = (degree: Degree) => aims.some((aim) => given[aim] === degree);
  if (sorted.no.length === grounds.length) return make('decline', 'no_ground');
  if (sorted.yes.length + sorted.partly.length === 0) return make('welcome_with_changes', 'unknown_grounds');
  if (capacity === 'no')
    return make('welcome_with_changes', 'no_capacity', '3.3#6', ['other_days', 'smaller']);
  if (learning === 'no') return make('welcome_with_changes', 'no_mutual_learning', '3.3#6', ['learn_too']);
  if (capacity === 'partly')
    return make('welcome_with_changes', 'limited_capacity', '3.3#6', ['smaller', 'other_days']);
  if (learning === 'yes' && best('yes')) return make('welcome', 'learning_and_aim');
  if (!best('yes') && !best('partly')) return make('welcome_with_changes', 'no_aim', '3.3#6', ['learn_too']);
  return make('welcome_with_changes', learning === 'unknown' ? 'unknown_grounds' : 'only_partly', '3.3#6', [
    'learn_too',
  ]);
}

/** The suggestion for a visit that has been assessed; null when it has not. */
export function suggestionFor(visit: Visit, atBoard: boolean): Suggestion | null {
  if (visit.assessment === null) return null;
  const { highPoliticalLevel } = visit.facts;
  return suggest(visit.assessment.answers, { highPoliticalLevel, atBoard });
}
