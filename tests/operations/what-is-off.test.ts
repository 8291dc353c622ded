import { afterAll, beforeAll, expect, test } from 'vitest';
import { personalMessage } from '../support/activities.ts';
import { adele, alex, loadDemoCity } from '../support/demo-city.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
});
afterAll(() => bot?.close());

const ask = async (text: string, from: object = alex) =>
  (await bot.ask(personalMessage(text, { from }))).text ?? '';

const questions = [
  'vem har stängt av',
  'Vem stängde av besök?',
  'varför är besök avstängt?',
  'Är besök avstängt?',
  'när stängdes besök av?',
  'Who turned off visits?',
  'Why are visits turned off?',
  'When were visits turned off?',
];

test.each(questions)('that everything is on is said where nothing is off: %s', async (question) => {
  expect(await ask(question)).toMatch(/^(Allt är på|Everything is on)\.$/);
});

test('what is off is told with who, when and why; who turned it off to administrators alone', async () => {
  await ask('stäng av besök: vi rättar ett fel | we are mending a fault');

  for (const question of questions) {
    const told = await ask(question);
    expect(told).toMatch(/(Besök|Visits) (sedan|since) 23 [Nn]ovember 2026, (av|by) Alex Wilber: /);
    expect(told).toMatch(/vi rättar ett fel|we are mending a fault/);
    expect(await ask(question, adele)).not.toContain('Alex');
  }
});
