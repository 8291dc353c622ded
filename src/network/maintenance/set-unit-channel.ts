import { civilDateAt } from '../../calendar/civil-date.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Store } from '../../store/store.ts';
import { type AuthorityRefusal, may } from '../authority.ts';
import { readStoredDirectory } from '../directory/directory-register.ts';
import { saveChannelAmendment } from '../directory/unit-amendment-register.ts';
import type { Unit } from '../model.ts';

export interface ChannelSetting {
  readonly unit: string;
  /** Id of the channel, without a thread; null: the unit has none. */
  readonly channel: string | null;
  readonly actor: string;
  readonly at: Date;
}

/** Says which channel is a unit's: what its people can't be told is said there. */
export async function setUnitChannel(
  store: Store,
  { unit, channel, actor, at }: ChannelSetting,
): Promise<Outcome<{ unit: Unit; changed: boolean }, AuthorityRefusal | 'unknown-unit'>> {
  return store.transaction(async (transaction) => {
    await oneAtATime(transaction, 'directory');
    const directory = await readStoredDirectory(transaction);
    const authority = may(directory, { person: actor, act: 'set-unit-channel', unit }, civilDateAt(at));
    if (!authority.ok) return authority;
    const before = directory.units.find(({ id }) => id === unit);
    if (before === undefined) return refuse('unknown-unit' as const);
    if (before.channel === channel) return accept({ unit: before, changed: false });
    await saveChannelAmendment(transaction, { unit, channel });
    await recordChange(transaction, {
      at,
      actor,
      actingFor: authority.value.actingFor ?? undefined,
      act: 'set-unit-channel',
      subject: `unit:${unit}`,
      before: { channel: before.channel },
      after: { channel },
    });
    return accept({ unit: { ...before, channel }, changed: true });
  });
}
