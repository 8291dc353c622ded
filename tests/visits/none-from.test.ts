import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { megan } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('Whether visitors have been answered is asked of a visit,', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
  });
  afterAll(() => bot?.close());

  it.each([
    [['har delegationen från Sevilla fått besked'], 'Sevilla'],
    [['har vi svarat polackerna från Katowice?'], 'Katowice'],
    [['did the guests from Zagreb get a reply'], 'Zagreb'],
    [['har delegationen från Sevilla fått svar', 'nej, Split menar jag'], 'Split'],
    [['did the guests from Zagreb get a reply', 'sorry, Quimper'], 'Quimper'],
  ])('and that there is none: %j', async (texts, place) => {
    expect((await sayAfter(bot, texts, megan)).said).toMatch(
      new RegExp(`(?:inget besök från|no visit from) ${place}`),
    );
  });

  it.each(['får vi svara nej till dem från Sevilla?', 'vem svarar en delegation från Sevilla?'])(
    'and “%s” of the rules',
    async (text) => {
      expect((await sayAfter(bot, [text], megan)).said).not.toMatch(/inget besök från/);
    },
  );
});
