import { findDates } from '../../language/dates/find-dates.ts';
import { lagging } from '../../language/naming/lagging-words.ts';
import { isShort } from '../../language/naming/parts-told.ts';
import { asksSomething, isQuestion, type Telling } from '../../language/naming/told-of.ts';
import { fold } from '../../language/words.ts';
import { NUDGING } from '../reminders/nudging-words.ts';
import { ofOtherMatter } from '../told/read-told-act.ts';
import { asksStrategy, readNaming, speaksOfRemiss } from './named-remiss.ts';

/** What follows on "got" is the remiss, or nothing: whoever got money got something else. */
const got = String.raw`(?:fatt|fick|got|gets?|received)(?= *$| (?:den|det|denna|it|this|that|the|our|\w+(?:en|et|an|na)|x|[^\w ])(?: |$|\W))`;
const more = new RegExp(
  [
    String.raw`\b(?:\w*skicka[dt]\w*|ivag\w*|reached|turned up|(?:dok|dykt) upp|gick|gatt|went|gone|posta[dt]\w*|post(?:ed|ing)|ma?il\w*|mejl\w*|(?:av)?(?:klar|bock|prick)\w*|tick(?:ed)?|done|ready|finished|svar\w*)\b`,
    String.raw`\b(?:hinner|hinna|i tid|in time|for sen\w*|late|deadline\w*|last date|rakna\w*|count(?:ed)?|tid|time|dagar kvar|days|how long|hur lange)\b`,
    String.raw`\b(?:klick\w*|rakade|misstag|av misstag|fel|mistake|wrong\w*|accident\w*|dubbel\w*|(?:tva|2|flera) (?:ggr|ganger)|twice)\b`,
    String.raw`\b(?:pinga\w*|pings?|tjat\w*|nag\w*|pam+inn\w*|pamin\w*|remind\w*|protokoll\w*|juster\w*|minutes|sign(?:ed)?|datum\w*|skjut\w*|flytta\w*|skickas)\b`,
    String.raw`\b(?:another|extra|more) (?:\w+ )?(?:days?|weeks?|months?)|\b(?:days?|weeks?|months?) more\b|\b(?:dag\w*|veck\w*|manad\w*) (?:till|extra|mer)\b`,
    String.raw`\b(?:fa|vanta|drojer?|have|wait|get) (?:(?:pa sig|oss|us|it|den|det|med|with|on) ){0,2}(?:till|tills|until|efter|after)\b(?=.*\b(?:med|pa|for|with|on)\b)`,
    String.raw`\b(?:kom(?:mit|ma|mer)? in|brinner|bratt?om|bradsk\w*|akut\w*|urgent|hurry|saknas|fattas|missing|owes?|glomt|glommer|forgotten|forgot|${got})`,
    String.raw`\b(?:ska|skulle|maste|skall) (?:(?:den|det|de|va|vara|ha|svaret|vi) )*inn?e?\b(?! (?:i|pa|hos|till)\b)`,
    String.raw`\b${lagging}\b`,
    String.raw`\b(?:tyck(?:a|er|t|te) till|(?:ha|har|haft|lamna\w*) (?:\w+ )?(?:synpunkter|asikter)|comment(?:ed)? on|weigh(?:ed)? in|have (?:a|our) say)\b`,
    String.raw`\b(?:not going to|inte tanker|strunta\w*|skipp?a?r?|avboj\w*|declin\w*|pass on)\b`,
  ].join('|'),
);

/** What is said of a remiss that is called by words of its title. */
export const toldOfRemiss: Telling = {
  kinds: { sv: 'remissen', en: 'referral' },
  acts: { test: (said) => speaksOfRemiss(said) || more.test(said) },
};

const theRemiss =
  /\b(?:remissen|remissens|remissvaret|(?:den |samma )remiss|yttrandet|tjansteutlatandet|the (?:same )?referral|that referral)\b(?! (?:som kom |that came )?(?:fran|ifran|from|by) )/;
