import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { eachStore } from '../support/stores.ts';

eachStore('A statement that comes again', (given) => {
  beforeEach(async () => {
    await sql`create table sample (number int, word text)`.execute(given.store.database);
  });

  // In one transaction, since a server has several connections and each keeps its own.
  const inOne = <Result>(work: Parameters<typeof given.store.transaction<Result>>[0]) =>
    given.store.transaction(work);

  test('is planned once, and gives what it gave', async () => {
    const [words, kept] = await inOne(async (transaction) => {
      await sql`insert into sample (number, word) values (1, 'Riga'), (2, 'Oslo')`.execute(transaction);
      const ask = async (number: number) =>
        (await sql<{ word: string }>`select word from sample where number = ${number}`.execute(transaction))
          .rows;
      const found = [...(await ask(1)), ...(await ask(2)), ...(await ask(1)), ...(await ask(3))];
      const { rows } = await sql<{ statement: string }>`
        select statement from pg_prepared_statements`.execute(transaction);
      return [found.map(({ word }) => word), rows.map(({ statement }) => statement)];
    });

    expect(words).toEqual(['Riga', 'Oslo', 'Riga']);
    expect(kept).toContain('select word from sample where number = $1');
  });

  test('goes on while a migration changes its table', async () => {
    const ask = (number: number) =>
      inOne(async (transaction) => [
        ...(await sql`select * from sample where number = ${number}`.execute(transaction)).rows,
        ...(await sql`select word from sample where number = ${number}`.execute(transaction)).rows,
      ]);
    await sql`insert into sample (number, word) values (1, 'Riga')`.execute(given.store.database);
    for (let time = 0; time < 12; time += 1) await ask(1);

    await sql`alter table sample add column more text default 'new'`.execute(given.store.database);

    expect(await ask(1)).toEqual([{ number: 1, word: 'Riga', more: 'new' }, { word: 'Riga' }]);
  });

  test('that fails is asked anew', async () => {
    const divide = (by: number) =>
      sql<{ parts: number }>`select 12 / ${by}::int as parts`.execute(given.store.database);
    for (const by of [1, 2, 3]) await divide(by);

    await expect(divide(0)).rejects.toThrow('division by zero');

    expect((await divide(4)).rows).toEqual([{ parts: 3 }]);
  });
});
