import { dayAfter } from '../../calendar/civil-date.ts';
import { findPerson, isAbsent, reachable } from '../directory/directory.ts';
import { type Assignment, type Directory, namesContactPerson, type Person, type Unit } from '../model.ts';
import { covers } from '../periods.ts';

/** Why a unit has no contact person today: none was ever named, the last one ended, or all are away with no deputy who is there. */
type GapReason = 'none' | 'ended' | 'absent';

/** A unit that should have a contact person and has none today. */
export interface Gap {
  readonly unit: Unit;
  readonly reason: GapReason;
  /** The one who ended last, or who comes back first. */
  readonly person: Person | null;
  /** The last day of the assignment, or of the absence. */
  readonly until: string | null;
  /** One who is named already and begins later. */
  readonly next: { readonly person: Person; readonly from: string } | null;
  readonly because: '5#10';
}

/** A unit that the strategy names no contact person for: its committee assesses visits itself, with advice from SLK. */
interface Unnamed {
  readonly unit: Unit;
  readonly because: '5#10';
  readonly fallback: '5#7';
  readonly advice: '5#9';
}

export interface GapReport {
  readonly gaps: readonly Gap[];
  /** Districts: not named in 5#10, and so never a gap. */
  readonly unnamed: readonly Unnamed[];
}

/** Which units lack a contact person who is there, of those that should have one (5#10). */
export function findGaps(directory: Directory, date: string): GapReport {
  return {
    gaps: directory.units.flatMap((unit) => {
      if (!namesContactPerson(unit) || reachable(directory, 'contact_person', unit.id, date).length > 0)
        return [];
      return [describeGap(directory, unit, date)];
    }),
    unnamed: directory.units
      .filter(({ kind }) => kind === 'district')
      .map((unit) => ({ unit, because: '5#10', fallback: '5#7', advice: '5#9' })),
  };
}

function describeGap(directory: Directory, unit: Unit, date: string): Gap {
  const named = directory.assignments.filter(
    (assignment) => assignment.role === 'contact_person' && assignment.unit === unit.id,
  );
  const next = findNext(directory, named, date);
  const back = named
    .filter((assignment) => covers(assignment, date))
    .map(({ person }) => ({ person, until: lastDayAway(directory, person, date) }))
    .sort(byDay)[0];
  if (back !== undefined) return gap(directory, { unit, reason: 'absent', next }, back);
  const ended = named
    .flatMap(({ person, until }) => (until !== null && until < date ? [{ person, until }] : []))
    .sort(byDay)
    .at(-1);
  return gap(directory, { unit, reason: ended === undefined ? 'none' : 'ended', next }, ended);
}

function gap(
  directory: Directory,
  facts: Pick<Gap, 'unit' | 'reason' | 'next'>,
  who: { person: string; until: string } | undefined,
): Gap {
  const person = who === undefined ? undefined : findPerson(directory, who.person);
  return { ...facts, person: person ?? null, until: who?.until ?? null, because: '5#10' };
}

function findNext(directory: Directory, named: readonly Assignment[], date: string): Gap['next'] {
  const coming = named
    .flatMap(({ person, from }) => (from !== null && from > date ? [{ person, until: from }] : []))
    .sort(byDay)[0];
  const person = coming === undefined ? undefined : findPerson(directory, coming.person);
  return coming === undefined || person === undefined ? null : { person, from: coming.until };
}

/** The last day before the person is back, also when one absence follows on another. */
export function lastDayAway(directory: Directory, person: string, date: string): string {
  let last = date;
  while (isAbsent(directory, person, dayAfter(last))) last = dayAfter(last);
  return last;
}

function byDay(one: { until: string }, other: { until: string }): number {
  return one.until < other.until ? -1 : one.until > other.until ? 1 : 0;
}
