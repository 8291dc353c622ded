import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { migrateToLatest } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { StoreUnreachable } from '../../src/store/store.ts';
import { eachStore } from '../support/stores.ts';

/** The zone of the city's servers, where a wrong parser makes a date the day before. */
const zoneBefore = process.env.TZ;
beforeAll(() => {
  process.env.TZ = 'Europe/Stockholm';
});
afterAll(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

eachStore('The store', (given) => {
  const rows = async <Row>(statement: RawBuilder<Row>) =>
    (await statement.execute(given.store.database)).rows;
  const numbers = async () =>
    (await rows(sql<{ number: number }>`select number from sample order by number`)).map((row) => row.number);

  beforeEach(async () => {
    await sql`create table sample (number bigint, content jsonb)`.execute(given.store.database);
  });

  test('the tests run in the zone of Stockholm', () => {
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(-60);
  });

  test('a count and a bigint are numbers', async () => {
    await sql`insert into sample (number) values (9007199254740991), (-1)`.execute(given.store.database);

    expect(await rows(sql`select count(*) as count, max(number) as largest from sample`)).toEqual([
      { count: 2, largest: 9007199254740991 },
    ]);
  });

  test.each(['2026-10-25', '2027-03-28', '2026-12-31', '2016-06-21', '0001-01-01'])(
    'the date %s stays the text that it is',
    async (date) => {
      expect(await rows(sql`select ${date}::date as date`)).toEqual([{ date }]);
    },
  );

  test('an absent date is null', async () => {
    expect(await rows(sql`select null::date as date, null::timestamptz as at`)).toEqual([
      { date: null, at: null },
    ]);
  });

  test.each([
    '2026-10-25T00:30:00.123Z', // 02:30 in summer time
    '2026-10-25T01:30:00.999Z', // 02:30 again, in winter time
    '2027-03-28T01:00:00.000Z',
    '1999-12-31T23:59:59.001Z',
  ])('the instant %s comes back as a Date, to the millisecond', async (instant) => {
    const [row] = await rows(sql<{ at: Date }>`select ${new Date(instant)}::timestamptz as at`);

    expect(row?.at).toBeInstanceOf(Date);
    expect(row?.at.toISOString()).toBe(instant);
  });

  test.each([
    ['a list', [1, 'två', [null, { tre: 3 }]]],
    ['an empty list', []],
    ['a text', 'Får vi teckna ett vänortsavtal med Riga?'],
    ['an empty text', ''],
    ['a text that looks like JSON', '{"a": 1}'],
    ['a text that looks like an array of PostgreSQL', '{1,2}'],
    ['null', null],
    ['false', false],
    ['a fraction', 0.1],
    ['unusual keys', { 'å "ö"': '\\', '': "'", $1: '€ 🇸🇪' }],
  ])('%s in jsonb comes back as it was', async (_name, value) => {
    await sql`insert into sample (content) values (${JSON.stringify(value)})`.execute(given.store.database);

    expect(await rows(sql`select content from sample`)).toEqual([{ content: value }]);
  });

  test('a transaction gives the result of its work and keeps what it wrote', async () => {
    const result = await given.store.transaction(async (transaction) => {
      await sql`insert into sample (number) values (1)`.execute(transaction);
      return 'done';
    });

    expect(result).toBe('done');
    expect(await numbers()).toEqual([1]);
  });

  test('what a transaction throws undoes all of it and is thrown on', async () => {
    const failure = new Error('in the middle');

    const work = given.store.transaction(async (transaction) => {
      await sql`insert into sample (number) values (1)`.execute(transaction);
      await sql`insert into sample (number) values (2)`.execute(transaction);
      throw failure;
    });

    await expect(work).rejects.toBe(failure);
    expect(await numbers()).toEqual([]);
  });

  test('a statement that fails undoes its transaction, and the next one works', async () => {
    const work = given.store.transaction(async (transaction) => {
      await sql`insert into sample (number) values (1)`.execute(transaction);
      await sql`insert into sample (number) values ('no number')`.execute(transaction);
    });
    await expect(work).rejects.toThrow('invalid input syntax');

    await given.store.transaction((transaction) =>
      sql`insert into sample (number) values (2)`.execute(transaction),
    );
    expect(await numbers()).toEqual([2]);
  });

  test('twenty transactions at once are all done, each whole or not at all', async () => {
    const works = Array.from({ length: 20 }, (_, number) =>
      given.store.transaction(async (transaction) => {
        await sql`insert into sample (number) values (${number})`.execute(transaction);
        if (number % 4 === 0) throw new Error(`no ${number}`);
        await sql`insert into sample (number) values (${number + 100})`.execute(transaction);
      }),
    );
    const outcomes = await Promise.allSettled(works);

    const kept = Array.from({ length: 20 }, (_, number) => number).filter((number) => number % 4 !== 0);
    expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toHaveLength(5);
    expect(await numbers()).toEqual([...kept, ...kept.map((number) => number + 100)]);
  });

  test('a write beside a transaction that is undone is kept', async () => {
    let write: Promise<unknown> = Promise.resolve();
    const work = given.store.transaction(async (transaction) => {
      await sql`insert into sample (number) values (1)`.execute(transaction);
      write = sql`insert into sample (number) values (2)`.execute(given.store.database);
      throw new Error('undone');
    });

    await expect(work).rejects.toThrow('undone');
    await write;
    expect(await numbers()).toEqual([2]);
  });

  test('migrations that have run change nothing when they run again', async () => {
    const tables = () =>
      rows(sql`select table_name, column_name, data_type from information_schema.columns
        where table_schema = 'public' order by table_name, ordinal_position`);
    const done = () => rows(sql`select * from kysely_migration order by name`);
    const before = [await tables(), await done()];

    await migrateToLatest(given.store.database);

    expect([await tables(), await done()]).toEqual(before);
  });

  test('a ping is answered while the store is open, and refused when it is closed', async () => {
    const store = await given.openAnother();
    await store.ping();

    await store.close();

    await expect(store.ping()).rejects.toThrow();
    await expect(store.close()).resolves.toBeUndefined();
  });
});

test.each(['/proc/utblick', '/proc/utblick/store', '/dev/null/utblick'])(
  'a folder that can not be made is an error at once: %s',
  async (folder) => {
    await expect(openStore({ folder })).rejects.toThrow(/can't hold the store \(.+\)\. Say another folder/);
  },
);

test('a server that cannot be reached is an error when the store is opened', async () => {
  await expect(openStore({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toThrow(
    StoreUnreachable,
  );
});
