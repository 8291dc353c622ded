import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Clock } from '../../clock.ts';
import type { Addressee, Fallback, FindFallback } from '../../outbox/model.ts';
import { findReference } from '../../outbox/reference-register.ts';
import type { Database, Store } from '../../store/store.ts';
import { deputiesOn, findPerson, isAbsent, reachable, withAway } from '../directory/directory.ts';
import { readStoredDirectory } from '../directory/directory-register.ts';
import type { Directory } from '../model.ts';

export interface Unreached {
  readonly addressee: Addressee;
  /** The unit that the message concerns. */
  readonly unit: string | null;
  readonly tried: readonly Addressee[];
  /** The unit's channel, where the bot is there and may speak. */
  readonly openChannel: string | null;
}

/**
 * Who hears a message whose addressee can't be reached: their deputy, then the unit's channel, or else a
 * strategist, who is asked to pass it on by hand to the unit's mailbox. Nobody is asked twice; null when
 * there is nobody left.
 */
export function chooseFallback(directory: Directory, unreached: Unreached, today: string): Fallback | null {
  const { addressee, unit, tried, openChannel } = unreached;
  const person = 'person' in addressee ? addressee.person : undefined;
  const isFree = (candidate: string) =>
    candidate !== person &&
    !isAbsent(directory, candidate, today) &&
    !tried.some((one) => 'person' in one && one.person === candidate);
  // Whoever can't be reached is as good as away.
  const standIns =
    person === undefined ? [] : deputiesOn(withAway(directory, [person], today), person, today);
  const deputy = standIns.find(
    (one) => (one.unit === null || unit === null || one.unit === unit) && isFree(one.deputy),
  );
  if (deputy !== undefined) return { addressee: { person: deputy.deputy } };
  const silent = [addressee, ...tried].some(
    (one) => 'conversation' in one && one.conversation === openChannel,
  );
  if (openChannel !== null && !silent) return { addressee: { conversation: openChannel } };
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
    const { database } = ports.store;
    const directory = await readStoredDirectory(database);
    const openChannel = await findOpenChannel(database, directory, unit);
    return chooseFallback(directory, { addressee, unit, tried, openChannel }, civilDateAt(ports.clock.now()));
  };
}

/** The channel of a unit where the bot was met and has not been removed since. */
async function findOpenChannel(
  database: Database,
  { units }: Directory,
  unit: string | null,
): Promise<string | null> {
  const channel = units.find(({ id }) => id === unit)?.channel ?? null;
  if (channel === null) return null;
  const reference = await findReference(database, channel);
  return reference?.state === 'active' ? channel : null;
}
