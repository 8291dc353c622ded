import { jsonArrayFrom } from '../../store/json-array.ts';
import type { Database, Transaction } from '../../store/store.ts';
import type { ChannelAmendment, TopicAmendment, UnitAmendments } from './unit-amendments.ts';

type AmendmentTables = { unit_topic: TopicAmendment; unit_channel: ChannelAmendment };

const tablesOf = (database: Database | Transaction) => database.withTables<AmendmentTables>();

/** All that was said of units in chat. */
export async function readAmendments(database: Database | Transaction): Promise<UnitAmendments> {
  return tablesOf(database)
    .selectNoFrom(({ selectFrom }) => [
      jsonArrayFrom(selectFrom('unit_topic').select(['unit', 'topic', 'what']).orderBy('topic')).as('topics'),
      jsonArrayFrom(selectFrom('unit_channel').select(['unit', 'channel'])).as('channels'),
    ])
    .executeTakeFirstOrThrow();
}

/** Keeps that a topic was added to a unit or taken from it, in place of what was said of it before. */
export async function saveTopicAmendment(
  transaction: Transaction,
  { unit, topic, what }: TopicAmendment,
): Promise<void> {
  await tablesOf(transaction)
    .insertInto('unit_topic')
    .values({ unit, topic, what })
    .onConflict((conflict) => conflict.columns(['unit', 'topic']).doUpdateSet({ what }))
    .execute();
}

/** Forgets what was said of a topic of a unit; the file alone speaks of it then. */
export async function forgetTopicAmendment(
  transaction: Transaction,
  { unit, topic }: Pick<TopicAmendment, 'unit' | 'topic'>,
): Promise<void> {
  await tablesOf(transaction)
    .deleteFrom('unit_topic')
    .where('unit', '=', unit)
    .where('topic', '=', topic)
    .execute();
}

/** Keeps which channel a unit has, in place of what was said before. */
export async function saveChannelAmendment(
  transaction: Transaction,
  { unit, channel }: ChannelAmendment,
): Promise<void> {
  await tablesOf(transaction)
    .insertInto('unit_channel')
    .values({ unit, channel })
    .onConflict((conflict) => conflict.column('unit').doUpdateSet({ channel }))
    .execute();
}
