import { describe, expect, test } from 'vitest';
import { asksForList, readListQuestion } from '../../src/commitments/asked/list-question.ts';
import { numberAsked } from '../../src/commitments/asked/number-asked.ts';
import { commitmentsFeature } from '../../src/commitments/feature.ts';
import { readRegistration } from '../../src/commitments/form/read-registration.ts';
import { claimOfWish } from '../../src/commitments/reading/claim.ts';
import { readWish } from '../../src/commitments/reading/read-wish.ts';
import { tellsOfBound } from '../../src/commitments/reading/tells-of-bound.ts';
import type { Store } from '../../src/store/store.ts';
import { strategyQuestions } from '../support/strategy-questions.ts';

const today = '2026-11-23';

describe('What somebody means to do is told from what they ask', () => {
  test.each([
    'Vi tänker teckna ett samarbetsavtal med Köpenhamn om cykling',
    'Vi tänker teckna ett vänortsavtal med Riga',
    'vi planerar att ingå ett samarbetsavtal med Oslo kommun om avfall 2027-2029, 50 tkr per år',
    'Vi vill gå med i nätverket Eurocities',
    'Trafikkontoret vill bli medlem i POLIS, 45 000 kr om året',
    'We plan to sign a cooperation agreement with Helsinki on cycling',
    'Vi vill starta ett biståndsprojekt i Tanzania som Sida betalar hela',
    'vi tänker teckna avtal med köpenhamn om cykling',
    'Pröva ett nytt avtal',
    'Förprövning',
    'Check a new agreement',
    'Test an agreement with Oslo on libraries',
    'Could you examine a membership in C40',
    'Jag skulle vilja pröva ett avtal med Oslo',
    "I'd like to check a new network",
  ])('"%s" is examined', (text) => expect(claimOfWish(text)).toBeGreaterThan(0.8));

  test.each([
    'Får vi teckna ett vänortsavtal?',
    'Vi tänker teckna ett samarbetsavtal med Köpenhamn, vem beslutar?',
    'Vi vill gå med i ett nätverk, vad gäller',
    'Vi vill åka till Köpenhamn 3 juni',
    'Kan vi bli medlem i Eurocities?',
    'Review our membership in Eurocities',
    'Who can test an agreement?',
    'I would like to know what an agreement must have',
    'är det ok att skriva avtal med Hamburg om scenkonst',
    'Our members want the city to join an aid project in Gambia. Is that fine?',
    'En delegation från Riga vill komma den 3 mars, 12 personer',
  ])('"%s" is not', (text) => expect(claimOfWish(text)).toBe(0));

  test.each([
    "I'd like to register an agreement with Lisbon on museums",
    'Could you add a membership in C40?',
    'Please record an agreement with Lisbon',
    'Jag skulle vilja registrera ett avtal med Lissabon',
    'Kan du lägga in ett medlemskap i C40?',
  ])('"%s" asks for it to be registered', (text) => {
    expect(readRegistration(text, today)?.facts.counterpart).toMatch(/Lis|C40/);
  });

  test.each(['May we register an agreement with Oslo?', 'Vi vill veta om ett avtal med Lissabon'])(
    '"%s" does not',
    (text) => expect(readRegistration(text, today)).toBeUndefined(),
  );

  test.each([
    ['Vi vill starta ett nytt nätverk för bibliotek', 'network', null, 'bibliotek'],
    ['We want to set up a new network on museums', 'network', null, 'museums'],
    [
      'Vi vill bilda ett nytt samarbete med Köpenhamn om cykling',
      'cooperation-agreement',
      'Köpenhamn',
      'cykling',
    ],
    [
      "we're thinking of signing something with hamburg about harbour traffic, what do you need from me",
      ...['cooperation-agreement', 'Hamburg', 'harbour traffic'],
    ],
    [
      'vi funderar på att skriva på nåt ihop med hamburg om scenkonst, är det ok',
      ...['cooperation-agreement', 'Hamburg', 'scenkonst'],
    ],
    [
      'we are thinking of signing something together with Oslo on cycling, is that ok?',
      ...['cooperation-agreement', 'Oslo', 'cycling'],
    ],
    [
      'vi har blivit tillfrågade att hänga på en europeisk grupp för luftkvalitet fyra tusen euro om året låter de vettigt',
      ...['membership', null, 'luftkvalitet'],
    ],
  ])('"%s" is a wish too, of this kind', (text, kind, counterpart, theme) => {
    expect(claimOfWish(text)).toBeGreaterThan(0.5);
    expect(readWish(text, today)).toMatchObject({ kind, counterpart, theme });
  });

  test.each([
    'Får vi starta ett nytt nätverk?',
    'vad krävs för att bilda ett nätverk',
    'Vi vill starta en klubb för personalen',
    'Vi vill skapa samarbete mellan förvaltningarna',
    'Vi har blivit inbjudna till en konferens i Oslo',
    'Vi vill vara med på mötet i gruppen på fredag',
    'Vi vill starta ett projekt om läsning',
  ])('"%s" is none', (text) => expect(claimOfWish(text)).toBe(0));

  test.each([
    ['Vi har skrivit ett samarbetsavtal med Bergen om klimat', true],
    ['Our committee has signed an agreement with Riga on libraries', true],
    ['Har vi skrivit ett avtal med Bergen?', false],
    ['Vi har skrivit om avtalet med Bergen', false],
    ['Vi tänker skriva ett avtal med Bergen', false],
    ['Vi har gått med i nätverket ICLEI', true],
    ['Vi är med i ICLEI sedan 2019, 30 000 kr om året', true],
    ['Vi har fått ett EU-projekt, LIFE, 4 miljoner i bidrag, 2027–2029', true],
    ['Nämnden har beslutat att gå med i Nordic Waste Network', true],
    ['Vårt EU-projekt CleanAir startade i september, vi får 2 miljoner', true],
    ['Trafiknämnden undertecknade en avsiktsförklaring med Hamburg i våras', true],
    ['We have joined a network called C40', true],
    ["We're members of ICLEI since 2019, 30 000 kr a year", true],
    ['Our committee was awarded an Interreg project with Riga', true],
    ['Vi har inte gått med i nätverket ICLEI', false],
    ['Vi har fått en inbjudan att gå med i ICLEI', false],
    ['Vi har fått avslag på vårt EU-projekt', false],
    ['Vi har gått ur nätverket ICLEI', false],
    ['Vi har fått besök från Riga', false],
    ['Vi har gått med i nätverket ICLEI, får vi det', false],
    ['We joined a call with Riga', false],
    ['We would join a network called C40', false],
    ['Vi har varit med i mötet med Riga', false],
  ])('"%s" is told to be noted: %s', (text, isTold) => expect(tellsOfBound(text)).toBe(isTold));

  test('of the phrasings of strategy questions, hardly any is taken, and those ask for what the register holds', () => {
    const feature = commitmentsFeature({
      ...{
        store: {} as Store,
        send: async () => undefined,
        matrix: new Map(),
        clock: { now: () => new Date() },
      },
    });
    const questions = strategyQuestions();
    // What is claimed for less is taken only where the register has it: tests/language/naming/told-of.test.ts counts that.
    const taken = questions.filter((text) => feature.intents.some(({ claim }) => claim(text) >= 0.5));

    expect(questions.length).toBeGreaterThan(6_000);
    expect(taken.length, taken.join('\n')).toBeLessThan(questions.length / 1_000);
    for (const text of taken) expect(asksForList(text)).toBe(true);
  });
});

