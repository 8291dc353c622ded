import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { BEGINNING, chain, findBreak } from '../../src/record/chain.ts';
import type { Change, Entry, Json } from '../../src/record/model.ts';
import { recordChange } from '../../src/record/record-change.ts';
import { addEntry, listEntries, listHistory } from '../../src/record/register.ts';
import { verifyRecord } from '../../src/record/verify.ts';
import { eachStore } from '../support/stores.ts';

function change(number: number, details: Partial<Change> = {}): Change {
  return {
    at: new Date(`2026-11-23T08:00:00.${String(number % 1000).padStart(3, '0')}Z`),
    actor: 'anna',
    actingFor: undefined,
    act: 'set-deadline',
    subject: 'remiss:1',
    before: { deadline: null },
    after: { deadline: '2026-12-01', number },
    ...details,
  };
}

/** Any JSON that PostgreSQL can hold: all of it but the character NUL and half surrogate pairs. */
const json = fc.jsonValue({
  stringUnit: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((unit) => unit !== '\0'),
  maxDepth: 4,
});

eachStore('The record', (given) => {
  const add = (number: number, details: Partial<Change> = {}) =>
    given.store.transaction((transaction) => recordChange(transaction, change(number, details)));
  const addMany = async (count: number) => {
    for (let number = 1; number <= count; number += 1) await add(number);
  };
  const verify = () => verifyRecord(given.store.database);
  /** Does what only somebody with the database's own rights can do: all statements, with the guard off. */
  const tamper = (statements: readonly string[]) =>
    given.store.transaction(async (transaction) => {
      await sql`alter table record_entry disable trigger record_entry_append_only`.execute(transaction);
      for (const statement of statements) await sql.raw(statement).execute(transaction);
      await sql`alter table record_entry enable trigger record_entry_append_only`.execute(transaction);
    });

  test('an empty record is whole', async () => {
    expect(await verify()).toEqual({ whole: true, entries: 0 });
  });

  test('each entry is chained to the one before it', async () => {
    const first = await add(1);
    const second = await add(2, { actingFor: 'björn' });

    expect(first).toMatchObject({ number: 1, previousHash: BEGINNING });
    expect(second).toMatchObject({ number: 2, previousHash: first.hash, actingFor: 'björn' });
    expect(await listEntries(given.store.database, 0, 10)).toEqual([first, second]);
    expect(await verify()).toEqual({ whole: true, entries: 2 });
  });

  test('the history of a thing is its own entries, oldest first', async () => {
    await add(1);
    await add(2, { subject: 'remiss:2' });
    await add(3);
    const history = await listHistory(given.store.database, 'remiss:1');
    expect(history.map((entry) => entry.number)).toEqual([1, 3]);
  });

  test('fifty entries in parallel make a whole chain without gaps', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, number) => add(number)));

    const entries = await listEntries(given.store.database, 0, 100);
    expect(entries.map((entry) => entry.number)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(await verify()).toEqual({ whole: true, entries: 50 });
  });

  test('an entry whose transaction is undone leaves no gap', async () => {
    await Promise.allSettled(
      Array.from({ length: 20 }, (_, number) =>
        given.store.transaction(async (transaction) => {
          await recordChange(transaction, change(number));
          if (number % 4 === 0) throw new Error('undone');
        }),
      ),
    );

    expect(await verify()).toEqual({ whole: true, entries: 15 });
  });

  test('a record longer than one batch is read to its end', async () => {
    const entries: Entry[] = [];
    for (let number = 1; number <= 1001; number += 1) {
      entries.push(chain(change(number), entries.at(-1) ?? { number: 0, hash: BEGINNING }));
    }
    await given.store.transaction(async (transaction) => {
      for (const entry of entries) await addEntry(transaction, entry);
    });
    expect(await verify()).toEqual({ whole: true, entries: 1001 });

    await tamper([`update record_entry set actor = 'eve' where number = 1001`]);

    expect(await verify()).toEqual({ whole: false, broken: { number: 1001, reason: 'changed' } });
  });

  test.each([
    ['time', `update record_entry set at = at + interval '1 millisecond' where number = 3`],
    ['actor', `update record_entry set actor = 'eve' where number = 3`],
    ['principal', `update record_entry set acting_for = 'eve' where number = 3`],
    ['act', `update record_entry set act = 'forget-deadline' where number = 3`],
    ['subject', `update record_entry set subject = 'remiss:2' where number = 3`],
    ['state before', `update record_entry set before = 'null' where number = 3`],
    ['state after', `update record_entry set after = jsonb_set(after, '{number}', '4') where number = 3`],
    ['hash', `update record_entry set hash = repeat('0', 64) where number = 3`],
  ])('a changed %s is found', async (_field, statement) => {
    await addMany(5);

    await tamper([statement]);

    expect(await verify()).toEqual({ whole: false, broken: { number: 3, reason: 'changed' } });
  });

  const exchange = (a: number, b: number) => [
    `update record_entry set number = -1 where number = ${a}`,
    `update record_entry set number = ${a} where number = ${b}`,
    `update record_entry set number = ${b} where number = -1`,
  ];
  const headOf = (number: number) =>
    `update record_head set (number, hash) = (select number, hash from record_entry where number = ${number})`;
  test.each([
    ['an entry removed in the middle', ['delete from record_entry where number = 3'], 3, 'missing'],
    ['two entries removed', ['delete from record_entry where number in (2, 4)'], 2, 'missing'],
    ['the last entry removed', ['delete from record_entry where number = 5'], 5, 'cut-off'],
    ['the end cut off', ['delete from record_entry where number > 2'], 3, 'cut-off'],
    ['everything removed', ['truncate record_entry'], 1, 'cut-off'],
    ['two entries exchanged', exchange(2, 3), 2, 'not-chained'],
    ['a link changed', [`update record_entry set previous_hash = '' where number = 3`], 3, 'not-chained'],
    ['the head’s hash changed', [`update record_head set hash = repeat('0', 64)`], 5, 'changed'],
    ['the head moved on', ['update record_head set number = 7'], 6, 'cut-off'],
    ['the head moved back', ['update record_head set number = 3'], 3, 'changed'],
    ['the head moved back with its hash', [headOf(3)], 4, 'added'],
    ['the head removed', ['delete from record_head'], 1, 'added'],
  ])('%s is found, and the first broken entry named', async (_name, statements, number, reason) => {
    await addMany(5);

    await tamper(statements);

    expect(await verify()).toEqual({ whole: false, broken: { number, reason } });
  });

  test('an entry that was changed and hashed anew is found by the one after it', async () => {
    await addMany(5);
    const [second] = await listEntries(given.store.database, 1, 1);
    const forged = chain(change(3, { actor: 'eve' }), second ?? expect.fail('there is no second entry'));

    await tamper([`update record_entry set actor = 'eve', hash = '${forged.hash}' where number = 3`]);

    expect(await verify()).toEqual({ whole: false, broken: { number: 4, reason: 'not-chained' } });
  });

  test.each([
    `update record_entry set actor = 'eve'`,
    'delete from record_entry',
    'delete from record_entry where false',
    'truncate record_entry',
  ])('the database refuses: %s', async (statement) => {
    await add(1);

    const attempt = sql.raw(statement).execute(given.store.database);
    await expect(attempt).rejects.toThrow('the record is append-only');

    expect(await verify()).toEqual({ whole: true, entries: 1 });
  });

  test('any state before and after comes back as it was and verifies', async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(json, json, async (before, after) => {
        const { number } = await add(1, { before: before as Json, after: after as Json });
        written += 1;
        const [entry] = await listEntries(given.store.database, number - 1, 1);
        expect(canonicalize([entry?.before, entry?.after])).toBe(canonicalize([before, after]));
        expect(entry && findBreak(entry, { number: number - 1, hash: entry.previousHash })).toBeUndefined();
      }),
      {
        numRuns: 200,
        examples: [
          [JSON.parse('{"__proto__": {"constructor": 1}, "": null, "length": -0}'), 'ett "å"\\\n\u2028'],
          [[5e-324, 1.7976931348623157e308, 1e21, -1e-7], { '10': 'b', '9': 'a', å: [], z: {} }],
        ],
      },
    );
    expect(await verify()).toEqual({ whole: true, entries: written });
  });

  test.each([
    ['\0', ''],
    ['\ud800', '\ufffd'],
  ])('what PostgreSQL cannot hold of a text is left out before it is chained: %j', async (text, kept) => {
    const { after } = await add(1, { after: { text } });

    expect(after).toEqual({ text: kept });
    expect(await verify()).toEqual({ whole: true, entries: 1 });
  });
});
