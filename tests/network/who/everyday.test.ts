import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adele, isaiah, loadDemoCity, megan, stranger, talkWith } from '../../support/demo-city.ts';
import { sayAfter } from '../../support/say-after.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

describe('who is who, in everyday words', () => {
  let bot: TestBot;
  const { say } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  test.each([
    ['Vem är kontaktperson hos oss?', adele, /^\*\*Megan Bowen\*\*/],
    ['Vem är chef hos oss?', megan, /^\*\*Adele Vance\*\*/],
    ['who is the registrar at our place', megan, /^\*\*Isaiah Langer\*\*/],
    ['vem e de som diarieför hos oss', megan, /^\*\*Isaiah Langer\*\*/],
    ['vem bestämmer över megan', isaiah, /^\*\*Adele Vance\*\*/],
    ['who does Megan report to?', isaiah, /^\*\*Adele Vance\*\*/],
    ['vem ska ja mejla på kultur om utlandsgrejer', stranger, /^\*\*Megan Bowen\*\*/],
    ['who runs the international committee', stranger, /Patti Fernandez/],
    ['Vem var kontaktperson 2014?', adele, /Kulturnämnden 1 januari – 31 december 2014/],
    ['va har folk frågat dig om senaste veckan', megan, /bara en strateg.*”Mina frågor”/],
    // Near ones, which are others' or the strategy's.
    ['Lista alla chefer', adele, /^Chefer, enligt katalogen/],
    ['Vem leder internationella beredningen?', adele, /Finansborgarrådet leder/],
    ['vem bestämmer över resor', isaiah, /strategin/],
  ])('“%s”', async (text, from, expected) => {
    expect((await say(text, from)).text).toMatch(expected);
  });

  test.each([
    [['who runs the international committee', 'who else sits there'], /Lynne Robbins/],
    [['vem e kontakt på trafik', 'har du mobilen dit'], /internationellt\.trafik@.*Telefonnummer finns inte/],
  ])('%s', async (texts, expected) => {
    expect((await sayAfter(bot, texts, stranger as typeof megan)).said).toMatch(expected);
  });
});
