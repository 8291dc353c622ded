import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Directory } from '../../src/network/model.ts';
import { isOwnOf, placesOf } from '../../src/remiss/recipient/own-recipients.ts';
import { isaiah, loadDemoCity, lynne, stranger, talkWith } from '../support/demo-city.ts';
import { addOpenRemiss } from '../support/open-remisses.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const today = '2026-11-24';

describe("One's own recipients", () => {
  const people = ['a', 'b', 'c', 'd'];
  const units = ['x', 'y'];
  const person = fc.constantFrom(...people);
  const unit = fc.constantFrom(...units);
  const date = fc.constantFrom(null, '2026-01-01', '2026-12-31');
  const period = { from: date, until: date };
  const directories = fc.record({
    units: fc.constant([]),
    people: fc.constant(people.map((id) => ({ id, name: id, mail: null }))),
    assignments: fc.array(
      fc.record({
        ...{ id: fc.uuid(), person, role: fc.constantFrom('registrar', 'head', 'contact_person'), unit },
        ...{ ...period, source: fc.constant('file' as const) },
      }),
      { maxLength: 6 },
    ),
    deputies: fc.array(fc.record({ person, deputy: person, unit: fc.option(unit), ...period }), {
      maxLength: 6,
    }),
    absences: fc.array(fc.record({ id: fc.uuid(), person, ...period }), { maxLength: 4 }),
  }) as fc.Arbitrary<Directory>;

  test('lie where they are looked for, whoever is away and stands in for whom', () => {
    const recipient = fc.record({ unit, handler: fc.option(person) });
    fc.assert(
      fc.property(directories, recipient, person, (directory, of, reader) => {
        fc.pre(isOwnOf(directory, { person: reader, today })(of));
        const { units: at, handlers } = placesOf(directory, { person: reader, today });

        expect(at.includes(of.unit) || handlers.includes(of.handler ?? '')).toBe(true);
      }),
    );
  });
});

describe('Of remisses that others are to answer no letter is read:', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date(`${today}T08:00:00Z`) } });
    await loadDemoCity(bot);
    const { store } = bot.services;
    await store.transaction(async (transaction) => {
      const both = ['kultur', 'trafik'];
      await addOpenRemiss(transaction, { id: '11/2026', deadline: '2026-12-15', units: both });
      await addOpenRemiss(transaction, { id: '12/2026', deadline: '2026-11-10', units: ['trafik'] });
    });
    // It would be refused where it is read.
    await sql`update remiss set reading = '{}' where id = '12/2026'`.execute(store.database);
  });
  afterAll(() => bot?.close());

  test.each([
    ['KS 2026/11', isaiah, '11/2026'],
    ['Mina remisser', isaiah, '11/2026'],
    ['Remisser', stranger, '12/2026'],
    ['Försenade remisser', isaiah, '12/2026'],
    ['Remisser till nyår', stranger, '11/2026'],
    ['remisstatistik', lynne, 'Trafiknämnden'],
  ])('%s', async (asked, from, found) => {
    expect(cardOf(await say(asked, from))).toContain(found);
  });
});
