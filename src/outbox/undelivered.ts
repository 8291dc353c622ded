import type { Json } from '../record/model.ts';
import type { Stored } from '../store/json-text.ts';
import type { Database } from '../store/store.ts';
import { type Addressee, addresseeOf, type DeliveryState, type UndeliverableReason } from './model.ts';
import { type Linked, type ToldInstead, toldInsteadAmong } from './report.ts';

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
  /** Who was told in their place when it was given up, and whether that has arrived; null when nobody was. */
  readonly instead: ToldInstead | null;
}

/** Some of the messages that have not arrived: the latest, and how many older ones there are besides. */
export interface UndeliveredPart {
  readonly latest: readonly Undelivered[];
  readonly older: number;
}

/** More of each part are not told one by one. */
const MOST = 200;

/**
 * What was given up of the messages queued since a time, and all that are tried again, each the latest first. They are
 * read apart, so that many of the one never hide the other.
 */
export async function listUndelivered(
  database: Database,
  since: Date,
): Promise<{ readonly givenUp: UndeliveredPart; readonly trying: UndeliveredPart }> {
  const originals = originalsOf(database);
  // First, so that one that is given up meanwhile is told twice rather than not at all.
  const trying = await originals
    .where('state', 'in', ['waiting', 'sending'])
    .where('attempts', '>', 0)
    .where('detail', 'is not', null)
    .execute();
  const givenUp = await originals
    .where('state', '=', 'undeliverable')
    .where('created_at', '>=', since)
    .execute();
  const insteadOf = toldInsteadAmong(givenUp.length === 0 ? [] : await listStandingIn(database, since));
  return { givenUp: partOf(givenUp, insteadOf), trying: partOf(trying, () => null) };
}

const originalsOf = (database: Database) =>
  tablesOf(database)
    .select(['id', 'kind', 'addressee', 'state', 'reason', 'detail', 'created_at'])
    .select(({ fn }) => fn.countAll<number>().over().as('count'))
    .where('instead_of', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(MOST);

type Original = Omit<Row, 'data' | 'attempts' | 'instead_of'> & { readonly count: number };

function partOf(
  originals: readonly Original[],
  insteadOf: (message: string) => ToldInstead | null,
): UndeliveredPart {
  const latest = originals.map(({ id, kind, addressee, state, reason, detail, created_at: since }) => ({
    ...{ kind, addressee: addresseeOf(addressee), since, detail },
    reason: state === 'undeliverable' ? (reason ?? 'gave-up') : null,
    instead: insteadOf(id),
  }));
  return { latest, older: (originals[0]?.count ?? 0) - originals.length };
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
