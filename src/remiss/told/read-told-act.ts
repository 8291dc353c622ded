import { type Language, languageOfText } from '../../language/language.ts';
import { SMALL_NUMBER } from '../../language/numbers/number-words.ts';
import { fold, wordsOf } from '../../language/words.ts';
import { readNaming } from '../naming/named-remiss.ts';

/** What somebody says of a remiss without its number: that it needs more time, or is answered. */
export interface ToldAct {
  readonly act: 'more-time' | 'answered';
  /** What is said of which remiss: words of its title, or nothing. */
  readonly title: string;
  readonly language: Language;
}

/** So much is said of one remiss in a sentence. */
const MOST_WORDS = 16;

const time = `(?:(?:lite |nagot )?(?:mer|mera|langre|extra) (?:svars?)?tid|anstand|respit|forlangd (?:svars?)?tid|forlangning(?:en)?|(?:some |a bit )?(?:more|extra) time|(?:an |the )?extension|longer to (?:answer|reply|respond))`;
/** "Två veckor till", but not "två veckor till resan". */
const timeMore = String.raw`(?:${SMALL_NUMBER}|\d{1,2}|nagra|another|(?:a )?few|couple of)(?: extra| mer| more)? (?:dag\w*|veck\w+|manad\w*|days?|weeks?|months?)(?:(?<=(?:extra|mer|more|another) \S+)| (?:till(?= *$|[ ]*[,.;:?!]| (?:pa|for|att|annars|eller)\b)|extra|mer|more|longer))`;
/** Whoever is given time is a unit, or they: "ge Kulturnämnden till 8 januari", "let them have another week". */
const GIVES = String.raw`^(?:(?:kan|kunde|skulle|can|could|would) (?:du|ni|vi|you|we) )?(?:please )?(?:ge|lat|give|let|allow|grant) (?=.{0,60}(?:\w*(?:namnd|kontor|forvaltning|styrelse|bolag|delegation|committee|board|office|administration|council)\w*|\b(?:dem|dom|them)\b))`;
const asksForTime = new RegExp(
  [
    `${GIVES}.*\\b${timeMore}`,
    `${GIVES}.*\\b${time}\\b`,
    String.raw`${GIVES}.*\b(?:tills?|until|to)\b(?= .*\d)`,
    String.raw`\b(?:kan|kunde|skulle|far|behover|vill|ber|begar|onskar|can|could|may|need|needs|want|wants|would|have|get)\b.*\b${timeMore}`,
    String.raw`\b(?:kan|kunde|skulle|far|behover|vill|hinner|ber|be om|begar(?:a)?|soka?|onskar)\b.*\b${time}\b`,
    String.raw`\b(?:can|could|may|need|needs|want|would|like|ask for|request|have|get)\b.*\b${time}\b`,
    String.raw`^(?:anstand|mer tid|more time)\b`,
    String.raw`\bhinner (?:vi |jag )?inte (?:klart )?(?:svara|med (?:remiss\w*|svaret))\b`,
    String.raw`\b(?:can ?not|can['’]?t|won['’]?t|will not) (?:manage to )?(?:answer|reply|respond)\b.*\bin time\b`,
  ].join('|'),
);
/** More than a sentence, and no letter. */
const MOST_TOLD = 50;
/** What is told at length of an answer that is due. */
const ofAnswer =
  /\b(?:\w*remiss\w*|svar(?:a|ar|et|en|stid\w*)?|\w*yttrand\w*|yttra\w*|namnd\w*|deadline\w*|referral|answer\w*|repl(?:y|ies)|respon\w*|committee\w*)\b/;
/** Time for something else, or a question of who decides on it. */
const otherMatter =
  /\b(?:vem|vilk\w+|who|which|natverk\w*|networks?|besok\w*|res(?:a|an|or|orna)|ib|arende\w*|avtal\w*|medlemskap\w*|mot(?:e|et|en)|deklaration\w*|projekt\w*|remisser\w*|referrals|visits?|trips?|travel|agreements?|meetings?|membership|project)\b/;
/** Whether folded words name something else than a remiss. */
export const ofOtherMatter = (said: string): boolean => otherMatter.test(said);
const toldAnswered = new RegExp(
  [
    String.raw`^(?:hej )?(?:nu )?(?:har )?(?:vi|jag) (?:har )?(?:nu |redan |precis )?(?:svarat pa|besvarat|yttrat (?:oss|mig) over|skickat (?:in )?(?:vart |ett )?(?:svar|svaret|yttrande|yttrandet) (?:pa|over|till|om))\s+(.+)$`,
    `^(?:vart |remiss)?(?:svar|svaret|yttrandet) (?:pa|over) (.+?) (?:ar|har) (?:nu |redan )?(?:skickat|inskickat|skickats|lamnat|lamnats|klart)$`,
    String.raw`^(?:hi )?(?:now )?(?:we|i)(?: have|['’]ve)? (?:now |already |just )?(?:answered|replied to|responded to|sent (?:in )?(?:our |the |an )?(?:answer|reply|response) (?:to|on))\s+(.+)$`,
    `^(?:our|the) (?:answer|reply|response) (?:to|on) (.+?) (?:is|has been|was) sent$`,
  ].join('|'),
);
/** What is answered every day. */
const otherAnswer =
  /^(?:fragan|fragor|mejlet|mejl|mail\w*|brevet|enkat\w*|inbjudan|dig|er|det|den|the (?:question|mail|email|letter|survey|invitation)|you|it|that)\b/;

/** Reads "kan vi få mer tid?" and "vi har svarat på EU:s kulturprogram"; undefined where a number is named or another thing meant. */
export function readToldAct(text: string): ToldAct | undefined {
  const said = fold(text.trim())
    .replace(/[”“"]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/, '');
  if (readNaming(text) !== undefined) return undefined;
  if (wordsOf(said).length > MOST_WORDS) return needsTime(text, said);
  const language = languageOfText(text, /\b(?:we|our|time|extension|the)\b/.test(said) ? 'en' : 'sv');
  const answered = toldAnswered
    .exec(said)
    ?.slice(1)
    .find((part) => part !== undefined);
  if (answered !== undefined && !said.includes('?') && !otherAnswer.test(answered))
    return { act: 'answered', title: withoutKind(answered), language };
  if (!asksForTime.test(said) || otherMatter.test(said)) return undefined;
  const title =
    /\b(?:remissen|remiss|referral)\s+(?:om|pa|angaende|on|about)?\s*(.+?)\?*$/.exec(said)?.[1] ?? '';
  return { act: 'more-time', title, language };
}

/** What is said at length of an answer that is late, with a sentence in it that asks for more time. */
function needsTime(text: string, said: string): ToldAct | undefined {
  if (wordsOf(said).length > MOST_TOLD || !ofAnswer.test(said) || otherMatter.test(said)) return undefined;
  const asks = said
    .split(/(?<=[.?!,;]) /)
    .some((part) => wordsOf(part).length <= MOST_WORDS && asksForTime.test(part));
  const language = languageOfText(text, 'sv');
  return asks ? { act: 'more-time', title: '', language } : undefined;
}

const withoutKind = (title: string) =>
  title.replace(/^(?:the )?(?:remissen|remiss|referral) (?:(?:om|on|about) )?/, '');
