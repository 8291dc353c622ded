import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Transaction } from '../../store/store.ts';
import { readShare } from '../directory/directory-register.ts';
import { overruleAbsence } from '../directory/set-aside-register.ts';
import type { Absence, Deputy, Directory } from '../model.ts';
import { type Period, without } from '../periods.ts';
import { deputiesDuring, planRelease, saveNaming } from './name-deputy.ts';

type Days = { readonly from: string; readonly until: string };

export interface Corrected {
  /** The absence that other days take the place of, and the days that are taken from it. */
  readonly absence: Absence;
  readonly taken: Days;
  /** Who stood in on those days. */
  readonly stoodIn: readonly Deputy[];
}

/**
 * The absence of a person that the days which are noted now take the place of; undefined where there is none of this id,
 * or it has those very days. What has been of it stays history.
 */
export function correctedBy(
  directory: Directory,
  request: Days & { readonly person: string; readonly replaces?: string | undefined; readonly at: Date },
): Corrected | undefined {
  const { person, replaces, from, until } = request;
  const today = civilDateAt(request.at);
  const absence = directory.absences.find((one) => one.id === replaces && one.person === person);
  if (absence === undefined || absence.until < today) return undefined;
  if (absence.from === from && absence.until === until) return undefined;
  const first = absence.from < today && from > absence.from ? (from < today ? from : today) : absence.from;
  const taken = { from: first, until: absence.until };
  return { absence, taken, stoodIn: within(deputiesDuring(directory, person, taken), taken) };
}

/** Takes the days of a corrected absence away, with who was named for them. */
export async function takeAway(
  transaction: Transaction,
  directory: Directory,
  { absence, taken }: Corrected,
): Promise<void> {
  await overrule(transaction, [{ absence, from: taken.from }]);
  await saveNaming(transaction, planRelease(directory, absence.person, taken));
}

/**
 * Takes away the absences that lie wholly within days which are noted now; who is named for them stays named. Gives whether
 * there were any.
 */
export async function takeCovered(
  transaction: Transaction,
  { absences }: Directory,
  { person, from, until }: Days & { readonly person: string },
): Promise<boolean> {
  const isLonger = (one: Absence) => one.from <= from && one.until >= until;
  const own = absences.filter((one) => one.person === person);
  if (own.some(isLonger)) return false;
  const covered = own.filter((one) => one.from >= from && one.until <= until);
  await overrule(
    transaction,
    covered.map((absence) => ({ absence, from: absence.from })),
  );
  return covered.length > 0;
}

/** Those of a corrected absence who stand in no longer, each with the days on which nobody has them do so. */
export function releasedBy({ stoodIn }: Corrected, now: readonly Deputy[], days: Days): Deputy[] {
  const still = within(now, days);
  return stoodIn.flatMap((entry) => {
    const same = still.filter(({ deputy, unit }) => deputy === entry.deputy && unit === entry.unit);
    return without(entry, same).map((left) => ({ ...entry, ...left }));
  });
}

/** Takes absences away from a day on, each where it was stated. */
async function overrule(
  transaction: Transaction,
  absences: readonly { readonly absence: Absence; readonly from: string }[],
): Promise<void> {
  if (absences.length === 0) return;
  const stated = new Set((await readShare(transaction, ['file'])).absences.map(({ id }) => id));
  for (const { absence, from } of absences)
    await overruleAbsence(transaction, absence, stated.has(absence.id) ? 'file' : 'chat', from);
}

/** Entries on the days that they have of a period. */
function within(entries: readonly Deputy[], { from, until }: Days): Deputy[] {
  const later = (own: Period['from']) => (own !== null && own > from ? own : from);
  const earlier = (own: Period['until']) => (own !== null && own < until ? own : until);
  return entries.map((entry) => ({ ...entry, from: later(entry.from), until: earlier(entry.until) }));
}
