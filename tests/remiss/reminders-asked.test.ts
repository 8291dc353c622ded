import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asksOfReminders } from '../../src/remiss/reminders/ladder-conversation.ts';
import { isaiah, loadDemoCity, talkWith } from '../support/demo-city.ts';
import { addOpenRemiss } from '../support/open-remisses.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('Of remisses, with no card shown before,', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadDemoCity(bot);
    await bot.services.store.transaction((transaction) =>
      addOpenRemiss(transaction, { id: '905/2026', deadline: '2027-02-15', units: ['kultur', 'trafik'] }),
    );
  });
  afterAll(() => bot?.close());

  test.each(['När påminner du om remisser?', 'hur ofta tjatar du', 'hur många dagar innan påminner ni'])(
    'when people are reminded is told by the ladder: %s',
    async (text) => {
      const { text: said = '' } = await say(text, isaiah);
      expect(said).toContain('20, 10, 5 och 1 arbetsdagar före sista dagen');
    },
  );

  test.each(['how often do you nag', 'when do reminders go out'])('and in English: %s', async (text) => {
    expect((await say(text, isaiah)).text).toContain('20, 10, 5 and 1 working days before the last day');
  });

  test.each([
    'När påminner du om KS 2026/905?',
    'när påminner du om cykelplanen',
    'hur ofta ska en nämnd påminna bolagen',
    'påminn mig om mötet',
  ])('of one, or of anything else, it is not: %s', (text) => expect(asksOfReminders(text)).toBe(false));

  test.each([
    ['vårt dnr är 618 2016-1.51 för KS 905/2026', '618 2016-1.51'],
    ['lägg in vårt diarienummer 1.1-33/2026 på KS 905/2026', '1.1-33/2026'],
    ['KS 905/2026 har dnr 2.3-112/2026 hos oss', '2.3-112/2026'],
    ['our ref is 2026/77 for KS 905/2026', '2026/77'],
  ])('the number in the own diary is filled in, and saved by a press: %s', async (text, number) => {
    const sent = await say(text, isaiah);
    expect(sent.text).toMatch(/har inte ändrat något än|has changed nothing yet/);
    expect(cardOf(sent)).toContain(`"value":"${number}"`);
    expect(cardOf(sent)).toContain('remiss-received');
  });
});
