import { civilDateAt } from '../calendar/civil-date.ts';
import type { Clock } from '../clock.ts';
import type { Addressee, Fallback, FindFallback } from '../outbox/model.ts';
import type { Store } from '../store/store.ts';
import { findPerson, isAbsent, reachable } from './directory.ts';
import { readStoredDirectory } from './directory-register.ts';
import type { Directory } from './model.ts';

export interface Unreached {
  readonly addressee: Addressee;
  /** The unit that the message concerns. */
  readonly unit: string | null;
  readonly tried: readonly Addressee[];
}

/**
 * Who hears a message whose addressee can't be reached: their deputy, or else a strategist, who is asked to
 * pass it on by hand to the unit's mailbox. Nobody is asked twice; null when there is nobody left.
 */
export function chooseFallback(directory: Directory, unreached: Unreached, today: string): Fallback | null {
  const { addressee, unit, tried } = unreached;
  const person = 'person' in addressee ? addressee.person : undefined;
  const isFree = (candidate: string) =>
    candidate !== person &&
    !isAbsent(directory, candidate, today) &&
    !tried.some((one) => 'person' in one && one.person === candidate);
  const deputy = directory.deputies.find(
    (entry) =>
      entry.person === person &&
      (entry.unit === null || unit === null || entry.unit === unit) &&
      isFree(entry.deputy),
  );
  if (deputy !== undefined) return { addressee: { person: deputy.deputy } };
  const strategist = reachable(directory, 'strategist', null, today).find((one) => isFree(one.person.id));
  if (strategist === undefined) return null;
  const place = directory.units.find(({ id }) => id === unit);
  const meant = person === undefined ? undefined : findPerson(directory, person)?.name;
  const name = meant ?? place?.name ?? '';
  return { addressee: { person: strategist.person.id }, passOn: { name, mailbox: place?.mailbox ?? null } };
}

/** The same, from the directory as it stands when it is asked. */
export function findFallbackIn(ports: { readonly store: Store; readonly clock: Clock }): FindFallback {
  return async (addressee, unit, tried) => {
    const directory = await readStoredDirectory(ports.store.database);
    return chooseFallback(directory, { addressee, unit, tried }, civilDateAt(ports.clock.now()));
  };
}