describe('What a sentence says is read', () => {
  test.each([
    [
      'Vi tänker teckna ett samarbetsavtal med Köpenhamn om cykling',
      { kind: 'cooperation-agreement', counterpart: 'Köpenhamn', theme: 'cykling', start: null, end: null },
    ],
    [
      'vi planerar att ingå ett samarbetsavtal med Oslo kommun om avfall 2027-2029, 50 tkr per år',
      {
        counterpart: 'Oslo kommun',
        theme: 'avfall',
        start: '2027-01-01',
        end: '2029-12-31',
        costPerYear: 50_000,
      },
    ],
    [
      'We plan to sign a cooperation agreement with Helsinki on cycling from 1 March 2027 to 28 February 2030',
      { counterpart: 'Helsinki', theme: 'cycling', start: '2027-03-01', end: '2030-02-28' },
    ],
    [
      'Vi överväger att skriva ett avtal med Helsingfors om skolutbyte i tre år från 1 augusti 2027',
      { counterpart: 'Helsingfors', theme: 'skolutbyte', start: '2027-08-01', end: '2030-07-31' },
    ],
    [
      'Vi tänker teckna ett samarbetsavtal med Oslo om cykling 2027-01-01 till 2028-12-31',
      { theme: 'cykling', start: '2027-01-01', end: '2028-12-31' },
    ],
    [
      'Vi tänker teckna ett samarbetsavtal med Oslo om cykling 1 januari 2027 till 31 december 2028',
      { theme: 'cykling', start: '2027-01-01', end: '2028-12-31' },
    ],
    [
      'Trafikkontoret vill bli medlem i POLIS, 45 000 kr om året',
      { kind: 'membership', counterpart: 'POLIS', theme: null },
    ],
    [
      'Jag vill teckna en avsiktsförklaring med ICLEI om klimat',
      { kind: 'letter-of-intent', counterpart: 'ICLEI' },
    ],
    [
      'Vi ska söka ett EU-projekt med Tallinn om smarta gator',
      { kind: 'eu-project', counterpart: 'Tallinn', theme: 'smarta gator' },
    ],
    ['Vi vill gå med i Eurocities för 1001M om året', { costPerYear: null }],
  ])('%s', (text, wish) => expect(readWish(text, today)).toMatchObject(wish));

  test.each([
    ['Vi vill starta ett biståndsprojekt i Tanzania som Sida betalar hela', { 'wholly-financed': 'yes' }],
    [
      'Vi vill starta ett biståndsprojekt i Tanzania med medfinansiering från oss',
      { 'wholly-financed': 'no' },
    ],
    ['Vi vill starta ett biståndsprojekt i Tanzania, Sida betalar 90 procent', { 'wholly-financed': 'no' }],
    ['Vi vill starta ett biståndsprojekt i Tanzania, Sida betalar 100 %', { 'wholly-financed': 'yes' }],
    ['Vi tänker teckna ett samarbetsavtal med Oslo, båda lär av varandra', { 'mutual-benefit': 'yes' }],
    ['Vi tänker teckna ett samarbetsavtal med Oslo om cykling', { 'one-theme': 'yes' }],
    ['Vi tänker teckna ett samarbetsavtal med Oslo om cykling, skola och vård', { 'one-theme': 'unknown' }],
    ['Vi tänker teckna ett samarbetsavtal med Oslo om cykling och skola', { 'one-theme': 'unknown' }],
  ])('%s: what it answers', (text, answers) => expect(readWish(text, today).answers).toMatchObject(answers));
});

