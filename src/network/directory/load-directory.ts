import { createHash, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Clock } from '../../clock.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Store, Transaction } from '../../store/store.ts';
import type { Directory } from '../model.ts';
import {
  type ChangeCounts,
  countChanges,
  describeChange,
  kindsOfThings,
  saveChange,
} from './directory-changes.ts';
import { type DirectoryProblem, readDirectory } from './directory-file.ts';
import { addLoad, findLastLoad, readShare } from './directory-register.ts';
import { type DirectoryChange, planLoad } from './plan-load.ts';
import { absentOf, roleOf, saidNoLonger } from './set-aside.ts';
import { forgetSetAside, readSetAside } from './set-aside-register.ts';

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

export interface LoadedDirectory {
  /** False when this content was loaded last. */
  readonly changed: boolean;
  readonly counts: ChangeCounts<DirectoryChange['what']>;
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
  return accept(
    await ports.store.transaction(async (transaction) => {
      await oneAtATime(transaction, 'directory');
      return saveLoad(transaction, file.value, { at, actor: request.actor });
    }),
  );
}

/** Brings the store in line with what a file says, while the transaction holds the directory. */
export async function saveLoad(
  transaction: Transaction,
  file: Directory,
  load: { readonly at: Date; readonly actor: string; readonly actingFor?: string | undefined },
): Promise<LoadedDirectory> {
  const changes = await saveChanges(transaction, file, load);
  return {
    changed: changes !== undefined,
    counts: countChanges(kindsOfThings, changes ?? []),
    changes: changes ?? [],
  };
}

/** Undefined when the same content was loaded last. */
async function saveChanges(
  transaction: Transaction,
  file: Directory,
  { at, actor, actingFor }: Parameters<typeof saveLoad>[2],
): Promise<DirectoryChange[] | undefined> {
  const fingerprint = fingerprintOf(file);
  const last = await findLastLoad(transaction);
  if (last?.fingerprint === fingerprint) return undefined;
  const today = civilDateAt(at);
  const stored = await readShare(transaction, ['file']);
  const aside = await readSetAside(transaction, 'file');
  const changes = planLoad(stored, file, today, randomUUID, aside);
  for (const change of changes) await saveChange(transaction, change, today);
  await forgetSetAside(transaction, {
    assignments: saidNoLonger(aside.assignments, file.assignments, roleOf),
    absences: saidNoLonger(aside.absences, file.absences, absentOf),
  });
  await addLoad(transaction, { fingerprint, at });
  await recordChange(transaction, {
    at,
    actor,
    actingFor,
    act: 'load-directory',
    subject: 'directory:city',
    before: last === undefined ? null : { fingerprint: last.fingerprint },
    after: {
      fingerprint,
      counts: countChanges(kindsOfThings, changes),
      changes: changes.map(describeChange),
    },
  });
  return changes;
}

/** What a file says, whatever its comments and spacing. */
function fingerprintOf(file: Directory): string {
  return createHash('sha256')
    .update(canonicalize(file) ?? '')
    .digest('hex');
}
