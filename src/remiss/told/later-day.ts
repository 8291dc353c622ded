import { readAskedTime } from '../../calendar/named-period.ts';
import { fold } from '../../language/words.ts';
import { withoutNumberForms } from '../reading/diary-number-forms.ts';

/** Whoever has the remiss asks whether they may, or tells when they will. */
const ofUs = new RegExp(
  [
    String.raw`\b(?:kan|kunde|far|skulle|ska|can|could|may|might|shall|should) (?:\w+ )?(?:vi|jag|namnden|we|i)\b`,
    String.raw`\b(?:vi|jag|namnden|we|i)(?:['’]\w+)? (?:\w+ )?(?:kan|far|skulle|hinner|blir|kommer|ar|svarar|skickar|lamnar|behover|vill|can|could|may|will|need|want|would|answer|send|reply)\b`,
    String.raw`\b(?:gar|funkar|duger|racker) det\b|\b(?:ar|e|vore|blir) det (?:\w+ )?(?:ok\w*|bra|lugnt|mojligt)\b`,
    String.raw`\b(?:is|would) (?:it|that) (?:be )?(?:\w+ )?(?:ok\w*|fine|al+ ?right|possible)\b`,
  ].join('|'),
);
/** They are to have it for so long, or the answer is to be in then. */
const isThen = new RegExp(
  [
    String.raw`\b(?:fa|ha|vanta|droja|get|have|wait)\b.*\b(?:tills?|until|to|by)\b`,
    String.raw`\b(?:svara\w*|yttra\w*|lamna\w*|kom\w*(?: \w+)? in|skicka\w*|klara?|fardiga?|inne|answer\w*|repl(?:y|ies)|hand\w*|submit\w*|send\w*|deliver\w*|finish\w*|done|ready)\b`,
  ].join('|'),
);
const isDone = /\b(?:svarat|skickat|skickade\w*|lamnat|lamnade\w*|answered|sent|replied|submitted|handed)\b/;
const between = /[,;.!?]\s|\s(?:men|så|but|so)\s/;

/**
 * The day after the last one, `deadline`, to which whoever has a remiss asks to have it, or tells that they will:
 * "går det bra att vi kommer in den 10 januari?". Undefined where no such day is told, or it is done.
 */
export function laterDayAsked(written: string, deadline: string, today: string): string | undefined {
  const text = withoutNumberForms(written.normalize('NFC'));
  if (isDone.test(fold(text))) return undefined;
  return text
    .split(between)
    .filter((clause) => ofUs.test(fold(clause)) && isThen.test(fold(clause)))
    .map((clause) => readAskedTime(clause, { today, hasBeen: false }).period?.until)
    .find((until) => until !== undefined && until > deadline);
}
