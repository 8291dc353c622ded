import { partTimes } from '../../calendar/time-words.ts';
import { capitalised } from '../../language/capitalised.ts';
import { languageOfText } from '../../language/language.ts';
import { countWords, fold } from '../../language/words.ts';
import { asksIfLate } from '../advice/asks-advice.ts';
import { NUDGING } from '../reminders/nudging-words.ts';
import { texts } from '../texts.ts';
import { askedOfAll } from './asked-of-all.ts';
import { pastTheDay } from './late-words.ts';

/** It is asked in a sentence. */
const MOST_WORDS = 22;

const begins =
  /^(?:vilk\p{L}+|vad|nar|till nar|allt|alla|finns|ar|har|ska|ligger|slapar|which|what|when|by when|everything|all|anything|is|are|has|have|do|list|show|visa|lista|next|nasta|narmast\p{L}*|our|vara|vart)(?!\p{L})/u;
/** Whoever asks, and those who ask something of them. */
const ours =
  /(?<!\p{L})(?:oss|vi|var(?:a|t)?|mig|jag|min(?:a)?|us|our|we|my|me|i|rote?l\p{L}*|mayor(?:s|['’]s)?|borgarradet|kommunstyrelsen)(?!\p{L})/u;
const due =
  /(?<!\p{L})(?:deadlines?|sista (?:svars)?dag(?:ar|en|arna)?(?! for (?!oss|var del|var namnd|mig|min))|svarsdag\p{L}*|due|(?:and|och) (?:by when|till nar)|(?:have|need|supposed) to (?:answer|reply|respond|comment)|(?:must|should|shall) (?:we )?(?:answer|reply|respond|comment)|(?:something|anything|nagot|nagonting|have|har|need|behover)(?: (?:that )?(?:we|vi) (?:have|need|har|behover)| (?:vi|we))?(?: (?:kvar|left))? (?:to|att) (?:answer|comment(?: on)?|svara(?: pa)?|besvara|yttra oss(?: om| over)?)|owe (?:\p{L}+ )?(?:an )?(?:answers?|repl(?:y|ies))|(?:ska|skall|maste|must|should) (?:\p{L}+ ){0,2}in(?:ne)?(?= *$| (?:fore|innan|efter|senast|till|nasta|snart|snarast|den|under)(?!\p{L}))|(?:papers?|papper\p{L}*|handlingar|dokument\p{L}*|skrivelse\p{L}*|letters?|documents?)(?: \p{L}+){0,3} (?:from|fran|ifran) (?:the )?(?:city hall|mayor\p{L}*|stadshuset|rotel\p{L}*|borgarrad\p{L}*|kommunstyrelsen|stadsledningskontoret)(?=(?: \p{L}+){0,4} (?:on|at|in|hos|pa|kvar|left|waiting|vantar)(?!\p{L}))|(?:to|must|should) (?:hand|turn|send|get) (?:\p{L}+ )?in(?= *$| (?:before|after|by|until|next|this|soon)(?!\p{L}))|wants? (?:an answer |a reply |something )?(?:from|of) us|wants? (?:to (?:know|hear) )?(?:our|what we) (?:\p{L}+ )?(?:answer|reply|view|opinion|comment|think)\p{L}*|(?:vill|ville|vantar) (?:ha|pa|se|lasa) (?:vart|vara|var|mitt) (?:\p{L}+ )?(?:svar|yttrande|synpunkt|asikt)\p{L}*|(?:begart in|vill ha) (?:\p{L}+ )?(?:av|fran) oss|(?:svar|yttrande|synpunkt)\p{L}*(?: \p{L}+){0,4} (?:lamna\p{L}*|inne)|lamna\p{L}*(?: \p{L}+){0,3} (?:svar|yttrande|synpunkt)\p{L}*)(?!\p{L})/u;
/** What a unit that is named has to answer, or owes whoever asks: "vad har kultur kvar att svara på". */
const answering =
  '(?:answer|reply|respond|comment|svara|besvara|yttra(?: sig)?|lamna (?:svar|yttrande)|lamna in)(?: (?:pa|over|on|to))?(?: (?:an|annu|nu|still|yet|now|tack|please))*$';
const owedBySome = new RegExp(
  [
    `^(?:vad|vilk\\p{L}+) (?:har|ska|maste|behover) (?:\\p{L}+ ){1,5}?(?:att )?${answering}`,
    `^(?:what|which) (?:does|do|has|have|must|should|is) (?:\\p{L}+ ){1,6}?(?:to )?${answering}`,
    `^(?:what|which) (?:is|are) (?:still )?left (?:for (?:\\p{L}+ ){1,4})?to ${answering}`,
    `(?<!\\p{L})(?:owes?|skyldig\\p{L}*) (?:\\p{L}+ ){0,2}(?:us|oss|answers?|repl(?:y|ies)|svar|yttrande\\p{L}*|city hall|stadshuset|the mayor\\p{L}*|rotel\\p{L}*|borgarrad\\p{L}*)(?!\\p{L})`,
  ].join('|'),
  'u',
);
/** Who is to answer is whoever asks. */
const ofOurselves = /(?<!\p{L})(?:vi|jag|man|en|du|we|i|one|you|min|vart|var|our|my)(?!\p{L})/u;
const isLeft = /(?<!\p{L})(?:kvar|aterstar|left|remain(?:s|ing)?|still|fortfarande)(?!\p{L})/u;
const anything =
  /(?<!\p{L})(?:nagot|nagonting|nagon|nat|nanting|nan|nagra|vi|staden|stan|(?:namnd|forvaltning|bolag|enhet)(?:er|erna|ar|arna|en)?|mottagar\p{L}*|committees?|boards?|units?|recipients?|anything|something|any|anybody|we|the city)(?!\p{L})/u;
const late = new RegExp(
  `(?<!\\p{L})(?:${pastTheDay}|forsena\\p{L}*|sent|sena|efter med|(?:ligg\\p{L}*|hamnat|hamnar|kommit|kommer|ar) (?:\\p{L}+ ){0,3}(?:efter|back)(?= *$| (?:med|me|i|pa)(?!\\p{L}))|slapar|overdue|late|(?<!(?:which|what|who) .{0,40})behind(?= *$| (?:on|with|in|schedule)(?!\\p{L}))|delayed|passerat sin|missat(?= (?:nan|nagon|nagra|svara|svar|att svara)(?!\\p{L}))|missed(?= any(?:thing)?$| answering))(?!\\p{L})`,
  'u',
);
/** "Puffa på dom som är sena": reminders go by themselves, and the list leads to each of those that are meant. */
const behind =
  "(?:sena|sen|forsenade|slapar|efter|inte (?:har )?svarat|inte hort av sig|saknas|missat|overdue|late|behind|not (?:yet )?(?:answered|replied|responded)|haven['’]?t (?:answered|replied|responded))(?!\\p{L})";
const nudges = new RegExp(
  `^(?:(?:kan|kunde|skulle|can|could|would) (?:du|ni|vi|jag|you|we|i) |please |snalla )*(?:(?:${NUDGING}|push\\p{L}*)(?: \\p{L}+){0,4} ${behind}|(?:ge|give)(?: \\p{L}+){0,4} ${behind}(?: \\p{L}+){0,3} (?:${NUDGING})(?!\\p{L}))`,
  'u',
);
/** What else there is with a last day, and what is asked of rules. */
const other =
  /(?<!\p{L})(?:ib|beredning\p{L}*|besok\p{L}*|delegation\p{L}*|visit\p{L}*|resa\p{L}*|resor\p{L}*|trips?|travel\p{L}*|conference\p{L}*|konferens\p{L}*|avtal\p{L}*|agreement\p{L}*|medlem\p{L}*|member\p{L}*|natverk\p{L}*|network\p{L}*|eu|fond\p{L}*|utlysning\p{L}*|ansok\p{L}*|calls?|appl\p{L}*|bidrag\p{L}*|grants?|funding|strateg\p{L}*|policy\p{L}*|deklaration\p{L}*|declaration\p{L}*|rapport\p{L}*|reports?|arsredovisning\p{L}*|fakturor\p{L}*|invoices?|bekraft\p{L}*|kontaktperson\p{L}*|confirm\p{L}*|contact|fraga|fragor\p{L}*|questions?|far|bor|maste man|may|remissen|the referral|(?:svar|yttrand)et (?:pa|over|om|till)|the (?:answer|reply) (?:to|on)|hur|how|varfor|why|vem|who)(?!\p{L})|\d[/-]\d/u;

/** "Vilka svar har Kulturnämnden lämnat i år": what somebody has answered. */
const answersGiven =
  /^(?:vilka|vad for|visa|lista|hur manga|which|what|how many|show|list) (?:\p{L}+ )?(?:remissvar|svar|yttranden|answers|replies|responses)(?: (?:har|did|has|have|som))? (?<whose>.*?) ?(?<!\p{L})(?:lamnat|lamnade|lamnats|skickat|skickade|avgett|avgivit|avgav|gett|givit|gav|given|give|gave|sent|send|submitted|submit|handed)(?: (?:in|ut|in till oss|out))?(?!\p{L})(?<then>.*)$/u;
/** Those words of a text that stand among folded ones. */
const wordsAsWritten = (text: string, folded: string): string => {
  const left = folded.split(' ');
  return text
    .split(/\s+/)
    .filter((word) => left.includes(fold(word).replace(/[^\p{L}\p{N}'’/-]+/gu, '')))
    .join(' ')
    .replace(/[?.!]+$/, '');
};

const plainly = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}'’/-]+/gu, ' ')
    .trim();

/**
 * What is asked of what is to be answered, by whoever says neither remiss nor referral ("vilken deadline kommer närmast
 * för oss?", "is anything overdue?"), in words that the lists know; undefined where something else is meant.
 */
export function dueQuestion(text: string): string | undefined {
  if (countWords(text) > MOST_WORDS) return undefined;
  const plain = plainly(text);
  const say = texts(languageOfText(text, 'sv'));
  const ofAll = askedOfAll(text);
  if (ofAll !== undefined) return capitalised(say(`listed-${ofAll}`));
  if (other.test(plain) || asksIfLate(text, true)) return undefined;
  const given = answersGiven.exec(plain)?.groups;
  if (given !== undefined) {
    const { whose = '', then = '' } = given;
    return `${capitalised(say('listed-answered'))} ${wordsAsWritten(text, `${whose} ${then}`)}`.trim();
  }
  if (nudges.test(plain)) return say('askLate');
  if (!begins.test(plain)) return undefined;
  if (late.test(plain) && anything.test(plain)) return say('askLate');
  const isOwed = owedBySome.test(plainly(partTimes(text).words));
  if (isOwed && !ofOurselves.test(plain)) return capitalised(say('listed-open'));
  if (!isOwed && (!due.test(plain) || !ours.test(plain))) return undefined;
  // Of a time that is named those that are answered would be told too.
  return say(isLeft.test(plain) && partTimes(text).time !== '' ? 'askMineOpen' : 'askMine');
}