const answer =
  '(?:remiss)?(?:svaret|yttrandet|vart svar|our (?:answer|reply|response)|the (?:answer|reply|response))';
const answerGone = new RegExp(
  String.raw`\b${answer}\b.*\b(?:\w*skicka[dt]\w*|ivag|inne|lamna[dt]\w*|posta[dt]\w*|mejla[dt]\w*|ma?ila[dt]\w*|ska (?:vara )?in(?:ne)?|sent|mailed|posted|gone|in)\b`,
);
const lastDay = String.raw`(?:sista (?:svars)?dag\w*|svarsdag\w*|svarstid\w*|svarsdatum\w*|deadline\w*|last (?:day|date)|due date)`;
const moved = String.raw`(?:flytta\w*|skjut\w*|skots?|andra[dt]\w*|ny\b|nytt|fram\w*|forlang\w*|mov(?:e|ed)|postpon\w*|chang\w*|extend\w*|pushed)`;
const lastDayMoved = new RegExp(String.raw`\b${lastDay}\b.*\b${moved}|\b${moved}\b.*\b${lastDay}\b`);
const handedIn =
  /\b(?:lamna\w*|skicka\w*|lamnat|gick|gatt|hand(?:ed)?|sent|turned) (?:\w+ ){0,3}(?:in|ivag|off)\b|\b(?:svarat|svarade|besvara\w*|yttra\w*|expediera\w*|answered|replied|responded|submitted)\b/;
/** Whether a text tells that an answer has left: nothing else is handed in so. */
export const tellsOfAnswer = (text: string): boolean => handedIn.test(fold(text));

/** Whether folded words move the last day. */
export const movesLastDay = (said: string): boolean => lastDayMoved.test(said);

/** A register is kept of many things, and told of by its name. */
const registering = String.raw`register(?:ed|ing)|(?:did|to) (?:\w+ ){0,2}register`;
/** Only a remiss is taken back because it was registered twice. */
const entered = String.raw`(?:(?:lagg?\w*|la|lade|skrev\w*|skriv\w*) (?:\w+ ){0,2}(?:in|upp)|upp?lagd\w*|in ?lagd\w*|registrer\w*|${registering}|put|entered|added)`;
const putIn = String.raw`(?:${entered}|skicka\w*|sprid\w*|sent|send)`;
const twice = String.raw`(?:(?:tva|2|tre|3|flera) (?:ggr|ganger)|dubbelt|dubbla|twice|duplicate\w*)`;
/** What was put in by mistake, as a whole: a day or a unit that is wrong is corrected. */
const wrongly =
  '(?:fel(?= *$|[ ,.]+(?:remiss\\w*|den|det|och|ska|sa|kan|vill|tar?)\\b)|av misstag|i misstag|by mistake|by accident|in error|accidentally|wrongly)';
const inRegister = '(?:in (?:the|your)|i(?: ert)?) regist(?:er|ret)';
const putInTwice = new RegExp(
  [
    String.raw`\b${putIn}\b.*\b${twice}\b|\b${twice}\b.*\b${putIn}\b`,
    String.raw`\b${inRegister} ${twice}\b|\b${twice} ${inRegister}\b`,
    String.raw`\b(?:fel|felaktigt|wrongly|mistakenly) (?:ut)?(?:skickad?t?|sand|sant|registrer\w+|in ?lagd\w*|upp ?lagd\w*|sent(?: out)?|entered|added)\b`,
    String.raw`\b${entered}\b.*\b${wrongly}|\b(?:${wrongly}|rakade?)\b.*\b${entered}\b`,
  ].join('|'),
);
/** An answer that was noted by mistake is taken back on the card. */
const pressedWrong =
  /\b(?:(?:tryckt?e?|klicka(?:t|de)?|bocka(?:t|de)?|kryssa(?:t|de)?|markera(?:t|de)?|pressed|clicked|ticked|marked)\b.*\b(?:fel|wrong|by mistake|av misstag)|rakade? (?:\w+ )?(?:trycka|klicka|bocka|kryssa|markera)|(?:accidentally|by mistake) (?:\w+ )?(?:pressed|clicked|ticked|marked)|misstag)\b.*\b(?:svarat|svar\w*|besvara\w*|answer\w*|repl(?:y|ied))\b/;
