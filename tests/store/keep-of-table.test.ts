import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMatter, findMatter, saveMatter } from '../../src/beredning/matter-register.ts';
import { withdrawRegistered } from '../../src/remiss/remiss-register.ts';
import { keepOfTable } from '../../src/store/keep.ts';
import { makeMatter } from '../beredning/make-matter.ts';
import { addOpenRemiss } from '../support/open-remisses.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot?.close());

test('what is made of a table is made anew where a row is new or another version, and only then', async () => {
  const { store } = bot.services;
  let made = 0;
  const read = keepOfTable(store, { table: 'beredning_matter' }, async () => (made += 1));
  const id = 'a'.repeat(32);
  expect(await read()).toBe(1);

  await store.transaction(async (transaction) => addMatter(transaction, makeMatter({ id })));
  expect(await read()).toBe(2);

  // Something else was written by this process.
  await store.transaction(async (transaction) => sql`select 1`.execute(transaction));
  expect(await read()).toBe(2);

  const matter = await findMatter(store.database, id);
  if (matter === undefined) throw new Error('the matter is gone');
  await store.transaction(async (transaction) => saveMatter(transaction, { ...matter, dnr: 'KS 2026/1' }));
  expect(await read()).toBe(3);
});

test('what changes no version is counted', async () => {
  const { store } = bot.services;
  let made = 0;
  const of = { table: 'remiss', counted: ['withdrawn_on'] };
  const read = keepOfTable(store, of, async () => (made += 1));
  await store.transaction(async (transaction) =>
    addOpenRemiss(transaction, { id: '812/2026', deadline: '2027-02-15', units: ['kultur'] }),
  );
  expect(await read()).toBe(1);

  await store.transaction(async (transaction) => withdrawRegistered(transaction, '812/2026', '2026-11-24'));
  expect(await read()).toBe(2);
});
