import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addVisit, listVisits } from '../../src/visits/visit-register.ts';
import { groupMessage } from '../support/activities.ts';
import { alex, isaiah, loadDemoCity, megan, stranger, talkWith } from '../support/demo-city.ts';
import { makeVisit } from '../support/make-visit.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const welcome = { answer: 'welcome' as const, words: '', on: '2026-11-02' };

describe('Visits are listed', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadDemoCity(bot);
    const person = (who: typeof megan) => ({ id: who.aadObjectId, name: who.name });
    const owner = (who: typeof megan) => ({
      ...{ person: who.aadObjectId, by: 'contact_person' as const, insteadOf: null, because: '5#10' },
    });
    const countries: Record<string, string> = { Riga: 'LV', Oslo: 'NO', Bergen: 'NO' };
    const at = (unit: string, origin: string, from: string | null, people: number) => ({
      ...{ unit, owner: owner(megan), requester: person(alex) },
      facts: { origin, country: countries[origin] ?? 'FI', from, until: from, people },
    });
    const made = [
      makeVisit({ ...at('kultur', 'Helsinki', '2027-04-14', 12), waitingSince: '2026-11-24' }),
      makeVisit({ ...at('trafik', 'Riga', '2027-03-02', 8), state: 'decided', decision: welcome }),
      makeVisit({ ...at('kultur', 'Oslo', '2026-10-05', 5), state: 'done', decision: welcome }),
      makeVisit({ ...at('kultur', 'Bergen', '2026-09-01', 7), state: 'withdrawn' }),
      makeVisit({ ...at('utbildning', 'Turku', null, 3), state: 'accepted', waitingSince: '2026-11-09' }),
    ];
    await bot.services.store.transaction(async (transaction) => {
      for (const [index, { number: _, ...visit }] of made.entries())
        await addVisit(transaction, { ...visit, id: `visit-${index}` });
    });
  });
  afterAll(() => bot?.close());

  const all = ['Helsinki', 'Riga', 'Oslo', 'Bergen', 'Turku'];

  test.each([
    ['which visits are coming next year', 'and the culture people?', 'Culture Committee'],
    ['Vilka besök kommer nästa år?', 'å kulturgänget?', 'Kulturnämnden'],
    ['which visits are coming up', 'only the ones at culture please', 'Culture Committee'],
  ])('after “%s”, “%s” asks for those of the unit where they work', async (first, next, unit) => {
    const { said } = await sayAfter(bot, [first, next], alex);
    expect(said).toContain(unit);
    expect(said).toContain('Helsinki');
    expect(said).not.toContain('Riga');
  });

  test.each([
    ['Hur många besök har vi haft i år?', 'är det mer än förra året?', '**2025:** 0 besök.'],
    ['How many visits have we had this year?', 'is that more than last year?', '**2025:** 0 visits.'],
    ['Hur många besöksförfrågningar kom in 2026?', 'fler än 2025?', '**2026:** 5 besök.'],
    ['Hur många besök hade vi 2025?', 'jämfört med 2026', '**2026:** 1 besök.'],
  ])('after “%s”, “%s” holds it against the other year', async (first, next, count) => {
    expect((await sayAfter(bot, [first, next], alex)).said).toContain(count);
  });

  test.each([
    ['Vilka besök har Kulturnämnden?', 'Besök på gång hos Kulturnämnden', ['Helsinki']],
    ['Vilka besök har Kulturförvaltningen?', 'Besök på gång hos Kulturnämnden', ['Helsinki']],
    ['Besök i kultur', 'Besök på gång hos Kulturnämnden', ['Helsinki']],
    ['Kulturnämndens besök', 'Besök på gång hos Kulturnämnden', ['Helsinki']],
    ['Which visits does the Culture Committee have?', 'Visits under way at the Culture', ['Helsinki']],
    ['Alla besök', 'Alla besök', all],
    ['Besök 2026', 'Besök 2026', ['Oslo', 'Turku']],
    ['Hur många norrmän har varit här i år?', 'Besök som har varit från Norge 2026', ['Oslo']],
    ['hur många norrmän hade vi 2026', 'Besök som har varit från Norge 2026', ['Oslo']],
    ['Vilka letter kommer nästa år?', 'Kommande besök från Lettland 2027', ['Riga']],
    ['how many Norwegians have visited us this year', 'Visits that have been from Norway 2026', ['Oslo']],
    ['Hur många besöksförfrågningar kom in 2026?', 'Besöksförfrågningar som har kommit in 2026', all],
    ['hur många förfrågningar om besök har inkommit i år', 'som har kommit in 2026', all],
    ['How many visit requests did we receive this year?', 'Visit requests that have been received', all],
    ['number of requests to visit us this year', 'Visit requests that have been received 2026', all],
    [
      'Vilka besöksförfrågningar har vi fått till kultur i år?',
      'hos Kulturnämnden 2026',
      ['Bergen', 'Helsinki', 'Oslo'],
    ],
    ['Vilka besök är försenade?', 'Försenade besök', ['Turku']],
    ['Overdue visits', 'Overdue visits', ['Turku']],
    ['which visits are coming up', 'Upcoming visits', ['Helsinki', 'Riga']],
    ['which visits have actually taken place this year so far', 'Visits that have been 2026', ['Oslo']],
    ['vilka besök har faktiskt ägt rum i år', 'Besök som har varit 2026', ['Oslo']],
    ['Vilka besök är inte beslutade?', 'Besök som inte är beslutade', ['Helsinki', 'Turku']],
    ['Vilka besök har vi inte svarat på?', 'Besök som inte är beslutade', ['Helsinki', 'Turku']],
    ['Vilka besök har ännu inte fått besked?', 'Besök som inte är beslutade', ['Helsinki', 'Turku']],
    ['Vilka besök har ingen tagit sig an?', 'Besök som inte är beslutade', ['Helsinki', 'Turku']],
    ['besöksförfrågningar som saknar svar', 'Besök som inte är beslutade', ['Helsinki', 'Turku']],
    ['oavgjorda besök hos Kulturnämnden', 'Besök som inte är beslutade', ['Helsinki']],
    ['Which visits has no one replied to yet?', 'Visits that are not decided', ['Helsinki', 'Turku']],
    ["Which visits haven't been taken care of?", 'Visits that are not decided', ['Helsinki', 'Turku']],
    ['unanswered visits', 'Visits that are not decided', ['Helsinki', 'Turku']],
    ['Which visits have not been decided?', 'Visits that are not decided', ['Helsinki', 'Turku']],
    ['besök som inte är godkända', 'Besök som inte är beslutade', ['Helsinki', 'Turku']],
    ['Vilka besök är inte från Norden?', 'Besök på gång från annat håll än Norden', ['Riga']],
    ['Vilka besök kommer från länder utanför Baltikum?', 'från annat håll än Baltikum', ['Helsinki']],
    ['visits from outside the Nordics next year', 'Visits from elsewhere than Nordics 2027', ['Riga']],
    ['Besök från Norden 2026', 'Besök från Norden 2026', ['Oslo', 'Turku']],
    ['hade vi inte några norrmän på besök i år', 'Besök som har varit från Norge 2026', ['Oslo']],
    ['kommer det några finländare hit nästa år', 'Kommande besök från Finland 2027', ['Helsinki']],
    ['visst hade vi nåra norrmän här i oktober minns du', 'från Norge 1–31 oktober 2026', ['Oslo']],
    ['minns du om vi hade några norrmän här i år', 'Besök som har varit från Norge 2026', ['Oslo']],
    ['är det nån delegation på gång i mars', 'Kommande besök 1–31 mars 2027', ['Riga']],
    [
      'hej jag sitter i receptionen och skulle väldigt gärna vilja veta, om det inte är till besvär, om det är någon utländsk delegation på gång till oss före påsk så vi kan ha skyltar klart, tack på förhand och ha en fin dag',
      'Kommande besök',
      ['Riga'],
    ],
    [
      'Hi, I work at the front desk and would just like to know whether there are any foreign visitors coming in March so that we can put signs up, thanks',
      'isits 1–31 March 2027',
      ['Riga'],
    ],
    [
      'hej, jag sitter och planerar våren och undrar om du kan påminna mig om vilka utländska grupper vi på kultur ska ta hand om efter nyår så att jag kan boka lokal, tack på förhand',
      'Besök hos Kulturnämnden från och med 2 januari 2027',
      ['Helsinki'],
    ],
    ['Tillbakadragna besök', 'Tillbakadragna besök', ['Bergen']],
    ['Vilka besök kommer i mars?', 'Kommande besök 1–31 mars 2027', ['Riga']],
    ['Vilka besök har vi haft?', 'Besök som har varit', ['Oslo']],
    ['Hur många besök har vi haft 2026?', 'Besök som har varit 2026', ['Oslo']],
    ['Hur många besök har vi haft i år?', 'Besök som har varit 2026', ['Oslo']],
    ['Vilka besök hade vi i oktober?', 'Besök som har varit 1–31 oktober 2026', ['Oslo']],
    ['vilket besök har vi i mars', 'Besök 1–31 mars 2027', ['Riga']],
    ['Vilka besök från Riga kommer nästa år?', 'Kommande besök från Riga 2027', ['Riga']],
    ['Vilka besök kommer nästa år utom trafiknämndens?', 'utom Trafiknämnden 2027', ['Helsinki']],
    ['Visits 2027 except for Culture', 'Visits except the Culture Committee 2027', ['Riga']],
    ['Antal utländska besök hos kultur 2026', 'Besök hos Kulturnämnden 2026', ['Oslo']],
    ['Vilka delegationer tar vi emot i april?', 'Besök 1–30 april 2027', ['Helsinki']],
    ['hur många besök från utlandet kommer i mars', 'Kommande besök 1–31 mars 2027', ['Riga']],
    [
      'Good day! I am writing our plan. Could you please tell me which study visits the Culture Committee hosts in April?',
      'Visits at the Culture Committee 1–30 April 2027',
      ['Helsinki'],
    ],
    [
      'Hej! Till ledningsgruppen på torsdag skulle jag behöva en kort översikt över de besök som trafik står värd för under våren, gärna med datum. Tack på förhand, Alex',
      'Besök hos Trafiknämnden 1 mars – 31 maj 2027',
      ['Riga'],
    ],
    [
      'Dear Utblick, for our plan I would appreciate an overview of the study visits that the transport committee hosts in the spring. Kind regards, Alex',
      'Visits at the Transport Committee 1 March – 31 May 2027',
      ['Riga'],
    ],
    ['kommande besök', 'Kommande besök', ['Helsinki', 'Riga']],
    ['Kommande besök hos trafik', 'Kommande besök hos Trafiknämnden', ['Riga']],
    ['Upcoming visits', 'Upcoming visits', ['Helsinki', 'Riga']],
  ])('%s', async (asked, title, listed) => {
    const card = cardOf(await say(asked));

    expect(card).toContain(title);
    expect(all.filter((origin) => card.includes(origin)).sort()).toEqual(listed.toSorted());
  });

  test.each([
    'besök på Stadsbiblioteket 5 maj för 9 bibliotekarier från Oslo',
    'Studiebesök på Eriksdalsbadet 5 maj för nio simmare från Oslo',
  ])('but "%s" is one that is to be taken in', async (request) => {
    const card = cardOf(await say(request));

    expect(card).toContain('"verb":"visit-save"');
    expect(card).toMatch(/"value":9[,}]/);
  });

  test('with how many they are, and the way to the figures where that is asked', async () => {
    const answer = await say('Hur många besök har vi haft 2026?');

    expect(cardOf(answer)).toContain('1 besök, 5 personer.');
    expect(JSON.stringify(answer.suggestedActions)).toContain('Besöksstatistik 2026');
    expect(cardOf(await say('Försenade besök'))).toContain('har väntat för länge');
  });

  test.each([
    ['hur ligger vi till med studiebesök mot året innan fler eller färre', '2026', '2025'],
    ['Har vi färre besök i år än förra året hos kultur?', '2026', '2025'],
    ['are we getting more visits than last year?', '2026', '2025'],
  ])('"%s" is told by the figures of both years', async (asked, year, before) => {
    const { text = '' } = await say(asked);
    expect(text).toContain(`**${year}:**`);
    expect(text).toContain(`**${before}:** 0`);
  });

  test.each([
    'får vi ta emot fler besök än förra året',
    'vilka besök ska vi ta emot',
    'ska besöken bli fler än förra året enligt strategin',
  ])('"%s" is asked of the strategy', async (asked) => {
    const answer = await say(asked);
    expect(`${answer.text}`).toMatch(/Källa:|Närmast:/);
  });

  test('and whoever sits at a desk is told who sees them', async () => {
    const asked = "hi I'm at the front desk in city hall, any foreign guests I should expect this week";
    expect((await say(asked, stranger)).text).toContain('see the list of their unit');
  });

  test.each([
    ['ska vi ta emot nån delegation framöver eller slipper vi', 'Helsinki'],
    ['har vi några gäster att ta emot i april', 'Helsinki'],
    ['får vi besök av nån delegation i vår eller kommer vi undan', 'Helsinki'],
    ['ska vi ha några gäster utifrån i vår eller är det lugnt', '1 mars – 31 maj 2027'],
    ['do we have to host any delegations in April', 'Helsinki'],
    ['ska vi ta emot nån delegation i maj eller inte', 'Inga kommande besök'],
  ])('"%s" is asked of the register', async (asked, shown) => {
    const answer = await say(asked, isaiah);
    expect(`${answer.text} ${cardOf(answer)}`).toContain(shown);
  });

  test("of one's own unit alone to those who see no others, and to nobody without a role", async () => {
    const own = cardOf(await say('Alla besök', isaiah));
    expect(own).toContain('Alla besök hos Kulturnämnden');
    expect(own).not.toMatch(/Riga|Turku/);
    for (const asked of ['Alla besök', 'Vilka besök har Kulturnämnden?', 'Besök 2026'])
      expect((await say(asked, stranger)).text).toContain('Listan ser kontaktpersoner');
    expect((await say('Vilka besök har trafiknämnden?', isaiah)).text).toContain('Listan ser');
    expect(cardOf(await say('Vilka besök har jag haft?', megan))).toContain('Oslo');
  });

  test('and counted without those that were withdrawn', async () => {
    const figures = cardOf(await say('Besöksstatistik 2026'));

    expect(figures).toContain('2 besök, 8 personer. En förfrågan till drogs tillbaka eller avböjdes');
    expect(figures).not.toContain('september 2026');
    expect(cardOf(await say('give me the number of visits per committee in 2026, please'))).toContain(
      'Culture Committee: 1 (5 people)',
    );
    expect(figures).toContain('tillbakadraget');
  });

  test('before others only once they are welcome', async () => {
    const message = groupMessage('<at>Utblick</at> Alla besök', { from: alex });
    const sent = JSON.stringify(await bot.ask(message));

    expect(sent).toContain('Riga');
    expect(sent).not.toMatch(/Helsinki|Bergen|Turku/);
    expect(sent).toContain('bara i vår egen chatt');
  });

  test('what there is none of is said', async () => {
    expect((await say('Vilka besök kommer i maj?')).text).toBe('Inga kommande besök 1–31 maj 2027.');
    expect((await say('Besök 2031')).text).toBe('Inga besök 2031.');
    expect((await say('Hur många besök har staden tackat nej till i år?')).text).toBe(
      'Inga avböjda besök 2026.',
    );
  });

  test.each([
    ['Besök hos bläckfiskarna', 'Jag förstår inte vilka besök du menar.', 'Besök hos Kulturnämnden'],
    ['Vilka besök kommer 31 februari?', 'Jag förstår inte vilka besök du menar.', 'Besök 2026'],
    ['Besök under sportlovet', 'Tiden kan vara till exempel ”i mars”', 'Besök 2026'],
    ['Visits at the Octopus Board', 'I do not understand which visits you mean.', 'Overdue visits'],
  ])('%s is not understood: it is said how to ask', async (asked, sentence, example) => {
    const answer = await say(asked);

    expect(answer.text).toContain(sentence);
    expect(JSON.stringify(answer)).toContain(example);
  });

  test('and who has one is told by its card; nothing has changed by asking', async () => {
    const card = cardOf(await say('Vem har hand om besöket från Helsinki?'));

    expect(card).toContain('Megan Bowen (internationell kontaktperson');
    const visits = await listVisits(bot.services.store.database, {});
    expect(visits.map(({ version }) => version)).toEqual(all.map(() => 1));
  });

  test.each([
    ['Vad händer om ingen svarar på en besöksförfrågan?', '2 arbetsdagar'],
    ['Vem tar över om jag inte svarar på besöket?', 'till enhetens chef'],
    ['Vart går ett besök om kontaktpersonen inte hör av sig?', 'till enhetens chef'],
    ['Hur länge får en besöksförfrågan ligga obesvarad?', '5 arbetsdagar'],
    ['blir man påmind om man inte svarat på ett besök', 'Jag påminner på den sista dagen'],
    ['What happens to a visit that nobody takes care of?', '2 working days'],
    ["Who takes over if I don't answer a visit request?", 'to the head of the unit'],
    ['how long can a delegation stay unanswered', '5 working days'],
  ])('%s is answered with the rule', async (asked, sentence) => {
    expect((await say(asked, stranger)).text).toContain(sentence);
  });

  test.each([
    'Vad händer om en nämnd inte följer strategin?',
    'Får vi ta emot besök?',
    'Måste vi ta emot någon delegation?',
    'Hur prioriterar vi besök?',
    'Vilka besök ska vi ta emot?',
  ])('%s stays a question to the strategy', async (asked) =>
    expect((await say(asked)).text).toContain('Internationell strategi'),
  );
});
