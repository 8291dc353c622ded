import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupMessage } from '../support/activities.ts';
import { alex, isaiah } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { addShortNamedCommitments, loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('A message that nobody knows, and of which the strategy says nothing,', () => {
  let bot: TestBot;
  const say = async (text: string, from = alex) => (await sayAfter(bot, [text], from)).said;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
    await bot.services.store.transaction(addShortNamedCommitments);
  });
  afterAll(() => bot?.close());

  it.each([
    ['vi vill köra vidare ett par år till med graz', 'Graz'],
    ['Vad var det vi kom fram till om Lyon?', 'IB 2026-14'],
  ])('“%s” leads to what it names', async (text, named) => {
    expect(await say(text)).toContain(named);
  });

  it.each([
    'Får vi teckna vänortsavtal med Riga?',
    'Vilka skolor har utbyte med Frankrike?',
    'Hur är vädret i Lyon?',
    'Vad heter borgmästaren i Tallinn?',
    'Hur många bor i Helsingfors?',
  ])('“%s” stays the strategy’s', async (text) => {
    expect(await say(text)).toContain('Fråga stadsledningskontoret');
    expect(await say(text)).not.toMatch(/IB 2026-|Besök \d/);
  });

  it.each([
    ['dra tillbaka Bergen, det blev inget', /Inget är ändrat: jag hittar inget om Bergen/],
    ['bergen sköt upp det till våren, de hör av sig', /Inget är ändrat: jag hittar inget om Bergen/],
    ['avslå bergenresan', /Jag hittar inget IB-ärende som heter så/],
    ['bifall på resan till Bergen men bara en natt', /Jag hittar inget IB-ärende som heter så/],
    ['skjut upp besöket från Bergen', /Jag hittar inget besök från Bergen/],
    ['the delegation from Bergen postponed to May', /I find no visit from Bergen/],
  ])('“%s” is told that nothing there is called so', async (text, told) => {
    expect(await say(text)).toMatch(told);
  });

  it.each([
    'vi drar tillbaka stödet till Bergen',
    'får vi ställa in resan till Bergen?',
    'godkänn ett avtal med Bergen',
  ])('“%s” names neither a matter nor a visit', async (text) =>
    expect(await say(text)).not.toMatch(/hittar inget/),
  );

  it('names nothing that is not the asker’s to see', async () => {
    expect(await say('tallinn, vad blev det med det egentligen i slutändan', isaiah)).not.toMatch(/Besök \d/);
  });

  it('is given nothing before the others in a group until somebody has pressed', async () => {
    const { text } = await bot.ask(groupMessage('<at>Utblick</at> Vad var det vi kom fram till om Lyon?'));
    expect(text).toContain('Menar du något av det här?');
  });
});
