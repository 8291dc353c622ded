import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { createStorelessServices } from '../../src/storeless.ts';
import { answerQuestion } from '../../src/strategy/answering/ask.ts';

const ports = createStorelessServices();
const ask = (question: string, otherwise: Language) => answerQuestion(ports, question, otherwise);

/** None of them stands in the strategy, nor among what examples say is not there. */
const absent = {
  sv: 'pizza, schack, bastu, skidåkning, yoga, tandkräm, ballonger, häxor, biogas, cirkusar, poesi, råttor, graffiti, friskolor, abort, allergier',
  en: 'pizza, chess, saunas, skiing, yoga, toothpaste, balloons, circuses, poetry, rats, pigeons, lorries, abortion, allergies',
} as const;
const framesOfAbsent = [
  ['sv', 'Vad säger strategin om {x}?'],
  ['sv', 'Vad står det i strategin om {x}?'],
  ['sv', 'vad står de om {x}'],
  ['sv', 'Vad gäller för {x}?'],
  ['sv', 'Har strategin något att säga om {x}?'],
  ['en', 'What does the strategy say about {x}?'],
  ['en', 'does it say anything on {x}'],
  ['en', 'Are there rules about {x}?'],
] as const;

describe('What the strategy says of something', () => {
  test.each(framesOfAbsent)('is said not to be stated where it is not: %s %s', async (language, frame) => {
    const names = absent[language].split(', ');
    const answers = await Promise.all(names.map((name) => ask(frame.replace('{x}', name), language)));
    const claimed = names.filter((_, place) => answers[place]?.verdict !== 'not_covered');

    // A word may look like one of the strategy's; in general what one asks in says nothing of the matter.
    expect(claimed.length, claimed.join(', ')).toBeLessThanOrEqual(2);
  });

  test.each([
    ['Vad säger strategin om vänorter?', '4#2'],
    ['vad säger strategin om avsiktsförklaringar', '4#4'],
    ['Vad säger strategin om kontaktpersoner?', '5#10'],
    ['Vad säger strategin om samarbetsavtal?', '4#3'],
    ['Vad säger strategin om klimatet?', '2#1'],
    ['Vad säger strategin om invandrare?', '3.3#6'],
    ['Vad säger strategin om EU-fonder?', '3.3#4'],
    ['vad säger strategin om inbjudningsbrev', '4#5'],
    ['What does the strategy say about sister cities?', '4#2'],
    ['What does the strategy say about letters of intent?', '4#4'],
    ['What does the strategy say about aid?', '4#6'],
  ])('is told where it is: %s', async (question, paragraph) => {
    const { proofs } = await ask(question, question.startsWith('What') ? 'en' : 'sv');

    expect(proofs.map((proof) => proof.paragraph)).toContain(paragraph);
  });
});
