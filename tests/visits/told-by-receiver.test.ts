import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listVisits } from '../../src/visits/visit-register.ts';
import { alex, stranger } from '../support/demo-city.ts';
import { partsOf } from '../support/dialog.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('Whoever tells of visitors and asks what to do', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
  });
  afterAll(() => bot?.close());

  it.each([
    [
      'Hej! Jag jobbar på idrottsförvaltningen och har fått mejl från Turku som vill komma i maj med 8 tjänstemän och titta på simhallar, vad gör jag?',
      { origin: 'Turku', people: '8', topics: 'simhallar', unit: 'idrott' },
    ],
    [
      'Vi har fått ett mejl från Tartu, 12 lärare vill besöka skolor i april. Vem ska jag kontakta?',
      { origin: 'Tartu', people: '12', unit: 'utbildning' },
    ],
    [
      'Jag fick precis ett samtal från Prag, de är 15 och vill titta på spårvagnar i mars, vem ska jag prata med?',
      { origin: 'Prag', people: '15', unit: 'trafik' },
    ],
    [
      'A group of 10 from Hamburg has asked to visit our schools in April. What should I do?',
      { origin: 'Hamburg', people: '10', unit: 'utbildning' },
    ],
  ])('“%s” has it read, with who gets it, and nothing saved', async (text, filled) => {
    const before = await listVisits(bot.services.store.database, {});
    const { said, card } = await sayAfter(bot, [text], stranger);
    expect(said).toMatch(/Sparar du går besöket till|If you save it, the visit goes to/);
    for (const [id, value] of Object.entries(filled))
      expect(String(partsOf(card).find((part) => part.id === id)?.value)).toBe(value);
    expect(await listVisits(bot.services.store.database, {})).toEqual(before);
  });

  it('tells the week of the month that was told', async () => {
    const told = 'Turku vill komma i maj med 8 tjänstemän och titta på simhallar, vad gör jag?';
    const { card } = await sayAfter(bot, [told, 'Första veckan'], stranger);
    expect(partsOf(card).find(({ id }) => id === 'from')?.value).toBe('2027-05-03');
    const april = await sayAfter(bot, [told, 'nej, i april', 'den 12'], stranger);
    expect(partsOf(april.card).find(({ id }) => id === 'from')?.value).toBe('2027-04-12');
  });

  it.each([
    'vad gör jag om någon vill besöka oss?',
    'Vi ska till Turku i maj, 8 personer, och se simhallar, vad gör jag?',
    'Får vi ta emot en delegation från Turku?',
  ])('“%s” is no request', async (text) => {
    expect((await sayAfter(bot, [text], stranger)).said).not.toContain('visit-save');
  });

  it.each([
    ['Tacka nej till Tallinn, vi hinner inte', 'Tallinn'],
    ['säg nej till Helsingfors, vi har inte plats', 'Helsingfors'],
    ["Decline Tallinn, we don't have the time", 'Tallinn'],
  ])('“%s” shows the visit, and declines nothing', async (text, place) => {
    const before = await listVisits(bot.services.store.database, {});
    const { said } = await sayAfter(bot, [text], alex);
    expect(said).toMatch(new RegExp(`"fallbackText":"(?:Besök|Visit) \\d (?:från|from) ${place}`));
    expect(await listVisits(bot.services.store.database, {})).toEqual(before);
  });

  it.each(['kan vi tacka nej till ett besök?', 'Måste vi säga ja till alla delegationer?'])(
    '“%s” is asked of the strategy',
    async (text) => {
      expect((await sayAfter(bot, [text], alex)).said).not.toContain('visit-accept');
    },
  );

  it.each([
    ['12 kineser vill komma i mars och se sopsorteringen, en minister är med', '12', 'sopsorteringen'],
    ['8 danskar kommer 3 maj för att se biblioteken, en av dem är borgmästare', '8', 'biblioteken'],
    ['15 Danes want to come in May and look at our schools, one of them is a mayor', '15', 'our schools'],
    [
      'En grupp på 14 från Aarhus vill komma 3 maj, varav 2 politiker, för att lära om barnbibliotek',
      '14',
      'barnbibliotek',
    ],
  ])('“%s” counts them all, and who is among them is nothing to see', async (text, people, topics) => {
    const { card } = await sayAfter(bot, [text], alex);
    const value = (id: string) => String(partsOf(card).find((part) => part.id === id)?.value);
    expect([value('people'), value('topics')]).toEqual([people, topics]);
  });

  it('“12 kineser vill komma i mars och se sopsorteringen” is taken for a request', async () => {
    const { said } = await sayAfter(bot, ['12 kineser vill komma i mars och se sopsorteringen'], alex);
    expect(said).toMatch(/visit-choose|visit-save/);
  });
});
