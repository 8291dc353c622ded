import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { saveLoad } from '../../../src/network/directory/load-directory.ts';
import { adele, alex, isaiah, loadDemoCity, megan, stranger, talkWith } from '../../support/demo-city.ts';
import { demoDirectory } from '../../support/demo-directory.ts';
import { morning, startTestBot, type TestBot } from '../../support/test-bot.ts';

describe('who is who, in other words than the roles', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  test.each([
    ['vem ska jag prata med om internationella frågor på Trafikkontoret?', /Trafikkontoret\*\* är internat/],
    [
      'vem håller i det internationella hos er i kulturen',
      /\*\*Megan Bowen\*\* är internationell kontaktperson/,
    ],
    ['finns nån på stadsbyggnadskontoret jag kan ringa', /Stadsbyggnadskontoret\*\* är internationell/],
    [
      'Till vem på Socialförvaltningen vänder jag mig i internationella frågor?',
      /Socialförvaltningen\*\* är/,
    ],
    ['har fastighetskontoret nån internationell person', /Fastighetskontoret\*\* är internationell/],
    ['vem snackar jag med på trafikontoret', /Trafikkontoret\*\* är internationell/],
    ['Hej, jag är ny här. Vem på Kulturförvaltningen kan jag fråga om ett utbyte?', /\*\*Megan Bowen\*\* är/],
    ['vem är internationell kontakt i hägersten', /Stadsdelsförvaltningar har ingen utpekad/],
    ['jag behöver få tag i nån på S:t Erik Försäkring', /har ingen internationell kontaktperson just nu/],
    ["who's in charge of international stuff at the Environment Administration", /Miljöförvaltningen\*\* is/],
    ['Who should I contact at the Culture Department about a project?', /\*\*Megan Bowen\*\* is the/],
    ["who's the go-to person for foreign delegations at city planning", /Stadsbyggnadskontoret\*\* is the/],
    ['is there someone at sports I can email about a foreign team', /Idrottsförvaltningen\*\* is the/],
    ['vem är bossen på kultur', /\*\*Adele Vance\*\* är chef för Kulturförvaltningen/],
    ['vem leder socialförvaltningen', /Socialförvaltningen\*\* är chef för/],
    ['who runs the Culture Department', /\*\*Adele Vance\*\* is the head of/],
    ['jag vill prata med den som håller i utlandsfrågor på servicenämnden', /Serviceförvaltningen\*\* är/],
    ['vem diarieför på kultur', /\*\*Isaiah Langer\*\* är registrator/],
    ['vem har hand om diariet på kultur', /\*\*Isaiah Langer\*\* är registrator/],
    [
      'God dag, ursäkta att jag stör, men jag skulle behöva veta vem som sköter diariet på kulturnämnden eftersom jag ska skicka en bilaga dit, och det är ingen brådska, tack så mycket på förhand',
      /^\*\*Isaiah Langer\*\* är registrator/,
    ],
    [
      "Good morning, sorry to trouble you, but I'd like to know who keeps the diary at the Culture Department since I have a paper to send over, no hurry at all, many thanks",
      /^\*\*Isaiah Langer\*\* is registrar/,
    ],
    [
      'mejl till kulturnämndens registrator',
      /Isaiah Langer\*\* är registrator.*E-post: isaiahl@example\.com/,
    ],
    ['telefonnummer till den som är kontaktperson på miljö', /Telefonnummer finns inte i katalogen/],
    ['vem jobbar som internationell strateg', /Strateger på stadsledningskontoret/],
    ['vem är admin för dig', /Administratörer av Utblick/],
  ])('"%s" is answered with who has the role there, to anybody', async (question, expected) => {
    expect((await say(question, stranger)).text).toMatch(expected);
  });

  test('whoever asks of the own unit is told of it; another is answered by the strategy', async () => {
    const question = 'vem tar hand om besök från utlandet hos oss';

    expect((await say(question, megan)).text).toContain('**Megan Bowen** är internationell kontaktperson');
    expect((await say("who's our international contact?", isaiah)).text).toContain('**Megan Bowen** is');
    expect((await say('who do I call about a visit', isaiah)).text).toContain('**Megan Bowen** is');
    expect((await say('vem ska jag prata med om en delegation', isaiah)).text).toContain(
      '**Megan Bowen** är',
    );
    expect((await say(question, stranger)).text).toContain('Internationell strategi');
  });

  test.each([
    ['vad har Megan för nummer', /\*\*Megan Bowen\*\* är .*meganb@example\.com.*Telefonnummer finns inte/],
    ['isaiahs mailadress tack', /Isaiah Langer.*isaiahl@example\.com/],
    ['hur når jag Patti', /Patti Fernandez\*\* är ordförande i internationella beredningen.*pattif@/],
    ["What's Lynne's email?", /Lynne Robbins\*\* is .* Mail: lynner@example\.com/],
    ['vem är megan bowen?', /Megan Bowen\*\* är internationell kontaktperson för Kulturnämnden/],
    ['vilken förvaltning jobbar Alex på', /strateg på Stadsledningskontoret .*och administratör av Utblick/],
    ['vem jobbar Adele för?', /Adele Vance\*\* är chef för Kulturförvaltningen/],
    ['who is Adele Vanse', /Adele Vance\*\* is head of/],
    ['är Megan fortfarande kontaktperson?', /Megan Bowen\*\* är internationell kontaktperson/],
    ['vem är Isaiahs chef', /Adele Vance\*\* är chef för/],
    ['vad är Patti för nån', /Patti Fernandez\*\* är ordförande/],
    ['mejlen till Anna Berg?', /hittar ingen i katalogen som heter Anna Berg/],
  ])('"%s" is answered with what the directory knows of that person', async (question, expected) => {
    expect((await say(question, stranger)).text).toMatch(expected);
  });

  test('a button opens a chat with them', async () => {
    expect(cardOf(await say('hur når jag Adele', stranger))).toContain('users=adelev%40example.com');
  });

  test.each([
    ['vem täcker för Adele i juli', /har Adele Vance ingen ersättare/],
    ['vem vikarierar för megan', /\*\*Isaiah Langer\*\* ersätter Megan Bowen/],
    ['vem går in när Patti är borta', /Borgarråd som ersätter finansborgarrådet\*\* ersätter Patti/],
    ['who covers for Megan in July', /Isaiah Langer\*\* stands in for Megan Bowen/],
    ['vem tar megans ärenden när hon är ledig', /Isaiah Langer/],
    ['vem kliver in för Megan i sommar', /Isaiah Langer/],
  ])('"%s" is answered with who stands in', async (question, expected) => {
    expect((await say(question, stranger)).text).toMatch(expected);
  });

  test('when somebody is away is told to those who may see it', async () => {
    expect((await say('är Adele inne idag?', stranger)).text).toContain(
      'visas bara för dem som arbetar på samma',
    );
    expect((await say('är Adele inne idag?', isaiah)).text).toBe(
      'Adele Vance är inte antecknad som borta idag.',
    );
    expect((await say('is Megan away?', adele)).text).toBe('Megan Bowen is not noted as away today.');
  });

  test.each([
    [
      'vem hade hand om det internationella på idrott 2015',
      /2015, enligt katalogen:\n\n- .*Tidigare internationell/,
    ],
    ['vem var chef för kultur 2020', /Chef för Kulturnämnden .*2020, enligt katalogen:\n\n- .*Adele Vance/],
    ['who headed culture in 2019', /Head of the Culture Committee .*2019.*\n\n- .*Adele Vance/],
    ['Vem är finansborgarrådet?', /enligt katalogen:\n\n- Ordförande: .*\*\*Patti Fernandez\*\*/],
    ['vad heter stadens finansborgarråd', /Ordförande: .*\*\*Patti Fernandez\*\*/],
    ['who is the mayor', /Chair: .*\*\*Patti Fernandez\*\*/],
    ['vem satt i ib 2020', /2020, enligt katalogen:.*\n\n- Ordförande: .*\*\*Patti Fernandez\*\*/],
  ])('"%s" is answered with who had the role then', async (question, expected) => {
    expect((await say(question, stranger)).text).toMatch(expected);
  });

  test.each([
    'vilka sitter i internationella beredningen?',
    'vem är ordförande i beredningen',
    'who chairs IB',
    'vem leder beredningen nu för tiden',
    'vem sitter som ordförande i IB',
    'who leads IB these days',
    'who else sits with me in the committee for international stuff',
    'vilka fler är med i gruppen för internationella frågor',
    'vilka är ledamöter i ib',
  ])('"%s" is answered with names, and with what the strategy says', async (question) => {
    const { text } = await say(question, stranger);

    expect(text).toMatch(/(?:Ordförande|Chair): .*\*\*Patti Fernandez\*\*/);
    expect(text).toMatch(/(?:Ledamöter|Members): .*\*\*Lynne Robbins\*\*/);
    expect(text).toContain('Internationell strategi 5#4');
  });

  it.each([
    'vem beslutar om en resa?',
    'vem ansvarar för internationella frågor enligt strategin?',
    'Vem ansvarar för internationella frågor i en nämnd?',
    'vem utser kontaktpersonen på Trafikkontoret?',
    'vad gör kontaktpersonen på kulturförvaltningen',
    'vem leder nätverket av kontaktpersoner',
    'Vem bestämmer över internationella resor på trafikkontoret?',
    'vem har ansvar för att besöket på miljöförvaltningen följs upp',
    'vem är finansborgarråd just nu',
    'vem leder IB',
    'Vem ansvarar för internationella kontakter i bolag?',
    'Vem ansvarar för internationella kontakter på bolagen?',
    'Vem ansvarar för internationella mässor i näringslivsfrågor?',
    'Who is responsible for international contacts in companies?',
    'Who handles visits from abroad?',
    'vem tar hand om utländska besök',
    'Finns någon som ansvarar för delegationer',
    'Vem ska jag prata med om jag vill bjuda in en delegation?',
    'Who should I talk to if we want to invite a delegation?',
    'när Megan är borta, vem beslutar om resor',
    'when Megan is away, who approves trips?',
  ])('"%s" stays a question to the strategy', async (question) => {
    for (const reader of [stranger, isaiah])
      expect((await say(question, reader)).text).toContain('Internationell strategi');
  });

  it.each([
    'när Megan är borta, vem svarar då',
    'when Megan is away, who do I write to?',
    'om Megan är sjuk vem tar över',
  ])('"%s" asks who stands in', async (question) => {
    expect((await say(question, stranger)).text).toMatch(
      /Isaiah Langer\*\* (?:ersätter|stands in for) Megan/,
    );
  });
});

test('where several have the name they are choices, and a person of a directory is found by it alone', async () => {
  const bot = await startTestBot();
  const { say } = talkWith(() => bot);
  const demo = demoDirectory();
  const other = { id: '0b4f2a52-5d0e-4d8a-9b4e-52c7a1f0aaaa', name: 'Megan Ek', mail: null };
  await bot.services.store.transaction((transaction) =>
    saveLoad(
      transaction,
      { ...demo, people: [...demo.people, other] },
      { at: morning, actor: 'system:start' },
    ),
  );

  const { text, suggestedActions } = await say('hur når jag Megan', alex);
  expect(text).toContain('Vem menar du?');
  expect(suggestedActions?.actions.map(({ title }) => title)).toEqual(['Megan Bowen', 'Megan Ek']);
  expect((await say('Hur når jag Megan Ek?', alex)).text).toContain('har ingen roll där just nu');
  await bot.close();
});
