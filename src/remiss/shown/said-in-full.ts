import { partTimes } from '../../calendar/time-words.ts';
import { factOfShown } from '../../conversation/asked-of-shown.ts';
import {
  asksOfShown,
  saidOfShown,
  speaksOfOther,
  type Wish,
  wishIn,
} from '../../conversation/said-of-shown.ts';
import { languageOfText } from '../../language/language.ts';
import { countWords, fold } from '../../language/words.ts';
import { asksIfLate, formAskedOfShown } from '../advice/asks-advice.ts';
import { readNaming, type Signing, signingSaid } from '../naming/named-remiss.ts';
import { heldFacts } from '../recipient/told-fact.ts';
import { NUDGING } from '../reminders/nudging-words.ts';
import { tellsOfOneMore } from '../sent-to/read-change.ts';
import { readToldAct } from '../told/read-told-act.ts';
import type { ShownRemiss } from './shown-remiss.ts';
import { shownTexts } from './texts.ts';

/** Said as what is enough, a length of time is more of it: "en vecka räcker", "two weeks would do". */
const lengthEnough =
  /\b(?:dag\w*|veck\w*|manad\w*|days?|weeks?|months?)\b.*\b(?:racker|racka|duger|enough|(?:would|will|should) do)\b|\b(?:racker|racka|duger|enough)\b.*\b(?:dag\w*|veck\w*|manad\w*|days?|weeks?|months?)\b/;

/** "Vi vill ändra till avstyrker": what the answer says, and nothing else that it could be said of. */
const tellsStance =
  /^(?:(?:vi|jag|namnden|we|i|vill|ska|skall|det|den|svaret|vart|svar|andra\w*|byt\w*|till|att|vara|blir|bli|istallet|stallet|nu|want|to|change|it|the|our|answer|should|be|instead)\s+)*(?:avstyrk\w*|tillstyrk\w*|har inga synpunkter|inga synpunkter|utan erinran|oppos(?:e|es|ed)|supports?|no (?:remarks|objections))(?:\s+(?:det|den|i|istallet|stallet|nu|it|instead|med|with|synpunkter|remarks))*$/;

type Act =
  | 'way'
  | 'others'
  | 'answered'
  | 'mistake'
  | 'handler'
  | 'received'
  | 'recipient'
  | 'reminders'
  | 'papers'
  | Signing
  | 'last-day';
/** The remiss that is spoken of, and in which language. */
type Spoken = Pick<ShownRemiss, 'dnr' | 'language'>;
export type SaidOfRemiss = Wish | Act;

const wishes: readonly Wish[] = ['why', 'calendar', 'more-time', 'document', 'call-off', 'reject', 'status'];
/** Whether politicians are to have it, or the office answers by itself. */
const asksWay = new RegExp(
  [
    String.raw`^(?!.*\b(?:nar|hur|vad|vem|vilk\w+|when|how|what|who|which)\b)(?=.*\b(?:maste|behover|ska|skall|must|should|needs?|(?:have|has) to)\b).*\b(?:politiker\w*|namnden|politicians?|committee|board)\b`,
    String.raw`^(?=.*\b(?:svar|answ|repl)\w*).*\b(?:kan|far|racker|can|may)\b.*\b(?:kontoret|forvaltningen|tjansteman\w*|delegation|sjalv\w*|office|administration|officials|ourselves|itself)\b`,
  ].join('|'),
);

/** Those who have it, and other committees, are no other thing. */
const withThem =
  /\bfor andra\b|\b(?:hos|pa|i|till|av|to|by|at|in) (?:the )?(?:politiker\w*|kontoret|namnden|forvaltningen|politicians|committee|board|office|administration)\b/g;

