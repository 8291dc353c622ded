import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalMessage } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('In one conversation', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot();
  });

  afterAll(() => bot?.close());

  const { conversation } = personalMessage('');
  const say = async (text: string) => bot.ask(personalMessage(text, { conversation }));

  it.each([
    [
      'Får vi lobba mot EU-parlamentet om avgaskrav?',
      'kan vi göra det genom Eurocities då?',
      'kommunstyrelsen',
    ],
    ['Vi vill påverka EU:s avgasregler', 'måste vi fråga KS?', 'nära samarbete med kommunstyrelsen'],
    ['May we lobby the EU on tyres?', 'can we do it through POLIS then?', 'City Executive Board'],
  ])('after "%s", "%s" leaves out what it is about, whatever else it names', async (first, next, told) => {
    await say(first);
    const { text } = await say(next);
    expect(text).toContain(first);
    expect(text).toContain(told);
    expect(text).toContain('5#6');
  });

  it.each([
    ['Kan en handläggare företräda staden i en EU-fråga?', /beslutar vilken uppfattning staden har/],
    ['Får en tjänsteman tala för staden i EU-frågor?', /beslutar vilken uppfattning staden har/],
    ['Behöver vi fråga någon innan vi svarar på kommissionens konsultation om luft?', /nära samarbete/],
    ['Vad är skillnaden mellan bör och ska i strategin?', /ska som ett krav, bör som en rekommendation/],
    ['Hi, what can you help me with?', /What you can ask me/],
    [
      'En läkargrupp från utlandet vill ha ett papper från oss som säger att de är inbjudna, min chef säger att vi inte kan ge sådana',
      /4#5/,
    ],
    [
      'Utländska läkare ber om ett intyg från oss på att de är bjudna hit, chefen säger att det inte går',
      /4#5/,
    ],
    ['Summarise the strategy in five points', /how the city's international work must be/],
  ])('"%s" is answered as what it asks', async (question, told) => {
    expect((await say(question)).text).toMatch(told);
  });

  it('a follow-up keeps its topic, and says so', async () => {
    await say('Får vi teckna ett vänortsavtal med Riga?');
    const sent = await say('och med Oslo då?');

    expect(sent.text).toContain('vänortsavtal med Riga');
    expect(sent.text).toContain('**Nej.**');
    expect(sent.text).toContain('4#2');
  });

  it('what is asked whole is no follow-up', async () => {
    await say('Får vi teckna ett vänortsavtal med Riga?');
    const sent = await say('Vem leder internationella beredningen?');

    expect(sent.text).not.toContain('Riga');
    expect(sent.text).toContain('5#4');
  });

  it('one can start afresh', async () => {
    await say('Får vi teckna ett vänortsavtal med Riga?');
    const fresh = await say('ny fråga');
    const sent = await say('och med Oslo då?');

    expect(fresh.text).toContain('börjar vi om');
    expect(sent.text).not.toContain('Riga');
  });

  it.each(['tack', 'hej'])('%s ends what was spoken of', async (word) => {
    await say('Får vi teckna ett vänortsavtal med Riga?');
    await say(word);
    const sent = await say('och med Oslo då?');

    expect(sent.text).not.toContain('Riga');
  });

  it.each(['vi vill göra något internationellt', 'Hjälp', 'Mina remisser'])(
    'what was answered by another room since ends what was spoken of: %s',
    async (between) => {
      await say('Får vi teckna ett vänortsavtal med Riga?');
      await say(between);

      expect((await say('va?')).text).toContain('Jag vet inte vilket svar du menar');
    },
  );

  it.each(['när antogs strategin?', 'när bestämdes strategin', 'when was the strategy adopted?'])(
    'who asks of the strategy itself, by its name, goes on from nothing, and is gone on from: %s',
    async (question) => {
      await say('Får vi ha egen logga i Kina?');
      const own = await say(question);
      const then = await say('gäller den?');

      expect(own.text).not.toMatch(/Fortsättning|Going on/);
      expect(own.text).toMatch(/när den ska revideras|when it will be revised/);
      expect(then.text).not.toContain('logga');
      expect(then.text).toMatch(/är inte antagen|not been adopted|hur länge den gäller/);
    },
  );

  it.each(['och vem säger ja till slut', 'å vem har sista ordet'])(
    'who decides in the end is asked of what was spoken of: %s',
    async (question) => {
      await say('Vad ska vi tänka på innan vi går med i ett nätverk?');

      expect((await say(question)).text).toMatch(/Fortsättning på[\s\S]*medlemskap och deltagande/);
    },
  );

  it.each([
    [
      'Får vi bli vänort med Osaka?',
      'men om det bara gäller ett enda projekt då',
      'samarbetsavtal kan ingås',
    ],
    [
      'Can we become a twin city with Kyoto?',
      "but what if it's just one project",
      'agreement can be entered',
    ],
    [
      'kan vi bli kompisstad me nån stad i afrika',
      'men bara ett litet papper om luften då ingen vänort',
      'samarbetsavtal kan ingås',
    ],
    [
      'Can we become twin cities with Lagos?',
      'just a small agreement on clean air then',
      'agreement can be entered',
    ],
    ['Får vi bli vänort med Osaka?', 'men om det är i Japan då', 'inga utpekade vänorter'],
    ['Får vi bli vänort med Osaka?', 'varför har vi ingen vänort', 'inga utpekade vänorter'],
  ])('one project in place of a twin city is told by its conditions: %s %s', async (question, then, told) => {
    await say(question);

    expect((await say(then)).text).toContain(told);
  });

  it.each([
    ['kan du säga det på franska åt dem', 'svenska och engelska'],
    ['could you put that into German for us', 'Swedish and English'],
  ])('that it writes in no other language is said: %s', async (text, told) => {
    await say('Får vi bli vänort med Osaka?');
    expect((await say(text)).text).toContain(told);
  });

  it.each([
    'får vi skriva avtal på franska',
    'Vad heter strategin på engelska?',
    'får vi åka till Frankrike',
  ])('but “%s” wants nothing put into another language', async (text) =>
    expect((await say(text)).text).not.toContain('översätter inte till'),
  );

  it('who decides of a matter that is named is asked of that', async () => {
    await say('Vad ska vi tänka på innan vi går med i ett nätverk?');

    expect((await say('och vem säger ja till ett statsbesök?')).text).not.toContain(
      'medlemskap och deltagande',
    );
  });

  it('a short question that names what it asks is gone on from', async () => {
    await say('Får vi teckna ett vänortsavtal med Riga?');
    await say('vem leder ib?');
    const sent = await say('och vem är med i den?');

    expect(sent.text).not.toContain('Riga');
    expect(sent.text).toContain('5#4');
  });

  it.each<[topic: string, text: string, says: RegExp]>([
    ['får vi ha vänort i ukraina?', 'jamen om dom ber oss', /\*\*Nej\.\*\*[\s\S]*4#2/],
    ['får vi ha vänort i ukraina?', 'vad får vi göra i stället?', /4#2/],
    ['får vi ha vänort i ukraina?', 'okej nåt annat vi kan göra för dom då', /4#2/],
    ['gäller strategin stadens bolag?', 'även om vi bara har en leverantör i Norge?', /bolag/],
    ['räcker tills vidare i ett samarbetsavtal?', 'och intentionsavtal, samma sak där?', /4#4/],
    ['can a cooperation agreement be open-ended?', 'and letters of intent, same there?', /4#4/],
    ['mässmonter', 'men måste vi betala själva?', /Framgår inte av strategin[\s\S]*3\.1#2/],
    ['avsiktsförklaring', 'men måste vi betala själva?', /4#4/],
    ['Får vi gå med i ett EU-projekt?', 'måste vi ha en plan för det?', /3\.3#4/],
    ['Får nämnden lobba i Bryssel?', 'kan vi göra det ensamma?', /\*\*Nej\.\*\*[\s\S]*5#6/],
    ['Får vår nämnd gå med i ett nätverk för simhallar?', 'kan vi lämna det sen?', /lämna eller förnya/],
    ['Måste vi ha en kontaktperson?', 'och om vi är ett litet bolag?', /5#10/],
    ['Vi vill ta emot ett studiebesök, får vi det?', 'kan vi säga nej?', /3\.3#6/],
    [
      'Can we write an invitation letter to a delegation from Tbilisi?',
      'what if they are only tourists?',
      /\*\*No\.\*\*[\s\S]*4#5/,
    ],
    ['Does the strategy bind the companies?', 'even the small ones?', /1#4/],
  ])('after %s, %s stays with the topic', async (topic, text, says) => {
    await say('ny fråga');
    await say(topic);
    const sent = await say(text);

    expect(sent.text).toMatch(says);
    expect(sent.text).not.toMatch(/Biståndsprojekt|Inbjudningsbrev kan|Profilering ska|lagval/);
  });

  it('what nothing is said of adds nothing to what is spoken of', async () => {
    await say('mässmonter');
    await say('men måste vi betala själva?');
    const sent = await say('och i Lyon då?');

    expect(sent.text).toMatch(/Fortsättning på ”mässmonter”[\s\S]*3\.1#2/);
  });

  it('a whole question that begins with "och" is a topic of its own', async () => {
    await say('Får vi teckna ett vänortsavtal med Riga?');
    const sent = await say('Och vem leder internationella beredningen?');

    expect(sent.text).not.toContain('Riga');
    expect(sent.text).toContain('5#4');
  });

  it.each([
    ['sv-SE', /Framgår|strategin/],
    ['en-GB', /strategy/],
  ])('a lone name is answered in the language of the client: %s', async (locale, words) => {
    const { text } = await bot.ask(personalMessage('Eurocities', { locale }));
    expect(text).toMatch(words);
  });

  it('a lone word is a topic of its own', async () => {
    await say('Vem leder internationella beredningen?');
    const sent = await say('vänorter');

    expect(sent.text).not.toContain('beredningen');
    expect(sent.text).toContain('4#2');
  });

  it.each([
    ['Vad brukar ett medlemskap kosta?', 'Alla åtaganden'],
    ['Vad kostar medlemskapet i Eurocities?', 'Alla åtaganden'],
    ['Which networks is the city in?', 'All commitments'],
  ])(
    'where the strategy is silent and the register knows, the way there is offered: %s',
    async (text, way) => {
      const sent = await say(text);

      expect(JSON.stringify(sent)).toContain(`"value":"${way}"`);
      expect((await say(way)).text ?? '').not.toMatch(/Framgår inte|Not stated/);
    },
  );

  it('several questions get several answers, their citations numbered on', async () => {
    const sent = await say('Vem leder internationella beredningen? Får vi teckna ett vänortsavtal?');

    expect(sent.text).toMatch(/\*\*1\.\*\* [\s\S]*5#4 \[1\][\s\S]*\*\*2\.\*\* [\s\S]*4#2 \[2\]/);
  });

  it('a question that leans on the one before it in the same message has its own answer', async () => {
    const sent = await say('Får vi skriva samarbetsavtal med Lyon om skola? Och vem skriver på?');

    expect(sent.text).toMatch(/\*\*1\.\*\* [\s\S]*4#3 \[1\][\s\S]*\*\*2\.\*\* [\s\S]*undertecknar/);
  });

  it('two questions on the same matter get one answer', async () => {
    const sent = await say('Får vi teckna ett vänortsavtal? Är vänortsavtal tillåtna för staden?');

    expect(sent.text).not.toContain('**1.**');
    expect(sent.text).toContain('4#2');
  });

  it.each(['Får vi?', 'Får vi det?', 'Måste vi?', 'Vem bestämmer?', 'May we?'])(
    'who leaves out what it is about is asked for it, and nothing goes on from there: %s',
    async (text) => {
      await say('ny fråga');
      const asked = await say(text);
      const then = await say('och med Oslo då?');

      expect(asked.text).toMatch(/^(Vad gäller frågan\?|What is the question about\?)/);
      expect(asked.text).not.toContain('Källa');
      expect(then.text).not.toMatch(/Fortsättning|Going on/);
    },
  );

  it('the same words go on from what was spoken of', async () => {
    await say('Får vi teckna ett vänortsavtal med Riga?');

    expect((await say('Får vi det?')).text).toContain('4#2');
  });

  it.each([
    '1. Får vi teckna vänortsavtal med Riga?\n2. Vem beslutar om att gå med i Eurocities?',
    'Hej! Två frågor: 1) Får vi teckna vänortsavtal med Riga? 2) Vem beslutar om att gå med i Eurocities?',
    'Får vi teckna vänortsavtal med Riga?\nVem beslutar om att gå med i Eurocities?',
  ])('questions in a list have an answer each: %s', async (text) => {
    const sent = await say(text);

    expect(sent.text).toMatch(/\*\*1\.\*\* [\s\S]*4#2 \[1\][\s\S]*\*\*2\.\*\* [\s\S]*5#3 \[/);
  });

  it('what is asked beside the question that is answered is named, to be asked by itself', async () => {
    const sent = await say('Får vi åka till Berlin? Vem beslutar om medlemskap? Vem sköter avtalen hos oss?');

    expect(sent.text).toContain('Du frågade mer än en sak.');
    expect(sent.text).toContain('- Vem beslutar om medlemskap?');
    expect(JSON.stringify(sent)).toContain('"title":"Vem beslutar om medlemskap?"');
  });

  it('how the edition stands is said straight out', async () => {
    expect((await say('Är strategin antagen?')).text).toContain(
      'Strategin är ett förslag och är inte antagen.',
    );
  });

  it('what is told afterwards is checked with the rest, condition by condition', async () => {
    const first = await say('Får vi skriva samarbetsavtal med Lyon om bibliotek?');
    const then = await say('i två år, och båda lär sig av varandra');

    expect(first.text).toContain('- Nämns inte: ömsesidig nytta');
    expect(then.text).toContain('**Ja.**');
    expect(then.text).toContain('- Uppfyllt: ömsesidig nytta');
  });

  it('a fragment asked beside the topic does not end it', async () => {
    await say('Får vi teckna ett vänortsavtal med Riga?');
    await say('vem skriver på?');
    const sent = await say('och om det är en skola?');

    expect(sent.text).toContain('vänortsavtal med Riga');
    expect(sent.text).toContain('4#2');
  });

  it('who changes language is answered in the new one, on the same topic', async () => {
    await say('Får vi teckna ett vänortsavtal med Riga?');
    const sent = await say('and what about Tallinn then?');

    expect(sent.text).toContain('**No.**');
    expect(sent.text).toContain('no designated twin cities');
  });

  it('one can start afresh and ask at once', async () => {
    await say('Får vi teckna ett vänortsavtal med Riga?');
    const sent = await say('ny fråga: vem leder internationella beredningen?');

    expect(sent.text).not.toContain('Riga');
    expect(sent.text).toContain('5#4');
  });

  it.each([
    [
      'var står det?',
      /Internationell strategi 4#2\*\*[\s\S]*Internationell strategi 4#3\*\*[\s\S]*2 juni 2016/,
    ],
    ['ge mig länken', /Internationell strategi 4#2/],
    ['varför?', /^Därför att strategin säger så i 4#2/],
    ['kan du förklara enklare', /^Kort sagt: \*\*Nej\.\*\* Staden har inga/],
    ['vem ska jag ringa?', /Fråga stadsledningskontoret/],
    ['det var inte det jag frågade', /^Det var tråkigt/],
    ['asså du fattar ju ingenting', /^Det var tråkigt/],
    ['Inte till nån hjälp alls', /^Det var tråkigt/],
    ["that doesn't help", /^I am sorry/],
    ['kan en riktig människa svara istället', /^Tryck på Fråga stadsledningskontoret nedan/],
    ['useless, can someone look at it', /^Press Ask the City Executive Office below/],
    ['why?', /4#2/],
    ['Är du säker?', /4#2\*\*[\s\S]*Svaret är automatiskt/],
    ['Are you sure about that?', /4#2\*\*[\s\S]*The answer is automatic/],
    ['Fråga stadsledningskontoret', /^Tryck på Fråga stadsledningskontoret nedan/],
    ['Ask the City Executive Office', /^Press Ask the City Executive Office below/],
  ])('%s is answered from the answer before', async (wish, expected) => {
    await say('Får vi teckna ett vänortsavtal med Riga?');

    expect((await say(wish)).text).toMatch(expected);
  });

  it.each([
    'Är du säker?',
    'Fråga stadsledningskontoret',
    'värdelös bot',
    'finns det någon jag kan prata med',
  ])('%s comes with the button that passes the question on', async (wish) => {
    await say('Får vi teckna ett vänortsavtal med Riga?');

    expect(JSON.stringify(await say(wish))).toContain('"verb":"ask-office"');
  });

  it('whoever wants to ask the office, with no question before, is told to begin with it', async () => {
    await say('ny fråga');

    expect((await say('Fråga stadsledningskontoret')).text).toContain('Ställ din fråga till mig först');
  });

  it.each([
    ['värdelös bot', /^Det var tråkigt\. Skriv gärna med andra ord .*”hjälp”.*Fråga stadsledningskontoret/],
    ['You suck', /^I am sorry about that\. .*“help”.*Ask the City Executive Office/],
  ])('%s with no question before is told what to do', async (complaint, expected) => {
    await say('ny fråga');

    expect((await say(complaint)).text).toMatch(expected);
  });

  it.each(['var står det?', 'varför?', 'kortare tack', 'är du säker?'])(
    '%s without an answer before says so',
    async (wish) => {
      await say('ny fråga');

      expect((await say(wish)).text).toContain('Jag vet inte vilket svar du menar');
    },
  );

  const english = 'I answer in the language that you write in';
  const swedish = 'Jag svarar på det språk som du skriver på';
  it.each([
    ['Speak English please', english],
    ['Kan vi ta det på engelska?', english],
    ['Översätt svaret till engelska för mina gäster', english],
    ['please repeat that once more in English', english],
    ['Do you speak English?', english],
    ['Could you answer in English?', english],
    ['Prata svenska tack', swedish],
    ['Kan du svara på svenska?', swedish],
    ['Switch to Swedish', swedish],
  ])('%s is answered with how the language is chosen, in the one asked for', async (wish, how) => {
    await say('ny fråga');

    expect((await say(wish)).text).toContain(how);
  });

  it('what was answered is said again in the language asked for', async () => {
    await say('Får vi teckna ett vänortsavtal med Riga?');
    const again = await say('Kan vi ta det på engelska?');

    expect(again.text).toContain(english);
    expect(again.text).toContain('**No.**');
    expect(again.text).toContain('4#2');
  });

  it.each([
    'Pouvons-nous signer un accord de jumelage avec Lyon ?',
    'Dürfen wir eine Städtepartnerschaft mit Wien abschließen?',
    'Saammeko tehdä ystävyyskaupunkisopimuksen Helsingin kanssa?',
    'Voinko matkustaa Helsinkiin?',
    '¿Podemos firmar un acuerdo de hermanamiento con Madrid?',
    'Чи можемо ми підписати угоду з Києвом?',
  ])('whoever writes in another language is told, in both, which the bot takes: %s', async (question) => {
    await say('ny fråga');
    const sent = await say(question);

    expect(sent.text).toContain('bara svenska och engelska');
    expect(sent.text).toContain('only Swedish and English');
    expect(sent.text).not.toMatch(/Källa|Närmast/);
  });

  it.each(['Kan vi inngå en vennskapsbyavtale med Oslo?', 'Må vi indgå en venskabsbyaftale med Aarhus?'])(
    'Norwegian and Danish are understood, and told that the answer is in Swedish: %s',
    async (question) => {
      await say('ny fråga');

      expect((await say(question)).text).toMatch(/^\*Jag svarar på svenska\.[\s\S]*\*\*Nej\.\*\*[\s\S]*4#2/);
    },
  );

  it.each(['Måste vi skriva inbjudningsbrev på engelska?', 'Ska avtalet skrivas på engelska?'])(
    '%s is a question to the strategy',
    async (question) => {
      await say('ny fråga');

      expect((await say(question)).text).not.toContain('det språk som du skriver på');
    },
  );

  it('a paragraph is shown by its name', async () => {
    expect((await say('vad står i 5#4?')).text).toContain('**Internationell strategi 5#4**');
    expect((await say('visa 9#9')).text).toContain('Någon paragraf 9#9 finns inte');
  });

  const offeredBy = (sent: { attachments?: readonly { content?: unknown }[] }) =>
    [...JSON.stringify(sent.attachments?.[0]?.content).matchAll(/"type":"imBack","value":"([^"]+)"/g)].map(
      ([, value = '']) => value,
    );

  it.each([
    ['Kan vi gå med i ett nätverk?', 1, 'hela staden', /Kommunstyrelsen \(KS\)/],
    ['Kan vi gå med i ett nätverk?', 0, 'bara vår egen verksamhet', /Uppfyllt: det rör bara/],
    ['Får jag åka på konferens i Wien?', 0, 'ja', /Uppfyllt: på kommunstyrelsens uppdrag/],
    ['Får jag åka på konferens i Wien?', 1, 'nej', /Uppfylls inte: på kommunstyrelsens uppdrag/],
  ])(
    '%s is asked back, and button %i is the same as writing %s',
    async (question, button, written, expected) => {
      const back = await say(question);
      const typed = await say(written);
      await say('ny fråga');
      const pressed = await say(offeredBy(back)[button] ?? '');

      expect(typed.text).toMatch(expected);
      expect(pressed.text).toMatch(expected);
    },
  );
});
