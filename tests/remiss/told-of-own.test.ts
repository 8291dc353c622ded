import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isaiah, loadDemoCity, lynne, talkWith } from '../support/demo-city.ts';
import { partsOf } from '../support/dialog.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

/** "Nordisk biblioteksplan" to Kultur, and "Cykelplan för Stockholm" to Trafik, whose card nobody of Trafik has been reached by. */
describe('What a unit tells of its own remiss, and what is asked of one by its name', () => {
  let bot: TestBot;
  const { say, press, cardOf } = talkWith(() => bot);
  const register = async (title: string, dnr: string, unit: string) => {
    const letter = `Kommunstyrelsen remitterar ärendet ${title}, dnr ${dnr}, för yttrande.\nSvaret ska vara inne senast den 12 maj 2027.`;
    const draft = /"draft":"([0-9a-f]{32})"/.exec(cardOf(await say(letter, lynne)))?.[1] ?? '';
    await press(
      'remiss-register',
      { draft, title, dnr, deadline: '2027-05-12', language: 'sv', units: unit },
      lynne,
    );
  };

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadDemoCity(bot);
    await register('Nordisk biblioteksplan', 'KS 2026/1287', 'kultur');
    await register('Cykelplan för Stockholm', 'KS 2026/812', 'trafik');
  });
  afterAll(() => bot?.close());

  const valuesAfter = async (text: string) => {
    const { said, card } = await sayAfter(bot, [text], isaiah);
    return { said, values: Object.fromEntries(partsOf(card).map(({ id, value }) => [String(id), value])) };
  };

  test.each([
    ['Remissen om Nordisk biblioteksplan kom 20 november, vårt dnr KN 2026/77', { on: '2026-11-20' }],
    ['Biblioteksplanen: vårt dnr är KN 2026/77, den kom 15 november', { on: '2026-11-15' }],
  ])('the own number, and when it came, stand on the form: %s', async (text, expected) => {
    const { said, values } = await valuesAfter(text);

    expect(said).toContain('"verb":"remiss-received"');
    expect(values).toMatchObject({ ownDnr: 'KN 2026/77', ...expected });
  });

  test('so does the day on which to be reminded', async () => {
    const { said, values } = await valuesAfter('Påminn mig om biblioteksplanen den 1 april');

    expect(said).toContain('"verb":"remiss-snooze"');
    expect(values).toMatchObject({ until: '2027-04-01' });
  });

  test.each([
    'Remissen om biblioteksplanen ska till Megan',
    'Handläggare för biblioteksplanen är Megan Bowen',
  ])('and who is to handle it: %s', async (text) => {
    const { said } = await valuesAfter(text);

    expect(said).toContain('"verb":"remiss-handler"');
    expect(said).toContain('"value":"00000000-0000-0000-0000-0000000000021"');
  });

  test.each([
    'Hur räknade du sista dagen för Nordisk biblioteksplan?',
    'How did you count the deadline for the library plan?',
  ])('how its days were counted is told of the one that is named: %s', async (text) => {
    const { said } = await valuesAfter(text);

    expect(said).toContain('KS 2026/1287');
    expect(said).toMatch(/12 ma/i);
  });

  test.each(['Skicka om cykelremissen till dem som inte fått den', 'Kan du skicka om remissen KS 2026/812?'])(
    'sending again is a press on the card, for its sender: %s',
    async (text) => {
      const { said } = await sayAfter(bot, [text], lynne);

      expect(said).toContain('Det du skrev har inte skickat något');
      expect(said).toContain('Kortet har inte nått');
    },
  );

  test('to whom a remiss is to go is no part of its name', async () => {
    const { said } = await sayAfter(
      bot,
      ['Remissen om cykelplanen ska till Kulturnämnden också, och trafik ska bort'],
      lynne,
    );

    expect(said).toContain('"verb":"remiss-add"');
    expect(said).toContain('Det här tog jag inte med');
  });
});
