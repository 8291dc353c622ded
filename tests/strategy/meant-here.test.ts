import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/language/language.ts';
import { shippedKnowledge } from '../../src/storeless.ts';
import { meantHere } from '../../src/strategy/follow-ups/meant-here.ts';
import { personalMessage } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const ports = shippedKnowledge();
const answers = [...ports.knowledge.answers.values()].filter(({ meantHere }) => meantHere === 'shown');

describe('What is asked of Utblick itself, in words that no room knows', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot?.close());
  /** What is said, and on how many cards; documents come in messages of their own. */
  const shown = async (text: string) => {
    const said = (await bot.exchange(personalMessage(text))).map(({ activity }) => activity);
    // A document has an address of its own each time.
    return said.map(({ text = '', attachments = [] }) => ({
      text: text.replace(/\(http\S+\)/, ''),
      cards: attachments.length,
    }));
  };

  test.each([
    ['ligger det nåt hos mig som ja borde svara på?', 'Vad väntar på mig?'],
    ['vad har vi för oss de närmsta dagarna', 'Vad händer i veckan?'],
    ['e de nåt i beredningen som blivit liggande för länge', 'Vilka IB-ärenden är försenade?'],
    ['vilka remisser är vi sena med', 'Försenade remisser'],
    ['hur mycke har vi lagt på resor i år', 'Hur mycket kostade våra resor i år?'],
    ['det jag skickade ut i nätverket häromdagen, har folk fått det', 'Hur gick spridningen?'],
    ['vem har inte redovisat sin resa', 'Vilka resor saknar rapport?'],
    ['trips that got our yes and then nobody wrote anything up', 'Which trips lack a report?'],
    ['ge mig allt vi är med i som ett excelark', 'Exportera åtaganden'],
    ['vad vi betalar för i andra länder som en excelfil tack', 'Exportera åtaganden'],
    ['är det några från utlandet som kommer hit snart', 'Vilka besök är på gång?'],
    ['vilka grupper utifrån kommer snart hit', 'Vilka besök är på gång?'],
    ['vad har folk frågat dig på sista tiden', 'Frågeloggen'],
    ['e du en människa eller en dator', 'Är du en AI?'],
    ['vad har du lagrat om mig, skicka det', 'Mina uppgifter'],
    ['hur funkar du egentligen, va kan du hjälpa till med', 'Hjälp'],
    ['va kommer upp på beredningens nästa möte', 'Dagordning för nästa IB-möte'],
    ['vilka nämnder dröjer med sitt remissvar', 'Försenade remisser'],
    ['ligger nån resa o väntar på mitt ja', 'Vad väntar på mig?'],
    ['vem va de som stängde ner besöken', 'Vad är avstängt?'],
    ['what did you have no answer to when people asked', 'Question log'],
    ['which of the questions did you not manage', 'Question log'],
    ['vilka fler sitter i beredningen, vad heter de', 'Vilka sitter i IB?'],
    ['who are the others on ib', 'Who sits on IB?'],
    ['vem rättar om det står fel namn hos dig', 'Vem sköter katalogen?'],
    ['vad får jag göra här som inte Meggan får', 'Vilken roll har jag?'],
    ['vad är jag registrerad som här inne', 'Vilken roll har jag?'],
    ['anything left for me to reply to today?', 'What is waiting for me?'],
    ['what have colleagues been asking the bot lately', 'Question log'],
    ['ja skulle visst intyga nåt om våran kontaktperson', 'Bekräfta kontaktperson'],
    ["who's the boss of that group that okays trips abroad", 'Who sits on IB?'],
    ['vilka nämnder har inte sagt om kontakten är rätt i år', 'Vilka har bekräftat?'],
    ['who posts the consultation letters to the committees', 'List all rotel officers'],
    ['what city clubs are we in', 'All memberships'],
    ['va får ja bestämma om härinne', 'Vilken roll har jag?'],
    ['gomorron, mina remisser', 'Mina remisser'],
    ['landar det du skickar hos alla eller kommer nåt tillbaka', 'Vilka meddelanden har inte kommit fram?'],
    ['hej hej lista alla kontaktpersoner tack', 'Lista alla kontaktpersoner'],
    ['ligger det nåt framme till beredningens nästa gång', 'Dagordning för nästa IB-möte'],
    ['har vi avslagit något under året', 'Vilka ärenden har avslagits i IB i år?'],
    ['hur ofta blir det nej här', 'Vilka ärenden har avslagits i IB i år?'],
    ['var trycker jag om jag är jävig i ett ärende', 'Vilka ärenden väntar på beslut i IB?'],
    ['knuffa på resenärerna som inte lämnat in nåt', 'Vilka resor saknar rapport?'],
    ['vad tyckte de andra ledamöterna om uppropet', 'Minnesanteckningar från IB'],
    ['är det jag som bestämmer när hon är på resande fot', 'Vilka är borta?'],
    ['is it me who approves now that she is abroad', 'Who is away?'],
    [
      'jag är emot ett ärende och vill ha det nedskrivet, var gör jag det',
      'Vilka ärenden väntar på beslut i IB?',
    ],
    ['vad pratade beredningen om bakom lyckta dörrar', 'Minnesanteckningar från IB'],
    ['what did ib say about qatar, off the record', 'Minutes of IB'],
    ['jag godkänner mitt svar själv, lägg ut det', 'Stadens egna svar'],
    ['kan mina frågor raderas ur dig', 'Radera mina uppgifter'],
    ['I want a copy of everything that you keep on me', 'My data'],
    ['kan man få läsa andras frågor till dig', 'Frågeloggen'],
    ['vad i strategin är obestämt', 'Vad lämnar strategin öppet?'],
    ['vår förra kontaktperson är borta, har vi nån nu', 'Vem är vår kontaktperson?'],
    ['is there anything about me in here, I am the stand-in', 'Which role do I have?'],
  ])('"%s" is answered as "%s" is', async (text, known) => {
    expect(await shown(text)).toEqual(await shown(known));
  });

  test.each([
    ['har vi nåt som förfaller före jul', 'Vad händer till jul?'],
    ['vilka grupper utifrån kommer hit i mars', 'Vilka besök är på gång i mars?'],
    ['roughly what did the travelling cost last year', 'How much did our trips cost last year?'],
  ])('"%s" keeps its time, and is answered as "%s" is', async (text, known) => {
    expect(await shown(text)).toEqual(await shown(known));
    expect(meantHere(ports, text, 'sv')).toBeDefined();
  });

  test.each([
    'det ringde någon från ett konsulat om en visning, ska jag göra något?',
    'a lady from a consulate rang about a tour, do I note anything',
  ])('who was called by visitors gets the form for them: %s', async (text) => {
    const { attachments } = await bot.ask(personalMessage(text));

    expect(JSON.stringify(attachments)).toContain('"id":"origin"');
  });

  test.each([
    'min bil har blivit bortforslad på sveavägen',
    'pendeltåget är försenat igen',
    'jag behöver en ny passerbricka',
    'min dator startar inte',
  ])('no list is offered to whoever speaks of what lies outside: %s', async (text) => {
    const { text: said } = await bot.ask(personalMessage(text));

    expect(said).toMatch(
      /^\*\*Framgår inte av strategin\.\*\* Utblick (?:svarar bara på frågor om|hjälper inte till med)/,
    );
    expect(said).not.toContain('Skriv ”');
  });

  test.each([
    'hämtar du hunden på vägen hem älskling',
    'hoppsan, hamnade i fel tråd',
    'oh no, wrong chat, sorry',
  ])('what was meant for somebody else is told so, and the strategy is no source of it: %s', async (text) => {
    const { text: said } = await bot.ask(personalMessage(text));

    expect(said).toMatch(/^(?:Det där var nog till någon annan|That was probably meant for somebody else)/);
    expect(said).not.toMatch(/Källa|Source/);
  });

  test('what names a matter of ours in words that nobody knows is still offered', async () => {
    const { text } = await bot.ask(personalMessage('va kosta lyonresan'));

    expect(text).toContain('Skriv ”Hur mycket kostade våra resor i år?”');
  });

  test.each([
    ['vabbar idag var anmäler jag', /^Sjukdom, vab, semester .* anmäler du där du brukar, inte här\./],
    ['my daughter is sick so im home today', /^Report illness, care of a child, .* not here\./],
  ])('who is at home is told where that is reported, and no form is opened: %s', async (text, said) => {
    const reply = await bot.ask(personalMessage(text));

    expect(reply.text).toMatch(said);
    expect(JSON.stringify(reply.attachments)).not.toContain('Input.');
  });

  test.each([
    ['du gav mig felaktigt svar i tisdags', 'tummen ned'],
    ['you told me something untrue about agreements', 'thumbs down'],
  ])('who was told something wrong is told where that is said: %s', async (text, how) => {
    expect((await shown(text))[0]?.text).toContain(how);
  });

  test.each([
    ['var ser man diagrammen och tidslinjen', 'fliken ”Översikt”'],
    ['which tab has the charts', 'tab “Overview”'],
    ['kan du släcka ner besöken ett slag', '”stäng av besök: skälet”'],
    ['please shut the visits off for a while', '“turn off visits: the reason”'],
    ['kan en remiss som lagts in i misstag plockas bort', 'rättas på dess kort'],
    ['where do we tell that the committee will not answer the referral', 'may abstain from answering'],
    ['which networks are no longer worth the fee', 'Which commitments are up for review?'],
    ['vart mejlar vi svaret', 'bestämmer den som skickade remissen'],
    ['varför så tidigt med utkastet', '”Hur räknade du?”'],
    ['jag är ny, vad är en remiss', 'vill ha er nämnds synpunkter på'],
    ['vi är inte med på sändlistan men fick remissen, svara ändå?', 'fråga avsändaren'],
    ['puffa på resten är du snäll', 'Dina ord har inte skickat något'],
    ['vi har lämnat nätverket, ta bort det', 'med ”Avsluta”'],
    ['säg åt henne att jag behöver svaret i dag', 'hälsar inte från dig'],
    ['ett departement vill ha våra synpunkter i april, vart lägger ja brevet', 'klistra in det här'],
  ])('"%s" is told how it is done, and nothing is done', async (text, how) => {
    const [said] = await shown(text);

    expect(said?.text).toContain(how);
    expect(await shown('Vad är avstängt?')).toEqual([{ text: 'Allt är på.', cards: 0 }]);
  });

  test('a matter of the EU on which the strategy is silent leads to the positions in the register', async () => {
    const said = await bot.ask(personalMessage('vad tycker staden om eus regler för flyget'));

    expect(said.text).toContain('Framgår inte av strategin');
    expect(JSON.stringify(said.attachments)).toContain('"EU-ståndpunkter"');
  });

  test.each(languages)('is put into words that a room knows (%s)', async (language) => {
    for (const { id, asksHere } of answers) {
      const [first] = await shown(asksHere?.[language] ?? '');
      expect(first?.text, id).not.toMatch(/ingen fråga till strategin|no question to the strategy/);
      expect(first?.text, id).not.toMatch(/Jag hittar inget svar|I find no answer/);
    }
  });
});