describe('A wish to register is read', () => {
  test.each([
    ['Registrera medlemskap i ICLEI', { kind: 'membership', counterpart: 'ICLEI' }],
    ['registrera medlemskap i iclei', { kind: 'membership', counterpart: 'Iclei' }],
    ['Registrera medlemskap i nätverket Eurocities', { kind: 'membership', counterpart: 'Eurocities' }],
    ['Nytt nätverk', { kind: 'network' }],
    ['Nytt nätverk: Eurocities', { kind: 'network', counterpart: 'Eurocities' }],
    ['Nytt nätverk om cykling', { kind: 'network', theme: 'cykling' }],
    [
      'Registrera ett samarbetsavtal med Hamburg om cykling',
      { kind: 'cooperation-agreement', counterpart: 'Hamburg', theme: 'cykling' },
    ],
    [
      'lägg till en avsiktsförklaring med köpenhamn om avfall från 1 mars 2027 till 31 december 2029',
      {
        ...{ kind: 'letter-of-intent', counterpart: 'Köpenhamn', theme: 'avfall' },
        ...{ start: '2027-03-01', end: '2029-12-31' },
      },
    ],
    ['Nytt avtal med New York', { kind: 'cooperation-agreement', counterpart: 'New York' }],
    ['Nytt åtagande', {}],
  ])('"%s" in Swedish', (text, facts) => {
    const wish = readRegistration(text, today);
    expect(wish).toMatchObject({ language: 'sv', facts });
    for (const key of ['kind', 'counterpart', 'theme'])
      expect(Object.hasOwn(wish?.facts ?? {}, key), key).toBe(Object.hasOwn(facts, key));
  });

  test.each([
    ['Register a membership in Eurocities', { kind: 'membership', counterpart: 'Eurocities' }],
    [
      'Register a cooperation agreement with Hamburg on ports',
      { kind: 'cooperation-agreement', counterpart: 'Hamburg', theme: 'ports' },
    ],
    ['New network', { kind: 'network' }],
  ])('"%s" in English', (text, facts) =>
    expect(readRegistration(text, today)).toMatchObject({ language: 'en', facts }),
  );

  test.each([
    'Nytt samarbetsavtal med Oslo, vem beslutar',
    'Nytt medlemskap i Eurocities?',
    'Nytt nätverk startar i höst',
    'Nya avtal',
    'nytt medlemskap för hela stan, räcker det med nämndens beslut',
  ])('"%s" is none', (text) => expect(readRegistration(text, today)).toBeUndefined());
});

