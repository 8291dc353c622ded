import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { channelMessage } from '../../support/activities.ts';
import { alex, stranger, talkWith } from '../../support/demo-city.ts';
import { NOTHING, readBy } from '../../support/read-by.ts';
import { loadShortNamed } from '../../support/short-named.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

describe('A visit is known by what people call it:', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
  });
  afterAll(() => bot?.close());

  test.each([
    ['helsingforsbesöket', 'Besök 1 från Helsingfors'],
    ['besöket från Helsingfors', 'Besök 1 från Helsingfors'],
    ['hur går det med besöket från Helsinki?', 'Besök 1 från Helsingfors'],
    ['vem har hand om helsingforsbesöket?', 'Besök 1 från Helsingfors'],
    ['den finska delegationen', 'Besök 1 från Helsingfors'],
    ['den från Tallinn', 'Besök 4 från Tallinn'],
    ['gruppen från Tallinn', 'Besök 4 från Tallinn'],
    ['the visit from Helsinki', 'Visit 1 from Helsingfors'],
    ['when is the Tallinn delegation coming?', 'Visit 4 from Tallinn'],
    ['4', 'Besök 4 från Tallinn'],
    ['tallinnbesöket är inställt', 'Dra tillbaka besök 4 från Tallinn'],
  ])('%s is %s', async (text, title) => {
    expect(cardOf(await say(text))).toContain(title);
  });

  test.each(['rigabesöket', 'delegationen från Riga', 'den från Riga', 'the Riga delegation'])(
    'several are listed, each with its button: %s',
    async (text) => {
      const card = cardOf(await say(text));
      for (const number of ['2', '3']) expect(card).toMatch(new RegExp(`(?:Besök|Visit) ${number} `));
    },
  );

  test('who has no part in it hears nothing of it, by name or number', async () => {
    expect((await say('helsingforsbesöket', stranger)).text).toContain('som du har del i');
    expect(JSON.stringify(await say('4', stranger))).not.toContain('Tallinn');
  });

  test('where others read along, they hear nothing of it', async () => {
    const read = readBy(await bot.exchange(channelMessage('tallinnbesöket', { from: alex })));
    expect(read.one).toContain('Besök 4 från Tallinn');
    expect(read.all).toBe(NOTHING);
  });

  test.each([
    'får vi ta emot en delegation från Riga?',
    'behöver rigadelegationen inbjudningsbrev?',
    'vem beslutar om delegationen från Helsingfors?',
    'får vi bjuda gruppen från Tallinn på middag?',
    'fick en klocka av delegationen från Tallinn, får jag behålla den',
    'Vin till middagen med gästerna från Tallinn, tillåtet?',
    'may we give the Tallinn delegation gifts?',
    'vad kostar gåvor till delegationen från Riga',
    'vem har ansvaret för gåvor till delegationen från Riga',
    'visa gåvoreglerna för besöket från Riga',
  ])('what is asked of the rules is left to the strategy: %s', async (text) => {
    expect(JSON.stringify(await say(text))).not.toMatch(/(?:Besök|Visit) \d/);
  });
});
