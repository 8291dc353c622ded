import { isOfCourtesy } from '../../conversation/courtesy/courtesy.ts';
import type { Language } from '../../language/language.ts';
import { countWords } from '../../language/words.ts';
import { isOfOthers, isOfUtblick, isSilent } from '../knowledge/is-silent.ts';
import type { AnswerSearch, Finding } from './find-answer.ts';
import { tellingWords } from './frame-words.ts';
import { isBody, namesMatter } from './names-matter.ts';
import { asksOfRules } from './of-rules.ts';
import { isAsked } from './question-form.ts';

/** From this share on what is told is believed to ask what was found, as key words do, though it names no matter: "stockholm känt för". */
const BELIEVED_TOLD = 0.9;
/** The same where the strategy is silent: "fixa ett tal åt borgarrådet". */
const BELIEVED_SILENT = 0.7;
/** And where it would be asked of Utblick itself: "yes let's do that". */
const BELIEVED_OWN = 0.9;
/** What is nothing for Utblick leads nowhere: "köp mjölk på vägen hem". */
const BELIEVED_OF_OTHERS = 0.6;
/** A single word that tells of something says too little, but where it is an example itself. */
const BELIEVED_ALONE = 0.98;
const FEW = 1;
/** Of a question with so few telling words too: "must I wear a tie?" */
const FEW_ASKED = 2;
const BELIEVED_ASKED = 0.9;
/** "No that's fine": a reply to something, in which a word may sound like a matter. */
const FEW_REPLIED = 3;
const isReply = /^(?:ja|jo|japp|nej|nä|nja|njae|yes|yeah|yep|no|nope|nah)(?!\p{L})/iu;

/** "Det kostar 300 000 om året", "they were very nice people": tells something of what it does not name. */
const tellsOfUnnamed =
  /^(?:(?:och|men|and|but)\s)?(?:(?:det|den|it)\s(?:kostar|tar|blir|ligger|costs|takes|runs)|(?:det|den|de|dom|it|they)\s(?:var|was|were))\s/iu;

/** "Jag häpnar alltid över nätverket": wonders at what it names alone, and wants nothing of it. */
const tellsOfWonder =
  /^(?:(?:och|men|and|but)\s)?(?:jag|ja|vi|man|i|we)\s(?:\p{L}+\s){0,3}(?:förvånas|förundras|fascineras|imponeras|häpnar|häpna|amazed|surprised|impressed|fascinated)\s(?:\p{L}+\s){0,2}(?:över|av|at|by)\s(?!(?:att|hur|vad|how|what)\s)/iu;

/**
 * Whether a message asks nothing of the strategy: it names no matter that the answer found for it is about, and is told
 * and not asked ("absolut inte", "we are having cake"), or is like a question by its small words alone ("måste jag ha
 * slips?"). Whoever says it is given no verdict.
 */
export function asksNothing(
  search: AnswerSearch,
  question: string,
  language: Language,
  finding: Finding,
): 'told' | 'unclear' | undefined {
  const [best] = finding.candidates;
  if (best === undefined) return undefined;
  const asked = isAsked(question);
  if (!asked && (tellsOfUnnamed.test(question.trim()) || tellsOfWonder.test(question.trim()))) return 'told';
  const telling = tellingWords(question).length;
  if (!asked && telling <= FEW_REPLIED && best.share < BELIEVED_ALONE && isReply.test(question.trim()))
    return 'told';
  if (best.share >= (asked ? BELIEVED_ASKED : believedTold(question, telling, best.answer))) return undefined;
  const isOurs = finding.concepts.some(isBody) || asksOfRules(question, finding);
  if (asked && (telling > FEW_ASKED || isSilent(best.answer) || isOurs)) return undefined;
  const isNamed = !isOfUtblick(best.answer) && namesMatter(search, question, language, best.answer);
  if (isNamed) return undefined;
  return asked ? 'unclear' : 'told';
}

function believedTold(text: string, telling: number, answer: string): number {
  if (isOfOthers(answer)) return BELIEVED_OF_OTHERS;
  if (isSilent(answer)) return isOfUtblick(answer) ? BELIEVED_OWN : BELIEVED_SILENT;
  // "Mässmonter" is a topic of its own, and "absolut" is none.
  const isTopic = countWords(text) === 1 && !isOfCourtesy(text);
  return telling > FEW || isTopic ? BELIEVED_TOLD : BELIEVED_ALONE;
}
