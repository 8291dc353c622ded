import type { Language } from '../../language/language.ts';
import { isSilent } from '../knowledge/is-silent.ts';
import type { AnswerSearch, Finding } from './find-answer.ts';
import { tellingWords } from './frame-words.ts';
import { namesMatter } from './names-matter.ts';
import { asksOfRules } from './of-rules.ts';
import { isAsked } from './question-form.ts';

/** From this share on a question is believed to ask what was found, though no word of it names the matter. */
const BELIEVED = 0.5;
/** The same of what is told, as key words are: "fixa ett tal åt borgarrådet" where the strategy is silent, "stockholm känt för". */
const BELIEVED_SILENT = 0.7;
const BELIEVED_TOLD = 0.9;
/** A single word that tells of something says too little, but where it is an example itself. */
const BELIEVED_ALONE = 0.98;
const FEW = 1;
/** Nor do a few words of a question that is like none for certain. */
const FEW_ASKED = 3;
/** "No that's fine": a reply to something, in which a word may sound like a matter. */
const isReply = /^(?:ja|jo|japp|nej|nä|nja|njae|yes|yeah|yep|no|nope|nah)(?!\p{L})/iu;

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
  if (best.share >= (asked ? BELIEVED : believedTold(question, best.answer))) return undefined;
  const few = tellingWords(question).length <= FEW_ASKED;
  if (asked && (!few || isSilent(best.answer) || asksOfRules(question, finding))) return undefined;
  if (!asked && few && isReply.test(question.trim())) return 'told';
  if (namesMatter(search, question, language, best.answer)) return undefined;
  return asked ? 'unclear' : 'told';
}

function believedTold(text: string, answer: string): number {
  if (isSilent(answer)) return BELIEVED_SILENT;
  return tellingWords(text).length <= FEW ? BELIEVED_ALONE : BELIEVED_TOLD;
}
