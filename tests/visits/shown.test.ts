import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addVisit, listVisits } from '../../src/visits/visit-register.ts';
import { cardAction, personalMessage } from '../support/activities.ts';
import { answerTo } from '../support/answer-to.ts';
import { alex, megan } from '../support/demo-city.ts';
import { partsOf } from '../support/dialog.ts';
import { makeVisit } from '../support/make-visit.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const request =
  'En delegation från Warszawa, 10 personer, vill besöka Kulturförvaltningen 4 mars om bibliotek';

describe('A visit that was just shown is gone on from:', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
  });
  afterAll(() => bot?.close());

  it.each([
    ['de blir 15 istället för 10', 'people', '15'],
    ['två till kommer', 'people', '12'],
    ['make it 20 please', 'people', '20'],
    ['de kommer den 11 mars istället', 'from', '2027-03-11'],
    ['det borde trafiknämnden ta', 'unit', 'trafik'],
    ['förresten blir de 20', 'people', '20'],
    ['nej, fjorton', 'people', '14'],
    ['tolv förlåt', 'people', '12'],
    ['sorry, 13, my mistake', 'people', '13'],
    ['den 9 mars, ursäkta', 'from', '2027-03-09'],
    ['Gdansk, sorry', 'origin', 'Gdansk'],
    ['make it 18', 'people', '18'],
    ['nej vänta, den 11 mars', 'from', '2027-03-11'],
    ['fel av mig, den 5', 'from', '2027-03-05'],
    ['oops, 4 April', 'from', '2027-04-04'],
    ['det är den 11:e', 'from', '2027-03-11'],
    ['fel datum, den 9 ska det vara', 'from', '2027-03-09'],
    ['oh, the date is the 12th', 'from', '2027-03-12'],
    ['hoppsan, de är 9 och det är den 18e', 'from', '2027-03-18'],
    ['oj, de är 9 och det är den 18e', 'people', '9'],
    ['den 5 mars också', 'until', '2027-03-05'],
    ['nej, från Gdansk', 'origin', 'Gdansk'],
    ['nej, det är Tallinn', 'origin', 'Tallinn'],
    ['sorry, they are from Krakow', 'origin', 'Krakow'],
  ])('“%s” fills in the form, which is not saved', async (text, id, value) => {
    const before = await listVisits(bot.services.store.database, {});
    const { said, card } = await sayAfter(bot, [request, text], megan);

    expect(said).toMatch(/Det du skrev har inte ändrat något än|has changed nothing yet/);
    expect(String(partsOf(card).find((part) => part.id === id)?.value)).toBe(value);
    expect(await listVisits(bot.services.store.database, {})).toEqual(before);
  });

  it('takes no day for something to see', async () => {
    const { card } = await sayAfter(bot, [request, 'ändra till 5 mars också'], megan);
    const value = (id: string) => partsOf(card).find((part) => part.id === id)?.value;
    expect([value('from'), value('until')]).toEqual(['2027-03-04', '2027-03-05']);
    expect(value('topics')).not.toContain('också');
  });

  it('opens what is named after a no, and leaves what was filled in', async () => {
    const { said } = await sayAfter(bot, [request, 'nej, visa Tallinnbesöket'], alex);
    expect(said).toMatch(/"fallbackText":"Besök \d från Tallinn/);
  });

  it.each([
    ['Boka om besöket från Tallinn till 10–11 juni', '2027-06-10'],
    ['omboka besöket från Tallinn till 10 juni', '2027-06-10'],
    ['rebook the visit from Tallinn to 10 June', '2027-06-10'],
  ])('“%s” fills in the days', async (text, from) => {
    const { card } = await sayAfter(bot, [text], alex);
    expect(partsOf(card).find((part) => part.id === 'from')?.value).toBe(from);
  });

  it('“nej, 14 förresten” after it was saved fills in what was told then, and a number after the card nothing', async () => {
    const { store } = bot.services;
    const { said, card, message } = await sayAfter(bot, ['Tallinnbesöket blir 16 personer'], alex);
    expect(said).toContain('visit-change');
    const form = Object.fromEntries(
      partsOf(card).flatMap(({ id, value }) => (id ? [[id, String(value ?? '')]] : [])),
    );
    const save = partsOf(card).find(({ verb }) => verb === 'visit-change');
    await bot.post(
      cardAction(message, 'visit-change', { ...form, ...(save?.data as object) }, { from: alex }),
    );
    const saved = await listVisits(store.database, {});
    const next = await answerTo(
      bot,
      personalMessage('nej, 14 förresten', { from: alex, conversation: message.conversation }),
    );
    expect(JSON.stringify(next)).toMatch(/"id":"people"[^{}]*"value":14/);
    expect(await listVisits(store.database, {})).toEqual(saved);
    const shown = await sayAfter(bot, ['Tallinnbesöket', 'nej, 5'], alex);
    expect(shown.said).not.toMatch(/"id":"people"/);
  });

  it('keeps what was said before it, as long as it is not saved', async () => {
    const { said } = await sayAfter(bot, [request, 'de blir 15', 'och den 11 mars istället'], megan);
    expect(said).toMatch(/"id":"people"[^{}]*"value":15/);
    expect(said).toMatch(/"id":"from"[^{}]*"value":"2027-03-11"/);
  });

  it.each([
    ['går det att skjuta på det en vecka', '2027-01-27', '2027-01-28'],
    ['kan man flytta det till veckan efter', '2027-01-27', '2027-01-28'],
    ['skulle det funka att tidigarelägga det två dagar', '2027-01-18', '2027-01-19'],
    ['can it be pushed back a month', '2027-02-20', '2027-02-21'],
    ['would it be possible to postpone by three days', '2027-01-23', '2027-01-24'],
  ])('“%s” fills in the days, which are not saved', async (text, from, until) => {
    const { store } = bot.services;
    const { number: _, ...paris } = makeVisit({
      ...{ id: text, unit: 'trafik', fields: ['trafik'], state: 'accepted' },
      requester: { id: alex.aadObjectId, name: alex.name },
      facts: { origin: 'Paris', country: 'FR', from: '2027-01-20', until: '2027-01-21' },
    });
    await store.transaction((transaction) => addVisit(transaction, paris));
    const before = await listVisits(store.database, {});
    const number = before.find(({ id }) => id === text)?.number;
    const { said, card } = await sayAfter(bot, [`Besök ${number}`, text], alex);

    expect(said).toMatch(/Det du skrev har inte ändrat något än|has changed nothing yet/);
    const value = (id: string) => partsOf(card).find((part) => part.id === id)?.value;
    expect([value('from'), value('until')]).toEqual([from, until]);
    expect(await listVisits(store.database, {})).toEqual(before);
  });

  it.each(['flytta det', 'vi måste byta dag', 'we need to move it'])(
    '“%s” brings the form where no length of time is said',
    async (text) => {
      expect((await sayAfter(bot, ['Tallinnbesöket', text], alex)).said).toContain('visit-change');
    },
  );

  it.each(['and the other one, Helsingfors?', 'å den andra då, helsingfors', 'och helsingfors, den andra'])(
    '“%s” shows that one instead',
    async (text) => {
      const { said } = await sayAfter(bot, ['Tallinnbesöket', text], alex);
      expect(said).toMatch(/"fallbackText":"(?:Besök|Visit) \d (?:från|from) Helsingfors/);
    },
  );

  it.each(['i need a letter to send them', 'i want something in writing to give them'])(
    '“%s” asks for a letter, which is saved for first',
    async (text) => {
      expect((await sayAfter(bot, [request, text], megan)).said).toMatch(/Spara först|Save it first/);
    },
  );

  it.each([
    [['Tallinnbesöket', 'kan du göra en sån kalendergrej av det'], 'när det är beslutat att de är välkomna'],
    [['the Tallinn visit', 'put it in my calendar'], 'once it is decided that they are welcome'],
  ])('%j tells when there is a calendar file', async (texts, words) => {
    expect((await sayAfter(bot, texts, alex)).said).toContain(words);
  });

  it('“can a colleague take over” brings the form to hand it over', async () => {
    const { said } = await sayAfter(bot, ['Tallinnbesöket', 'can a colleague take over'], alex);
    expect(said).toContain('What you wrote has changed nothing');
    expect(said).toContain('visit-hand-over');
  });

  it.each(['varför hamnade det hos oss då', 'why us?'])('“%s” tells the reason', async (text) => {
    expect((await sayAfter(bot, [request, text], megan)).said).toContain('5#7');
  });

  it.each(['kan du skriva ett trevligt svar till dom att vi inte hinner', 'lägg den i outlook'])(
    '“%s” says that it is to be saved first',
    async (text) => {
      expect((await sayAfter(bot, [request, text], megan)).said).toContain('Spara först');
    },
  );

  it.each([
    ['de har avbokat', 'visit-withdraw'],
    ['de blir fem', 'visit-change'],
    ['lämna över det', 'visit-hand-over'],
    ['hinner inte själv, nån annan får ta dom', 'visit-hand-over'],
    ['vi tar emot dem', 'Det du skrev har inte ändrat något'],
  ])('“%s” of one that is saved brings the form or the card', async (text, verb) => {
    const { said } = await sayAfter(bot, ['Tallinnbesöket', text], alex);
    expect(said).toContain(verb);
    expect(said).toMatch(/Det du skrev har inte ändrat något/);
  });

  it.each([
    'får man ta med sin fru?',
    'tack',
    'mina remisser',
    '12 personer från Oslo vill besöka oss 3 maj',
  ])('“%s” is said of something else', async (text) => {
    expect((await sayAfter(bot, [request, text], megan)).said).not.toContain('Warszawa');
  });
});