/** An answer that was noted is none: "det blev fel, den har inte gått iväg än". */
const notedWrong =
  /\b(?:blev|var|ar) (?:ju |visst |helt )*(?:fel|galet|tokigt|misstag)\b|\b(?:av misstag|by mistake|my mistake|was wrong|is wrong|wasn['’]?t (?:right|me))\b|\b(?:har|ar|blev|is|was|has|have) (?:\w+ )?(?:inte|aldrig|ej|not|never) (?:\w+ ){0,3}(?:gatt ivag|skicka[dt]\w*|ivag|inlamna\w*|lamna[dt]\w*|svarat|besvara[dt]\w*|sent|gone out|submitted|answered)\b|\b(?:has|have|is|was)n['’]?t (?:\w+ ){0,2}(?:been )?(?:sent|gone|left|submitted|answered)\b/;

const acts: readonly (readonly [Act | 'why' | 'status' | 'more-time', Pick<RegExp, 'test'>])[] = [
  [
    'others',
    /^(?:(?:o|och|a|men|and|but) )*(?:(?:de|dom|den|the|alla|all) )*(?:andra|ovriga|resten|others?|rest)(?: (?:\d|tva|tre|fyra|two|three|four|then|da))*$|\b(?:vilka|vem|who|what|which)(?: \w+)? (?:fler|mer|andra|ovriga|else|others?)\b|\bwho(?: \w+)? else\b|\b(?:for )?andra (?:namnder |forvaltningar )?som (?:ska|har|maste|far|fick|fatt)\b|\bothers? (?:who|that) (?:have|has|must|are|got|should|will)\b/,
  ],
  ['way', asksWay],
  ['mistake', notedWrong],
  // Whether there is time for the ordinary minutes is asked by any words for signing.
  ['at-once', { test: (said) => signingSaid(said) === 'at-once' }],
  ['as-usual', { test: (said) => signingSaid(said) === 'as-usual' }],
  ['papers', /\b(?:nar|when|till nar|by when)\b.*\b(?:committee|board|namnden|politiker\w*|politicians)\b/],
  ['why', /^(?:varfor|why|how come)\b.*\b(?:\d+\w*|dagen|datum\w*|day|date)\b/],
  // How early a day is has its reason in how it was counted.
  [
    'why',
    /^(?:(?:o|och|men|and|but) )*(?:varfor|hur kommer det sig|maste|behover|why|how come|must|does)\b.*\b(?:tidig\w*|snart|langt (?:innan|fore|i forvag)|early|earlier|soon|far (?:ahead|in advance))\b/,
  ],
  ['more-time', lengthEnough],
  [
    'status',
    /\bnar (?:ska|skall|maste|behover|skulle) (?:\w+ ){1,3}(?:inne?|inlamna\w*|inskicka\w*|klar\w*|besvara\w*)\b|\bwhen (?:is|must|does|do|should|has) (?:\w+ ){1,4}(?:due|in|done|ready)$/,
  ],
  [
    'recipient',
    /\b(?:sandlist\w*|mottagar(?:e|en|na|list\w*)|(?:skulle|borde) (?:\w+ )?(?:inte|aldrig) (?:\w+ )?(?:varit|vara|haft|fatt|ha)\b|recipients?|mailing list|should(?: not|n['’]t) (?:have|be))\b/,
  ],
  [
    'handler',
    /\b(?:handlagg\w*|(?:tar|far|skoter) (?:\w+ )?(?:den|det|hand om)\b|assign\w*|handler?s?|(?:takes?|will take|gets?) (?:it|this|care)|tilldela\w*)\b/,
  ],
  ['last-day', /\b(?:sista (?:svars)?dag\w*|deadline\w*|slutdatum\w*|svarsdatum\w*|last day|due date)\b/],
  ['papers', /\b(?:sammantrad\w*|mote(?:t|n)?|handlingar\w*|utskick\w*|papers|meetings?)\b/],
  ['reminders', new RegExp(`\\b(?:${NUDGING}|push\\w*|snooz\\w*)\\b`)],
  ['received', /\b(?:mottag(?:en|it|et)|tagit emot|fatt (?:den|det|in den)|received|got it)\b/],
  [
    'answered',
    /\b(?:hort av sig|svarat|besvara[dt]\w*|svarade|yttrat|(?:in|ivag|av)?skicka(?:t|d|ts|de)|lamna(?:t|ts|de|d)|postat|(?:skicka|lamna) (?:(?:den|det|in|ivag|svaret|yttrandet) )+(?:nyss|just|precis|i?gar|i gar|idag|i dag|redan|nu|i morse|imorse)\b|(?:svar\w*|yttrand\w*|den|det) (?:ar|gick|har gatt|har kommit|kom) (?:\w+ )?(?:ivag|in)\b|ar (?:nu )?klar\w*|heard (?:back|from)|answered|replied|sent|submitted|done)\b/,
  ],
];

/**
 * What a text that was said after a remiss was shown says of that one in full, in a sentence that the room knows
 * ("kan ni ge oss två veckor till" as that KS 2026/1300 needs more time); undefined where it says nothing of it.
 */
export function saidInFull(text: string, { dnr, language: before }: Spoken): string | undefined {
  const unlike = ofShownAlone(text, { dnr, language: before });
  if (unlike !== undefined) return unlike;
  if (
    tellsStance.test(
      fold(text)
        .replace(/[^\p{L}]+/gu, ' ')
        .trim(),
    )
  )
    return withNumber(text, { dnr, language: before });
  const said = saidOfShown(text);
  const isWish = said !== undefined && wishIn(said, wishes) !== undefined;
  if (!isWish && tellsOfOneMore(text) && countWords(text) <= MOST_OF_WAY && readNaming(text) === undefined)
    return withNumber(text, { dnr, language: before });
  const title = readToldAct(text)?.title ?? '';
  if (said === undefined || title !== '' || readNaming(text) !== undefined) return undefined;
  const act = speaksOfOther(said.replace(withThem, ' '))
    ? undefined
    : acts.find(([, words]) => words.test(said))?.[0];
  const wish = wishIn(said, wishes) ?? act ?? (setsDay(said) ? 'last-day' : undefined);
  const language = languageOfText(text, before);
  if (wish === undefined)
    return factOfShown(text, heldFacts) === undefined ? undefined : shownTexts(language)('status', { dnr });
  // "Har de svarat?" asks how it stands, and tells of nothing done.
  const isAsked =
    asksOfShown(said) ||
    /^(?:(?:o|och|men) )*(?:har|ar|did|have|has) |\b(?:har (?:de|dom|dem|nagon|nan|alla)|(?:have|has|did) (?:they|anyone|anybody|everyone))\b/.test(
      said,
    );
  if (wish === 'reminders' && /\b(?:dom|dem|de|them|those)\b/.test(said))
    return shownTexts(language)('when-reminded', { dnr });
  // "Å trafik, har de svarat?" asks of that unit.
  if (isAsked && wish === 'answered') return shownTexts(language)('has-answered', { said, dnr });
  const meant = isAsked && asked.includes(wish) ? 'status' : wish;
  return shownTexts(language)(
    meant === 'call-off' ? 'reject' : (meant as Exclude<typeof meant, 'call-off'>),
    {
      dnr,
    },
  );
}

/** What may look as if it asked what the rules are: whether the committee must answer, how the answer is to look, and what if it is late. */
function ofShownAlone(text: string, shown: Spoken): string | undefined {
  if (readNaming(text) !== undefined) return undefined;
  if (formAskedOfShown(text) !== undefined || asksIfLate(text)) return withNumber(text, shown);
  const said = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const isOfWay =
    countWords(text) <= MOST_OF_WAY &&
    asksWay.test(said) &&
    !speaksOfOther(said.replace(withThem, ' ').replace(/\bto \w+$/, ' '));
  return isOfWay ? shownTexts(languageOfText(text, shown.language))('way', { dnr: shown.dnr }) : undefined;
}
const MOST_OF_WAY = 9;

/** "Ni får till sista mars": until then, and little else. */
const setsDay = (said: string): boolean =>
  /\b(?:till|until|till|to)\b/.test(said) &&
  !asksOfShown(said) &&
  partTimes(said).time !== '' &&
  countWords(partTimes(said).words) <= MOST_BESIDE_DAY;
const MOST_BESIDE_DAY = 5;

/** A text that is said of the remiss that was shown, with its number. */
export const withNumber = (text: string, { dnr, language }: Spoken): string =>
  shownTexts(languageOfText(text, language))('said-of', { said: text.trim(), dnr });

const asked: readonly SaidOfRemiss[] = ['answered', 'received', 'last-day', 'handler', 'recipient'];
