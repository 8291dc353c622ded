import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importEdition } from '../../src/strategy/editions/import-edition.ts';
import { alex, loadDemoCity, megan, talkWith } from '../support/demo-city.ts';
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
