import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { shippedKnowledge } from '../../src/storeless.ts';
import { answerQuestion } from '../../src/strategy/answering/ask.ts';
import { shippedEditions } from '../../src/strategy/editions/shipped-editions.ts';
import type { Verdict } from '../../src/strategy/model.ts';

const shipped = shippedKnowledge();
const ports = { ...shipped, editions: shippedEditions(shipped.knowledge) };
const ask = (question: string, language: Language = 'sv') => answerQuestion(ports, question, language);

describe('Who asks where something stands is told what is said of it', () => {
  test.each([
    ['Vilken paragraf handlar om medlemskap?', '3.3#3'],
    ['I vilket avsnitt står det om Europaföreningen?', '5#11'],
    ['Var i strategin regleras det om inbjudningsbrev?', '4#5'],
    ['Var står det att kommunfullmäktige beslutar om nya medlemskap?', '5#3'],
    ['Vilka regler finns det för bistånd?', '4#6'],
    ['Vilken punkt säger att vi ska använda varumärket?', '3.1#2'],
    ['Vad säger strategin om ömsesidig nytta?', '4#3'],
    ['Which section covers twin towns?', '4#2'],
    ['Where does it say that a contact person must be appointed?', '5#10'],
    ['What rules apply to declarations?', '5#4'],
  ])('%s', async (question, paragraph) => {
    const { verdict, proofs } = await ask(question);
    expect([verdict === 'not_covered', proofs[0]?.paragraph]).toEqual([false, paragraph]);
  });

  test.each([
    'Vilken paragraf handlar om upphandling?',
    'Var står det om drönare?',
    'Vilka regler gäller för traktamente?',
    'Which paragraph covers corruption?',
    'What rules are there for gifts to guests?',
  ])('and that nothing is, where nothing is: %s', async (question) => {
    expect((await ask(question)).verdict).toBe('not_covered');
  });
});

describe('A time that an agreement runs is an end', () => {
  test.each<[string, Verdict]>([
    ['Får ett samarbetsavtal vara på elva år?', 'conditional'],
    ['Kan avtalet med Bremen löpa 2027 till 2035?', 'conditional'],
    ['Får avtalet gälla i fyra år och sedan förlängas?', 'conditional'],
    ['May a cooperation agreement run for nine years?', 'conditional'],
    ['Får avtalet gälla i fyra år och sedan löpa tills vidare?', 'no'],
    ['Får avtalet med Gent löpa tills vidare?', 'no'],
    ['Hur många år får ett samarbetsavtal gälla som längst?', 'not_covered'],
  ])('%s', async (question, verdict) => {
    const answer = await ask(question);
    expect([answer.verdict, [...answer.proofs.map((one) => one.paragraph), ...answer.nearest][0]]).toEqual([
      verdict,
      '4#3',
    ]);
  });
});

describe('An EU project is linked to planned development where that is told', () => {
  test.each<[string, Verdict]>([
    ['Vi planerar ett EU-projekt där både miljö och trafik är med', 'conditional'],
    ['EU-projektet är en del av den verksamhetsutveckling som vi har planerat. Får vi vara med?', 'yes'],
    ['Får vi vara med i ett EU-projekt som inte hör till det vi planerat?', 'no'],
  ])('%s', async (question, verdict) => {
    expect((await ask(question)).verdict).toBe(verdict);
  });
});
