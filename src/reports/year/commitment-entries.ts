import { type Commitment, type Kind, lastDayOf } from '../../commitments/model.ts';
import type { EntryKind, YearEntry } from './model.ts';
import { isWithin, type YearSpan } from './year-span.ts';

/** What a kind is accounted for as: while it is in force, when it begins, when it ends; null: not by itself. */
const accountedAs: Readonly<Record<Kind, Readonly<Record<'held' | 'begun' | 'over', EntryKind | null>>>> = {
  membership: { held: 'membership', begun: 'membership-in', over: 'membership-out' },
  network: { held: 'membership', begun: 'membership-in', over: 'membership-out' },
  'cooperation-agreement': { held: 'agreement', begun: 'agreement-in', over: 'agreement-out' },
  'letter-of-intent': { held: 'agreement', begun: 'agreement-in', over: 'agreement-out' },
  declaration: { held: null, begun: 'declaration', over: null },
  'aid-project': { held: null, begun: null, over: null },
  'eu-project': { held: null, begun: null, over: null },
};

/**
 * What commitments add to a year: those in force on its last day, those that began and ended in it, and the
 * projects that ran on one of its days. `declared` are the days of declarations that IB accounts for, so that
 * none is counted twice.
 */
export function commitmentEntries(
  commitments: readonly Commitment[],
  span: YearSpan,
  declared: ReadonlySet<string>,
): YearEntry[] {
  return commitments.flatMap((commitment): YearEntry[] => {
    const begins = commitment.start ?? commitment.decidedOn ?? commitment.registeredOn;
    const ends = lastDayOf(commitment);
    const { held, begun, over } = accountedAs[commitment.kind];
    const entry = (kind: EntryKind | null, date: string) =>
      kind === null ? [] : [entryOf(commitment, kind, date)];
    const ran = begins <= span.last && (ends === null || ends >= span.first);
    if (commitment.kind === 'aid-project' || commitment.kind === 'eu-project') {
      return ran ? [entryOf(commitment, commitment.kind, begins)] : [];
    }
    const known = commitment.kind === 'declaration' && declared.has(commitment.decidedOn ?? begins);
    return [
      ...(begins <= span.last && (ends === null || ends >= span.last) ? entry(held, begins) : []),
      ...(isWithin(begins, span) && !known ? entry(begun, begins) : []),
      ...(isWithin(ends, span) ? entry(over, ends) : []),
    ];
  });
}

/** Costs a year are those of what is in force; what begins or ends is among them, or no longer is. */
function entryOf(commitment: Commitment, kind: EntryKind, date: string): YearEntry {
  const counts = kind === 'membership' || kind === 'agreement' || kind.endsWith('-project');
  return {
    kind,
    path: `commitment/${commitment.id}`,
    number: String(commitment.number),
    title: commitment.counterpart,
    date,
    unit: commitment.unit,
    directions: [...commitment.directions],
    people: 0,
    cost: counts ? (commitment.costPerYear ?? 0) : 0,
  };
}