test('what may be asked of the strategy, or goes on from an answer, is meant for nothing else', () => {
  const sets = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.jsonl'));
  const questions = sets.flatMap((name) =>
    readFileSync(join(import.meta.dirname, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly question: string }),
  );
  const taken = questions.filter(({ question }) => meantHere(ports, question, 'sv') !== undefined);

  expect(questions.length).toBeGreaterThan(200);
  expect(taken).toEqual([]);
  for (const text of ['är du säker?', 'kortare tack', 'och vem då?', 'in English please', '4#2', 'ny fråga'])
    expect(meantHere(ports, text, 'sv'), text).toBeUndefined();
});

test('who names something that no list is called by is offered the list, and not shown it', () => {
  for (const text of [
    'va kosta lyonresan',
    'hur gick de för lyonresan',
    'vilka har inte svarat på cykelremissen',
  ])
    expect(meantHere(ports, text, 'sv'), text).toBeUndefined();
});

test('what the likest example has no telling word in common with must be next to certain', () => {
  const found = (share: number, nearest: string) => ({
    ...ports,
    search: {
      ...ports.search,
      find: () => ({
        candidates: [{ answer: 'gap-here-comm-all', share, nearest }],
        silent: 1,
        familiar: 1,
        concepts: [],
        denied: [],
      }),
    },
  });
  const meant = (share: number, nearest: string) =>
    meantHere(found(share, nearest), 'kan kompisens mamma få listan', 'sv') !== undefined;

  expect(meant(0.75, 'har du listan')).toBe(true);
  expect(meant(0.75, 'kan jag få det då')).toBe(false);
  expect(meant(0.95, 'kan jag få det då')).toBe(true);
});
