import type { DecisionMatrix } from '../../../decision-rights/decision-right.ts';
import type { ModelReply, Rejection, ReplySentence } from '../model.ts';
import type { CheckContext } from './context.ts';

/** Who may be said to decide, in either language. */
const offices: readonly RegExp[] = [
  /kommunfullmäktige|\bKF\b|city council/iu,
  /kommunstyrelse|\bKS\b|executive board/iu,
  /borgarråd|mayor/iu,
  /(?<!\p{L})nämnd|bolagsstyrelse|committee|company board/iu,
  /kontaktperson|contact person/iu,
  /stadsledningskontor|\bSLK\b|executive office/iu,
  /kommundirektör|stadsdirektör|city manager|chief executive/iu,
];
const decides =
  /(?<!\p{L})(beslutar|beslutas|avgör|avgörs|fattar beslut|decides?|decided|decision is taken)(?!\p{L})/iu;
const denies = /(?<!\p{L})(inte|inget|ingen|not|no|nothing|silent)(?!\p{L})/iu;

/** Who is said to decide is who decides by the matrix, on the paragraph that the sentence rests on. */
export function checkDecider(reply: ModelReply, { ground }: CheckContext): Rejection | undefined {
  const { decisionMatrix } = ground.knowledge;
  const isRight = (sentence: ReplySentence) => namesDeciders(sentence, decisionMatrix);
  return reply.sentences.every(isRight) ? undefined : 'wrong-decider';
}

function namesDeciders({ text, rests_on: ids }: ReplySentence, matrix: DecisionMatrix): boolean {
  if (!decides.test(text) || denies.test(text)) return true;
  const rights = [...matrix.values()].filter(({ paragraph }) => ids.includes(paragraph));
  const told = rights
    .flatMap(({ matter, decider }) => [decider?.sv, decider?.en, matter.sv, matter.en])
    .join('\n');
  return offices.filter((office) => office.test(text)).every((office) => office.test(told));
}
