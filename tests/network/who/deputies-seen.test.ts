import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDeputy, saveAbsence } from '../../../src/network/directory/directory-register.ts';
import { adele, alex, isaiah, loadDemoCity, lynne, stranger, talkWith } from '../../support/demo-city.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

// Today is 23 November 2026. Adele Vance is head of Kulturnämnden, where Isaiah Langer works; Lynne Robbins works elsewhere.
describe('who stands in on certain days, which tells when somebody is away', () => {
  let bot: TestBot;
  const { say } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
    await bot.services.store.transaction(async (transaction) => {
      const away = { person: adele.aadObjectId, from: '2026-11-20', until: '2026-11-27' };
      await saveAbsence(transaction, { id: 'away', ...away }, 'chat');
      await addDeputy(transaction, { ...away, deputy: isaiah.aadObjectId, unit: null }, 'chat');
    });
  });
  afterAll(() => bot?.close());

  const questions = [
    'vem ersätter Adele',
    'Vem ersätter Adele Vance?',
    'Vem är Adeles ersättare?',
    'vem täcker för Adele just nu',
    'vem ersätter Adele i november',
    'vem kliver in för Adele',
    'who covers for Adele this week',
    'Who stands in for Adele Vance when she is away?',
  ];

  test.each(questions)('is not told to those who may not see when she is: %s', async (question) => {
    for (const reader of [stranger, lynne]) {
      const { text } = await say(question, reader);

      expect(text).not.toMatch(/november 2026|november|Isaiah/i);
      expect(text).toMatch(/visas bara för dem som arbetar på samma enhet|is shown only to those who work/);
    }
  });

  test.each(questions)('is told to those who may see it: %s', async (question) => {
    for (const reader of [isaiah, alex])
      expect((await say(question, reader)).text).toMatch(
        /\*\*Isaiah Langer\*\* (?:ersätter|stands in for) Adele Vance 20–27 (?:november|November) 2026/,
      );
  });

  test('of other days nothing is told but that nobody stands in on them', async () => {
    expect((await say('vem ersätter Adele i juli', isaiah)).text).toBe(
      '1–31 juli 2027 har Adele Vance ingen ersättare i katalogen.',
    );
    expect((await say('vem ersätter Isaiah idag', isaiah)).text).toBe(
      'Just nu har Isaiah Langer ingen ersättare i katalogen. ' +
        'Annars kan du vända dig till **Adele Vance**, chef för Kulturförvaltningen (Kulturnämnden).',
    );
    expect((await say('Who stands in for Adele Vance in July?', isaiah)).text).toBe(
      '1–31 July 2027 Adele Vance has no deputy in the directory.',
    );
    expect((await say('vem ersätter Adele i juli', stranger)).text).not.toMatch(/november|Isaiah/);
  });
});
