import { isShort } from '../../language/naming/parts-told.ts';
import { isQuestion } from '../../language/naming/told-of.ts';
import { fold, wordsOf } from '../../language/words.ts';
import { pastTheDay } from '../lists/late-words.ts';
import type { InstructionCode } from '../model.ts';

const whatThen =
  /\b(?:vad|va|hur) (?:\w+ ){0,2}(?:gor|gora|hander|ska|blir|galler)\b|\b(?:what|how) (?:\w+ ){0,2}(?:do|does|happens|should|now|if|can)\b|\bwhat (?:if|now)\b/;
/** Whom to tell: "vem ringer vi om svaret blir sent". */
const whomThen =
  /\b(?:vem|vilken|vilka|vart|who|whom|where)\b.*\b(?:ring\w*|kontakt\w*|hor\w* (?:\w+ )?av|vand\w*|meddel\w*|me?jla\w*|maila\w*|prata\w*|saga?|sager|call|contact|phone|mail|write|tell|turn|reach|inform|notify|let)\b/;
const isLate = new RegExp(
  String.raw`\b(?:${pastTheDay}|forsena\w*|for sen[at]?|(?:ar|blir|blev|svarar|svara) (?:\w+ )?sen(?:t|a)?|hinner (?:\w+ )?inte|inte (?:\w+ )?(?:hinner|hinna)|missa\w*|i tid|late|overdue|in time|(?:dag\w*|veck\w*|days?|weeks?) (?:efter|for sent|after|too late)|(?:efter|after) (?:sista |the |our )?(?:dag(?:en)?|svarsdag\w*|datum\w*|date|deadline|last day|due date)|miss(?:ed|es)?|(?:can ?not|can ?t|won ?t) make)\b`,
);
const ofAnswer =
  /\b(?:\w*remiss\w*|svara\w*|\w*svaret|yttra\w*|referrals?|answer\w*|repl(?:y|ies)|respon\w*)\b/;
/** What else is late. */
const ofOther =
  /\b(?:\w*resa\w*|\w*resor\w*|besok\w*|rapport\w*|trips?|visits?|report\w*|avtal\w*|agreement\w*|medlem\w*|member\w*|fraga|fragor|questions?|ib)\b/;

/** Whether a text asks what to do, whom to tell, or what follows, where an answer to a remiss is late or will be; `isNamed` tells that it names one. */
export function asksIfLate(text: string, isNamed = false): boolean {
  const said = plain(text);
  return (
    isShort(text) &&
    (whatThen.test(said) || whomThen.test(said)) &&
    isLate.test(said) &&
    (isNamed || (ofAnswer.test(said) && !ofOther.test(said)))
  );
}

const topics: readonly (readonly [InstructionCode, RegExp])[] = [
  ['not-stapled', /\b(?:\w*haft(?:a|as|ad|at|ar|klam\w*)|gem|stapl(?:e|ed|es|ing)|stapler)\b/],
  ['dnr-as-heading', /\b(?:\w*rubrik\w*|amnesrad\w*|heading|headings|subject line)\b/],
  [
    'no-referral-papers',
    /\b(?:remissunderlag\w*|remisshandling\w*|underlaget|(?:the )?(?:papers|documents) of the referral|referral (?:papers|documents))\b/,
  ],
  ['word-format', /\b(?:word(?:fil\w*|format\w*|dokument\w*)?|pdf\w*|filformat\w*|format)\b/],
  [
    'paper-copy',
    /\b(?:(?:pa|i) papper|papperskopia\w*|pappers(?:form|exemplar)\w*|(?:on|in) paper|paper copy)\b/,
  ],
];
const theAnswer =
  /\b(?:(?!an|for)\w{5,}svaret|(?:remis{1,2}|namnd)?(?:svar(?:et)?|svaren|yttrande(?:t|n)?)|remissvar(?:et|en)?|(?:our|the|an|a) (?:answer|reply|response)|answers?|repl(?:y|ies)|responses?)\b/;
/** Only of an answer to a remiss is it asked whether its papers are enclosed, or which number is its heading. */
const ofAnswerAlone =
  /\b(?:remissunderlag\w*|remisshandling\w*|referral (?:papers|documents)|(?:papers|documents) of the referral)\b|(?=.*\b(?:rubrik\w*|amnesrad\w*|heading|subject line)\b)(?=.*\b(?:diarie\w*|dnr|diary number|reference number)\b)/;
/** How something is done in general, and with what else. */
const ofOtherAnswer =
  /\b(?:strateg\w*|policy\w*|besok\w*|resa\w*|inbjud\w*|visit\w*|trips?|invit\w*|fragan|question)\b/;

/** What of the form of an answer a text asks for: "vad ska stå som rubrik på svaret"; `isNamed` tells that it names the remiss. */
export function formAsked(text: string, isNamed = false): InstructionCode | undefined {
  const said = plain(text);
  const topic = topics.find(([, words]) => words.test(said))?.[0];
  if (topic === undefined || !isShort(text) || !isQuestion(text) || ofOtherAnswer.test(said))
    return undefined;
  if (!isNamed && !theAnswer.test(said) && !ofAnswerAlone.test(said)) return undefined;
  return topic;
}

const mustBe =
  /\b(?:maste|ska|skall|behover|bor|racker|duger|gar det|must|should|shall|need|needs|have to|has to|enough)\b/;

/**
 * The same where a remiss was just shown, so that nothing else is meant: "måste det vara på papper". Whoever wishes to have
 * a paper in some form asks for that.
 */
export function formAskedOfShown(text: string): InstructionCode | undefined {
  const asked = formAsked(text);
  if (asked !== undefined) return asked;
  return mustBe.test(plain(text)) ? formAsked(text, true) : undefined;
}

const saysOpinion =
  /\b(?:tyck\w* till|lamna (?:in )?(?:synpunkter|ett svar|svar)|(?:saga|beratta|skriva|lamna) (?:\w+ ){0,3}(?:tycker|tanker|asikt\w*|synpunkt\w*)|yttra (?:mig|oss|sig)|svara pa|have a say|weigh in|comment on|give (?:our|my|an) (?:opinion|view)\w*|say what (?:we|i) think|send (?:in )?(?:our|my|a) (?:view|comment|answer|reply)\w*)\b/;
const mayWe =
  /\b(?:far|kan|skulle|borde|har) (?:vi|jag|man|andra|alla|nagon|den som)\b|\b(?:can|may|could|are|do) (?:we|i|others|anyone|anybody|people)\b/;

/** Whether a text asks if they who write it may say what they think of a remiss. */
export const asksForSay = (text: string): boolean => mayWe.test(plain(text)) && saysOpinion.test(plain(text));

const plain = (text: string) => wordsOf(fold(text)).join(' ');
