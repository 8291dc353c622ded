import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { channelMessage } from '../support/activities.ts';
import { alex, isaiah, talkWith } from '../support/demo-city.ts';
import { loadShortNamed, offeredIn } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('A matter of IB is known by what people call it:', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
  });
  afterAll(() => bot?.close());

  test.each([
    ['lyonresan', '14'],
    ['resan till Lyon', '14'],
    ['hur går det med lyonresan?', '14'],
    ['är lyonresan godkänd?', '14'],
    ['kan du visa lyonresan', '14'],
    ['den till Lyon', '14'],
    ['konferensresan till Lyon', '14'],
    ['the Lyon trip', '14'],
    ['how is the Lyon trip going?', '14'],
    ['helsingforsresan', '15'],
    ['resan till Helsinki', '15'],
    ['the Helsinki trip', '15'],
    ['deklarationen om klimat', '16'],
    ['klimatdeklarationen', '16'],
    ['the climate declaration', '16'],
    ['IB 14', '14'],
    ['ib-ärende nr 15', '15'],
    ['15', '15'],
    ['hur går det med 15?', '15'],
  ])('%s is IB 2026-%s', async (text, serial) => {
    expect(cardOf(await say(text, isaiah))).toContain(`IB 2026-${serial} · `);
  });

  test('several are listed, each with its button', async () => {
    const card = cardOf(await say('barcelonaresan', isaiah));
    for (const title of ['Smart City Expo', 'Mobile World Congress']) expect(card).toContain(title);
  });

  test('a number alone that more than one room has is asked back', async () => {
    const sent = await say('14', isaiah);
    expect(sent.text).toContain('Vilket av dessa med nummer 14 menar du?');
    expect(offeredIn(sent).toSorted()).toEqual(['KS 2026/14', 'Visa IB 2026-14']);
  });

  test('a draft is shown to its writer alone, and in their own chat alone', async () => {
    expect(cardOf(await say('osloresan', alex))).toContain('Hemlig plan');
    expect(JSON.stringify(await say('osloresan', isaiah))).not.toContain('Hemlig');
    const inChannel = await bot.exchange(channelMessage('osloresan', { from: alex }));
    expect(JSON.stringify(inChannel)).not.toContain('Hemlig');
  });

  test('that there is no such trip is said, never what the strategy says', async () => {
    for (const [text, words] of [
      ['osakaresan', 'Jag hittar inget IB-ärende som heter så.'],
      ['hur går det med resan till Osaka?', 'Jag hittar inget IB-ärende som heter så.'],
      ['the Osaka trip', 'I find no IB matter of that name.'],
    ] as const)
      expect((await say(text, isaiah)).text).toContain(words);
  });

  test.each([
    'får vi resa till Lyon?',
    'vem beslutar om lyonresan?',
    'måste resan till Lyon godkännas i IB?',
    'vem betalar resan till Lyon?',
    'Hur redovisar jag kvitton från konferensen i Lyon?',
    'Räknas resan till Lyon som studieresa?',
    'may we go on a trip to Lyon?',
    'who decides on the Lyon trip?',
    'vad gäller för resor till Lyon?',
  ])('what is asked of the rules is left to the strategy: %s', async (text) => {
    expect(JSON.stringify(await say(text, isaiah))).not.toContain('IB 2026-14');
  });

  test('a number in a channel is asked back, and posts nothing', async () => {
    const said = (await bot.exchange(channelMessage('15', { from: alex }))).map(({ activity }) => activity);

    expect(said.map(({ text }) => text)).toEqual(['Menar du detta med nummer 15?']);
    expect(JSON.stringify(said)).not.toContain('beredning-decide');
  });
});
