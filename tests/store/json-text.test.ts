import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { recordChange } from '../../src/record/record-change.ts';
import { verifyRecord } from '../../src/record/verify.ts';
import { jsonText, storableJson } from '../../src/store/json-text.ts';
import { eachStore } from '../support/stores.ts';

/** As it is when a text is cut to its length in the middle of an emoji. */
const cut = 'Besök från Riga 🇱🇻'.slice(0, -1);

describe('JSON for the store', () => {
  test('is that of JSON.stringify where no text in it is refused', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 200, seed: 20_261_126 },
    );
  });

  test('has a sign in the place of half a character', () => {
    expect(cut.isWellFormed()).toBe(false);
    expect(JSON.parse(jsonText({ title: cut, rest: ['a\0b', '\\ud83d'] }))).toEqual({
      title: 'Besök från Riga 🇱�',
      rest: ['ab', '\\ud83d'],
    });
  });

  test('leaves alone what needs no change', () => {
    const value = { title: 'Åre 🇸🇪', at: [1, null] };

    expect(storableJson(value)).toBe(value);
  });
});

eachStore('JSON of any texts', (given) => {
  test('is taken, and given back as it was sent', async () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 40, maxLength: 40 });
    const property = fc.asyncProperty(texts, async (value) => {
      const sent = jsonText([...value, cut, '\0']);
      const { rows } = await sql<{ kept: unknown }>`select ${sent}::jsonb as kept`.execute(
        given.store.database,
      );
      expect(rows[0]?.kept).toEqual(JSON.parse(sent));
    });
    await fc.assert(property, { numRuns: 20, seed: 20_261_126 });
  });

  test('is recorded so that the chain of the record stays whole', async () => {
    await given.store.transaction((transaction) =>
      recordChange(transaction, {
        actingFor: undefined,
        at: new Date('2026-11-26T08:00:00Z'),
        actor: 'person',
        act: 'try',
        subject: 'try:1',
        before: null,
        after: { reason: cut },
      }),
    );

    expect(await verifyRecord(given.store.database)).toMatchObject({ whole: true, entries: 1 });
  });
});
