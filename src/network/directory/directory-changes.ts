import type { Json } from '../../record/model.ts';
import type { Transaction } from '../../store/store.ts';
import {
  addDeputy,
  removeDeputy,
  removeUnit,
  saveAbsence,
  saveAssignment,
  savePerson,
  saveUnit,
  withdrawAbsence,
  withdrawAssignment,
} from './directory-register.ts';
import type { DirectoryChange } from './plan-load.ts';

/** What a change of the directory can be of. */
export const kindsOfThings = ['unit', 'person', 'assignment', 'deputy', 'absence'] as const;

/** How much was added, changed and ended of each kind of thing. */
export type ChangeCounts<What extends DirectoryChange['what']> = Readonly<
  Record<What, Readonly<Record<DirectoryChange['kind'], number>>>
>;

/** Counts the changes of these kinds of things. */
export function countChanges<const What extends DirectoryChange['what']>(
  things: readonly What[],
  changes: readonly DirectoryChange[],
): ChangeCounts<What> {
  const count = (what: What, kind: DirectoryChange['kind']) =>
    changes.filter((change) => change.what === what && change.kind === kind).length;
  const counted = things.map((what) => [
    what,
    { added: count(what, 'added'), changed: count(what, 'changed'), ended: count(what, 'ended') },
  ]);
  return Object.fromEntries(counted) as ChangeCounts<What>;
}

/** Makes a change in the store. What the directory file says of deputies and absences is kept as the file's. */
export async function saveChange(
  transaction: Transaction,
  change: DirectoryChange,
  today: string,
): Promise<void> {
  const { what, before, after } = change;
  switch (what) {
    case 'unit':
      if (after !== null) return saveUnit(transaction, after);
      return before === null ? undefined : removeUnit(transaction, before.id, today);
    case 'person':
      return after === null ? undefined : savePerson(transaction, after);
    case 'assignment':
      if (after !== null) return saveAssignment(transaction, after);
      return before === null ? undefined : withdrawAssignment(transaction, before.id);
    case 'deputy':
      if (after !== null) return addDeputy(transaction, after, 'file');
      return before === null ? undefined : removeDeputy(transaction, before, 'file');
    case 'absence':
      if (after !== null) return saveAbsence(transaction, after, 'file');
      return before === null ? undefined : withdrawAbsence(transaction, before.id);
  }
}

/** A change for the record, which can never be wiped: people by their ids alone, without name and mail. */
export function describeChange(change: DirectoryChange): Json {
  const { what, kind } = change;
  switch (what) {
    case 'unit':
    case 'person':
      return { what, kind, id: (change.after ?? change.before)?.id ?? null };
    case 'assignment':
    case 'absence':
    case 'deputy':
      return { what, kind, before: toJson(change.before), after: toJson(change.after) };
  }
}

function toJson(thing: object | null): Json {
  return thing === null ? null : (Object.fromEntries(Object.entries(thing)) as { [key: string]: Json });
}
