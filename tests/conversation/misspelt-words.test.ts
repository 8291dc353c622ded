import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alex, talkWith } from '../support/demo-city.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('What is misspelt', () => {
  let bot: TestBot;
  const { say } = talkWith(() => bot);
  const shown = async (text: string) => {
    const { text: said = '', attachments = [] } = await say(text, alex);
    return said + JSON.stringify(attachments);
  };

  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot?.close());

  test.each([
    ['Mina remsser', 'Mina remisser'],
    ['öppna reimsser', 'Öppna remisser'],
    ['vem är kotnaktperson på trafik', 'vem är kontaktperson på trafik'],
    ['lista alla kontaktpersoenr', 'lista alla kontaktpersoner'],
    ['Besökssatistik', 'Besöksstatistik'],
    ['Vilka åaganden ska omprövas?', 'Vilka åtaganden ska omprövas?'],
    ['My refrrals', 'My referrals'],
    ['Which EU prjects do we have?', 'Which EU projects do we have?'],
    ['When is the next IB meetng?', 'When is the next IB meeting?'],
  ])('is understood: "%s" as "%s"', async (misspelt, right) => {
    expect(await shown(misspelt)).toBe(await shown(right));
  });

  test.each(['vem rycker in om kontaktpersonen på kultur får förhinder', 'only the headlines then'])(
    'what is a word stays one: "%s"',
    async (text) => {
      expect(await shown(text)).not.toMatch(/sedan 1 januari|deadlines/);
    },
  );
});
