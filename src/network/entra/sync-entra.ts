import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Clock } from '../../clock.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Store, Transaction } from '../../store/store.ts';
import {
  type ChangeCounts,
  countChanges,
  describeChange,
  saveChange,
} from '../directory/directory-changes.ts';
import { readShare } from '../directory/directory-register.ts';
import { roleOf, saidNoLonger } from '../directory/set-aside.ts';
import { forgetSetAside, readSetAside } from '../directory/set-aside-register.ts';
import type { GraphClient } from './graph-client.ts';
import type { GraphReason } from './graph-failure.ts';
import { type MappedGroup, readGroupMapping } from './group-mapping.ts';
import { readKnownGroups, saveKnownGroups } from './group-register.ts';
import { type JudgedGroup, judgeGroups, type KnownGroup } from './judge-groups.ts';
import { assignmentsOf, type EntraChange, planSync } from './plan-sync.ts';
import { type EntraGroup, readEntra } from './read-entra.ts';

export interface SyncPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: {
    info(facts: object, message: string): void;
    warn(facts: object, message: string): void;
  };
  readonly graph: GraphClient;
  /** The content of the file that says which groups give which roles. */
  readonly readMapping: () => Promise<string>;
}

export interface SyncedDirectory {
  /** False when everything was as the last time. */
  readonly changed: boolean;
  readonly counts: ChangeCounts<EntraChange['what']>;
  readonly changes: readonly EntraChange[];
  /** Groups that lost too many at once to be believed; who was in them is kept. */
  readonly suspects: readonly JudgedGroup[];
}

/** Why nothing was changed. */
export interface SyncRefusal {
  readonly reason: GraphReason | 'bad-mapping' | 'unknown-unit';
  readonly detail: string;
}

const SUBJECT = 'directory:entra';

/**
 * Brings the people and roles that come from Entra ID in line with its groups: those from the directory
 * file and from the chat stay as they are. When the groups can't be read, all of them and whole, nothing
 * is changed: the last known directory stays in force, and the log says so.
 */
export async function syncEntra(ports: SyncPorts): Promise<Outcome<SyncedDirectory, SyncRefusal>> {
  const synced = await readAndSave(ports);
  if (!synced.ok) {
    ports.log.warn(synced.refusal, 'Entra ID could not be read; the last known directory stays in force');
    return synced;
  }
  const { changed, counts, suspects } = synced.value;
  for (const { group, members, gone, suspectSince } of suspects) {
    ports.log.warn(
      { group, gone: gone.length, of: members.length, suspectSince },
      'a group lost most of its members at once; they are kept unless it is so tomorrow too',
    );
  }
  ports.log.info({ changed, counts }, 'Entra ID was read');
  return synced;
}

async function readAndSave(ports: SyncPorts): Promise<Outcome<SyncedDirectory, SyncRefusal>> {
  const mapping = await loadMapping(ports);
  if (!mapping.ok) return mapping;
  const read = await readEntra(
    ports.graph,
    mapping.value.map(({ group }) => group),
  );
  if (!read.ok) return refuse({ reason: read.refusal.reason, detail: read.refusal.detail });
  const at = ports.clock.now();
  return ports.store.transaction((transaction) => saveReading(transaction, mapping.value, read.value, at));
}

async function loadMapping({ readMapping }: SyncPorts): Promise<Outcome<MappedGroup[], SyncRefusal>> {
  try {
    const mapping = readGroupMapping(await readMapping());
    if (mapping.ok) return mapping;
    const detail = mapping.refusal.map(({ line, message }) => `line ${line}: ${message}`).join(' ');
    return refuse({ reason: 'bad-mapping', detail });
  } catch (error) {
    return refuse({ reason: 'bad-mapping', detail: String(error) });
  }
}

async function saveReading(
  transaction: Transaction,
  mapping: readonly MappedGroup[],
  read: readonly EntraGroup[],
  at: Date,
): Promise<Outcome<SyncedDirectory, SyncRefusal>> {
  // Held until the end, so that this and a load of the directory file come one after the other.
  await oneAtATime(transaction, 'directory');
  const stored = await readShare(transaction, ['entra']);
  const units = new Set(stored.units.map(({ id }) => id));
  const unknown = mapping.flatMap(({ unit }) => (unit === null || units.has(unit) ? [] : [unit]));
  if (unknown.length > 0) {
    const detail = `${[...new Set(unknown)].join(', ')}: not among the units of the directory`;
    return refuse({ reason: 'unknown-unit', detail });
  }
  const today = civilDateAt(at);
  const known = await readKnownGroups(transaction);
  const judged = judgeGroups(known, read, today);
  const reading = { mapping, read, judged };
  const aside = await readSetAside(transaction, 'entra');
  const changes = planSync(stored, reading, today, randomUUID, aside);
  const groups = judged.map(({ group, members, suspectSince }) => ({ group, members, suspectSince }));
  const changed = changes.length > 0 || !isDeepStrictEqual(sort(groups), sort(known));
  const counts = countChanges(['person', 'assignment'], changes);
  if (changed) {
    for (const change of changes) await saveChange(transaction, change, today);
    await saveKnownGroups(transaction, groups);
    const left = saidNoLonger(aside.assignments, assignmentsOf(reading), roleOf);
    await forgetSetAside(transaction, { assignments: left, absences: [] });
    await recordChange(transaction, {
      actingFor: undefined,
      at,
      actor: 'system:sync-entra',
      act: 'sync-entra',
      subject: SUBJECT,
      before: { groups: known.map(countMembers) },
      after: { groups: groups.map(countMembers), counts, changes: changes.map(describeChange) },
    });
  }
  const suspects = judged.filter(({ suspectSince }) => suspectSince !== null);
  return accept({ changed, counts, changes, suspects });
}

const countMembers = ({ group, members, suspectSince }: KnownGroup) => ({
  group,
  members: members.length,
  suspectSince,
});

function sort(groups: readonly KnownGroup[]): KnownGroup[] {
  return [...groups].sort((one, other) => (one.group < other.group ? -1 : 1));
}
