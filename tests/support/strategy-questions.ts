import { shippedKnowledge } from '../../src/storeless.ts';

/** What people ask of the strategy, by the examples; what they ask of Utblick itself is left out. */
export function strategyQuestions(): string[] {
  const { examples, answers } = shippedKnowledge().knowledge;
  const ofStrategy = examples.filter(({ answer }) => answers.get(answer)?.meantHere === undefined);
  return ofStrategy.map(({ text }) => text);
}
