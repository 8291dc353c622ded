import { randomUUID } from 'node:crypto';
import { civilDateAt, dayAfter } from '../../calendar/civil-date.ts';
import type { SendJob } from '../../conversation/feature.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Store, Transaction } from '../../store/store.ts';
import { type Authority, type AuthorityRefusal, may } from '../authority.ts';
import { findPerson } from '../directory/directory.ts';
import { readStoredDirectory, saveAssignment } from '../directory/directory-register.ts';
import { overruleAssignment } from '../directory/set-aside-register.ts';
import type { Directory, Person, Unit } from '../model.ts';
import { tellAppointment } from './appointment-notices.ts';
import {
  type AppointmentPlan,
  agreementTo,
  changedTerms,
  type Displaced,
  planAppointment,
  type WantedAppointment,
} from './plan-appointment.ts';

export interface AppointPorts {
  readonly store: Store;
  readonly send: SendJob;
}

export interface Appointment extends WantedAppointment {
  readonly actor: string;
  readonly at: Date;
  /** What the actor agreed to, where it takes days that have been. */
  readonly agreed?: string | undefined;
}

export interface Appointed {
  readonly unit: Unit;
  readonly person: Person;
  readonly from: string;
  /** Whose terms end on another day. */
  readonly displaced: readonly Displaced[];
  /** False when the person has the role already, alone. */
  readonly changed: boolean;
  /** Whether anybody else is told. */
  readonly told: boolean;
}

export type AppointmentRefusal = AuthorityRefusal | 'unknown-appointee' | 'takes-past';

/**
 * The head of a specialist administration or company appoints its international contact person (5#10).
 * Whoever had the role keeps it until the day before; days that have been are taken from nobody unless that was
 * agreed to. The appointed and those whose terms are cut hear of it.
 */
export async function appointContactPerson(
  { store, send }: AppointPorts,
  appointment: Appointment,
): Promise<Outcome<Appointed, AppointmentRefusal>> {
  const { unit, appointee, from, actor, at, agreed } = appointment;
  return store.transaction(async (transaction) => {
    await oneAtATime(transaction, 'directory');
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(at);
    const authority = may(directory, { person: actor, act: 'appoint-contact-person', unit }, today);
    if (!authority.ok) return authority;
    const person = findPerson(directory, appointee);
    const place = directory.units.find(({ id }) => id === unit);
    if (person === undefined || place === undefined) return refuse('unknown-appointee' as const);
    const plan = planAppointment(directory, appointment, today);
    const { displaced, goesOn, takesPast } = plan;
    const changed = !goesOn || displaced.length > 0;
    if (takesPast && agreed !== agreementTo(plan)) return refuse('takes-past' as const);
    const decided = { plan, authority: authority.value, directory };
    const told = changed && (await savePlan({ transaction, send }, appointment, decided));
    return accept({ unit: place, person, from, displaced: changedTerms(plan), changed, told });
  });
}

interface Decided {
  readonly plan: AppointmentPlan;
  readonly authority: Authority;
  /** As it was before. */
  readonly directory: Directory;
}

/** Saves what changes, tells those who are concerned, and gives whether there are any. */
async function savePlan(
  { transaction, send }: { readonly transaction: Transaction; readonly send: SendJob },
  appointment: Appointment,
  { plan, authority, directory }: Decided,
): Promise<boolean> {
  const { unit, appointee, from, actor, at } = appointment;
  const id = randomUUID();
  const ended = [...plan.displaced.map(({ term }) => term), ...plan.renewed];
  const isPostponed = plan.extended.length > 0;
  for (const term of ended) {
    // A term that begins later than it was to has no days before that.
    const isOwn = isPostponed && plan.renewed.includes(term);
    await overruleAssignment(transaction, term, isOwn ? (term.from ?? from) : from);
  }
  for (const { term, left } of plan.extended) {
    await saveAssignment(transaction, {
      ...{ id: randomUUID(), person: term.person, role: 'contact_person', unit, source: 'chat' },
      ...{ from: dayAfter(term.until ?? from), until: left?.until ?? null },
    });
  }
  if (!plan.goesOn) {
    await saveAssignment(transaction, {
      ...{ id, person: appointee, role: 'contact_person', unit },
      ...{ from, until: null, source: 'chat' },
    });
  }
  await recordChange(transaction, {
    at,
    actor,
    actingFor: authority.actingFor ?? undefined,
    act: 'appoint-contact-person',
    subject: `unit:${unit}`,
    before: {
      contactPersons: ended.map(({ person }) => person),
      // One that has no days left is found nowhere else.
      terms: ended.map((term) => ({ person: term.person, from: term.from, until: term.until })),
    },
    after: { contactPersons: [appointee], from },
  });
  return tellAppointment({ transaction, send, directory, id, wanted: appointment, plan });
}
