import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../src/language/language.ts';
import { createStorelessServices } from '../../src/storeless.ts';
import { answerQuestion } from '../../src/strategy/answering/ask.ts';
import { toPlainText } from '../../src/strategy/answering/show-answer.ts';
import { toldBy } from '../../src/strategy/answering/told.ts';
import type { Verdict } from '../../src/strategy/model.ts';
import { asksByDenial, asksObligation } from '../../src/strategy/search/question-form.ts';

const ports = createStorelessServices();
const { knowledge } = ports;
const ask = (question: string, language: Language = 'sv') => answerQuestion(ports, question, language);

describe('A scenario is checked condition by condition:', () => {
  test.each<[question: string, verdict: Verdict, states: string[]]>([
    [
      'Får vi skriva ett samarbetsavtal med Riga om skola, utan slutdatum?',
      'no',
      ['holds', 'untold', 'fails'],
    ],
    [
      'Samarbetsavtal med Riga om skola i två år där båda städerna lär sig. Går det?',
      'yes',
      ['holds', 'holds', 'holds'],
    ],
    [
      'Kan vi skriva ett samarbetsavtal med Riga om bibliotek i tre år?',
      'conditional',
      ['holds', 'untold', 'holds'],
    ],
    [
      'Samarbetsavtal med Riga om skola. Båda lär sig. Vi vill inte ha något slutdatum. Får vi?',
      'no',
      ['holds', 'holds', 'fails'],
    ],
    ['Får vi skriva samarbetsavtal med Lyon om skola?', 'conditional', ['holds', 'untold', 'untold']],
    ['Får vi gå in i ett biståndsprojekt där Sida betalar 60 procent?', 'no', ['fails']],
    ['Får vi gå in i ett biståndsprojekt där Sida betalar allt?', 'yes', ['holds']],
    ['Får vi delta i ett EU-projekt som inte har med vår planerade utveckling att göra?', 'no', ['fails']],
    ['Får finansborgarrådet besluta om en deklaration som inte kostar något extra?', 'yes', ['holds']],
    ['Får finansborgarrådet besluta om en deklaration som kräver nya tjänster?', 'no', ['fails']],
    [
      'Får finansborgarrådet ställa sig bakom en deklaration som inte drar några extra resurser?',
      'yes',
      ['holds'],
    ],
    ['Har finansborgarrådet rätt att skriva under en deklaration som kostar pengar?', 'no', ['fails']],
    ['Räcker det att avtalet har ett startdatum?', 'no', ['untold', 'untold', 'fails']],
    ['Är det okej att staden betalar halva biståndsprojektet?', 'no', ['fails']],
    [
      'Får vi skriva inbjudningsbrev till en delegation när besöket är prioriterat för oss men saknar stöd i strategin?',
      'no',
      ['holds', 'fails'],
    ],
    [
      'Min svåger i Manila vill hälsa på släkten, får jag skriva ett inbjudningsbrev i stadens namn?',
      'no',
      ['fails', 'untold'],
    ],
    [
      'Gästerna från Kigali är högsta prio för oss och det ligger i linje med strategin, får vi skriva inbjudningsbrev?',
      'yes',
      ['holds', 'holds'],
    ],
    [
      'May we sign a cooperation agreement with Riga on schools that runs until further notice?',
      'no',
      ['holds', 'untold', 'fails'],
    ],
    // Memberships and networks.
    ['Får vår nämnd gå med i ett nätverk för simhallar?', 'yes', ['holds']],
    ['Får vi ansluta hela staden till en internationell organisation, på eget beslut?', 'no', ['fails']],
    ['Får vår nämnd gå med i ett nätverk för simhallar och bara betala avgiften?', 'no', ['holds', 'fails']],
    // Trips.
    ['Får jag åka på konferens i Lyon för kommunstyrelsen?', 'conditional', ['holds', 'untold']],
    [
      'Får jag åka på en konferens på kommunstyrelsens uppdrag när finansborgarrådet har beslutat om den?',
      'yes',
      ['holds', 'holds'],
    ],
    [
      'Kan jag åka på en konferens utomlands på uppdrag av KS utan beslut av finansborgarrådet?',
      'no',
      ['holds', 'fails'],
    ],
    ['May I go to a conference abroad for our own committee?', 'not_covered', ['fails', 'untold']],
    ['Får finansborgarrådet besluta om en konferensresa för kommunstyrelsen?', 'yes', []],
    ['Can the mayor approve a conference trip abroad for the board?', 'yes', []],
    // New forms of cooperation.
    [
      'We want to launch a brand new club of towns for trams. Can we skip looking at the forums that exist?',
      'no',
      ['fails'],
    ],
    ['Vi startar ett nytt nätverk för spårvagnar. Kan vi hoppa över att se vad som finns?', 'no', ['fails']],
    // Incoming visits.
    [
      'Får vi ta emot en delegation från Porto som vill lära sig om våra bibliotek?',
      'conditional',
      ['holds', 'untold'],
    ],
    [
      'Kan vi ta emot studiebesök från Porto om bibliotek? Det ger ömsesidigt lärande och nämnden har bedömt det.',
      'yes',
      ['holds', 'holds'],
    ],
    [
      'Får vi ta emot ett studiebesök från Porto som bara vill ha sightseeing?',
      'no',
      ['fails', 'fails', 'untold'],
    ],
    // EU positions.
    ['Får vår nämnd lobba i Bryssel utan kommunstyrelsen?', 'no', ['holds', 'untold', 'fails']],
    [
      'Får nämnden ta ställning i en EU-fråga som bara rör vår verksamhet, enligt EU-policyn och i samråd med KS?',
      'yes',
      ['holds', 'holds', 'holds'],
    ],
    [
      'Får nämnden ta ställning i en EU-fråga inom vår verksamhet om det strider mot EU-policyn?',
      'no',
      ['holds', 'fails', 'untold'],
    ],
    [
      'Får nämnden ta ställning i en EU-fråga inom vår verksamhet på ett sätt som krockar med stadens EU-policy?',
      'no',
      ['holds', 'fails', 'untold'],
    ],
    [
      'Får vi bilda ett nytt nätverk av förskolor? Ingen har undersökt om det redan finns ett.',
      'no',
      ['fails'],
    ],
  ])('%s', async (question, verdict, states) => {
    const answer = await ask(question);

    expect(answer.verdict).toBe(verdict);
    expect(answer.checked.map(({ state }) => state)).toEqual(states);
  });

  test('each condition is shown with what the question tells of it, and the rule is still there', async () => {
    const text = toPlainText(
      await ask('Får vi skriva ett samarbetsavtal med Riga om skola, utan slutdatum?'),
    );

    expect(text).toContain('- Uppfyllt: ett konkret utbyte inom ett tema');
    expect(text).toContain('- Nämns inte: ömsesidig nytta');
    expect(text).toContain('- Uppfylls inte: start- och slutdatum');
    expect(text).toContain('startdatum och slutdatum');
  });

  test('who tells of no condition is told them all', async () => {
    const answer = await ask('Får vi teckna ett samarbetsavtal med en annan stad?');

    expect(answer).toMatchObject({ verdict: 'conditional', checked: [] });
    expect(answer.conditions).toHaveLength(4);
  });
});

