import { describe, expect, test } from 'vitest';
import { shippedKnowledge } from '../../src/storeless.ts';
import { strategyQuestionReader } from '../../src/strategy/asks-strategy.ts';
import {
  asksForComing,
  asksForForm,
  asksForMine,
  asksForStatistics,
  claimOfRequest,
  statedRequest,
  visitNumberIn,
  visitOriginIn,
  wantedForm,
} from '../../src/visits/intake/claims.ts';
import { intakeIntents } from '../../src/visits/intake/conversation.ts';
import type { IntakePorts } from '../../src/visits/intake/read-request.ts';
import { readVisitQuestion } from '../../src/visits/lists/read-visit-question.ts';
import { createVisitReader } from '../../src/visits/reader.ts';
import { strategyQuestions } from '../support/strategy-questions.ts';

const reader = createVisitReader();

describe('A request is told from a question about visits', () => {
  test.each([
    'En delegation från Riga vill komma den 3 mars, 12 personer',
    'Dear colleagues, we are eight librarians from Oslo who would like to visit your libraries on 4 May 2027.',
    'Nio bibliotekarier från Tallinn vill gärna besöka er den 3 mars 2027. Är det vi eller kulturförvaltningen?',
  ])('"%s" is a request', (text) => {
    expect(claimOfRequest(text, reader)).toBeGreaterThan(0.8);
  });

  test.each([
    'Får vi bjuda in en delegation?',
    'Vem tar emot en delegation från Kina?',
    'Måste vi ta emot ett besök från Riga i maj?',
    'En delegation från Accra behöver ett inbjudningsbrev för att få visum. Får jag skriva ett sånt?',
    'The mayor of Seoul is coming in May and wants to meet our top politicians. Who coordinates?',
    'hur går det med mitt besök?',
    'an ambassador wants to meet the mayor, is that something we just say yes to',
    'En ambassadör vill träffa borgarrådet i maj, är det bara att säga ja',
    'Odessa vill ha hjälp med att rusta upp ett bibliotek, och vi skulle stå för en del av pengarna',
    'du vem var det som hade miljö före mig, jag hittar ett mejl från våren tolv',
  ])('"%s" is none', (text) => {
    expect(claimOfRequest(text, reader)).toBe(0);
  });

  test.each([
    'Jag vill att borgarrådet åker på Eurocities i Bratislava 3–5 juni, 2 personer, ca 28 000 kr',
    'Vi vill skicka två personer till Smart City Expo i Barcelona 17-19 november 2027. Kostnad 46 tkr.',
  ])('"%s" is left to whoever handles trips', (text) => {
    expect(claimOfRequest(text, reader)).toBeLessThan(0.8);
  });

  test('of the phrasings of strategy questions, hardly any are taken, though some tell of visitors at length', () => {
    const asksStrategy = strategyQuestionReader(shippedKnowledge());
    const [intake] = intakeIntents({ reader, asksStrategy } as IntakePorts);
    const questions = strategyQuestions();
    const taken = questions.filter((text) => (intake?.claim(text) ?? 0) > 0);

    expect(questions.length).toBeGreaterThan(1_000);
    expect(taken.length, taken.join('\n')).toBeLessThan(questions.length / 200);
  });
});

