import { civilDateAt } from '../../calendar/civil-date.ts';
import { type Act, type Authority, type AuthorityRefusal, may } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Json } from '../../record/model.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Transaction } from '../../store/store.ts';
import type { Commitment } from '../model.ts';
import type { CommitmentPorts, Press } from '../ports.ts';
import { lockCommitment, saveCommitment } from '../register.ts';
import { settleQuestions } from '../reviews/settle-questions.ts';

/** What a change works with. */
export type ChangePorts = Pick<CommitmentPorts, 'store' | 'send'>;

/** Who presses what, on which commitment, as it was on their card. */
export interface CommitmentPress extends Press {
  readonly commitment: string;
  /** The version that the card showed; absent where the act does not rest on what it showed. */
  readonly version?: number | undefined;
}

/** A commitment when its turn has come. */
export interface Given {
  readonly transaction: Transaction;
  readonly commitment: Commitment;
  readonly directory: Directory;
  readonly authority: Authority;
  readonly today: string;
}

/** What an act makes of a commitment; null when there is nothing to change. */
export interface Change {
  readonly after: Partial<Commitment>;
  readonly before: Json;
  readonly recorded: Json;
}

export type ChangeRefusal = AuthorityRefusal | 'unknown-commitment' | 'changed-meanwhile';

/**
 * Does an act on a commitment in one transaction: waits for its turn, asks whether the actor may, and saves what
 * `decide` makes of it with the record. `decide` may save more in the same transaction. Refused, nothing changes.
 */
export async function changeCommitment<Refusal extends string>(
  { store, send }: ChangePorts,
  press: CommitmentPress,
  { act, name }: { readonly act: Act; readonly name: string },
  decide: (given: Given) => Promise<Outcome<Change | null, Refusal>>,
): Promise<Outcome<{ commitment: Commitment; changed: boolean }, Refusal | ChangeRefusal>> {
  type Result = Outcome<{ commitment: Commitment; changed: boolean }, Refusal | ChangeRefusal>;
  return store.transaction(async (transaction): Promise<Result> => {
    // Reviews are planned beside all others; and in one order with the registration, so that nobody waits in a ring.
    await oneAtATime(transaction, 'commitments');
    const commitment = await lockCommitment(transaction, press.commitment);
    if (commitment === undefined) return refuse('unknown-commitment');
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(press.at);
    const { unit, contact } = commitment;
    const request = { person: press.actor, act, unit, about: contact ?? '' };
    const authority = may(directory, request, today);
    if (!authority.ok) return authority;
    if (press.version !== undefined && press.version !== commitment.version)
      return refuse('changed-meanwhile');
    const given = { transaction, commitment, directory, authority: authority.value, today };
    const decided = await decide(given);
    if (!decided.ok) return decided;
    if (decided.value === null) return accept({ commitment, changed: false });
    const { actor, at } = press;
    const by = { actor, at, actingFor: authority.value.actingFor, act: name };
    const changed = await saveChange(transaction, send, { commitment, change: decided.value, by });
    return accept({ commitment: changed, changed: true });
  });
}

/** Who changes a commitment, by whose authority, and by which act of the record. */
export interface ChangedBy extends Press {
  readonly actingFor: string | null;
  readonly act: string;
}

/** Saves what an act makes of a commitment that was locked and may be changed, with the questions about it and the record. */
export async function saveChange(
  transaction: Transaction,
  send: CommitmentPorts['send'],
  {
    commitment,
    change,
    by,
  }: { readonly commitment: Commitment; readonly change: Change; readonly by: ChangedBy },
): Promise<Commitment> {
  const { actor, at, actingFor, act } = by;
  const changed: Commitment = { ...commitment, ...change.after, version: commitment.version + 1 };
  await saveCommitment(transaction, changed);
  await settleQuestions(transaction, send, changed, civilDateAt(at));
  await recordChange(transaction, {
    ...{ at, actor, actingFor: actingFor ?? undefined, act },
    subject: `commitment:${commitment.id}`,
    before: change.before,
    after: change.recorded,
  });
  return changed;
}
