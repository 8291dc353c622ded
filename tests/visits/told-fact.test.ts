import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visit } from '../../src/visits/visit.ts';
import { addVisit } from '../../src/visits/visit-register.ts';
import { alex, isaiah, megan, stranger } from '../support/demo-city.ts';
import { makeFacts, makeVisit } from '../support/make-visit.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const owned = { by: 'contact_person', insteadOf: null, because: '5#10' } as const;
const paris: Partial<Visit> = {
  ...{ id: 'paris', unit: 'kultur', fields: ['kultur'], state: 'decided', createdOn: '2026-11-10' },
  owner: { person: megan.aadObjectId, ...owned },
  decision: { answer: 'welcome', words: '', on: '2026-11-10' },
  facts: makeFacts({
    ...{ origin: 'Paris', country: 'FR', who: 'Ville de *Paris*', people: 10, topics: 'museer' },
    ...{ from: '2027-01-20', until: '2027-01-21', contact: 'chef@paris.example' },
  }),
};
const milano: Partial<Visit> = {
  ...paris,
  ...{ id: 'milano', state: 'done' },
  facts: makeFacts({ origin: 'Milano', country: 'IT', from: '2026-03-17', until: '2026-03-18' }),
};
const turin: Partial<Visit> = {
  ...milano,
  ...{ id: 'turin', state: 'decided', decision: { answer: 'decline', words: '', on: '2026-02-10' } },
  facts: makeFacts({ origin: 'Turin', country: 'IT', from: '2026-03-17', until: '2026-03-18' }),
};

describe('What is asked of one visit is answered in a sentence on its card:', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-25T08:00:00Z') } });
    await loadShortNamed(bot);
    await bot.services.store.transaction(async (transaction) => {
      for (const { number: _number, ...visit } of [paris, milano, turin].map((one) => makeVisit(one)))
        await addVisit(transaction, visit);
    });
  });
  afterAll(() => bot?.close());

  it('one that was declined is not said to be still ahead', async () => {
    const { said } = await sayAfter(bot, ['besöket från Turin', 'vad fick vi ut av det'], megan);
    expect(said).toContain('Turin');
    expect(said).not.toContain('har inte varit än');
  });

  it.each(['When is Easter?', 'När börjar semestern?'])('“%s” is asked of no visit', async (text) => {
    const { said } = await sayAfter(bot, ['besöket från Paris', text], megan);
    expect(said).not.toMatch(/De kommer|They come/);
  });

  it.each([
    ['vem hos oss tar emot dom', 'Megan Bowen har hand om besöket, hos Kulturnämnden.'],
    ['hur många är dom', 'Det är 10 personer.'],
    ['när kommer dom', 'De kommer 20–21 januari 2027.'],
    ['vilka museer ville de se nu igen', 'Noterat om vad de vill: museer. Mer än så är inte noterat.'],
    ['vem är det som kommer', String.raw`De som kommer: Ville de \\*Paris\\*.`],
    ['vad är deras mejl', 'chef@paris.example'],
    ['vad kostar det oss', 'Vad besöket kostar noteras inte här.'],
    ['vad fick vi ut av det', 'Besöket har inte varit än, och vad ett besök ger noteras inte här.'],
    ['vem la in det', 'Inlagt av Rut.'],
    ['vem beslutade det', 'Vem som beslutade är inte noterat.'],
    ['vet du hur många som kommer', 'Det är 10 personer.'],
    ['hur många blir dom o vilka dagar', 'Det är 10 personer. De kommer 20–21 januari 2027.'],
    ['å va e de dom ska få se då', 'Noterat om vad de vill: museer. Mer än så är inte noterat.'],
    ['what are they coming to look at', 'Noted on what they want: museer.'],
    ['varför kommer de hit', 'Noterat om vad de vill: museer.'],
    ['hur många blir dom å vilka dar va de', 'Det är 10 personer. De kommer 20–21 januari 2027.'],
    ['har dom hört av sig om tiden passar', 'Om de har svarat noteras inte här'],
    ['har paris hört av sig om tiden vi föreslog', 'Om de har svarat noteras inte här'],
    ['hur går det', 'Beslut: välkomna. De kommer 20–21 januari 2027.'],
    ['who is looking after them', 'Megan Bowen is seeing to the visit, at the Culture Committee.'],
    ["what's the diary number", 'No diary number is noted.'],
    ['where are they from', 'They come from Paris.'],
  ])('“%s”, after the card: %s', async (text, told) => {
    const { said } = await sayAfter(bot, ['besöket från Paris', text], megan);
    expect(said).toContain(told);
    expect(said).not.toMatch(/har inte ändrat|has changed nothing/);
  });

  it('one that was told of in passing is gone on from', async () => {
    const { said } = await sayAfter(bot, ['nu menar jag helsingforsbesöket', 'hur många är dom'], alex);
    expect(said).toContain('Det är 12 personer.');
  });

  it('whether they have an answer is told to the registrar of the unit, and nothing to others', async () => {
    const { said } = await sayAfter(bot, ['besöket från Paris', 'har de fått svar'], isaiah);
    expect(said).toContain('Ja, svaret är beslutat: välkomna.');
    const toOther = await sayAfter(bot, ['besöket från Paris', 'har de fått svar'], stranger);
    expect(toOther.said).not.toContain('välkomna');
  });

  it.each([
    [
      'Milanobesöket – är gästernas personuppgifter gallrade än?',
      'inte raderade än. Det görs 24 månader efter besöket, det vill säga efter 18 mars 2028.',
    ],
    ['vad fick vi ut av milanobesöket', 'Vad besöket gav noteras inte här.'],
    ['milanobesöket vad var det för månad', 'De var här 17–18 mars 2026.'],
    ['milano last spring what month was that', 'They were here 17–18 March 2026.'],
    ['paris, what is it they want to learn about', 'Noted on what they want: museer.'],
    ["the paris people, what is it they're after", 'Noted on what they want: museer.'],
    ['parisarna, vad är det dom vill titta på', 'Noterat om vad de vill: museer.'],
    ['när var milanobesöket', 'De var här 17–18 mars 2026.'],
    ['hur går det med helsingforsbesöket?', 'De vill komma 2–3 mars 2027.'],
    ['vem har hand om milanobesöket', 'Megan Bowen hade hand om besöket, hos Kulturnämnden.'],
    ['Besök 5, hur många kommer?', 'Det är 10 personer.'],
    ['vem har hand om besök 5', 'Megan Bowen har hand om besöket'],
    ['Visit 5: when are they coming?', 'They come 20–21 January 2027.'],
    ['parisbesöket - har det nåt dnr', 'Något diarienummer noteras inte.'],
  ])('“%s”, by its name: %s', async (text, told) => {
    expect((await sayAfter(bot, [text], alex)).said).toContain(told);
  });

  it.each([
    'vem beslutar om medlemskap i nätverk',
    'vad kostar en resa till Bryssel',
    'hur många besök har vi haft i år',
    'mina remisser',
  ])('“%s” is asked of something else', async (text) => {
    const { said } = await sayAfter(bot, ['besöket från Paris', text], megan);
    expect(said).not.toContain('Ville de');
  });
});
