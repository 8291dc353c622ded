import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** Where people and channels are reached, and the messages to them. */
export const outbox: Migration = {
  async up(database: Kysely<NoTables>) {
    await createReferences(database);
    await createMessages(database);
  },
};

async function createReferences(database: Kysely<NoTables>): Promise<void> {
  await database.schema
    .createTable('conversation_reference')
    .addColumn('conversation', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('personal', 'groupChat', 'channel')`),
    )
    .addColumn('person', 'text')
    .addColumn('user_id', 'text')
    .addColumn('service_url', 'text', (column) => column.notNull())
    .addColumn('tenant', 'text')
    .addColumn('bot', 'text', (column) => column.notNull())
    .addColumn('channel', 'text')
    .addColumn('team', 'text')
    .addColumn('locale', 'text')
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('active', 'blocked', 'removed')`),
    )
    .addColumn('updated_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await sql`create index conversation_reference_person on conversation_reference (person)`.execute(database);
  await sql`create index conversation_reference_team on conversation_reference (team)`.execute(database);
  await database.schema
    .createTable('known_person')
    .addColumn('person', 'text', (column) => column.primaryKey())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('service_url', 'text', (column) => column.notNull())
    .addColumn('tenant', 'text')
    .addColumn('bot', 'text', (column) => column.notNull())
    .addColumn('locale', 'text')
    .addColumn('updated_at', 'timestamptz', (column) => column.notNull())
    .execute();
}

async function createMessages(database: Kysely<NoTables>): Promise<void> {
  await database.schema
    .createTable('outbox_message')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('number', 'bigint', (column) => column.generatedAlwaysAsIdentity())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('data', 'jsonb', (column) => column.notNull())
    .addColumn('addressee', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('waiting', 'sending', 'sent', 'undeliverable')`),
    )
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('throttled', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('detail', 'text')
    .addColumn('activity', 'text')
    .addColumn('conversation', 'text')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('sent_at', 'timestamptz')
    .addColumn('group_key', 'text')
    .addColumn('instead_of', 'text', (column) => column.references('outbox_message.id'))
    .execute();
  await sql`create index outbox_message_group on outbox_message (group_key, number)`.execute(database);
  await sql`create index outbox_message_instead_of on outbox_message (instead_of)`.execute(database);
}
