import { civilDateAt } from '../../calendar/civil-date.ts';
import { type AuthorityRefusal, may } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import { bothNames } from '../../network/units/unit-names.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Position } from '../model.ts';
import type { CommitmentPorts, Press } from '../ports.ts';
import { addPosition, findPosition, savePosition } from '../position-register.ts';
import { strategistsOn } from '../reviews/keepers.ts';
import { positionNotice } from './notices.ts';

export interface PositionNoted extends Press {
  /** The same for each press on the same form. */
  readonly id: string;
  readonly unit: string;
  readonly matter: string;
  readonly view: string;
}

export type NoteRefusal = AuthorityRefusal | 'unknown-unit' | 'no-view';

/**
 * Keeps what a unit means to say towards the EU, once. The strategists hear of it, because it is done in close
 * cooperation with the Executive Board (5#6); that the Board was told is ticked by itself.
 */
export async function notePosition(
  { store, send }: Pick<CommitmentPorts, 'store' | 'send'>,
  { id, unit, matter, view, actor, at }: PositionNoted,
): Promise<Outcome<{ position: Position; isNew: boolean }, NoteRefusal>> {
  type Result = Outcome<{ position: Position; isNew: boolean }, NoteRefusal>;
  return store.transaction(async (transaction): Promise<Result> => {
    await oneAtATime(transaction, `eu-position:${id}`);
    const earlier = await findPosition(transaction, id);
    if (earlier !== undefined) return accept({ position: earlier, isNew: false });
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(at);
    if (!directory.units.some((one) => one.id === unit)) return refuse('unknown-unit');
    const authority = may(directory, { person: actor, act: 'note-position', unit }, today);
    if (!authority.ok) return authority;
    if (matter.trim() === '' || view.trim() === '') return refuse('no-view');
    const said = { matter: matter.trim(), view: view.trim() };
    const position = await addPosition(transaction, {
      ...{ id, version: 1, unit, ...said, writtenBy: actor, writtenOn: today, toldOn: null, toldBy: null },
    });
    if (position === undefined) throw new Error(`position ${id} is there already`);
    await recordChange(transaction, {
      ...{ at, actor, actingFor: authority.value.actingFor ?? undefined },
      ...{ act: 'note-position', subject: `eu-position:${id}`, before: null, after: { unit, ...said } },
    });
    for (const person of strategistsOn(directory, today)) {
      if (person === actor) continue;
      await queueNotice(transaction, send, {
        key: `eu-position:${id}:${person}`,
        addressee: { person },
        notice: {
          kind: positionNotice.name,
          data: { position: id, version: 1, unitName: bothNames(directory.units, unit), ...said },
        },
        at,
      });
    }
    return accept({ position, isNew: true });
  });
}

export type TellRefusal = AuthorityRefusal | 'unknown-position' | 'told-already';

/** Notes that the Executive Board's administration has been told of a position, once. */
export async function markTold(
  { store }: Pick<CommitmentPorts, 'store'>,
  { id, actor, at }: Press & { readonly id: string },
): Promise<Outcome<Position, TellRefusal>> {
  return store.transaction(async (transaction): Promise<Outcome<Position, TellRefusal>> => {
    const position = await findPosition(transaction, id, true);
    if (position === undefined) return refuse('unknown-position');
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(at);
    const authority = may(directory, { person: actor, act: 'note-position', unit: position.unit }, today);
    if (!authority.ok) return authority;
    if (position.toldOn !== null) return refuse('told-already');
    const told = { ...position, version: position.version + 1, toldOn: today, toldBy: actor };
    await savePosition(transaction, told);
    await recordChange(transaction, {
      ...{ at, actor, actingFor: authority.value.actingFor ?? undefined },
      ...{
        act: 'tell-position',
        subject: `eu-position:${id}`,
        before: { toldOn: null },
        after: { toldOn: today },
      },
    });
    return accept(told);
  });
}