describe('Lists are asked for', () => {
  test.each([
    'våra åtaganden',
    'Åtaganden',
    'vilka avtal löper ut i år?',
    'vilka medlemskap har miljö?',
    'Avtal med Oslo',
    'our commitments',
    'Which agreements expire this year?',
    'Vilka avtal har löpt ut?',
    'Vilka avtal gick ut förra året?',
    'Which agreements have expired?',
    'Visa avtal som upphör nästa år',
    'Vilka nätverk är vi med i?',
    'Which networks are we members of?',
    'Vilka medlemskap ska omprövas?',
    'Which memberships are up for review?',
    'Avsluta medlemskapet i Eurocities',
    'Leave the network Eurocities',
    'Har staden ett medlemskap i ICLEI?',
    'Är vi med i Eurocities i dag?',
    'Do we already have an agreement with Vienna?',
  ])('by "%s"', (text) => expect(asksForList(text)).toBe(true));

  test.each([
    'Hur ofta ska medlemskap omprövas?',
    'Vilka medlemskap ska omprövas vart fjärde år?',
    'Vem beslutar om medlemskap?',
    'Vem beslutar om att avsluta medlemskapet i Eurocities?',
    'Får vi avsluta medlemskapet i Eurocities?',
    'Avsluta avtalet med en annan stad',
    'Är det fel att vara med i ett nätverk?',
    'Har staden ett avtal med någon annan stad?',
    'Har vi något gällande avtal med Peking eller är det avslutat?',
    'Är vi med i EU?',
    'Är Stockholm medlem i Eurocities?',
    'In which year does a cooperation agreement expire',
    'intentionsavtal med vilka',
    'Which committees lack the agreement with another city',
  ])('and not by "%s"', (text) => expect(asksForList(text)).toBe(false));

  test.each([
    ['vilka avtal löper ut i år?', { ending: { from: '2026-01-01', until: '2026-12-31' }, whose: 'all' }],
    ['Vilka avtal löper ut i mars?', { ending: { from: '2027-03-01', until: '2027-03-31' }, rest: '' }],
    ['vilka åtaganden går ut inom tre månader', { ending: { from: today, until: '2027-02-23' } }],
    [
      'Vilka avtal gick ut förra året?',
      { ending: { from: '2025-01-01', until: '2025-12-31', over: true }, rest: '' },
    ],
    ['Vilka avtal har löpt ut?', { ending: { from: null, until: '2026-11-22', over: true }, rest: '' }],
    ['Vilka avtal löpte ut i mars?', { ending: { from: '2026-03-01', until: '2026-03-31', over: true } }],
    [
      'Vilka avtal har gått ut de senaste tre månaderna?',
      { ending: { from: '2026-08-24', until: '2026-11-22', over: true } },
    ],
    ['Which agreements have expired?', { ending: { from: null, over: true }, rest: '' }],
    [
      'Which agreements expired last year?',
      { ending: { from: '2025-01-01', until: '2025-12-31', over: true }, rest: '' },
    ],
    [
      'Vilka nätverk är vi med i?',
      { kinds: ['network', 'membership'], whose: 'all', counterpart: null, rest: '', ending: null },
    ],
    ['Vilka medlemskap ska omprövas?', { reviews: { period: null }, whose: 'all', rest: '' }],
    [
      'Vilka medlemskap ska vi ompröva nästa år?',
      { reviews: { period: { from: '2027-01-01' } }, whose: 'own', rest: '' },
    ],
    [
      'Which memberships are up for review in 2028?',
      { reviews: { period: { from: '2028-01-01' } }, rest: '' },
    ],
    ['Avsluta avtalet med Göteborgs Stad', { counterpart: 'Göteborgs Stad', toEnd: true, ending: null }],
    [
      'Är vi med i Green City Accord i dag?',
      { counterpart: 'Green City Accord', whose: 'all', toEnd: false },
    ],
    ['Visa avtal som upphör nästa år', { ending: { from: '2027-01-01', over: false } }],
    ['Våra avtal som löper ut i år', { ending: { from: '2026-01-01', over: false }, whose: 'own' }],
    ['vilka medlemskap har miljö?', { kinds: ['membership', 'network'], rest: 'miljo', ending: null }],
    ['Vilka avtal har vi med Köpenhamn?', { counterpart: 'Köpenhamn', whose: 'own' }],
    ['Avtal med Århus', { counterpart: 'Århus' }],
    ['Vilka avtal med Göteborgs Stad löper ut i år?', { counterpart: 'Göteborgs Stad' }],
    ['agreements with the city of Malmö', { counterpart: 'Malmö' }],
    ['alla åtaganden', { kinds: null, whose: 'all' }],
  ])('"%s" is understood', (text, question) => expect(readListQuestion(text, today)).toMatchObject(question));

  test.each([
    ['åtagande 12', { number: 12, wants: 'show' }],
    ['rätta åtagande nr 4', { number: 4, wants: 'correct' }],
    ['end commitment 5', { number: 5, wants: 'end' }],
    ['åtagande med Oslo', undefined],
  ])('"%s" names %j', (text, asked) => expect(numberAsked(text)).toEqual(asked));
});
