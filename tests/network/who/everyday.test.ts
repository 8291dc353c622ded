import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adele, isaiah, loadDemoCity, megan, patti, stranger, talkWith } from '../../support/demo-city.ts';
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
    ["who do I bug over at trafik when it's about foreign visitors", megan, /Transport Committee/],
    ['vem ska jag tjata på borta på trafik om delegationer', isaiah, /kontaktperson för Trafiknämnden/],
    ['mobilnr till megan', patti, /meganb@.*Telefonnummer finns inte/],
    ['vem är bas för ib', adele, /Ordförande: .*Patti Fernandez/],
    ['vem skickar ut remissbreven, jag vill prata med den', adele, /^Handläggare på rotlarna.*\n\n.*Lynne/],
    // In haste, with letters left out or wrong.
    ['vem e kontakpersonn på trafk', adele, /Trafikkontoret\*\* är internationell kontaktperson/],
    ['kontaktprson hos fastigehtskontoret', adele, /Fastighetskontoret\*\* är/],
    ['vilka e kontaktpersner på kulturr', isaiah, /^\*\*Megan Bowen\*\*/],
    ['Vem är kontakt på trafik? Jag läser ett papper', adele, /Trafikkontoret\*\* är/],
    // Near ones, which are others' or the strategy's.
    ['Lista alla chefer', adele, /^Chefer, enligt katalogen/],
    ['Vem leder internationella beredningen?', adele, /Finansborgarrådet leder/],
    ['vem bestämmer över resor', isaiah, /Internationell strategi/],
    ['vem ska jag rösta på', isaiah, /Framgår inte/],
  ])('“%s”', async (text, from, expected) => {
    expect((await say(text, from)).text).toMatch(expected);
  });

  test.each([
    [['who runs the international committee', 'who else sits there'], /Lynne Robbins/],
    [['vem är ordförande i ib', 'och vilka mer e me'], /Lynne Robbins/],
    [['vem e kontaktprson på trafik', 'å på exploaterng?'], /Exploateringskontoret\*\* är/],
    [['vem var kontakt på idrott 2014? vi har en gammal lista', 'och nu för tiden'], /sedan 1 mars 2016/],
    [['Vem var kontaktperson för idrott 2014?', 'men nu då?'], /sedan 1 mars 2016/],
    [['who was the contact person at Sports in 2014', 'and today'], /since 1 March 2016/],
    [['vem e kontakt på trafik', 'har du mobilen dit'], /internationellt\.trafik@.*Telefonnummer finns inte/],
  ])('%s', async (texts, expected) => {
    expect((await sayAfter(bot, texts, stranger as typeof megan)).said).toMatch(expected);
  });
});
