import { findForeignAmounts, findKronor } from '../../language/numbers/read-kronor.ts';
import { fold } from '../../language/words.ts';
import { POLITELY } from './asks-politely.ts';
import { readCounterpart } from './read-counterpart.ts';
import { readKindOfWish } from './read-kind.ts';

/** "Förprövning", "pröva ett nytt åtagande", "check a new agreement": the form, or what follows examined. */
const THING = '(?=.*(?:commitment|agreement|membership|network|letter of intent|declaration|project))';
const begins = new RegExp(
  `^${POLITELY}(?:forprov\\w*|prova (?:ett |en |om )?(?:nytt |ny )?(?=.*(?:atagande|avtal|medlemskap|natverk|avsiktsforklaring|deklaration|projekt))|provning av |pre-?check\\b|check (?:a |an )?(?:new )?${THING}|(?:test|try|examine|assess|evaluate|review) (?:an? )(?:new |possible |draft )?${THING}|(?:testa|granska|bedoma?) (?:ett|en) (?:nytt |ny |mojligt )?(?=.*(?:avtal|medlemskap|natverk|avsiktsforklaring|deklaration)))`,
);

/** Somebody speaks of what they themselves mean to do. */
const means =
  /(?:^|[.!,:;\n] *|\b(?:att|hej|och) )(?:vi|jag|vart \w+|var \w+|\w+kontoret|\w+forvaltningen|\w+namnden|staden|we|i|our \w+|the city) (?:\w+ )?(?:tanker|planerar|avser|vill|onskar|ska(?:ll)?|kommer att|skulle vilja|funderar pa|overvager|haller pa att|ar pa vag att|har tankt|plan(?:s|ning)?|intend\w*|want|wish|would like|are (?:planning|thinking|considering|about)|am (?:planning|thinking|considering)|consider)\b|(?:^|[.!,:;\n] *)(?:we['’]?re|i['’]?m) (?:planning|thinking|considering|about)\b|(?:^|[.!,:;\n] *)(?:skulle vilja|tankte|tanker|funderar pa|vill|planerar|(?:we|i)['’]?d like|want|would like|thinking (?:of|about))\b/;
const does =
  /\b(?:teckna\w*|hanga (?:pa|med)|haka pa|vara med|komma med|bilda\w*|skapa\w*|grunda\w*|satta upp|dra igang|form|creat\w*|launch\w*|be part|inga|ingar|skriva|skriver|sluta|underteckna\w*|signera\w*|ga med|gar med|gick med|gatt med|ga in i|bli|blir|ansluta|anslut\w+|ansok\w*|starta\w*|delta|deltar|driva|soka|stalla sig bakom|stalla oss bakom|stodja|endorse|sign\w*|enter\w*|conclud\w*|join\w*|apply\w*|becom\w+|start\w*|take part|taking part|participat\w+|run|set up)\b/;

/** Somebody has asked them to. */
const isInvited =
  /\b(?:vi|jag|we|i|\w+(?:kontoret|forvaltningen|namnden)) (?:har |have |ve |has )?(?:precis |just |nu )?(?:blivit|blev|been|were|was|ar|fatt|fick|got) (?:tillfragade?|inbjud\w*|erbjud\w*|fraga\w*|asked|invited|offered|en fraga|en inbjudan|ett erbjudande|an (?:invitation|offer)|(?:frag|inbjud)\w*)\b/;
/** What is founded is no forum that there is. */
const founds =
  /\b(?:starta\w*|bilda\w*|skapa\w*|grunda\w*|satta upp|dra igang|set(?:ting)? up|start(?:ing)?|form(?:ing)?|creat(?:e|ing)|launch(?:ing)?|found(?:ing)?)\b/;

/** Asked of Utblick, of what was told before it: what is needed, or what it thinks. */
const asksBack =
  /[\s,.]+(?:(?:och|and|sa|so) )?(?:what (?:do you|else do you) need(?: (?:from|of) (?:me|us))?|what (?:should|do) (?:i|we) do(?: (?:now|next|first))?|vad behover (?:du|ni)(?: veta)?(?: (?:av|fran) (?:mig|oss))?|vad gor (?:jag|vi)(?: (?:nu|da|forst))?|hur gar (?:jag|vi) vidare|later (?:det|de|dom) (?:vettigt|bra|rimligt|klokt|okej|ok)|(?:does|do) (?:that|it|this) (?:sound|make) (?:reasonable|good|sensible|sense|okay|ok)|vad tror du|what do you think)[\s?.!]*$/;

/** "…, är det ok": in the same breath as what is meant; as a sentence of its own it is asked of the strategy. */
const asksLeaveBack =
  /(?<![.!?])[\s,]+(?:(?:och|and|sa|so) )?(?:(?:ar|e|vore|blir) (?:det|de) (?:ok|okej|okay|lugnt|tillatet|lov)|(?:gar|funkar|fungerar) (?:det|de)(?: bra| an)?|(?:is|would) (?:that|it|this)(?: be)? (?:ok|okay|all ?right|fine|allowed))[\s?.!]*$/;

/** Asked of the strategy: who, how, may we; or what it would need. */
const asks =
  /\?|\b(?:vem|vilka|vilken|vilket|hur|varfor|nar far|vad (?:gall\w*|krav\w*|sager|ska|maste)|far (?:vi|man|jag)|kan (?:vi|man|jag)|maste|behover (?:vi|man|jag)|undrar|stammer|vem som|ok\b|okej|gar det|galler det|(?:racker|duger) (?:det|de)|tillatet|lov|who|what|which|how|why|may (?:we|i)|can (?:we|i)|do we|should we|is it|is that enough|allowed|okay|permitted|wonder\w*|beslutsvag|beslutar|beslutas|galler|regler|rules)\b/;

/** Nobody says so in more characters; letters and documents are for others. */
const LONGEST = 1_500;

/** Said in so many words. */
const SURE = 0.95;
/** A sentence that says what somebody means to do, with whom. */
const LIKELY = 0.82;
/** A declaration may be meant for IB, which is asked first. */
const FOR_OTHERS_FIRST = 0.6;

const sum = /\d[\d .]* ?(?:kr|kronor|tkr|tusen|euros?|eur|sek)\b|€/;

const costsMoney = (text: string, folded: string) =>
  sum.test(folded) || findKronor(text).length > 0 || findForeignAmounts(text).length > 0;

/** Whether a text wants to know something. */
export const asksSomething = (text: string): boolean => asks.test(fold(text.normalize('NFC')));

/**
 * How surely a text is about a commitment that somebody means to make, to be examined: "Vi tänker teckna ett
 * samarbetsavtal med Köpenhamn om cykling". A question ("Får vi teckna ett vänortsavtal?") is the strategy's.
 */
export function claimOfWish(text: string): number {
  if (text.length > LONGEST) return 0;
  const folded = fold(text.normalize('NFC'))
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  if (begins.test(folded) && !folded.endsWith('?')) return SURE;
  const told = folded.replace(asksBack, '').replace(asksLeaveBack, '');
  if (!does.test(told) || asks.test(told) || !(means.test(told) || isInvited.test(told))) return 0;
  const kind = readKindOfWish(text);
  if (kind === null) return 0;
  // What it costs, or that it is to be founded, tells that one is meant, though it is not named yet.
  if (readCounterpart(text) === null) {
    const isNew = founds.test(told) && kind === 'network';
    return isNew || costsMoney(text, folded) ? FOR_OTHERS_FIRST : 0;
  }
  return kind === 'declaration' ? FOR_OTHERS_FIRST : LIKELY;
}
