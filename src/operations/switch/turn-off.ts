import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Bilingual } from '../../language/language.ts';
import { type AuthorityRefusal, may } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import { accept, type Outcome } from '../../outcome.ts';
import type { Json } from '../../record/model.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Store } from '../../store/store.ts';
import type { Stop } from './model.ts';
import { listStops, removeStop, saveStop } from './stop-register.ts';

/** Whoever runs commands where the store is, and answers to nobody's directory. */
export const TERMINAL = 'system:terminal';

export interface Switching {
  /** A room's name, or `bot`. */
  readonly what: string;
  /** Why it is turned off, as its users will read it; null to turn it on again. */
  readonly reason: Bilingual<string> | null;
  /** Entra object id, or `system:terminal`. */
  readonly actor: string;
  readonly at: Date;
}

/** Turns a room or the whole bot off, or on again: at once, on every instance. `changed` is false when it was so before. */
export async function turnOff(
  store: Store,
  { what, reason, actor, at }: Switching,
): Promise<Outcome<{ readonly changed: boolean }, AuthorityRefusal>> {
  return store.transaction(async (transaction) => {
    await oneAtATime(transaction, 'stops');
    const directory = await readStoredDirectory(transaction);
    const right =
      actor === TERMINAL
        ? undefined
        : may(directory, { person: actor, act: 'turn-off', unit: null }, civilDateAt(at));
    if (right?.ok === false) return right;
    const before = (await listStops(transaction)).find((stop) => stop.what === what);
    const after: Stop | undefined = reason === null ? undefined : { what, reason, by: actor, at };
    if (stateOf(before) === stateOf(after)) return accept({ changed: false });
    if (after === undefined) await removeStop(transaction, what);
    else await saveStop(transaction, after);
    await recordChange(transaction, {
      at,
      actor,
      actingFor: right?.value.actingFor ?? undefined,
      act: after === undefined ? 'turn-on' : 'turn-off',
      subject: `room:${what}`,
      before: asJson(before),
      after: asJson(after),
    });
    return accept({ changed: true });
  });
}

const asJson = (stop: Stop | undefined): Json =>
  stop === undefined ? { off: false } : { off: true, reason: { sv: stop.reason.sv, en: stop.reason.en } };

const stateOf = (stop: Stop | undefined) => JSON.stringify(asJson(stop));
