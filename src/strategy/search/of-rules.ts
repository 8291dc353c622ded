import { bareWords } from '../../language/words.ts';
import type { StandardAnswer } from '../model.ts';
import type { Finding } from './find-answer.ts';

const WHO_DECIDES = 'who-decides';
const asksWho = /(?<!\p{L})(?:vem|vilka|who)(?!\p{L})/iu;
/** "Hur anmäler man en resa?" asks how it is done, and "hur gick det?" how it stands. */
const asksHow =
  /^(?:(?:och|men|hej|and|but|hi) )?(?:hur(?! (?:gick|går|många|mån|mycket|mkt|länge|står|är|e|funkar|fungerar)(?!\p{L}))|how(?! (?:did|many|much|is|are|long)(?!\p{L})))/u;

/** Whether a text asks who decides something, or how it is done: a question to the strategy, whatever else it names. */
export function asksOfRules(text: string, { concepts }: Pick<Finding, 'concepts'>): boolean {
  return asksHow.test(bareWords(text)) || (concepts.includes(WHO_DECIDES) && asksWho.test(text));
}

/** What was found for a question to the strategy, without what asks of Utblick itself. */
export function ofStrategyAlone(finding: Finding, answers: ReadonlyMap<string, StandardAnswer>): Finding {
  const isHere = (answer: string) => answers.get(answer)?.meantHere !== undefined;
  const left = finding.candidates.filter(({ answer }) => !isHere(answer));
  const share = left.reduce((sum, one) => sum + one.share, 0);
  if (left.length === finding.candidates.length || share === 0) return finding;
  const candidates = left
    .map((one) => ({ ...one, share: one.share / share }))
    .sort((one, other) => other.share - one.share);
  return { ...finding, candidates };
}
