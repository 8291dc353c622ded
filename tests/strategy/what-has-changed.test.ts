import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importEdition } from '../../src/strategy/editions/import-edition.ts';
import { alex, loadDemoCity, megan, talkWith } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { readShared } from '../support/source-document.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const original = readShared('internationell-strategi-2016.md');
const ban = 'Staden har dock inga utpekade vänorter och tecknar inte vänortsavtal.';
const visits = /^Samtliga nämnder och bolagsstyrelser ansvarar för bedömning/m;
/** 4#2 has another rule, and what was 5#7 and those behind it stand one number further on. */
const other = original
  .replace(ban, 'Staden får teckna vänortsavtal med andra huvudstäder.')
  .replace(visits, 'Staden ska ha en ambassadör i varje världsdel.\n\n$&');

const whatHasChanged = ['Vad har ändrats i strategin?', 'Vad är nytt i strategin?'];
const whatToReview = 'Vilka bestämmelser behöver ses över?';

describe('Asked what has changed in the strategy', () => {
  let bot: TestBot;
  const { say } = talkWith(() => bot);
  const put = async (text: string, facts: Parameters<typeof importEdition>[1]['facts'] = {}) => {
    const file = { name: 'strategi.md', bytes: new TextEncoder().encode(text) };
    await importEdition(bot.services, { file, facts, actor: 'anna' });
  };

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  test('the bot knows of nothing where no edition is imported', async () => {
    for (const question of whatHasChanged) {
      expect((await say(question, megan)).text).toMatch(
        /^Jag känner inte till någon ändring\. .*2 juni 2016.* ingen annan utgåva är inläst/,
      );
    }
    expect((await say(whatToReview, alex)).text).toContain('ingen annan utgåva är inläst');
  });

  test('the bot knows of nothing where the text in force is the one that answers were written from', async () => {
    await put(original);

    const sent = await say('What has changed in the strategy?', megan);
    expect(sent.text).toMatch(/^I know of no change\. .* is in force, with the same text/);
    // Nothing is offered, and no empty row of buttons either.
    expect(sent.suggestedActions).toBeUndefined();
    expect((await say(whatToReview, alex)).text).toContain('samma text som svaren är skrivna efter');
  });

  test.each([...whatHasChanged, 'Vad har ändrats i den nya utgåvan?', 'vilka paragrafer är nya i strategin'])(
    'anybody is told of the paragraphs, and of both editions: %s',
    async (question) => {
      await put(other, { status: 'adopted', dated: '2026-10-01' });
      const { text = '' } = await say(question, megan);

      expect(text).toMatch(/^Svaren är skrivna efter .*2 juni 2016.*Nu gäller .*antagen, 1 oktober 2026/);
      expect(text).toContain('- Ändrade, och svaren om dem är under granskning: 4#2\n');
      expect(text).toContain('- Nya, som jag inte har svar om än: 5#7\n');
      expect(text).toMatch(/- Samma ord under ett annat nummer: 5#7 → 5#8, .*5#11 → 5#12/);
      expect(text).toContain('”vad står i 4#2?”');
    },
  );

  test.each([
    [
      'Vad har ändrats i strategin?',
      /4#2 är ändrad\. Förut: ”.*tecknar inte vänortsavtal\.” Nu: ”Staden får teckna/,
    ],
    ['Vad skiljer utgåvorna?', /5#7 är ny: ”Staden ska ha en ambassadör/],
    ['Which paragraphs have changed since 2016?', /4#2 has changed\. Before: ”/],
  ])('both editions are compared by paragraph, with the words: %s', async (question, told) => {
    expect((await say(question, megan)).text).toMatch(told);
  });

  test.each([
    'Vad skiljer strategin från den från 2008?',
    'Vilka paragrafer är ändrade sedan 2008?',
    'skilnad mellan strategin o den från 2008?',
    'How does the strategy differ from the one of 2008?',
    "what's the difference between this strategy and the 2007 guidelines?",
  ])('what no edition is known of is not compared, and that is said: %s', async (question) => {
    const { text = '' } = await say(question, megan);

    expect(text).toMatch(
      /^(?:Vad som skiljer kan jag inte säga|I cannot tell what differs)\. .*006-1137\/2007/,
    );
    expect(text).not.toMatch(/4#2/);
  });

  test.each([
    [
      'Vilka utgåvor finns?',
      /^Jag känner till 2 utgåvor .*antagen, 1 oktober 2026\)\. Svaren bygger på den\..*\n- .*ersatt, 2 juni 2016.*006-1137/s,
    ],
    ['which versions of the strategy exist', /^I know of 2 editions .*1 October 2026.*2 June 2016/s],
    ['Ersätter strategin dnr 006-1137/2007?', /^Ja, dnr 006-1137\/2007 ersätts:/],
    ['Ersätter strategin dnr 171-482/2016?', /^Ja, dnr 171-482\/2016 ersätts:/],
    ['Ersätter strategin dnr 123-45/2001?', /^Det framgår inte att dnr 123-45\/2001 ersätts\./],
    ['vad hade vi innan den här strategin?', /Ersätter Övergripande mål/],
  ])('the editions are listed with their standing and what they replace: %s', async (question, told) => {
    expect((await say(question, megan)).text).toMatch(told);
  });

  test('the edition of the time that is asked of answers, and says which it is', async () => {
    const then = (await say('Fick vi teckna vänortsavtal 2020?', megan)).text ?? '';
    expect(then).toMatch(/^Den senaste utgåva från den tiden .*ersatt, 2 juni 2016.*\*\*Nej\.\*\*/s);

    const now = (await say('Får vi teckna vänortsavtal?', megan)).text ?? '';
    expect(now).toMatch(/^Svaret är under granskning/);
  });

  test.each([
    'Gällde vänortsavtal 2010?',
    'What were the rules for memberships before 2016?',
    'Vilka regler gällde i mars 2016?',
    'va gällde 2013 för besök',
  ])('of a time before all that are known nothing is told as its rule: %s', async (question) => {
    expect((await say(question, megan)).text).toMatch(
      /^(?:Jag kan inte säga vad som gällde då|I cannot tell what applied then)\. .*2016.*006-1137\/2007/,
    );
  });

  test('nor of one that a follow-up turns to', async () => {
    const { said } = await sayAfter(
      bot,
      ['Vem beslutar om medlemskap för hela staden?', 'och 2010 då?'],
      megan,
    );
    expect(said).toContain('Jag kan inte säga vad som gällde då');
  });

  test.each([
    'Får vi förlänga ett samarbetsavtal från 2010?',
    'Vi har varit med sedan 2009. Måste medlemskapet omprövas?',
  ])('what is asked of today is answered by what is in force: %s', async (question) => {
    expect((await say(question, megan)).text).not.toMatch(/Jag kan inte säga|från den tiden/);
  });

  test('a paragraph that is named can be read', async () => {
    expect((await say('Vad står i 5#7?', megan)).text).toContain('en ambassadör i varje världsdel');
  });

  test.each([
    whatToReview,
    'Vilka svar är under granskning?',
    'What must be reviewed after the new edition?',
    'Which provisions need to be reviewed?',
  ])('a strategist is given what the import prints: %s', async (question) => {
    const { text = '' } = await say(question, alex);

    expect(text).toMatch(/- 4#2: (?:det som bestämmelsen|what the provision) .*”/);
    expect(text).toMatch(/(?:Andra nummer än förut|Other numbers than before).*5#7 → 5#8/);
    expect(text).toMatch(/(?:Nya paragrafer|New paragraphs) .*: 5#7/);
  });

  test.each([
    [whatToReview, /visar jag för strateger\. .*”Vad har ändrats i strategin\?”/],
    ['What must be reviewed after the new edition?', /I show to strategists\. .*“What has changed/],
  ])('others are told kindly whom that is for: %s', async (question, kind) => {
    const { text } = await say(question, megan);

    expect(text).toMatch(kind);
    expect(text).not.toContain('4#2');
  });

  test.each([
    'Vad är nytt i strategin från 2016 jämfört med den tidigare?',
    'Vilka avtal behöver ses över?',
    'Vad är skillnaden mellan EU-policyn och strategin?',
  ])('other questions are left to others: %s', async (question) => {
    expect((await say(question, alex)).text).not.toMatch(/Svaren är skrivna efter/);
  });
});