describe('What is said in so many words', () => {
  test.each([
    'nytt besöksärende',
    'Skapa besöksärende',
    'Besöksförfrågan',
    'New visit request',
    'registrera besök',
  ])('"%s" asks for the form', (text) => expect(asksForForm(text)).toBe(true));
  test.each(['Vad är en besöksförfrågan?', 'Vem hanterar besöksärenden?', 'visit Stockholm', 'besök'])(
    '"%s" does not',
    (text) => expect(asksForForm(text)).toBe(false),
  );

  test('"Besöksförfrågan: …" is followed by the request', () => {
    expect(statedRequest('Besöksförfrågan: Hej, vi vill komma')).toBe('Hej, vi vill komma');
    expect(statedRequest('Vad är en besöksförfrågan: ett brev?')).toBeUndefined();
  });

  test.each([
    ['besök 12', 12],
    ['Hur går det med besök 7?', 7],
    ['dra tillbaka besök nr 3', 3],
    ['Lämna över besök 3 till trafik', 3],
    ['Ta över besök 3', 3],
    ['Bedöm besök 2', 2],
    ['Avböj besök 2', 2],
    ['Skriv inbjudningsbrev till besök 2', 2],
    ['Hand over visit 2', 2],
    ['show visit #4', 4],
    ['Ställ in besök 2', 2],
    ['besök 2 är inställt', 2],
    ['visit 2 will not take place', 2],
    ['besök från 12 personer', undefined],
    ['Besök 12, hur många kommer?', 12],
    ['besök 3 när kommer de', 3],
    ['Besök 12 elever från Lyon, vem tar emot dem?', undefined],
    ['besök 8 delegater från Riga, när kommer de?', undefined],
    ['vem tar emot besök 5 studenter?', undefined],
    ['Which museums can we visit 2 hours from here? who pays?', undefined],
    ['besök 12 mars', undefined],
  ])('"%s" names visit %s', (text, number) => expect(visitNumberIn(text)).toBe(number));

  test.each([
    ['Hur går det med besöket från Tallinn?', 'Tallinn'],
    ['vad hände med delegationen från Nya Zeeland', 'Nya Zeeland'],
    ['How is the visit from Riga going?', 'Riga'],
    ['Vem har hand om besöket från Nya Zeeland?', 'Nya Zeeland'],
    ['Who is handling the visit from Riga?', 'Riga'],
    ['Besöket från Tallinn den 14 april blir inte av', 'Tallinn'],
    ['Vi behöver ställa in besöket från Tallinn', 'Tallinn'],
    ['The delegation from Riga is not coming', 'Riga'],
    ['Vad gäller om besöket från Tallinn är inställt?', undefined],
    ['Vem tar hand om besöket från Tallinn?', undefined],
    ['Hur går det till när vi får besök från Tallinn och vill bjuda på lunch?', undefined],
  ])('"%s" asks for the visit from %s', (text, origin) => expect(visitOriginIn(text)).toBe(origin));

  test.each([
    ['hur går det med mitt besök?', true],
    ['mina besök', true],
    ['How is my visit?', true],
    ['dra tillbaka mitt besök', true],
    ['Får jag själv bestämma om mitt besök i Oslo?', false],
  ])('"%s": asks for one’s own visits: %s', (text, expected) => expect(asksForMine(text)).toBe(expected));

  test.each([
    ['kommande besök', true],
    ['Kommande besök hos trafik', true],
    ['upcoming visits', true],
    ['Vem ansvarar för kommande besök?', false],
  ])('"%s": asks for coming visits: %s', (text, expected) => expect(asksForComing(text)).toBe(expected));

  test.each([
    ['besöksstatistik 2026', true],
    ['statistik över besök', true],
    ['visit statistics', true],
    ['antal delegationer fördelat på länder i fjol', true],
    ['how many visits by month in 2025 and 2026', true],
    ['Måste vi föra statistik?', false],
  ])('"%s": asks for the figures: %s', (text, expected) => expect(asksForStatistics(text)).toBe(expected));

  test('says which form is wanted', () => {
    expect(wantedForm('dra tillbaka besök 3')).toBe('withdraw');
    expect(wantedForm('besöket från Riga är inställt')).toBe('withdraw');
    expect(wantedForm('We have to call off the visit from Riga')).toBe('withdraw');
    expect(wantedForm('change visit 3')).toBe('change');
    expect(wantedForm('Vem har hand om besöket från Riga?')).toBeUndefined();
    expect(wantedForm('besök 3')).toBeUndefined();
  });
});

describe('A wish for a list of visits', () => {
  test.each([
    'Får vi ta emot besök?',
    'Hur prioriterar vi besök?',
    'Vilka besök ska vi ta emot?',
    'Vilka besök prioriteras?',
    'Vilka besök är viktigast?',
    'Vilka besök räknas som internationella?',
    'Internationella besök',
    'Besök från Kina',
    'Besök på hög politisk nivå',
    'Måste alla besök tas emot?',
    'Alla besök måste bedömas',
    'Hur många besök får vi ta emot?',
    'Vilka länder reser delegationerna från?',
    'Which visits are prioritised?',
    'How many international visits does the city get a year?',
    'besök',
  ])('"%s" is none', (text) => expect(readVisitQuestion(text)).toBeUndefined());

  test.each([
    ['Har vi några besök nästa vecka?', {}],
    ['Har Kulturnämnden några besök?', { rest: 'Kulturnämnden' }],
    ["the Culture Committee's visits", { rest: 'Culture Committees' }],
    ['Kan du visa alla besök för idrott?', { isAll: true, rest: 'idrott' }],
    ['Vilka besök från Finland har vi haft?', { tense: 'been', origin: 'Finland', rest: '' }],
    ['Vilka delegationer kommer i vår?', { tense: 'coming', namesTime: true }],
    ['How many visits did we have in 2026?', { tense: 'been', isCount: true, rest: '' }],
    ['mina besök i mars', { isOwn: true }],
  ])('"%s" is read', (text, read) => expect(readVisitQuestion(text)).toMatchObject(read));

  test('is taken for none in the phrasings of strategy questions, but for how many there were', () => {
    const taken = strategyQuestions(1).filter((text) => readVisitQuestion(text) !== undefined);

    expect(
      taken.filter((text) => !/^(?:hur m[aå]nga|antal|how many|number of)\b/i.test(text)).toSorted(),
    ).toEqual([
      'Could you list the foreign delegations that came to Stockholm last autumn?',
      'Which delegations are coming in April?',
    ]);
  });
});
