import { type Addressee, addresseeOf, addresseeText } from '../../outbox/model.ts';
import type { Database, Transaction } from '../../store/store.ts';

type CardTables = {
  beredning_card: { matter: string; addressee: string; times: number; sent_at: Date };
  beredning_look: { matter: string; person: string; at: Date };
};

/** A matter's card in a chat or channel. */
export interface SentCard {
  readonly matter: string;
  readonly addressee: Addressee;
  /** How often it has been sent. */
  readonly times: number;
  readonly sentAt: Date;
}

const tablesOf = (database: Database | Transaction) => database.withTables<CardTables>();

/** Keeps that a card is sent, and gives how often that makes. */
export async function countCard(
  transaction: Transaction,
  { matter, addressee, sentAt }: Omit<SentCard, 'times'>,
): Promise<number> {
  const row = await tablesOf(transaction)
    .insertInto('beredning_card')
    .values({ matter, addressee: addresseeText(addressee), times: 1, sent_at: sentAt })
    .onConflict((conflict) =>
      conflict
        .columns(['matter', 'addressee'])
        .doUpdateSet(({ ref, eb }) => ({ times: eb(ref('beredning_card.times'), '+', 1), sent_at: sentAt })),
    )
    .returning('times')
    .executeTakeFirstOrThrow();
  return row.times;
}

/** The cards of a matter. */
export async function listCards(database: Database | Transaction, matter: string): Promise<SentCard[]> {
  const rows = await tablesOf(database)
    .selectFrom('beredning_card')
    .selectAll()
    .where('matter', '=', matter)
    .orderBy('addressee')
    .execute();
  return rows.map(toCard);
}

/** The cards that were last sent before an instant; those of closed matters too. */
export async function listOldCards(database: Database, before: Date): Promise<SentCard[]> {
  const rows = await tablesOf(database)
    .selectFrom('beredning_card')
    .selectAll()
    .where('sent_at', '<', before)
    .orderBy('matter')
    .orderBy('addressee')
    .execute();
  return rows.map(toCard);
}

function toCard({ matter, addressee, times, sent_at }: CardTables['beredning_card']): SentCard {
  return { matter, addressee: addresseeOf(addressee), times, sentAt: sent_at };
}

/** Keeps that somebody has looked at a matter. */
export async function markLooked(
  database: Database | Transaction,
  matter: string,
  person: string,
  at: Date,
): Promise<void> {
  await tablesOf(database)
    .insertInto('beredning_look')
    .values({ matter, person, at })
    .onConflict((conflict) => conflict.columns(['matter', 'person']).doUpdateSet({ at }))
    .execute();
}

/** When each person last looked at a matter. */
export async function listLooks(
  database: Database | Transaction,
  matter: string,
): Promise<ReadonlyMap<string, Date>> {
  const rows = await tablesOf(database)
    .selectFrom('beredning_look')
    .select(['person', 'at'])
    .where('matter', '=', matter)
    .execute();
  return new Map(rows.map(({ person, at }) => [person, at]));
}
