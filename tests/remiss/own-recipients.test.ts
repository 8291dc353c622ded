import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveAssignment, savePerson } from '../../src/network/directory/directory-register.ts';
import type { Directory } from '../../src/network/model.ts';
import { isOwnOf, placesOf } from '../../src/remiss/recipient/own-recipients.ts';
import { readPageSource } from '../../src/reports/page/page-source.ts';
import { remissItems } from '../../src/reports/page/remiss-items.ts';
import { invoke, personalMessage } from '../support/activities.ts';
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

describe('Whoever is head of a unit', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);
  const head = (number: number, from: string | null, until: string | null) => ({
    talker: { id: `head-${number}`, name: 'Chef', aadObjectId: `head-${number}` },
    term: { from, until },
  });
  const former = head(1, null, '2024-12-31');
  const present = head(2, '2025-01-01', '2027-06-30');
  const coming = head(3, '2027-07-01', null);

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date(`${today}T08:00:00Z`) } });
    await loadDemoCity(bot);
    await bot.services.store.transaction(async (transaction) => {
      for (const { talker, term } of [former, present, coming]) {
        const id = talker.aadObjectId;
        await savePerson(transaction, { id, name: talker.name, mail: null });
        const role = { person: id, role: 'head', unit: 'trafik', source: 'chat' } as const;
        await saveAssignment(transaction, { id, ...role, ...term });
      }
      await addOpenRemiss(transaction, { id: '11/2026', deadline: '2026-12-15', units: ['trafik'] });
    });
  });
  afterAll(() => bot?.close());

  const marksFor = async ({ aadObjectId: person }: { readonly aadObjectId: string }) => {
    const asked = { person, language: 'sv', at: new Date(`${today}T08:00:00Z`), unit: null } as const;
    const items = await remissItems(await readPageSource(bot.services.store, asked));
    return items.map(({ mark }) => mark?.tone);
  };

  test('has its remisses as their own on that day', async () => {
    expect(cardOf(await say('Mina remisser', present.talker))).toContain('11/2026');
    expect(await marksFor(present.talker)).toEqual(['yours']);
  });

  test.each([
    ['no longer', former],
    ['not yet', coming],
  ])('and %s does not', async (_when, { talker }) => {
    expect((await say('Mina remisser', talker)).text).toContain('inga öppna remisser');
    expect((await say('Svarsmall KS 2026/11', talker)).text).toContain('hittar ingen sådan remiss');
    expect(await marksFor(talker)).not.toContain('yours');
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
    ['sök remiss Remiss 12', isaiah, '12/2026'],
    ['remisstatistik', lynne, 'Trafiknämnden'],
  ])('%s', async (asked, from, found) => {
    expect(cardOf(await say(asked, from))).toContain(found);
  });

  test.each(['11', 'KS 2026/12', 'remiss'])('a search for %s, and what is chosen of it', async (words) => {
    const chat = personalMessage('', { from: stranger });
    const answerTo = async (name: string, value: object) => {
      const { body } = await bot.post(invoke(chat, `composeExtension/${name}`, value, { from: stranger }));
      return JSON.stringify(body);
    };
    const parameters = [{ name: 'words', value: words }];
    const queryOptions = { skip: 0, count: 25 };

    expect(await answerTo('query', { commandId: 'remisses', parameters, queryOptions })).toMatch(
      /Remiss KS 1[12]\/2026/,
    );
    expect(await answerTo('selectItem', { search: 'remisses', id: '12/2026' })).toContain('Trafiknämnden');
  });
});
