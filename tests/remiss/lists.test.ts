import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alex, isaiah, loadDemoCity, stranger, talkWith } from '../support/demo-city.ts';
import { addOpenRemiss } from '../support/open-remisses.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('Remisses are listed', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    // A Tuesday: on a Monday, people get a message about all of theirs.
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadDemoCity(bot);
    await bot.services.store.transaction(async (transaction) => {
      const both = ['kultur', 'utbildning'];
      await addOpenRemiss(transaction, { id: '11/2026', deadline: '2026-12-15', units: both });
      await addOpenRemiss(transaction, { id: '12/2026', deadline: '2027-03-15', units: ['kultur'] });
      await addOpenRemiss(transaction, { id: '13/2026', deadline: '2026-11-10', units: ['utbildning'] });
      await addOpenRemiss(transaction, { id: '14/2026', deadline: '2027-02-01', units: ['trafik'] });
    });
  });
  afterAll(() => bot?.close());

  const all = ['11/2026', '12/2026', '13/2026', '14/2026'];

  test.each([
    ['Remisser för Kulturnämnden', 'Öppna remisser för Kulturnämnden', ['11/2026', '12/2026']],
    ['Kulturnämndens remisser', 'Öppna remisser för Kulturnämnden', ['11/2026', '12/2026']],
    ['Remisser för kultur', 'Öppna remisser för Kulturnämnden', ['11/2026', '12/2026']],
    ['Vilka remisser har utbildning?', 'Öppna remisser för Utbildningsnämnden', ['11/2026', '13/2026']],
    ['Remisser för kultur och trafik', 'Kulturnämnden', ['11/2026', '12/2026', '14/2026']],
    ['Remisser utom kultur', 'Öppna remisser utom Kulturnämnden', ['11/2026', '13/2026', '14/2026']],
    ['What remisses do we have at culture?', 'Open referrals for the Culture', ['11/2026', '12/2026']],
    ['vilka remisser blev vi sena med i november', 'Försenade remisser', ['13/2026']],
    [
      'God morgon. Jag skulle vilja ha en lista på remisserna som utbildning ska svara på i december, helst med datum. Mvh',
      'Remisser för Utbildningsnämnden som går ut 1–31 december 2026',
      ['11/2026'],
    ],
    ['Försenade remisser', 'Försenade remisser', ['13/2026']],
    ['Vilka remisser är försenade?', 'Försenade remisser', ['13/2026']],
    ['ligger vi back me nåt', 'Försenade remisser', ['13/2026']],
    ['are we behind in anything', 'Overdue referrals', ['13/2026']],
    ['remisser till nyår', 'Remisser som går ut 24 november – 31 december 2026', ['11/2026']],
    [
      'remisser till påsk',
      'Remisser som går ut 24 november 2026 – 26 mars 2027',
      ['11/2026', '12/2026', '14/2026'],
    ],
    ['Kulturnämndens remisser i mars', 'Remisser för Kulturnämnden som går ut 1–31 mars 2027', ['12/2026']],
    ['Vilka remisser för kultur går ut i mars?', 'Remisser för Kulturnämnden', ['12/2026']],
    ['Remisser', 'Öppna remisser', all],
    ['Hur många remisser har vi skickat i år?', 'Registrerade remisser 1 januari – 31 december 2026', all],
    ['Vilka remisser skickade vi ut i september?', 'Registrerade remisser 1–30 september 2026', all],
    ['How many referrals have we sent out this year?', 'Registered referrals 1 January', all],
    ['Vilka remisser har skickats till trafik i år?', 'Registrerade remisser för Trafiknämnden', ['14/2026']],
    ['visa remisser KS 2026/14', 'Remisser som passar', ['14/2026']],
    ['vilka av remisserna brinner det i', 'Öppna remisser', all],
    ['which of all those referrals is most urgent right now', 'Open referrals', all],
    ['Overdue referrals', 'Overdue referrals', ['13/2026']],
    ['Referrals for the Culture Committee', 'for the Culture Committee', ['11/2026', '12/2026']],
    ['Referrals until March', 'Referrals due 24 November 2026 – 28 February 2027', ['11/2026', '14/2026']],
  ])('%s', async (asked, title, listed) => {
    const card = cardOf(await say(asked, stranger));

    expect(card).toContain(title);
    expect(all.filter((id) => card.includes(`Remiss ${id}`))).toEqual(listed);
  });

  test("one's own alone where one asks for these, and what there is none of is said", async () => {
    expect((await say('Mina försenade remisser', isaiah)).text).toBe('Inga försenade remisser.');
    const card = cardOf(await say('Mina remisser till nyår', isaiah));
    expect(card).toContain('Remiss 11/2026');
    expect(card).not.toContain('Utbildningsnämnden');
    expect((await say('Kulturnämndens försenade remisser', alex)).text).toBe(
      'Inga försenade remisser för Kulturnämnden.',
    );
  });

  test.each([
    ['Vilka svar har Kulturnämnden lämnat i år?', 'Inga besvarade remisser för Kulturnämnden'],
    ['vilka yttranden har trafiknämnden skickat in i höst', 'Inga besvarade remisser för Trafiknämnden'],
    ['Which answers did the Culture Committee give this year?', 'No answered referrals for the Culture'],
  ])('%s asks for what was answered', async (asked, told) => {
    expect((await say(asked, alex)).text).toContain(told);
  });

  test.each([
    ['Remisser för bläckfiskar', 'Jag förstår inte vilka remisser du menar.', 'Försenade remisser'],
    ['remisser till 31 februari', 'Jag förstår inte vilka remisser du menar.', 'Remisser till nyår'],
    ['remisser under sportlovet', 'Tiden kan vara till exempel ”i mars”', 'Remisser till nyår'],
    ['Referrals for octopuses', 'I do not understand which referrals you mean.', 'Overdue referrals'],
  ])('%s is not understood: it is said how to ask', async (asked, sentence, example) => {
    const answer = await say(asked, stranger);

    expect(answer.text).toContain(sentence);
    expect(JSON.stringify(answer)).toContain(example);
  });
});
