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
  const goesOn = own.some((term) => term.until === null && (term.from === null || term.from <= from));
  const past: Period = { from, until: dayBefore(today) };
  return {
    displaced: others.map((term) => ({ term, left: without(term, [wanted])[0] ?? null })),
    renewed: goesOn ? [] : own,
    goesOn,
    takesPast: from < today && others.some((term) => overlap(term, past)),
  };
}

/** By which it is known again what somebody agreed to: the terms that are cut, and to which day. */
export function agreementTo({ displaced }: AppointmentPlan): string {
  return displaced.map(({ term, left }) => `${term.id} ${left?.until ?? ''}`).join(', ');
}
