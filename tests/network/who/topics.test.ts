import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemoCity, megan, stranger, talkWith } from '../../support/demo-city.ts';
import { sayAfter } from '../../support/say-after.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

describe('who sees to a topic', () => {
  let bot: TestBot;
  const { say } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  test.each([
    ['Vem har hand om parkeringsfrågor?', /Trafikkontoret\*\* är internationell kontaktperson/],
    ['vem sysslar med museer?', /\*\*Megan Bowen\*\* är internationell kontaktperson/],
    ['Vilken förvaltning ansvarar för gymnasieskolan', /Utbildningsförvaltningen\*\* är/],
    ['hej, undrar vem som håller i simhallarna?', /Idrottsförvaltningen\*\* är/],
    ['Vem kan svara på frågor om buller i staden?', /Miljöförvaltningen\*\* är/],
    ['Vem på stan kan nåt om hemlösa', /Socialförvaltningen\*\* är/],
    ['till vem vänder man sig i frågor om återvinning', /Trafikkontoret\*\* är/],
    ['Vem ska vi prata med om laddstolpar?', /Trafikkontoret\*\* är/],
    ['Hos vilken nämnd ligger bygglov?', /Stadsbyggnadskontoret\*\* är/],
    ['var hör snöröjning hemma?', /Trafikkontoret\*\* är/],
    ['vilka sköter parkerna?', /Trafikkontoret\*\* är/],
    ['who looks after museums in the city?', /\*\*Megan Bowen\*\* is the international contact person/],
    ["Who's in charge of cycling?", /Trafikkontoret\*\* is the/],
    ['which department deals with elderly care', /Äldreförvaltningen\*\* is the/],
    ['who should I contact about homelessness', /Socialförvaltningen\*\* is the/],
    ['who can answer questions about noise?', /Miljöförvaltningen\*\* is the/],
    [
      'hi there i just started at the city and it is all a bit much, could you maybe tell me who to talk to about bikes when it is about other countries, cheers',
      /Trafikkontoret\*\* is the/,
    ],
    ['vem pratar jag med om skolor i andra länder?', /Utbildningsförvaltningen\*\* är/],
    ['who do i call about a delegation and buses', /Trafikkontoret\*\* is the/],
    ['vem pratar jag med om en delegation och bibliotek', /\*\*Megan Bowen\*\* är/],
    ['where does road maintenance belong?', /Trafikkontoret\*\* is the/],
    ['who handles noise questions, internationally I mean', /Miljöförvaltningen\*\* is the/],
    ['who works with homelessness, internationally I mean', /Socialförvaltningen\*\* is the/],
    ['vem har hand om museer, jag menar internationellt', /\*\*Megan Bowen\*\* är/],
  ])(
    '"%s" is answered with the unit that has the topic, and its contact person',
    async (question, expected) => {
      expect((await say(question, stranger)).text).toMatch(expected);
    },
  );

  test.each([
    ['vem jobbar med luftkvalitet?', 'och för bibliotek?', '**Megan Bowen** är'],
    ['who deals with cycling?', 'and museums? a man from Riga wonders', '**Megan Bowen** is'],
    ['vem sysslar med museer', 'och chefen?', '**Adele Vance** är chef'],
  ])('after "%s", "%s" goes on to another unit or role', async (question, followUp, named) => {
    expect((await sayAfter(bot, [question, followUp], megan)).said).toContain(named);
  });

  test('two or three units that have it are choices', async () => {
    const { text, suggestedActions } = await say('Vem har hand om parkeringshus?', stranger);
    expect(text).toBe('Menar du Stockholms Stadshus AB, Trafiknämnden?');
    expect(suggestedActions?.actions).toHaveLength(2);
  });

  test.each([
    'Vem ansvarar för omvärldsbevakning?',
    'Vem ansvarar för varumärket?',
    'vem har hand om EU-projekt?',
    'Vem har hand om vänorter?',
    'vem ansvarar för kommunikation?',
    'Vem beslutar om cykling?',
    'Vem ansvarar för inbjudningsbrev?',
    'Vem ansvarar för uppföljningen?',
    'Vem ansvarar för ett statsbesök?',
    'Vem har hand om utländska delegationer?',
    'Vem jobbar med bibliotek i Riga?',
    'who is responsible for the brand?',
    'who handles EU projects?',
    'Who is responsible for booking the rooms?',
  ])('"%s" stays a question to the strategy', async (question) => {
    expect((await say(question, stranger)).text).toMatch(/Internationell strategi/);
  });
});
