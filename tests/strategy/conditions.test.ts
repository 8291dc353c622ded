import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { type AskPorts, answerQuestion } from '../../src/strategy/answering/ask.ts';
import { toPlainText } from '../../src/strategy/answering/show-answer.ts';
import { groundOf } from '../../src/strategy/editions/editions.ts';
import { loadKnowledge } from '../../src/strategy/knowledge/load-knowledge.ts';
import type { Verdict } from '../../src/strategy/model.ts';
import { createAnswerSearch } from '../../src/strategy/search/find-answer.ts';
import { asksByDenial, asksObligation } from '../../src/strategy/search/question-form.ts';

const knowledge = loadKnowledge();
const ports: AskPorts = {
  knowledge,
  search: createAnswerSearch(knowledge.examples, knowledge.concepts),
  editions: { ground: async () => groundOf(undefined, knowledge) },
};
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
    ['Får vi gå in i ett biståndsprojekt där Sida betalar 60 procent?', 'no', ['fails']],
    ['Får vi gå in i ett biståndsprojekt där Sida betalar allt?', 'yes', ['holds']],
    ['Får vi delta i ett EU-projekt som inte har med vår planerade utveckling att göra?', 'no', ['fails']],
    ['Får finansborgarrådet besluta om en deklaration som inte kostar något extra?', 'yes', ['holds']],
    ['Får finansborgarrådet besluta om en deklaration som kräver nya tjänster?', 'no', ['fails']],
    ['Har finansborgarrådet rätt att skriva under en deklaration som kostar pengar?', 'no', ['fails']],
    ['Räcker det att avtalet har ett startdatum?', 'no', ['untold', 'untold', 'fails']],
    ['Är det okej att staden betalar halva biståndsprojektet?', 'no', ['fails']],
    [
      'Får vi skriva inbjudningsbrev till en delegation när besöket är prioriterat för oss men saknar stöd i strategin?',
      'no',
      ['holds', 'fails'],
    ],
    [
      'May we sign a cooperation agreement with Riga on schools that runs until further notice?',
      'no',
      ['holds', 'untold', 'fails'],
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

test.each([
  ['Är det fel att tacka nej till ett besök?', 'Det går bra.'],
  ['Är det förbjudet att teckna vänortsavtal?', 'Nej, det går inte.'],
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
  ['Slipper vi utse en kontaktperson?', false, true],
  ["Isn't it wrong to refuse?", false, true],
])('%s asks what must be: %s; by denial: %s', (question, obligation, denial) => {
  expect(asksObligation(question)).toBe(obligation);
  expect(asksByDenial(question)).toBe(denial);
});
