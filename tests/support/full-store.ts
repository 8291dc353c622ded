import { sql } from 'kysely';
import { pino } from 'pino';
import { startJobs } from '../../src/jobs/jobs.ts';
import { saveReference } from '../../src/outbox/reference-register.ts';
import { recordChange } from '../../src/record/record-change.ts';
import { readHead } from '../../src/record/register.ts';
import { verifyRecord } from '../../src/record/verify.ts';
import { countTables } from '../../src/store/move-store.ts';
import { offerFile } from '../../src/store/offered-files.ts';
import { openStore, type StoreOptions } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { listWaitingJobs } from '../../src/store/waiting-jobs.ts';
import { personalReference } from './said.ts';

/** How many entries its record has, unless a test says another number. */
export const ENTRIES = 600;

/** A store with a bit of everything that is not plain: bytes, times to the microsecond, JSON, order, jobs that wait. */
export async function fillStore(options: StoreOptions, entries = ENTRIES): Promise<void> {
  const store = await openStore(options);
  const at = new Date('2026-11-23T08:00:00Z');
  await store.transaction(async (transaction) => {
    for (let number = 1; number <= entries; number += 1) {
      const change = {
        at,
        actor: 'a',
        actingFor: undefined,
        act: 'x',
        subject: `thing:${number % 7}`,
        before: null,
      };
      await recordChange(transaction, {
        ...change,
        after: { number, words: 'å "x" \\ 🇱🇻', list: [1, null] },
      });
    }
    await saveReference(transaction, personalReference('anna', 'a:1', 'http://127.0.0.1:9/'));
  });
  await offerFile(store.database, {
    ...{ id: 'f', person: 'anna', name: 'Beslut å.txt', offeredAt: at },
    bytes: Uint8Array.from({ length: 256 }, (_, byte) => byte),
  });
  await sql`insert into done_act (act, done_at) values ('fine', '2026-11-23 08:00:00.123456+00')`.execute(
    store.database,
  );
  await sql`
    insert into outbox_message (id, key, kind, data, addressee, state, attempts, throttled, created_at, instead_of)
    values ('m1', 'k1', 'x', '{"a": [1]}', 'person:anna', 'sent', 1, 0, now(), null),
      ('m2', 'k2', 'x', '{}', 'person:bo', 'waiting', 0, 0, now(), 'm1')`.execute(store.database);
  const jobs = await startJobs({
    connection: store.connection,
    jobs: [{ name: 'deliver', queue: { policy: 'by-key' }, run: async () => ({ afterSeconds: 3_600 }) }],
    log: pino({ level: 'silent' }),
  });
  await store.transaction(async (transaction) => {
    for (const number of [1, 2, 3])
      await jobs.send(transaction, 'deliver', { number }, { key: 'person:anna' });
  });
  await jobs.stop();
  await store.close();
}

/** All that such a store holds, as the database writes it, with what its record and its queue say. */
export async function contentOf(options: StoreOptions) {
  const store = await openStore(options);
  return contentOfStore(store).finally(() => store.close());
}

/** The same; then another day at work, with five entries that no backup of before has. */
export async function lookAndGoOn(options: StoreOptions) {
  const store = await openStore(options);
  try {
    const content = await contentOfStore(store);
    const at = new Date('2026-11-24T08:00:00Z');
    const change = {
      at,
      actor: 'a',
      actingFor: undefined,
      act: 'y',
      subject: 'thing:1',
      before: null,
      after: {},
    };
    for (let number = 0; number < 5; number += 1)
      await store.transaction((transaction) => recordChange(transaction, change));
    return { content, after: await verifyRecord(store.database) };
  } finally {
    await store.close();
  }
}

async function contentOfStore(store: Store) {
  const texts: Record<string, unknown> = {};
  for (const table of [
    'record_entry',
    'record_head',
    'conversation_reference',
    'offered_file',
    'done_act',
    'outbox_message',
  ]) {
    const { rows } =
      await sql`select to_jsonb(t) as row from ${sql.table(table)} t order by to_jsonb(t)::text`.execute(
        store.database,
      );
    texts[table] = rows;
  }
  const head = await readHead(store.database);
  const jobs = await listWaitingJobs(store.database);
  const counts = await countTables(store.database);
  return { texts, head, counts, record: await verifyRecord(store.database), jobs };
}
