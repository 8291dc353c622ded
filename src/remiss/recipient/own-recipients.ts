import { deputiesOn, rolesOn } from '../../network/directory/directory.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import type { Database, Store } from '../../store/store.ts';
import { listHeads, type RecipientFilter } from '../recipient-register.ts';
import { byDeadline, type ListedCase, type Recipient } from '../register-model.ts';
import { peopleOf } from './recipient-people.ts';

/** Who looks at remisses, and when. */
export interface Reading {
  readonly person: string;
  readonly today: string;
}

type Which = Pick<RecipientFilter, 'open' | 'remiss'>;

type Whose = Pick<Recipient, 'unit' | 'handler'>;

/**
 * Tells which recipients somebody is responsible for today: those whose reminders they get, and those of the units
 * that they are head of that day.
 */
export function isOwnOf(directory: Directory, { person, today }: Reading): (recipient: Whose) => boolean {
  const heads = rolesOn(directory, person, today)
    .filter(({ role }) => role === 'head')
    .map(({ unit }) => unit);
  return (recipient) =>
    heads.includes(recipient.unit) || peopleOf(directory, recipient, today).includes(person);
}

/** The recipients that somebody is responsible for today, the one that is due first at the top: open ones alone, unless ended ones are asked for too. */
export async function ownRecipients(store: Store, reading: Reading, which?: Which): Promise<ListedCase[]> {
  return ownRecipientsIn(await currentDirectory(store), store.database, reading, which);
}

/** The same, by a directory that has been read already. */
export async function ownRecipientsIn(
  directory: Directory,
  database: Database,
  reading: Reading,
  { open = true, remiss }: Which = {},
): Promise<ListedCase[]> {
  const either = placesOf(directory, reading);
  const cases = await listHeads(database, { either, open, ...(remiss === undefined ? {} : { remiss }) });
  return ownAmong(directory, cases, reading);
}

/** Those of these recipients that somebody is responsible for today, the one that is due first at the top. */
export function ownAmong(directory: Directory, cases: readonly ListedCase[], reading: Reading): ListedCase[] {
  const isOwn = isOwnOf(directory, reading);
  return cases.filter(({ recipient }) => isOwn(recipient)).sort(byDeadline);
}

/** Where all that is somebody's own lies: at their units and those of whom they stand in for, or with one of these. */
export function placesOf(directory: Directory, { person, today }: Reading) {
  const away = new Set(directory.absences.map((absence) => absence.person));
  const standsInFor = [...away].filter((absent) =>
    deputiesOn(directory, absent, today).some(({ deputy }) => deputy === person),
  );
  const handlers = [person, ...standsInFor];
  const units = handlers.flatMap((one) => rolesOn(directory, one, today));
  return { handlers, units: units.flatMap(({ unit }) => (unit === null ? [] : [unit])) };
}
