import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wishesIn } from '../../src/conversation/wishes-in.ts';
import { addVisit } from '../../src/visits/visit-register.ts';
import { alex, loadDemoCity } from '../support/demo-city.ts';
import { makeVisit } from '../support/make-visit.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('What a message tells beside what was taken in:', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadDemoCity(bot);
    await bot.services.store.transaction(async (transaction) => {
      for (const [id, origin] of [
        ['wien', 'Wien'],
        ['riga', 'Riga'],
      ] as const) {
        const { number: _, ...visit } = makeVisit({
          ...{ id, unit: 'trafik', fields: ['trafik'], state: 'accepted' },
          requester: { id: alex.aadObjectId, name: alex.name },
          facts: { origin, country: 'AT', from: '2027-02-10', until: '2027-02-11', people: 9 },
        });
        await addVisit(transaction, visit);
      }
    });
  });
  afterAll(() => bot?.close());

  it.each([
    ['Ta bort besöket från Riga och registrera ett nytt från Vilnius', 'registrera ett nytt från Vilnius'],
    ['Visa besöket från Riga och påminn Anna om mötet', 'påminn Anna om mötet'],
    ['Flytta Riga till 17–18 februari, påminn Anna om mötet', 'påminn Anna om mötet'],
    ['Show the visit from Riga, and book a room for the meeting', 'book a room for the meeting'],
  ])('it is said, with a button that says it by itself: “%s”', async (text, left) => {
    const { said } = await sayAfter(bot, [text], alex);

    expect(said).toContain('Riga');
    expect(said).toMatch(/Det här tog jag inte med: |I left this out: /);
    expect(said).toContain(left);
  });

  it('of a question with a wish beside it too', async () => {
    const text = 'Vilka enheter saknar kontaktperson, och kan du samtidigt visa mina remisser?';
    const { said } = await sayAfter(bot, [text], alex);

    expect(said).toContain('Enheter utan kontaktperson');
    expect(said).toContain('Det här tog jag inte med: ”kan du samtidigt visa mina remisser?”');
  });

  it('of an absence too', async () => {
    const text = 'Jag är borta 3–14 juli, Isaiah tar mina ärenden, och påminn Megan om mötet';
    const { said } = await sayAfter(bot, [text], alex);

    expect(said).toContain('set-absence');
    expect(said).toContain('Det här tog jag inte med: ”påminn Megan om mötet”');
  });

  it.each([
    'Visa besöket från Riga',
    'De från Wien vill komma 17–18 februari och blir 20 personer',
    'Wienbesöket: ändra antalet till 20 och flytta det till 17 februari',
    'Visa besöket från Riga, tack så mycket för hjälpen',
    'Hej! Visa besöket från Riga och ha en bra dag',
  ])('nothing is said of it where all was taken in: “%s”', async (text) => {
    const { said } = await sayAfter(bot, [text], alex);

    expect(said).not.toMatch(/tog jag inte med|left this out/);
  });

  it.each([
    ['Förläng den till 1 mars och lägg till Kulturnämnden', 2],
    ['Handläggare är Megan, och kom ihåg att vi ska ha mer tid', 2],
    ['Remissen ska till Kulturnämnden, och miljö ska bort', 2],
    ['Ge Kultur och Miljö till 17 och 18 februari', 1],
    ['Byt titel till Museer och konst i Paris', 1],
    ['Vi hinner inte, för att nämnden möts först i mars', 1],
  ])('“%s” tells of %i', (text, parts) => {
    expect(wishesIn(text)).toHaveLength(parts);
  });
});
