import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { megan, talkWith } from '../support/demo-city.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('Who tells of visitors at length', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
  });
  afterAll(() => bot?.close());

  test.each([
    [
      'Hej! Nio skogsvårdare från Vancouver hälsar på hos oss i juni, jättetrevliga människor, och nu vill deras chef att vi skriver ett samarbetsavtal om tio år. Min kollega säger att det går bra. Får vi teckna ett sådant avtal?',
      'samarbetsavtal',
    ],
    [
      'A delegation of fifteen from Osaka comes to our district in April and they bring lanterns, very pretty ones. Their deputy mayor hopes that the two cities become twin towns while they are here. Can we say yes to that?',
      'twin-city agreements',
    ],
    [
      'I förra veckan ringde en dam från Lima, hon vill komma hit med arton dansare i augusti och visa oss något. Vi på kyrkogårdsförvaltningen ser ingen nytta med det alls, men chefen är osäker. Är vi tvungna att säga ja till alla besök?',
      'Alla besök behöver inte tas emot',
    ],
  ])('and asks for a rule is answered with it: %s', async (text, said) => {
    expect((await say(text, megan)).text).toContain(said);
  });

  test.each([
    'Hej! Du som kan det här: åtta skogsvårdare från Vancouver vill komma till oss den 3 juni, de vill se hur vi sköter träden längs gatorna. De ber om ett inbjudningsbrev. Kan vi skriva ett sådant?',
    'We are seven from Osaka who plan playgrounds and would like to see yours on 14 April, with somebody who mends the swings. How do you decide which ones to mend first?',
  ])('and says who comes and when is shown what was read: %s', async (text) => {
    expect(cardOf(await say(text, megan))).toMatch(/Det här läste jag|This is what I read/);
  });
});