const asksWhyThen = new RegExp(
  String.raw`^(?:hej )?(?:hur|varfor|var|how|why|where)\b.*\b${lastDay}\b|^(?:hej )?(?:hur|varfor|how|why)\b.*\b(?:raknade?s?|raknats?|raknas|kom\w* (?:du|ni) fram|came? up|counted?|get to|got to|arrived? at)\b|^(?:hej )?(?:varfor|why)\b(?! (?:vi|we)\b).*\b(?:have to|has to|need to|must|maste|ska|skall|behover)\b.*\b(?:before|ahead|early|earlier|already|fore|innan|i forvag|tidig\w*|redan)\b`,
);

const asksOfReminders = new RegExp(
  String.raw`^(?:hej )?(?:nar|hur ofta|when|how often)\b.*\b(?:${NUDGING})\b`,
);

const remind = `(?:${NUDGING})`;
const reminders = new RegExp(
  String.raw`\b${remind} (?:\w+ )?(?:du|ni|you|pa (?:mig|mej|oss)|mig|mej|oss|me|us)\b|\b(?:du|ni|you|keep|stop|sluta\w*) (?:\w+ ){0,2}${remind}\b`,
);
/** Whether a text speaks of being reminded by the one that it is written to. */
export const tellsOfReminders = (text: string): boolean => reminders.test(fold(text));

/** Who got one: others than whoever asks, or they alone. */
const asksWhoGot = new RegExp(
  [
    String.raw`\b(?:vilka|vem|hur manga|who|which|how many)\b(?: \w+){0,4} (?:${got}|(?:skickades|gick) (?:den |det )?(?:ut )?till|(?:was|were) (?:it )?sent)`,
    String.raw`\b(?:vad|vilka|vem|finns|ar|who|what|which|are)\b.*\b(?:andra|fler|flera|mer|others?|else)\b.*\b(?:ska|maste|must|(?:has|have|supposed) to|should|will) (?:\w+ )?(?:svara|yttra|answer|reply|respond)`,
    String.raw`\b(?:bara|endast|fler an|andra an) (?:vi|oss)\b.* ${got}|\bensamma? om\b`,
    String.raw`\b(?:only|just|alone|any(?:one|body) else|others?)\b(?: \w+){0,4} ${got}|\balone with (?:it|this|that)\b`,
    String.raw`\b(?:vem|vilka|vilken \w+|who|which \w+)(?: \w+)? (?:ska|skall|skulle|borde|should|will|(?:is|are|were) (?:supposed |meant )?to)(?: \w+)? (?:fa|ha|ha fatt|get|have|receive)\b`,
    String.raw`^(?:hej )?(?:vem|vilka|saknas|fattas|star|finns|ar|who|which|is|are|does)\b.*\b(?:(?:sand|mottagar|utskicks|distributions)list\w*|(?:distribution|mailing|recipient) list)\b`,
    String.raw`(?<!\b(?:nar|hur lange|when|how long) )\b(?:har|have|did) (?:vi|we) (?:ens |ever |also |ocksa )?(?:${got}|get (?:it|that|this))`,
  ].join('|'),
);

/** Whether a text asks to whom a remiss was sent: "är det bara vi som fått den". */
export const asksRecipients = (text: string): boolean => asksWhoGot.test(fold(text).trim());

