import { describe, expect, test } from 'vitest';
import { languageOfText } from '../../src/language/language.ts';
import { createStorelessServices } from '../../src/storeless.ts';
import { answerQuestion } from '../../src/strategy/answering/ask.ts';
import type { Verdict } from '../../src/strategy/model.ts';
import { readAsking } from '../../src/strategy/search/asking.ts';

const ports = createStorelessServices();
const ask = (question: string) => answerQuestion(ports, question, languageOfText(question, 'sv'));

describe('Conditions that are told in ordinary words:', () => {
  test.each<[question: string, verdict: Verdict, states: string[]]>([
    [
      'Samarbetsavtal med Ghent som enbart gäller pumpstationer, 2027 till 2029, och driftteknikerna turas om att lära upp varandra. Kan vi skriva på?',
      'yes',
      ['holds', 'holds', 'holds'],
    ],
    [
      'A cooperation agreement with Cardiff on sluice gates only, from March 2027 to March 2029, our staff and theirs training each other. Is it fine?',
      'yes',
      ['holds', 'holds', 'holds'],
    ],
    // What is denied is never met.
    [
      'Får vi ingå ett samarbetsavtal med Bari om fem år utan något bestämt ämne?',
      'no',
      ['fails', 'untold', 'holds'],
    ],
    [
      'May we enter a cooperation agreement with Bari on libraries that names no closing date?',
      'no',
      ['holds', 'untold', 'fails'],
    ],
    [
      'Får vi skriva ett samarbetsavtal med Bari om bibliotek som gäller till dess att någon av oss drar sig ur?',
      'no',
      ['holds', 'untold', 'fails'],
    ],
    [
      'Kan vi teckna ett samarbetsavtal med Bari om hissar, teater, fiske och lekplatser i tre år?',
      'no',
      ['fails', 'untold', 'holds'],
    ],
    ['Får vi gå med i ett EU-projekt om elbussar som ligger i linje med våra planer?', 'yes', ['holds']],
    ['Får vi gå med i ett EU-projekt om elbussar som inte finns i våra planer?', 'no', ['fails']],
    [
      'Får finansborgarrådet ställa sig bakom ett upprop för rena sjöar som kostar oss ingenting?',
      'yes',
      ['holds'],
    ],
    ['Får vi gå med i ett biståndsprojekt där Sida inte betalar allt?', 'no', ['fails']],
    ['May we join an aid project without full funding by Sida?', 'no', ['fails']],
    [
      'Biståndsprojektet i Laos kostar inte oss något utan Sida betalar allt. Får vi gå med?',
      'yes',
      ['holds'],
    ],
    ['Får finansborgarrådet ställa sig bakom en deklaration som inte är gratis?', 'no', ['fails']],
    ['Får vi ta emot ett besök från Lyon där ingen lär sig något?', 'no', ['fails', 'fails', 'untold']],
    ['Får vi ta emot gäster från Lyon som vill lära oss något om is?', 'conditional', ['holds', 'untold']],
    // What nobody knows is neither met nor not.
    ['Får vi delta i ett biståndsprojekt i Laos? Ingen har berättat vem som betalar.', 'conditional', []],
    ['May our department join an aid project in Laos? It is unclear who pays.', 'conditional', []],
    ['Får vi ha ett samarbetsavtal med Bari? Jag har inte läst texten.', 'conditional', []],
    [
      'Får finansborgarrådet säga ja till ett initiativ för gratis bad? Vi vet inte om det blir merarbete för staden.',
      'conditional',
      [],
    ],
    // What is asked after is not told as done.
    [
      'Vi vill starta ett helt nytt nätverk för parkvakter. Får vi börja på en gång eller måste man kolla något först?',
      'conditional',
      [],
    ],
  ])('%s', async (question, verdict, states) => {
    const answer = await ask(question);

    expect(answer.verdict).toBe(verdict);
    expect(answer.checked.map(({ state }) => state)).toEqual(states);
  });
});

test.each<[question: string, verdict: Verdict, paragraph: string]>([
  ['Many of our tenants have roots in Ethiopia. May we build on those ties?', 'yes', '3.3#6'],
  ['Is it okay to stand a little nearer to Oslo, or must we treat every city the same?', 'yes', '4#2'],
  ['Vi har betalat till förbundet i tio år och ingen har omprövat medlemskapet. Är det okej?', 'no', '4#4'],
  ['Hur ofta ska ett medlemskap omprövas?', 'info', '4#4'],
  ['Räcker det att finansborgarrådet och IB säger ja till en kongress för KS räkning?', 'yes', '5#4'],
  [
    'Kan kulturnämnden gå med i ett europeiskt nätverk själv, eller är det nödvändigt med ett ja uppifrån?',
    'yes',
    '5#6',
  ],
  [
    'Nio skogsvårdare hälsar på i juni, och deras chef vill ha ett samarbetsavtal utan något särskilt ämne. Får vi teckna det?',
    'no',
    '4#3',
  ],
  ['Får badet och badet i Vasa bli vänner på papper, alltså städerna?', 'no', '4#2'],
  [
    'Två simskolor vill ha ett kontrakt om att byta erfarenheter, tills vidare. Går det för sig?',
    'no',
    '4#3',
  ],
])('what is asked in the middle of a story has its verdict: %s', async (question, verdict, paragraph) => {
  const answer = await ask(question);

  expect(answer.verdict).toBe(verdict);
  expect(answer.proofs[0]?.paragraph).toBe(paragraph);
});

test.each([
  ['Får vi använda de banden, eller ogillar staden det?', true],
  ['May we use those ties, or is it frowned upon?', true],
  ['Ser staden gärna att vi säger ja?', true],
  ['Kan vi strunta i de länderna?', false],
  ['Är Oslo vår vänort?', false],
  ['Vilka länder får vi välja?', false],
])('%s asks if one is welcome to: %s', (question, isSo) => {
  expect(readAsking(question).ifWelcome).toBe(isSo);
});
