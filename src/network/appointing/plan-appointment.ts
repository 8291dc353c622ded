import { dayBefore } from '../../calendar/civil-date.ts';
import type { Assignment, Directory } from '../model.ts';
import { overlap, type Period, without } from '../periods.ts';

/** A term of somebody else's that an appointment cuts short, and what is left of it; null where nothing is. */
export interface Displaced {
  readonly term: Assignment;
  readonly left: Period | null;
}

/** What it takes that a person alone is contact person of a unit from a day on. */
export interface AppointmentPlan {
  readonly displaced: readonly Displaced[];
  /** Terms of the person's own whose place the new one takes. */
  readonly renewed: readonly Assignment[];
  /** True where the person has the role then and goes on. */
  readonly goesOn: boolean;
  /** The first day of the term that goes on; null where none does, or nobody knows since when. */
  readonly heldFrom: string | null;
  /** Whoever has the role before a term of the person's own that is yet to begin and begins later now: they keep it until then. */
  readonly extended: readonly Displaced[];
  /** Whether somebody loses days that have been. */
  readonly takesPast: boolean;
}

export interface WantedAppointment {
  readonly unit: string;
  readonly appointee: string;
  /** First day, a civil date. */
  readonly from: string;
}

/** Whose terms an appointment takes the place of. */
export function planAppointment(
  directory: Directory,
  { unit, appointee, from }: WantedAppointment,
  today: string,
): AppointmentPlan {
  const wanted: Period = { from, until: null };
  const present = directory.assignments.filter(
    (term) => term.role === 'contact_person' && term.unit === unit && overlap(term, wanted),
  );
  const own = present.filter(({ person }) => person === appointee);
  const others = present.filter(({ person }) => person !== appointee);
  const held = own.find((term) => term.until === null && (term.from === null || term.from <= from));
  const postponed = held?.from != null && held.from > today && held.from < from ? held.from : undefined;
  const goesOn = held !== undefined && postponed === undefined;
  const past: Period = { from, until: dayBefore(today) };
  return {
    displaced: others.map((term) => ({ term, left: without(term, [wanted])[0] ?? null })),
    renewed: goesOn ? [] : own,
    goesOn,
    heldFrom: goesOn ? (held?.from ?? null) : null,
    extended: postponed === undefined ? [] : extendedTo(directory, { unit, appointee, from }, postponed),
    takesPast: from < today && others.some((term) => overlap(term, past)),
  };
}

/** The terms that end as the postponed one was to begin, until the day before it begins now. */
function extendedTo(
  directory: Directory,
  { unit, appointee, from }: WantedAppointment,
  postponed: string,
): Displaced[] {
  return directory.assignments
    .filter((term) => term.role === 'contact_person' && term.unit === unit && term.person !== appointee)
    .filter(({ until }) => until === dayBefore(postponed))
    .map((term) => ({ term, left: { from: term.from, until: dayBefore(from) } }));
}

/** Everybody else whose last day an appointment changes. */
export const changedTerms = ({ displaced, extended }: AppointmentPlan): readonly Displaced[] => [
  ...displaced,
  ...extended,
];

/** By which it is known again what somebody agreed to: the terms that are cut, and to which day. */
export function agreementTo({ displaced }: AppointmentPlan): string {
  return displaced.map(({ term, left }) => `${term.id} ${left?.until ?? ''}`).join(', ');
}
