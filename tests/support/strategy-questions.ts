import { shippedKnowledge } from '../../src/storeless.ts';

/** What people ask of the strategy, by the examples; what they ask of Utblick itself is left out. */
export function strategyQuestions(): string[] {
  const { examples } = shippedKnowledge().knowledge;
  return examples.filter(({ answer }) => !answer.startsWith('gap-here-')).map(({ text }) => text);
}
