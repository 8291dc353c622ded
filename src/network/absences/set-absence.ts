import { civilDateAt } from '../../calendar/civil-date.ts';
import type { SendJob } from '../../conversation/feature.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Store, Transaction } from '../../store/store.ts';
import { type Authority, type AuthorityRefusal, may } from '../authority.ts';
import { findPerson, isForAnAbsence } from '../directory/directory.ts';
import { readStoredDirectory, saveAbsence } from '../directory/directory-register.ts';
import type { Absence, Deputy, Directory, Person } from '../model.ts';
import { overlap } from '../periods.ts';
import { type Corrected, correctedBy, releasedBy, takeAway, takeCovered } from './correct-absence.ts';
import { deputiesDuring, type NamingPlan, nothingNamed, planNaming, saveNaming } from './name-deputy.ts';
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
  /** Id of an absence of the person that is corrected: these days take the place of its days. */
  readonly replaces?: string | undefined;
  readonly at: Date;
}

export interface AbsenceSet {
  readonly person: Person;
  /** Id of the absence that has these days now. */
  readonly absence: string;
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
    const known = await readStoredDirectory(transaction);
    const checked = check(known, request);
    if (!checked.ok) return checked;
    const corrected = correctedBy(known, request);
    if (corrected !== undefined) await takeAway(transaction, known, corrected);
    const left = corrected === undefined ? known : await readStoredDirectory(transaction);
    const isCovering = await takeCovered(transaction, left, request);
    const decision = decide(isCovering ? await readStoredDirectory(transaction) : left, request);
    const { absence, naming } = decision;
    if (absence !== null) await saveAbsence(transaction, absence, 'chat');
    await saveNaming(transaction, naming);
    const after = await readStoredDirectory(transaction);
    const deputies = deputiesDuring(after, request.person, request);
    const changed = decision.changed || corrected !== undefined;
    if (changed) {
      const told = { ...ports, transaction, directory: after, act: request };
      await tellStandIns(told, deputies);
      const before = corrected === undefined ? [] : releasedBy(corrected, deputies, request);
      await tellReleased(told, [...before, ...naming.released]);
      await tellAbsent(told, deputies);
      await recordAbsence(transaction, request, {
        ...decision,
        corrected,
        authority: checked.value.authority,
      });
    }
    const { person } = checked.value;
    return accept({ person, absence: decision.id, changed, ...describe(after, deputies, request) });
  });
}

interface Checked {
  readonly person: Person;
  readonly authority: Authority;
}

interface Decision {
  /** The absence that has the days. */
  readonly id: string;
  /** Null when an absence of these days is known. */
  readonly absence: Absence | null;
  readonly naming: NamingPlan;
  /** False when the same was known. */
  readonly changed: boolean;
}

function check(directory: Directory, request: AbsenceRequest): Outcome<Checked, AbsenceRefusal> {
  const { actor, from, until, deputy, at } = request;
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
  return accept({ person, authority: authority.value });
}

function decide(directory: Directory, { id, person, from, until, deputy }: AbsenceRequest): Decision {
  const known = directory.absences.find(
    (absence) => absence.person === person && absence.from <= from && absence.until >= until,
  );
  const naming =
    deputy === null
      ? nothingNamed
      : planNaming(directory, { person, deputy: deputy.person, unit: deputy.unit, from, until });
  const absence = known === undefined ? { id, person, from, until } : null;
  const changed = absence !== null || naming.remove.length + naming.add.length > 0;
  return { id: known?.id ?? id, absence, naming, changed };
}

async function recordAbsence(
  transaction: Transaction,
  { person, actor, at, from, until }: AbsenceRequest,
  {
    absence,
    naming,
    corrected,
    authority,
  }: Decision & { readonly corrected: Corrected | undefined; readonly authority: Authority },
): Promise<void> {
  const entries = (deputies: readonly Deputy[]) => deputies.map((entry) => ({ ...entry }));
  await recordChange(transaction, {
    at,
    actor,
    actingFor: authority.actingFor ?? undefined,
    act: 'set-absence',
    subject: `person:${person}`,
    before:
      corrected === undefined && naming.remove.length === 0
        ? null
        : { deputies: entries(naming.remove), ...(corrected && { absence: { ...corrected.absence } }) },
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
