import type { Json } from '../record/model.ts';
import type { Stored } from '../store/json-text.ts';
import type { Database } from '../store/store.ts';
import { type Addressee, addresseeOf, type DeliveryState, type UndeliverableReason } from './model.ts';
import { type Linked, lastInstead, type ToldInstead } from './report.ts';

interface Row {
  id: string;
  kind: string;
  data: Stored<Json>;
  addressee: string;
  state: DeliveryState;
  attempts: number;
  reason: UndeliverableReason | null;
  detail: string | null;
  created_at: Date;
  instead_of: string | null;
}

const tablesOf = (database: Database) =>
  database.withTables<{ outbox_message: Row }>().selectFrom('outbox_message');

/** A message that has not reached whom it was for; never what it says. */
export interface Undelivered {
  readonly kind: string;
  readonly addressee: Addressee;
  readonly since: Date;
  /** Why it was given up; null while it is tried again. */
  readonly reason: UndeliverableReason | null;
  /** What the connector said last. */
  readonly detail: string | null;
  /** Who was told in their place, and whether that has arrived; null when nobody was. */
  readonly instead: ToldInstead | null;
}

/** More are not told one by one. */
const MOST = 200;

/** What was given up of the messages queued since a time, and all that are tried again; the latest first. */
export async function listUndelivered(database: Database, since: Date): Promise<Undelivered[]> {
  const originals = await tablesOf(database)
    .select(['id', 'kind', 'addressee', 'state', 'reason', 'detail', 'created_at'])
    .where('instead_of', 'is', null)
    .where(({ and, or, eb }) =>
      or([
        and([eb('state', '=', 'undeliverable'), eb('created_at', '>=', since)]),
        and([
          eb('state', 'in', ['waiting', 'sending'] as const),
          eb('attempts', '>', 0),
          eb('detail', 'is not', null),
        ]),
      ]),
    )
    .orderBy('created_at', 'desc')
    .limit(MOST)
    .execute();
  const standingIn = originals.length === 0 ? [] : await listStandingIn(database, since);
  return originals.map(({ id, kind, addressee, state, reason, detail, created_at: queued }) => ({
    ...{ kind, addressee: addresseeOf(addressee), since: queued, detail },
    reason: state === 'undeliverable' ? (reason ?? 'gave-up') : null,
    instead: lastInstead({ id }, standingIn),
  }));
}

async function listStandingIn(database: Database, since: Date): Promise<Linked[]> {
  const rows = await tablesOf(database)
    .select(['id', 'kind', 'data', 'addressee', 'state', 'instead_of'])
    .where('instead_of', 'is not', null)
    .where('created_at', '>=', since)
    .orderBy('created_at')
    .execute();
  return rows.map(({ id, kind, data, addressee, state, instead_of: insteadOf }) => ({
    ...{ id, state, insteadOf },
    notice: { kind, data: data as Json },
    addressee: addresseeOf(addressee),
  }));
}
