import { shippedKnowledge } from '../../src/storeless.ts';

/** Some 36,000 phrasings take a minute of each room; every fifth tells as well how many of them it takes. */
const EVERY = 5;

/** What people ask of the strategy, by the examples, one of so many; what they ask of Utblick itself is left out. */
export function strategyQuestions(every = EVERY): string[] {
  const { examples, answers } = shippedKnowledge().knowledge;
  const ofStrategy = examples.filter(({ answer }) => answers.get(answer)?.meantHere === undefined);
  return ofStrategy.filter((_, place) => place % every === 0).map(({ text }) => text);
}
