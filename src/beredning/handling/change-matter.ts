import { civilDateAt } from '../../calendar/civil-date.ts';
import { may } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Json } from '../../record/model.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Transaction } from '../../store/store.ts';
import { type ActRefusal, nextState, transitions } from '../acts.ts';
import { followCards } from '../card/sent-cards.ts';
import { lockMatter, saveMatter } from '../matter-register.ts';
import type { Matter, MatterAct, State } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { type Told, tell } from './tell.ts';
import { placeOf, type Standing, standingIn } from './who-handles.ts';

/** Somebody who does an act, or a job of ours, which does it as a strategist would. */
export interface ActRequest {
  readonly matter: string;
  readonly act: MatterAct;
  /** Entra object id, or `system:<job>`. */
  readonly actor: string;
  readonly at: Date;
  /**
   * The revision of the proposal that the actor had before their eyes; with it, nothing is done on what they have
   * not seen. What others say of the proposal meanwhile is no hindrance.
   */
  readonly seen?: number | undefined;
  /** The version that they had, where the act builds on what others do with the matter, as preparing it does. */
  readonly version?: number | undefined;
  /** Taken before the matter is: what else may not change meanwhile. */
  readonly inTurn?: string;
}

export type MatterRefusal =
  | ActRefusal
  | 'unknown-matter'
  | 'in-conflict'
  | 'deputy-not-now'
  /** What the act rests on has changed since the actor saw it. */
  | 'changed-since';

/** What an act is decided on. */
export interface Acting {
  readonly transaction: Transaction;
  readonly matter: Matter;
  readonly next: State;
  readonly directory: Directory;
  readonly today: string;
  readonly standing: Standing;
  readonly actor: string;
  /** The instant as it is stored. */
  readonly at: string;
}

/** What becomes of the matter. */
export interface Changed {
  readonly matter: Matter;
  /** What the record keeps of it besides state and revision, for ever: ids, codes, and reasons as they were written. */
  readonly detail?: Readonly<Record<string, Json>>;
  /** The same of what held before. */
  readonly before?: Readonly<Record<string, Json>>;
  readonly tell?: readonly Told[];
  /** In whose place it is done, where the parts that may do it do not tell; null when it is in nobody's. */
  readonly actingFor?: string | null;
  /** What else is saved with it; nothing of it where the act is refused. */
  readonly saveWith?: () => Promise<void>;
}

/** What came of an act; `changed` is false when all of it held before. */
export interface Acted {
  readonly matter: Matter;
  readonly changed: boolean;
}

/**
 * Does an act on a matter in one transaction: takes the matter, asks whether it may be done, lets `change` say
 * what becomes of it, and saves it with its record, its notices and its cards. `change` itself only reads. It
 * gives null when all of it held before: then nothing is changed.
 */
export async function changeMatter<Refusal extends string>(
  ports: BeredningPorts,
  request: ActRequest,
  change: (acting: Acting) => Promise<Outcome<Changed | null, Refusal>> | Outcome<Changed | null, Refusal>,
): Promise<Outcome<Acted, Refusal | MatterRefusal>> {
  return ports.store.transaction(async (transaction) => {
    if (request.inTurn !== undefined) await oneAtATime(transaction, request.inTurn);
    const matter = await lockMatter(transaction, request.matter);
    if (matter === undefined) return refuse('unknown-matter' as const);
    const allowed = allow(matter, request, await readStoredDirectory(transaction));
    if (!allowed.ok) return allowed;
    const changed = await change({ transaction, matter, ...allowed.value });
    if (!changed.ok) return changed;
    // What is so already is told as that, also to somebody whose card is old because of their own act.
    if (changed.value === null) return accept({ matter, changed: false });
    if (isStale(matter, request)) return refuse('changed-since' as const);
    const { actingFor } = changed.value;
    const saved = await saveMatter(transaction, { ...changed.value.matter, state: allowed.value.next });
    await recordChange(transaction, {
      at: request.at,
      actor: request.actor,
      actingFor:
        (actingFor === undefined ? placeOf(request.act, allowed.value.standing) : actingFor) ?? undefined,
      act: request.act,
      subject: subjectOf(saved.id),
      before: { state: matter.state, revision: matter.revision, ...changed.value.before },
      after: { state: saved.state, revision: saved.revision, ...changed.value.detail },
    });
    await changed.value.saveWith?.();
    const scene = { ports, transaction, directory: allowed.value.directory, at: request.at };
    await tell(scene, saved, request.actor, changed.value.tell ?? []);
    await followCards(scene, matter, saved);
    return accept({ matter: saved, changed: true });
  });
}

/** How the record names a matter. */
export function subjectOf(matter: string): string {
  return `beredning:${matter}`;
}

function allow(
  matter: Matter,
  { act, actor, at }: ActRequest,
  directory: Directory,
): Outcome<Omit<Acting, 'transaction' | 'matter'>, MatterRefusal> {
  const today = civilDateAt(at);
  const standing = actor.startsWith('system:') ? ours : standingIn(directory, matter, actor, today);
  const forBeredning = transitions[act].by.some((part) => part === 'chair' || part === 'member');
  const next = nextState(matter.state, act, standing.parts);
  if (!next.ok) {
    if (next.refusal !== 'not-your-part') return next;
    if (standing.inConflict && forBeredning) return refuse('in-conflict');
    return refuse(isDeputyNotNow(directory, act, actor, today) ? 'deputy-not-now' : next.refusal);
  }
  return accept({ next: next.value, directory, today, standing, actor, at: at.toISOString() });
}

function isStale(matter: Matter, { seen, version }: ActRequest): boolean {
  return (seen ?? matter.revision) !== matter.revision || (version ?? matter.version) !== matter.version;
}

/** A job of ours does what a strategist may. */
const ours: Standing = { parts: ['strategist'], decides: null, places: {}, inConflict: false };

/** Whether it is a deputy who would decide if the chair were away. */
function isDeputyNotNow(directory: Directory, act: MatterAct, person: string, today: string): boolean {
  if (!transitions[act].by.includes('chair')) return false;
  const asked = may(directory, { person, act: 'decide-matter', unit: null }, today);
  return !asked.ok && asked.refusal === 'deputy-not-now';
}
