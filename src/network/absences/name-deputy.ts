import type { Transaction } from '../../store/store.ts';
import { isForAnAbsence } from '../directory/directory.ts';
import { addDeputy, removeDeputy } from '../directory/directory-register.ts';
import type { Deputy, Directory } from '../model.ts';
import { overlap, type Period, without } from '../periods.ts';

/** What changes of who is named for certain days. */
export interface NamingPlan {
  readonly remove: readonly Deputy[];
  readonly add: readonly Deputy[];
  /** Who stands in no longer, with the days on which they would have. */
  readonly released: readonly Deputy[];
}

export const nothingNamed: NamingPlan = { remove: [], add: [], released: [] };

/** Names a deputy for a period: whoever was named for the same roles and days before stands in on the other days alone. */
export function planNaming(directory: Directory, wanted: Deputy): NamingPlan {
  const rivals = namedFor(directory, wanted.person).filter((entry) => entry.unit === wanted.unit);
  const known = rivals.some((entry) => entry.deputy === wanted.deputy && holds(entry, wanted));
  const cut = cutOut(
    rivals.filter((entry) => !known || entry.deputy !== wanted.deputy),
    wanted,
  );
  const released = cut.released.filter(({ deputy }) => deputy !== wanted.deputy);
  return { ...cut, add: known ? cut.add : [...cut.add, wanted], released };
}

/** Makes a plan of who is named, as what was said in chat. */
export async function saveNaming(transaction: Transaction, { remove, add }: NamingPlan): Promise<void> {
  for (const entry of remove) await removeDeputy(transaction, entry, 'chat');
  for (const entry of add) await addDeputy(transaction, entry, 'chat');
}

/** Lets nobody stand in for a person any more on the days of a period. */
export function planRelease(directory: Directory, person: string, period: Period): NamingPlan {
  return cutOut(namedFor(directory, person), period);
}

/** Who stands in for a person in a period, if the person is away then: those named for it before those who always do. */
export function deputiesDuring(directory: Directory, person: string, period: Period): Deputy[] {
  const entries = directory.deputies.filter((entry) => entry.person === person && overlap(entry, period));
  const named = entries.filter((entry) => isForAnAbsence(entry) && holds(entry, period));
  return entries.filter(
    (entry) => isForAnAbsence(entry) || !named.some(({ unit }) => unit === null || unit === entry.unit),
  );
}

function namedFor(directory: Directory, person: string): Deputy[] {
  return directory.deputies.filter((entry) => entry.person === person && isForAnAbsence(entry));
}

function cutOut(entries: readonly Deputy[], period: Period): NamingPlan {
  const remove = entries.filter((entry) => overlap(entry, period));
  const leave = (entry: Deputy, taken: readonly Period[]) =>
    without(entry, taken).map((left) => ({ ...entry, ...left }));
  const add = remove.flatMap((entry) => leave(entry, [period]));
  return { remove, add, released: remove.flatMap((entry) => leave(entry, without(entry, [period]))) };
}

function holds(whole: Period, part: Period): boolean {
  return without(part, [whole]).length === 0;
}