test.each<[question: string, verdict: Verdict]>([
  ['Måste ett bolag ha en kontaktperson?', 'yes'],
  ['Must a city company have a contact person?', 'info'],
  ['Får vi vara utan kontaktperson?', 'no'],
  ['Måste vi dokumentera våra internationella kontakter?', 'yes'],
  ['Behöver vi prata med kommunstyrelsen innan vi lobbar i Bryssel?', 'yes'],
  ['Måste avtalet ha ett slutdatum?', 'yes'],
  ['Måste vi ta emot alla besök?', 'no'],
  ['Är det KF eller KS som beslutar om nya medlemskap i stadsövergripande organisationer?', 'info'],
])('a duty is never answered with a no: %s', async (question, verdict) => {
  const answer = await ask(question);

  expect(answer.verdict).toBe(verdict);
});

test('nobody is told that the conditions are met without having said so', async () => {
  for (const question of [
    'Får vi ge pengar till ett skolbygge i Tanzania?',
    'Får vi bygga en brunn i Kenya?',
  ]) {
    expect(toPlainText(await ask(question))).not.toContain('enligt din beskrivning');
  }
});

test.each<[question: string, verdict: Verdict]>([
  ['Vår vd menar att bolaget inte behöver dokumentera sina utlandskontakter. Har han rätt?', 'no'],
  ['Är det onödigt att ha undersökt andra nätverk innan vi startar ett nytt?', 'no'],
  ['Our partner in Dublin thinks that an end date in the agreement is unnecessary. Is he right?', 'no'],
  ['Ett bolag vill in i ett EU-projekt. Vem har mandat att tacka ja?', 'info'],
  ['A foundation pays every cent of an aid project in Laos. May we join?', 'yes'],
])(
  'what is claimed, left out or asked of a decider is told as it is meant: %s',
  async (question, verdict) => {
    expect((await ask(question)).verdict).toBe(verdict);
  },
);

