import { civilDateAt } from '../../calendar/civil-date.ts';
import type { SendJob } from '../../conversation/feature.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Store, Transaction } from '../../store/store.ts';
import { type Authority, type AuthorityRefusal, may } from '../authority.ts';
import { findPerson, isForAnAbsence } from '../directory/directory.ts';
import {
  addDeputy,
  readStoredDirectory,
  removeDeputy,
  saveAbsence,
} from '../directory/directory-register.ts';
import type { Absence, Deputy, Directory, Person } from '../model.ts';
import { overlap } from '../periods.ts';
import { deputiesDuring, type NamingPlan, nothingNamed, planNaming } from './name-deputy.ts';
import { tellAbsent, tellReleased, tellStandIns } from './notices.ts';

export interface AbsencePorts {
  readonly store: Store;
  readonly send: SendJob;
}

export interface AbsenceRequest {
  /** The same each time the same wish is handled. */
  readonly id: string;
  /** Who is away. */
  readonly person: string;
  readonly actor: string;
  /** Civil dates, both inclusive. */
  readonly from: string;
  readonly until: string;
  /** Who stands in, in all roles or in those of a unit; null when nobody is named. */
  readonly deputy: { readonly person: string; readonly unit: string | null } | null;
  readonly at: Date;
}

export interface AbsenceSet {
  readonly person: Person;
  /** False when the same was known. */
  readonly changed: boolean;
  /** Those who stand in, as far as anybody is named. */
  readonly deputies: readonly Person[];
  /** Those of them who are away themselves on some of the days. */
  readonly awayToo: readonly Person[];
}

const absenceRefusals = [
  'past',
  'reversed',
  'unknown-absentee',
  'unknown-deputy',
  'own-deputy',
  'unknown-unit',
] as const;
export type AbsenceRefusal = AuthorityRefusal | (typeof absenceRefusals)[number];

/**
 * Sets that a person is away, and who stands in as long as it lasts: a deputy who is named here does so for
 * these days alone. The deputies hear of it, and so does the person when somebody else sets it.
 */
export async function setAbsence(
  ports: AbsencePorts,
  request: AbsenceRequest,
): Promise<Outcome<AbsenceSet, AbsenceRefusal>> {
  return ports.store.transaction(async (transaction) => {
    await oneAtATime(transaction, 'directory');
    const directory = await readStoredDirectory(transaction);
    const decided = decide(directory, request);
    if (!decided.ok) return decided;
    const { person, absence, naming, authority } = decided.value;
    if (absence !== null) await saveAbsence(transaction, absence, 'chat');
    await saveNaming(transaction, naming);
    const known = absence === null && naming.remove.length + naming.add.length === 0;
    const after = await readStoredDirectory(transaction);
    const deputies = deputiesDuring(after, person.id, request);
    if (!known) {
      const told = { ...ports, transaction, directory: after, act: request };
      await tellStandIns(told, deputies);
      await tellReleased(told, naming.released);
      await tellAbsent(told, deputies);
      await recordAbsence(transaction, request, { absence, naming, authority });
    }
    return accept({ person, changed: !known, ...describe(after, deputies, request) });
  });
}

interface Decision {
  readonly person: Person;
  /** Null when an absence of these days is known. */
  readonly absence: Absence | null;
  readonly naming: NamingPlan;
  readonly authority: Authority;
}

function decide(directory: Directory, request: AbsenceRequest): Outcome<Decision, AbsenceRefusal> {
  const { id, actor, from, until, deputy, at } = request;
  const today = civilDateAt(at);
  const asked = { person: actor, act: 'set-absence', unit: null, about: request.person } as const;
  const authority = may(directory, asked, today);
  if (!authority.ok) return authority;
  const person = findPerson(directory, request.person);
  if (person === undefined) return refuse('unknown-absentee');
  if (until < from) return refuse('reversed');
  if (until < today) return refuse('past');
  if (deputy !== null) {
    if (findPerson(directory, deputy.person) === undefined) return refuse('unknown-deputy');
    if (deputy.person === person.id) return refuse('own-deputy');
    const units = directory.units.map((unit) => unit.id);
    if (deputy.unit !== null && !units.includes(deputy.unit)) return refuse('unknown-unit');
  }
  const known = directory.absences.some(
    (absence) => absence.person === person.id && absence.from <= from && absence.until >= until,
  );
  const naming: NamingPlan =
    deputy === null
      ? nothingNamed
      : planNaming(directory, { person: person.id, deputy: deputy.person, unit: deputy.unit, from, until });
  const absence = known ? null : { id, person: person.id, from, until };
  return accept({ person, absence, naming, authority: authority.value });
}

/** Makes a plan of who is named, as what was said in chat. */
export async function saveNaming(transaction: Transaction, { remove, add }: NamingPlan): Promise<void> {
  for (const entry of remove) await removeDeputy(transaction, entry, 'chat');
  for (const entry of add) await addDeputy(transaction, entry, 'chat');
}

async function recordAbsence(
  transaction: Transaction,
  { person, actor, at, from, until }: AbsenceRequest,
  { absence, naming, authority }: Omit<Decision, 'person'>,
): Promise<void> {
  const entries = (deputies: readonly Deputy[]) => deputies.map((entry) => ({ ...entry }));
  await recordChange(transaction, {
    at,
    actor,
    actingFor: authority.actingFor ?? undefined,
    act: 'set-absence',
    subject: `person:${person}`,
    before: naming.remove.length === 0 ? null : { deputies: entries(naming.remove) },
    after: { absence: absence?.id ?? null, from, until, deputies: entries(naming.add) },
  });
}

function describe(
  directory: Directory,
  entries: readonly Deputy[],
  { from, until }: AbsenceRequest,
): Pick<AbsenceSet, 'deputies' | 'awayToo'> {
  const ids = [...entries]
    .sort((one, other) => Number(isForAnAbsence(other)) - Number(isForAnAbsence(one)))
    .map(({ deputy }) => deputy);
  const deputies = [...new Set(ids)].flatMap((id) => findPerson(directory, id) ?? []);
  const isAway = ({ id }: Person) =>
    directory.absences.some((absence) => absence.person === id && overlap(absence, { from, until }));
  return { deputies, awayToo: deputies.filter(isAway) };
}
