import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alex, loadDemoCity, lynne, stranger, talkWith } from '../../support/demo-city.ts';
import { sayAfter } from '../../support/say-after.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

describe('lists of those who have a role, at units of a kind', () => {
  let bot: TestBot;
  const { say } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  test.each([
    'vilka är kontaktpersoner på bolagen?',
    'Lista alla internationella kontaktpersoner i stadens bolag',
    'which contact persons are there in the companies?',
  ])('"%s" lists those of the companies alone', async (question) => {
    const { text } = await say(question, stranger);

    expect(text).toContain('- Stockholms Stadshus AB: ');
    expect(text).not.toContain('nämnden: ');
    expect(text).not.toContain('Committee: ');
  });

  test('what companies lack is told to those who may see it, and of no other units', async () => {
    expect((await say('Lista alla kontaktpersoner på bolagen', alex)).text).toContain(
      'Utan kontaktperson på plats: S:t Erik Försäkrings AB.',
    );
  });

  test.each([
    ['Lista alla kontaktpersoner', 'å bolagen då?', /nätverket .*- Stockholms Stadshus AB: /s],
    ['Lista alla kontaktpersoner', 'bara i bolagen', /nätverket .*- Stockholms Stadshus AB: /s],
    ['Lista alla kontaktpersoner', 'och stadsdelarna?', /nämner inga kontaktpersoner för stadsdelsförvalt/],
    ['Lista alla kontaktpersoner', 'och registratorerna?', /^Registratorer, .*Isaiah Langer/s],
    ['List all contact persons', 'what about the heads?', /^Heads, .*Adele Vance/s],
    ['List all contact persons', 'and at the companies?', /network .*- Stockholms Stadshus AB: /s],
    ['Lista alla registratorer', 'och i stadsdelarna?', /^Registratorer, .*Rinkeby-Kista/s],
    ['Lista alla kontaktpersoner', 'och på kultur?', /\*\*Megan Bowen\*\* är internationell kontaktperson/],
  ])('after "%s", "%s" goes on from the list', async (before, text, expected) => {
    expect((await sayAfter(bot, [before, text], lynne)).said).toMatch(expected);
  });
});