test.each([
  ['Är det fel att tacka nej till ett besök?', 'Det går bra.'],
  ['Är det förbjudet att teckna vänortsavtal?', 'Det går inte.'],
  ['Gäller strategin inte bolagen?', 'Jo.'],
  ['Vi behöver väl inte prata med KS när vi påverkar EU?', 'Jo, det måste ni.'],
  ['Behöver vi verkligen ingen kontaktperson?', 'Jo, det måste ni.'],
  ['Måste vi inte ta emot alla besök?', 'Nej, det måste ni inte.'],
  ['Slipper vi utse en kontaktperson?', 'Det går inte.'],
  ['Kan vi skippa att utse en kontaktperson?', 'Det går inte.'],
  ['Får vi teckna vänortsavtal?', 'Nej.'],
])('a yes cannot be taken for its opposite: %s', async (question, lead) => {
  expect(toPlainText(await ask(question)).startsWith(`${lead} `)).toBe(true);
});

test.each([
  ['Måste vi ha ett slutdatum?', true, false],
  ['Får vi skriva avtal?', false, false],
  ['Måste det ha slutdatum för att vi ska få skriva, eller går det ändå?', false, false],
  ['Is an end date mandatory?', true, false],
  ['Behöver vi verkligen ingen kontaktperson?', true, true],
  ['Får bolaget avstå, eller måste vi svara?', true, false],
  ['Får ett företag vara med, eller måste det vara stad mot stad?', false, false],
  ['Could a museum join in, or does it have to be between cities?', false, false],
  ['Slipper vi utse en kontaktperson?', false, true],
  ["Isn't it wrong to refuse?", false, true],
  ["Our CEO meets two commissioners. City Hall doesn't need to know, right?", true, true],
  ['So there is no need to tell the board?', true, true],
  ['Chefen säger att utbytet inte behöver planeras. Har hon rätt?', true, true],
  ['We need a letter for our guests. Does the city issue such letters?', false, false],
])('%s asks what must be: %s; by denial: %s', (question, obligation, denial) => {
  expect(asksObligation(question)).toBe(obligation);
  expect(asksByDenial(question)).toBe(denial);
});

describe('One question back', () => {
  const asking = [...knowledge.permissions].flatMap(({ id, conditions }) =>
    conditions.flatMap((condition) =>
      condition.asks === undefined ? [] : [{ id, condition, asks: condition.asks }],
    ),
  );

  test.each(asking.flatMap((one) => languages.map((language) => ({ ...one, language }))))(
    'about $id in $language can be answered by either of its buttons, which are understood',
    ({ condition, asks, language }) => {
      const told = (text: string) =>
        toldBy(text, language, ports.search.find(text, language), knowledge).concepts;

      expect(condition.holds.some((concept) => told(asks.holds[language]).includes(concept))).toBe(true);
      expect(condition.fails.some((concept) => told(asks.fails[language]).includes(concept))).toBe(true);
      expect(condition.fails.some((concept) => told(asks.holds[language]).includes(concept))).toBe(false);
    },
  );

  test.each([
    ['Kan vi gå med i ett nätverk?', 'Gäller det hela staden eller bara er verksamhet?'],
    ['Får jag åka på konferens i Wien?', 'Är resan på kommunstyrelsens uppdrag?'],
    ['May the city sign a letter of intent?', 'With whom?'],
  ])('is put where the readings lead to different answers: %s', async (question, back) => {
    const answer = await ask(question);

    expect(answer.clarifies).toMatchObject({
      question: back,
      choices: [expect.any(String), expect.any(String)],
    });
    expect(answer.suggestions).toEqual([]);
    expect(toPlainText(answer)).toContain(back);
  });

  test.each([
    'Får vår nämnd gå med i ett internationellt nätverk?',
    'Får jag åka på konferens i Wien på kommunstyrelsens uppdrag?',
    'Får vi skriva en avsiktsförklaring med en enskild stad?',
    'Vem beslutar om medlemskap i ett internationellt nätverk?',
    'Får vi teckna vänortsavtal?',
  ])('is not put where it is told already, or makes no difference: %s', async (question) => {
    expect((await ask(question)).clarifies).toBeUndefined();
  });

  test('is seldom put: of the questions that the examples hold, to one in forty at most', async () => {
    const asked = knowledge.examples.filter((_, place) => place % 20 === 0);
    const answers = await Promise.all(asked.map(({ text, language }) => ask(text, language)));
    const share = answers.filter(({ clarifies }) => clarifies !== undefined).length / answers.length;

    process.stdout.write(`a question back to ${(share * 100).toFixed(2)} % of ${answers.length}\n`);
    expect(share).toBeLessThanOrEqual(0.025);
  });
});
