import { createHash, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Clock } from '../clock.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { Json } from '../record/model.ts';
import { recordChange } from '../record/record-change.ts';
import { oneAtATime } from '../store/one-at-a-time.ts';
import type { Store, Transaction } from '../store/store.ts';
import { civilDateAt } from './civil-date.ts';
import { type DirectoryProblem, readDirectory } from './directory-file.ts';
import {
  addDeputy,
  addLoad,
  findLastLoad,
  readShare,
  removeDeputy,
  removeUnit,
  saveAbsence,
  saveAssignment,
  savePerson,
  saveUnit,
  withdrawAbsence,
  withdrawAssignment,
} from './directory-register.ts';
import type { Directory } from './model.ts';
import { type DirectoryChange, planLoad } from './plan-load.ts';

export interface LoadPorts {
  readonly store: Store;
  readonly clock: Clock;
}

export interface LoadRequest {
  /** The content of the directory file. */
  readonly text: string;
  /** Who loads, for the record: a person, or `system:start`. */
  readonly actor: string;
}

/** How much was added, changed and ended. */
export type LoadCounts = Readonly<
  Record<DirectoryChange['what'], Readonly<Record<DirectoryChange['kind'], number>>>
>;

export interface LoadedDirectory {
  /** False when this content was loaded last. */
  readonly changed: boolean;
  readonly counts: LoadCounts;
  readonly changes: readonly DirectoryChange[];
}

/**
 * Brings the directory in the store in line with a directory file: only what came from a file before,
 * never what was said in chat or read from Entra ID. A file with faults is refused with all of them,
 * and the last known directory stays.
 */
export async function loadDirectory(
  ports: LoadPorts,
  request: LoadRequest,
): Promise<Outcome<LoadedDirectory, DirectoryProblem[]>> {
  const file = readDirectory(request.text);
  if (!file.ok) return refuse(file.refusal);
  const at = ports.clock.now();
  const changes = await ports.store.transaction((transaction) =>
    saveLoad(transaction, file.value, { at, actor: request.actor }),
  );
  return accept({ changed: changes !== undefined, counts: countsOf(changes ?? []), changes: changes ?? [] });
}

/** Undefined when the same content was loaded last. */
async function saveLoad(
  transaction: Transaction,
  file: Directory,
  { at, actor }: { at: Date; actor: string },
): Promise<DirectoryChange[] | undefined> {
  await oneAtATime(transaction, 'directory');
  const fingerprint = fingerprintOf(file);
  const last = await findLastLoad(transaction);
  if (last?.fingerprint === fingerprint) return undefined;
  const today = civilDateAt(at);
  const stored = await readShare(transaction, ['file']);
  const { assignments: appointed } = await readShare(transaction, ['chat']);
  const changes = planLoad(stored, file, today, randomUUID, appointed);
  for (const change of changes) await saveChange(transaction, change, today);
  await addLoad(transaction, { fingerprint, at });
  await recordChange(transaction, {
    at,
    actor,
    act: 'load-directory',
    subject: 'directory:city',
    before: last === undefined ? null : { fingerprint: last.fingerprint },
    after: { fingerprint, counts: countsOf(changes), changes: changes.map(describe) },
  });
  return changes;
}

async function saveChange(transaction: Transaction, change: DirectoryChange, today: string): Promise<void> {
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

/** What a file says, whatever its comments and spacing. */
function fingerprintOf(file: Directory): string {
  return createHash('sha256')
    .update(canonicalize(file) ?? '')
    .digest('hex');
}

function countsOf(changes: readonly DirectoryChange[]): LoadCounts {
  const count = (what: DirectoryChange['what'], kind: DirectoryChange['kind']) =>
    changes.filter((change) => change.what === what && change.kind === kind).length;
  const kinds = (what: DirectoryChange['what']) => ({
    added: count(what, 'added'),
    changed: count(what, 'changed'),
    ended: count(what, 'ended'),
  });
  return {
    unit: kinds('unit'),
    person: kinds('person'),
    assignment: kinds('assignment'),
    deputy: kinds('deputy'),
    absence: kinds('absence'),
  };
}

/** A change for the record, which can never be wiped: people by their ids alone, without name and mail. */
function describe(change: DirectoryChange): Json {
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
