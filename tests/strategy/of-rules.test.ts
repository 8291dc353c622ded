import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personalMessage } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('A question of how something is done', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot?.close());

  test.each([
    ['hur får man kontakt med en strateg', 'Fråga stadsledningskontoret'],
    ['how do i reach a strategist', 'Ask the City Executive Office'],
    ['how could I get in touch with a strategist', 'Ask the City Executive Office'],
  ])(
    '"%s" is led to what it asks of Utblick, where next to nothing speaks for the strategy',
    async (text, known) => {
      const said = await bot.ask(personalMessage(text));

      expect(said.text).toMatch(/^(?:Det är ingen fråga till strategin|That is no question to the strategy)/);
      expect(JSON.stringify(said.attachments)).toContain(known);
    },
  );

  test('is answered by the strategy, where that has something to say of it', async () => {
    const said = await bot.ask(personalMessage('Hur sprider vi information till nätverket?'));

    expect(said.text).toContain('5#10');
  });
});

describe('Who asks whether one may', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot?.close());

  test.each([
    'Får borgarrådet åka till Lyon i mars?',
    'kan borgarrådet åka till Rom',
    'måste borgarrådets resa till Oslo upp i beredningen?',
  ])('is told what the strategy says, and no form is begun: %s', async (text) => {
    const said = await bot.ask(personalMessage(text));

    expect(said.text).toContain('5#4');
    expect(JSON.stringify(said.attachments)).not.toContain('beredning-');
  });

  test.each(['borgarrådet vill åka till Rom, starta ett ärende', 'ny resa för borgarrådet till Rom'])(
    'and who wants it done is brought a draft or its form: %s',
    async (text) => {
      const said = await bot.ask(personalMessage(text));

      expect(JSON.stringify(said.attachments)).toContain('beredning-');
      expect(JSON.stringify(said.attachments)).not.toContain('har inte ändrat något');
    },
  );
});
