import { civilDateAt, dayBefore } from '../../calendar/civil-date.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import { type AuthorityRefusal, may } from '../authority.ts';
import { findPerson } from '../directory/directory.ts';
import { readShare, readStoredDirectory } from '../directory/directory-register.ts';
import { overruleAbsence } from '../directory/set-aside-register.ts';
import type { Absence, Deputy, Directory, Person } from '../model.ts';
import { deputiesDuring, planRelease, saveNaming } from './name-deputy.ts';
import { tellEnded, tellReleased } from './notices.ts';
import type { AbsencePorts } from './set-absence.ts';

export interface EndRequest {
  /** The same each time the same wish is handled. */
  readonly id: string;
  /** Who was away. */
  readonly person: string;
  readonly actor: string;
  /** Ids of the absences that end. */
  readonly absences: readonly string[];
  /** The first day on which the person is back; for a day that has been, today. */
  readonly back: string;
  readonly at: Date;
}

export interface AbsenceEnded {
  readonly person: Person;
  /** The absences as they were; empty when they had ended before. */
  readonly ended: readonly Absence[];
  readonly back: string;
  /** Whether somebody stood in, who is told. */
  readonly released: boolean;
}

/** Ends or shortens absences: the person is there again, and nobody stands in from then on. */
export async function endAbsence(
  ports: AbsencePorts,
  request: EndRequest,
): Promise<Outcome<AbsenceEnded, AuthorityRefusal | 'unknown-absentee'>> {
  const { person: absent, actor, at } = request;
  return ports.store.transaction(async (transaction) => {
    await oneAtATime(transaction, 'directory');
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(at);
    const asked = { person: actor, act: 'set-absence', unit: null, about: absent } as const;
    const authority = may(directory, asked, today);
    if (!authority.ok) return authority;
    const person = findPerson(directory, absent);
    if (person === undefined) return refuse('unknown-absentee' as const);
    // What has been stays history.
    const back = request.back < today ? today : request.back;
    const ended = directory.absences.filter(
      ({ id, person: whose, until }) => whose === absent && request.absences.includes(id) && until >= back,
    );
    if (ended.length === 0) return accept({ person, ended, back, released: false });
    const stated = new Set((await readShare(transaction, ['file'])).absences.map(({ id }) => id));
    for (const absence of ended) {
      await overruleAbsence(transaction, absence, stated.has(absence.id) ? 'file' : 'chat', back);
      await saveNaming(transaction, planRelease(directory, absent, daysLeft(absence, back)));
    }
    const told = { ...ports, transaction, directory, act: { ...request, back } };
    const released = standIns(directory, ended, back);
    await tellReleased(told, released);
    await tellEnded(told);
    await recordChange(transaction, {
      at,
      actor,
      actingFor: authority.value.actingFor ?? undefined,
      act: 'end-absence',
      subject: `person:${absent}`,
      before: ended.map(({ id, from, until }) => ({ absence: id, from, until })),
      after: { until: dayBefore(back) },
    });
    return accept({ person, ended, back, released: released.length > 0 });
  });
}

/** The days of an absence that are taken from it. */
function daysLeft({ from, until }: Absence, back: string) {
  return { from: from < back ? back : from, until };
}

/** Those who would have stood in on the days that are no longer of an absence. */
function standIns(directory: Directory, ended: readonly Absence[], back: string): Deputy[] {
  return ended.flatMap((absence) => {
    const left = daysLeft(absence, back);
    return deputiesDuring(directory, absence.person, left).map((entry) => ({ ...entry, ...left }));
  });
}
