import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listMeetings } from '../../src/beredning/meetings/register.ts';
import { alex, lynne, patti, stranger, talkWith } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('Of IB, in the words of every day:', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
  });
  afterAll(() => bot?.close());

  test.each(['kan vi boka hotellet i lyon nu eller ej', 'can we book the flights to Lyon yet'])(
    '“%s” is whether that trip is decided',
    async (text) => {
      const sent = await say(text, lynne);
      expect(`${sent.text ?? ''}${cardOf(sent)}`).toMatch(/Det är godkänt|It is approved/);
      expect(cardOf(sent)).toContain('IB 2026-14');
    },
  );

  test.each(['Får vi boka hotell i Lyon?', 'får man betala flyget själv'])(
    'what one may at large the strategy is asked: %s',
    async (text) => expect(JSON.stringify(await say(text, lynne))).not.toContain('IB 2026-14'),
  );

  test.each([
    'ska till göteborg på konferens om cykling, måste det via er',
    'är det ni som godkänner resor till uppsala',
    'do I need your ok for a conference in Gothenburg',
    'going to Malmö for two days, does that go through the beredning',
  ])('a trip within Sweden is none of its: %s', async (text) => {
    expect((await say(text, lynne)).text).toMatch(/avgörs inte i IB|not decided in IB/);
  });

  test.each([
    ['IB 2026-15', 'nej klimatgrejen'],
    ['IB 2026-15', 'no the climate one'],
    ['IB 2026-15', 'nä den om klimatet'],
  ])('after %s, “%s” turns to another matter', async (shown, text) => {
    expect((await sayAfter(bot, [shown, text], patti)).said).toContain('IB 2026-16');
  });

  test.each(['hur går det med klimatlöftet vi ville skriva på', "what's happening with that climate pledge"])(
    'a declaration is a promise too: %s',
    async (text) => expect(JSON.stringify(await say(text, lynne))).toContain('IB 2026-16'),
  );

  test('who else goes is told of the trip that was shown', async () => {
    const { said } = await sayAfter(bot, ['IB 2026-14', 'and who else is going'], lynne);
    expect(said).toMatch(/Those who travel|Who travels|travel/);
    expect(said).toContain('IB 2026-14');
  });

  test('“från i fjol” is of last year, and not of all since', async () => {
    const { said } = await sayAfter(bot, ['Vilka resor saknar rapport?', 'och från i fjol?'], alex);
    expect(said).toMatch(/2025/);
    expect(said).not.toMatch(/1 januari 2025 –/);
  });

  test.each(['När sammanträder IB?', 'när är nästa ib', 'when does the beredning meet next'])(
    'when it meets is told: %s',
    async (text) =>
      expect(JSON.stringify(await say(text, patti))).not.toMatch(/Framgår inte|Not stated in the strategy/),
  );

  test.each([
    ['Kalla till IB den 20 januari 2027', 'Ska ett IB-möte läggas in 20 januari 2027?'],
    ['call a meeting of IB on 20 January 2027', 'Is a meeting of IB to be added on 20 January 2027?'],
  ])('“%s” adds no meeting, and offers it', async (text, command) => {
    expect(JSON.stringify(await say(text, alex))).toContain(`"text":"${command}"`);
    expect(await listMeetings(bot.services.store.database, '2026-11-24')).toEqual([]);
    expect((await say(text, stranger)).text).toMatch(/en strateg|A strategist/);
  });
});
