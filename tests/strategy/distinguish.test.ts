import { describe, expect, test } from 'vitest';
import { followsUp, isFreshStart } from '../../src/strategy/follow-ups/follows-up.ts';
import { loadKnowledge } from '../../src/strategy/knowledge/load-knowledge.ts';
import { createLexicon } from '../../src/strategy/search/concepts.ts';
import { type Distinction, distinguish } from '../../src/strategy/search/distinguish.ts';
import { featuresOf } from '../../src/strategy/search/question-features.ts';
import { formOf, type QuestionForm } from '../../src/strategy/search/question-form.ts';
import { splitQuestions } from '../../src/strategy/search/split-questions.ts';

const lexicon = createLexicon(loadKnowledge().concepts);

describe('The form of a question', () => {
  test.each<[question: string, form: QuestionForm]>([
    ['Får vi skriva avtalet?', 'whether'],
    ['Vad ska stå i avtalet?', 'what'],
    ['Va ska en göra innan en skriver avtalet?', 'what'],
    ['När vi skriver avtal med Lyon, får det vara utan slut?', 'whether'],
    ['Vi skriver avtal. Vilka krav gäller?', 'what'],
    ['Vi vill skriva avtal, vad gäller?', 'whether'],
    ['Borgmästaren vill bli vänort. Vad ska jag svara?', 'whether'],
    ['May we sign?', 'whether'],
    ['Under what conditions may we sign?', 'whether'],
    ['When may we sign?', 'whether'],
    ['When does it have to be reviewed?', 'what'],
    ['What does it have to contain?', 'what'],
    ['what about an agreement with Lyon', 'whether'],
    ['avtal med Lyon', 'whether'],
    // There is something to think of: what?
    ['Vi vill skriva avtal med Lyon. Är det något vi borde ha tänkt på?', 'what'],
    ['Finns det saker vi behöver få på plats före avtalet?', 'what'],
    ['Have you any tips before we sign?', 'what'],
    ['Anything we should bear in mind before we sign?', 'what'],
    ['Är det något vi får göra?', 'whether'],
    ['Är det något som hindrar att vi skriver avtal?', 'whether'],
    ['Is there anything wrong with an agreement for ever?', 'whether'],
    // How to judge, and what one is politely asked to tell.
    ['How do I decide whether they may come?', 'what'],
    ['Hur ska vi göra med avtalet?', 'whether'],
    ['Could you explain what an agreement is for?', 'what'],
    ['Could you come to the signing?', 'whether'],
    ['', 'whether'],
  ])('%j is %s', (question, form) => {
    expect(formOf(question)).toBe(form);
  });
});

test.each([
  ['Får vi skriva avtal?', '@whether&#agreement'],
  ['Vad ska stå i avtalet?', '@what&#agreement'],
  ['Måste avtalet ha ett slutdatum?', '@whether!&#agreement'],
])('what is asked is known with how it is asked: %s', (question, feature) => {
  expect(featuresOf(question, 'sv', lexicon).asked).toContain(feature);
});

test('key words are known by what they mean alone', () => {
  expect(featuresOf('avtal Lyon', 'sv', lexicon)).toMatchObject({
    concepts: expect.arrayContaining(['#agreement']),
    asked: [],
  });
});

describe('Answers on one matter are told apart', () => {
  const distinctions: Distinction[] = [
    { choose: 'no', among: ['maybe'], form: 'whether', any: ['part', 'own'] },
    { choose: 'yes', among: ['maybe'], form: 'whether', has: ['full'], lacks: ['part'] },
  ];

  test.each<[found: string, form: QuestionForm, named: string[], chosen: string]>([
    ['maybe', 'whether', ['full'], 'yes'],
    ['maybe', 'whether', ['full', 'part'], 'no'],
    ['maybe', 'whether', ['own'], 'no'],
    ['maybe', 'whether', [], 'maybe'],
    ['maybe', 'what', ['full'], 'maybe'],
    ['other', 'whether', ['full'], 'other'],
  ])('%s, %s, %j: %s', (found, form, named, chosen) => {
    expect(distinguish(found, form, named, distinctions)).toBe(chosen);
  });
});

describe('A message', () => {
  test.each<[text: string, follows: ReturnType<typeof followsUp>]>([
    ['och i Oslo då?', 'surely'],
    ['och bolagen?', 'maybe'],
    ['och om det är en skola?', 'surely'],
    ['tack! och i Oslo då?', 'surely'],
    ['vem beslutar det?', 'surely'],
    ['what about Lyon?', 'maybe'],
    ['varför?', 'maybe'],
    ['vem skriver på?', 'maybe'],
    ['och vem leder internationella beredningen?', 'maybe'],
    ['jamen om dom ber oss', 'surely'],
    ['när måste det omprövas?', 'surely'],
    ['kan vi göra det ensamma?', 'maybe'],
    ['måste vi fråga KS först?', 'maybe'],
    ['måste vi ha en?', 'surely'],
    ['nåt annat vi kan göra för dem då', 'surely'],
    ['okej, anything else we can offer them', 'surely'],
    ['visum', 'not'],
    ['något annat land som vi samarbetar med?', 'not'],
    ['vänorter?', 'not'],
    ['Hur ska det internationella arbetet finansieras?', 'not'],
    ['Vem leder internationella beredningen?', 'not'],
    ['Och så undrar jag en helt annan sak, nämligen vem som utser kontaktpersonen', 'not'],
  ])('%j follows up: %s', (text, follows) => {
    expect(followsUp(text)).toBe(follows);
  });

  test.each(['ny fråga', 'Ny fråga!', 'New question', 'börja om'])('%j starts afresh', (text) => {
    expect(isFreshStart(text)).toBe(true);
    expect(isFreshStart(`${text} om vänorter`)).toBe(false);
  });

  test.each<[text: string, questions: string[]]>([
    [
      'Får vi ha vänorter här? Vem beslutar om EU-projekt?',
      ['Får vi ha vänorter här?', 'Vem beslutar om EU-projekt?'],
    ],
    [
      'Får vi teckna samarbetsavtal med Riga och vem leder internationella beredningen?',
      ['Får vi teckna samarbetsavtal med Riga', 'vem leder internationella beredningen?'],
    ],
    ['Får vi teckna samarbetsavtal med Riga och vem skriver under det?', []],
    ['Riga vill skriva avtal med oss. Får vi det?', []],
    ['Får vi skriva avtal med Riga? Vem gör det?', []],
    ['Får vi ha vänorter?', []],
    ['', []],
  ])('%j holds the questions %j', (text, questions) => {
    expect(splitQuestions(text)).toEqual(questions);
  });
});
