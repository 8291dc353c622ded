import type { Answer } from '../strategy/answering/answer.ts';
import { toPlainText } from '../strategy/answering/show-answer.ts';

/** The answers to one message as other programs read them: the verdict of the first, and what all of them say and cite. */
export function toJson(answers: readonly [Answer, ...Answer[]]) {
  const [{ verdict }] = answers;
  return {
    verdict,
    citations: answers.flatMap(citationsOf),
    complete: answers.every(({ complete }) => complete),
    text: answers.map((answer) => toPlainText(answer)).join('\n\n'),
  };
}

/** What proves the answer first; then what another document says, under its own name. */
function citationsOf({ proofs, elsewhere }: Answer) {
  const proving = proofs.map(({ document, paragraph, quote }) => ({ document, paragraph, quote }));
  if (elsewhere === undefined) return proving;
  return [...proving, { document: elsewhere.document, paragraph: elsewhere.id, quote: elsewhere.text }];
}