/** Somebody tells of themselves: the verb follows on them. */
const ofOurselves =
  /\b(?:vi|jag|we|i)(?:['’]\w+)? (?:\w+ )?(?:har|hann|hinner|kan|klarar|blir|skicka\w*|svara\w*|lamna\w*|have(?! to\b)|sent|answered|need|can\w*|will|wo)\b/;
/** "Brinner det eller" */
const leftOpen = /\b(?:eller|or)(?: inte| vad| hur| not| what)?$/;
/** Whether a text asks by any clause of it, and tells of nothing done. */
export const asksAlone = (text: string): boolean =>
  (isQuestion(text) || leftOpen.test(fold(text).trim())) && !ofOurselves.test(fold(text));

/** "It would help to learn the last day of …": told so, it is asked. */
const toKnow = /\b(?:(?:fa|far|fick|att) veta|(?:to )?(?:know|learn|hear)|(?:knowing|learning|hearing))\b/;
export const wishesToKnow = (text: string): boolean => toKnow.test(fold(text));

/** Whether a text asks how days were reckoned, or when reminders come: both are told with the dates. */
export const asksOfDates = (text: string): boolean => {
  const said = fold(text).trim();
  return asksWhyThen.test(said) || asksOfReminders.test(said);
};

/** What else is answered, or noted, than a remiss. */
const answersOther = /\b(?:besok\w*|resa\w*|fraga\w*|avtal\w*|visits?|trips?|question\w*|agreements?)\b/;

/** Whether a text speaks of something else that is answered: a question, a visit. */
export const speaksOfOtherAnswer = (text: string): boolean => answersOther.test(fold(text));

/** Whether a text tells of something done by mistake: an answer that was noted, or a remiss that was put in twice. */
export function tellsOfMistake(text: string): boolean {
  const said = fold(text).replace(/\s+/g, ' ').trim();
  if (!isShort(text)) return false;
  return (
    (putInTwice.test(said) && !partOfIt.test(said) && !ofOtherMatter(said)) ||
    (pressedWrong.test(said) && !answersOther.test(said))
  );
}

const takesBack =
  /\b(?:(?:ta|tar|dra|drar) (?:\w+ ){0,3}(?:tillbaka|tillbaks|bort)|aterkalla\w*|radera\w*|withdraw\w*|take (?:\w+ ){0,3}(?:back|away)|remove|delete)\b/;
/** What else of a remiss is taken back or away. */
const partOfIt =
  /\b(?:svar\w*|yttrande\w*|begaran|anstand|tid|mottagar\w*|sandlist\w*|paminn\w*|handlagg\w*|namnd\w*|answer\w*|repl\w*|request\w*|extension|time|recipient\w*|list|remind\w*|handler|committee)\b/;

/** Whether a text says that a remiss was put in twice, or is to be taken back as a whole. */
export function tellsOfRegistration(text: string): boolean {
  const said = fold(text).replace(/\s+/g, ' ').trim();
  return (putInTwice.test(said) || takesBack.test(said)) && !partOfIt.test(said);
}

/** Whether a text tells or asks of a remiss that it does not name: "när pingar du oss om remissen?", "sista dag är flyttad". */
export function speaksOfUnnamed(text: string): boolean {
  const said = fold(text).replace(/\s+/g, ' ').trim();
  if (!isShort(text) || asksStrategy(said) || readNaming(text) !== undefined) return false;
  if (tellsOfMistake(text)) return true;
  if (answerGone.test(said) || (lastDayMoved.test(said) && !asksSomething(text))) return true;
  if (!theRemiss.test(said)) return false;
  return !asksSomething(text) || toldOfRemiss.acts.test(said.replace(theRemiss, ' '));
}

/** The day of which a text asks how it was reckoned ("hur kom du fram till 12 maj?"), as month and day; undefined where none. */
export function dayExplained(text: string): string | undefined {
  if (!isShort(text) || readNaming(text) !== undefined || !asksWhyThen.test(fold(text).trim()))
    return undefined;
  // Which year it is does not matter to the day.
  const [day] = findDates(text, '2026-01-01');
  return day === undefined || day.from !== day.until ? undefined : day.from.slice(5);
}
