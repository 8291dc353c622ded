import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { addVisit } from '../../src/visits/visit-register.ts';
import { makeMatter } from '../beredning/make-matter.ts';
import { alex, loadDemoCity, megan } from '../support/demo-city.ts';
import { partsOf } from '../support/dialog.ts';
import { makeVisit } from '../support/make-visit.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('All that is told of a thing is filled in, or said not to be:', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadDemoCity(bot);
    await bot.services.store.transaction(async (transaction) => {
      const { number: _, ...visit } = makeVisit({
        ...{ id: 'wien', unit: 'trafik', fields: ['trafik'], state: 'accepted' },
        requester: { id: alex.aadObjectId, name: alex.name },
        facts: { origin: 'Wien', country: 'AT', from: '2027-02-10', until: '2027-02-11', people: 9 },
      });
      await addVisit(transaction, { ...visit, facts: { ...visit.facts, topics: 'spårvagnar' } });
      const costs = [
        { kind: 'travel' as const, amount: 12_000 },
        { kind: 'lodging' as const, amount: 16_000 },
      ];
      const trip = { kind: 'conference', onBehalfOf: 'ks', travellerCount: 2, costs } as const;
      await addMatter(
        transaction,
        makeMatter({
          ...{ id: 'a'.repeat(32), number: 'IB 2026-1', state: 'at-beredning' },
          ...{ requester: megan.aadObjectId, requesterName: megan.name },
          proposal: { ...trip, title: 'Lumière', place: 'Lyon', from: '2027-02-03', until: '2027-02-05' },
        }),
      );
      await addMatter(
        transaction,
        makeMatter({
          ...{ id: 'b'.repeat(32), number: 'IB 2026-2', state: 'approved' },
          ...{ requester: megan.aadObjectId, requesterName: megan.name },
          proposal: {
            ...{ ...trip, title: 'European Week of Regions', place: 'Bryssel' },
            ...{ from: '2026-11-16', until: '2026-11-18' },
          },
        }),
      );
    });
  });
  afterAll(() => bot?.close());

  const valuesAfter = async (texts: readonly string[], from: typeof alex) => {
    const { said, card } = await sayAfter(bot, texts, from);
    const values = Object.fromEntries(partsOf(card).map(({ id, value }) => [String(id), String(value)]));
    return { said, values };
  };

  it.each([
    'Det ska komma 20 personer från Wien i stället för 9, och de vill komma 17–18 februari',
    'De från Wien vill komma 17–18 februari och blir 20 personer',
    'Wienbesöket: de blir 20, kommer den 17–18 februari',
    'Wien: there will be 20, and they want to come on 17-18 February',
  ])('of a visit, both how many and when: “%s”', async (text) => {
    const { values } = await valuesAfter([text], alex);

    expect(values).toMatchObject({ people: '20', from: '2027-02-17', until: '2027-02-18' });
  });

  it('of a visit, what they wish to see beside what they were to', async () => {
    const { values, said } = await valuesAfter(
      ['Wienbesöket', 'de blir 12, kommer den 17 februari och vill även se Stadsmuseet'],
      alex,
    );

    expect(values).toMatchObject({ people: '12', from: '2027-02-17', topics: 'spårvagnar; Stadsmuseet' });
    expect(said).not.toContain('inte ifyllt');
  });

  it('of a visit, what the form has no place for is said', async () => {
    const { values, said } = await valuesAfter(['Wienbesöket', 'de blir 12 och behöver tolk'], alex);

    expect(values).toMatchObject({ people: '12', from: '2027-02-10' });
    expect(said).toContain('Det här är inte ifyllt, så se om det ska med: behöver tolk.');
  });

  it('days are no people', async () => {
    const { values } = await valuesAfter(['Wienbesöket', 'de kommer 17 och 18 februari'], alex);

    expect(values).toMatchObject({ people: '9', from: '2027-02-17', until: '2027-02-18' });
  });

  it.each([
    ['Lyonresan blir 3 personer', 'travellerCount', '3'],
    ['The Lyon trip will be 3 people instead', 'travellerCount', '3'],
    ['Lyonresan flyttas till 8–10 februari', 'from', '2027-02-08'],
    ['Lyonresan kostar 35 000 i stället', 'cost-other', '35000'],
  ])('of a trip that is named: “%s”', async (text, field, value) => {
    const { values, said } = await valuesAfter([text], megan);

    expect(values[field]).toBe(value);
    expect(said).toContain('IB 2026-1 Lumière');
  });

  it.each(['det kostar 35 000 i stället', 'den kostar 35 000 kr instead', 'det blir 35 000 i stället'])(
    'the end of a sum is no count: “%s”',
    async (text) => {
      const { values } = await valuesAfter(['IB 2026-1', text], megan);

      expect(values['cost-other']).toBe('35000');
      expect(values.travellerCount).toBeUndefined();
    },
  );

  it('of a trip, what stands in another part of the form is said', async () => {
    const { values, said } = await valuesAfter(['IB 2026-1', 'vi blir 3 och det kostar 42 000 kr'], megan);

    expect(values.travellerCount).toBe('3');
    expect(said).toMatch(/Kostnaden blir då 42\s000\skr, men den står inte här/u);
  });

  it.each([
    ['Rapport från European Week of Regions: vi lärde oss mycket om kultur, kostade 9 800 kr', /9\s800/],
    ['Hemma igen från Bryssel. Vi lärde oss mycket om kultur och det kostade 9 800 kr.', /9\s800/],
    ['Back from the European Week of Regions: we learnt much of kultur, and it cost 9,800 kr', /9,800/],
  ])('of a trip that was made, what was learnt and spent: “%s”', async (text, cost) => {
    const { values } = await valuesAfter([text], megan);

    expect(values.learned).toMatch(/^(?:Vi lärde oss|We learnt).*kultur$/);
    expect(values.cost).toMatch(cost);
  });

  it.each(['Hemma igen från Bryssel', 'Hemma från Bryssel, hur rapporterar jag?'])(
    'nothing is filled in where nothing is told: “%s”',
    async (text) => {
      const { values } = await valuesAfter([text], megan);

      expect(values).toMatchObject({ learned: '', cost: '' });
    },
  );

  it.each([
    'Lyonresan kostar 28 000, är det rimligt?',
    'hur många åker på Lyonresan',
    'godkänn Lyonresan för 3 personer',
  ])('what is asked or decided fills in nothing: “%s”', async (text) => {
    const { values } = await valuesAfter([text], megan);

    expect(values).not.toHaveProperty('travellerCount');
    expect(values).not.toHaveProperty('cost-other');
  });
});
