import { mayNameDays } from '../../language/dates/find-dates.ts';
import { readAskedFacts } from '../../language/naming/asked-fact.ts';
import type { VisitReading } from '../model.ts';
import type { VisitReader } from '../ports.ts';
import { CALL_OFF, IS_OFF, saysCalledOff } from './called-off.ts';

/** "Nytt besöksärende": the form. */
const form =
  /^\s*(?:(?:skapa|registrera|öppna|lägg in)\s+(?:ett\s+)?)?(?:ny(?:tt)?\s+)?(?:besöksärende|besöksförfrågan)\s*[.!]?\s*$|^\s*(?:registrera|nytt)\s+(?:ett\s+)?besök\s*[.!]?\s*$|^\s*(?:(?:create|register|open|add)\s+(?:a\s+)?)?(?:new\s+)?visit(?:\s+request)?\s*[.!]?\s*$/i;

/** "Besöksförfrågan: …": whatever follows is to be read as one. */
const prefix = /^\s*(?:ny\s+|new\s+)?(?:besöksärende|besöksförfrågan|visit request)\s*:\s*(?=\S)/i;

/** "Dra tillbaka besök 12", "besök 12 är inställt". */
const byNumber = new RegExp(
  String.raw`^\s*(?:(?:${CALL_OFF}|visa|öppna|ändra|lämna över|ta över|ta hand om|bedöm|avböj|tacka nej till|svarsbrev(?:et)?(?: till| för)?|skriv (?:ett )?(?:svars|inbjudnings)?brev (?:till|för)|hur går det med|vad händer med|show|open|change|hand over|take over|assess|decline|write (?:a|the) letter (?:to|for)|how is|what about)\s+)?(?:besök(?:et)?|visit)\s*(?:nr\.?|nummer|no\.?|number|#)?\s*(\d{1,9})(?:\s+(?:till|to)\s+[\p{L}\s-]{2,40}?(?:\s*(?:[,:;–—]|\s(?:eftersom|därför att|för att|då|because|since|as)(?!\p{L}))[^?]{2,400}?)?|\s+(?:${IS_OFF}))?\s*[.?!]?\s*$`,
  'iu',
);

const asksHowItGoes =
  'hur (?:går|gick) det (?:med|för)|vad (?:händer|hände) med|hur ser det ut med|läget (?:för|med|på)|status(?:en)? (?:för|på|i)|how is|how did|what about|what (?:is happening|happened) (?:with|to)|status of';
/** Who "tar hand om" a visit is asked of the strategy; who has one is asked of the register. */
const asksWhoHas =
  'vem (?:är det som )?(?:har(?: hand om)?|äger|sköter)|vem är (?:ansvarig|handläggare) för|who (?:has|owns|is (?:handling|seeing to|looking after|in charge of|responsible for))';
const visitFrom = String.raw`(?:the\s+)?(?:besöket|besöken|delegationen|visits?|delegation)\s+(?:från|from)\s+`;
const place = String.raw`[\p{L}][\p{L}\s’'-]{1,40}?`;
const onDay = String.raw`(?:\s+(?:den|i|on|in)\s+[\p{L}\d\s]{3,20}?)?`;

/** "Hur går det med besöket från Tallinn?", "vem har hand om besöket från Tallinn?" */
const byOrigin = new RegExp(
  String.raw`^\s*(?:${CALL_OFF}|visa|öppna|show|open|${asksHowItGoes}|${asksWhoHas})\s+${visitFrom}(${place})${onDay}(?:\s+(?:going|go))?\s*[?.!]*\s*$`,
  'iu',
);
/** "Besöket från Tallinn är inställt." */
const calledOffByOrigin = new RegExp(
  String.raw`^\s*${visitFrom}(${place})${onDay}\s+(?:${IS_OFF})\s*[.!]*\s*$`,
  'iu',
);

const mine =
  /\b(?:mina|min|mitt|vårt|våra)\s+besök(?:särenden?|sförfrågningar|sförfrågan|et)?(?!\p{L})|\bmy visits?\b|\bbesök(?:et|en)?\s+(?:som\s+)?jag\s+(?:äger|ansvarar för|har lagt in)\b/iu;
const aboutMine =
  /^\s*(?:mina|mitt|my)\b|\b(?:hur (?:går|gick) det|vad (?:händer|hände|har hänt|blev)|när får|läget|status(?:en)?|ändra|dra tillbaka|återkalla|visa|ställa? in|avboka|how is|what about|what (?:is happening|has happened|happened|became)|change|withdraw|cancel|call off|show)(?!\p{L})/iu;

const coming =
  /^\s*(?:visa\s+|lista\s+|show\s+|list\s+)?(?:alla\s+|all\s+)?(?:kommande|planerade|coming|upcoming|planned)\s+(?:internationella\s+|international\s+)?(?:besök|visits)\b|\bvilka\s+besök\s+(?:kommer|väntar|har vi)\b|\bwhich\s+visits\s+(?:are\s+coming|come|do we have)\b/i;

const statistics =
  /\bbesöksstatistik\w*|^(?=.*(?<!\p{L})(?:per|by|for each|(?:för )?varje|(?:ned|upp|för)?(?:bruten|brutet|delat|delade|delad) (?:ner )?(?:på|efter)) (?:nämnd|förvaltning|enhet|kontor|bolag|land|länder|månad|nämnder|förvaltningar|committee|board|department|unit|administration|office|country|month)(?!\p{L}))(?=.*\b(?:antal\w*|hur många|siffror\w*|numbers?|figures|how many)\b)(?=.*\b(?:besök\w*|studiebesök\w*|delegationer\w*|visits|delegations)\b)(?!.*\b(?:får|bör|ska|may|should|must|can)\b)|\bstatistik\w*\s+(?:över|om|för|på)\s+(?:internationella\s+)?besök\w*|\bvisit(?:or|s)?\s+statistics\b|\bstatistics\s+(?:on|of|about|for)\s+(?:international\s+)?visits?\b/iu;

const handsOver =
  /^\s*(?:lämna över|hand over)\s+(?:besök(?:et)?|visit)\s*(?:nr\.?|nummer|no\.?|number|#)?\s*\d{1,9}(?:\s+(?:till|to)\s+(?:the\s+)?(?<unit>[\p{L}\s-]{2,40}?)(?:\s*(?:[,:;–—]\s*(?:eftersom|därför att|för att|because|since)?|\s(?:eftersom|därför att|för att|då|because|since|as))\s+(?<reason>[^?]{2,400}?))?)?\s*[.!]?\s*$/iu;

/** To which unit, and why, a visit is to be handed over, in the words for it: "lämna över besök 3 till trafik eftersom …"; undefined where that is not said. */
export function handingOverIn(text: string): { readonly unit: string; readonly reason: string } | undefined {
  const said = handsOver.exec(text)?.groups;
  return said && { unit: said.unit?.trim() ?? '', reason: said.reason?.trim() ?? '' };
}

/** What somebody wants to do with a visit, beside seeing it. */
export function wantedForm(text: string): 'withdraw' | 'change' | 'hand_over' | undefined {
  if (saysCalledOff(text)) return 'withdraw';
  if (handingOverIn(text) !== undefined) return 'hand_over';
  return /^\s*(?:ändra|change)\b/i.test(text) ? 'change' : undefined;
}

/** A text that asks us something, rather than for a visit: who decides, whether one may. */
const asks =
  /\?\s*$|(?:^|[.,:–-]\s+)(?:(?:du|hej|hallå|ursäkta|hörru|hey|hi|hello)[\s,!]+)*(?:vem|vems|vilken|hur|får|kan|ska|måste|behöver|vad|who|whose|which|how|can|may|must|should|what|är det (?:bara|nåt|något|ok|okej|rätt|så)|räcker det|gäller det|is (?:that|this|it)|do we|are we)(?=[\s?.!,]|$)|\b(?:(?:hos|på) vems?|vem som|stämmer det|vägledning|hur gör man|vem håller)\b/i;

/** Whether a text asks something, somewhere in it or at its end. */
export const asksAnything = (text: string): boolean => text.includes('?') || asks.test(text);

/** What a trip from the city costs, or who handles it; and what is said of those who come here. */
const going = /\bIB\b|\b(?:kr|tkr|mkr|kronor|sek)\b/i;
const comingHere =
  /\b(?:er|ert|era|ni|you|your|yours)\b|besök|\bvisit|stockholm|\bvisning|\b(?:kommer|komma|kom|comes?|coming|hit)\b|\b(?:från|from|fran)\b/i;

/** A question is short; what is longer is a request with a question at its end. */
const LONGEST_QUESTION = 300;
/** What is shorter, with neither day nor number, is no request. */
const SHORTEST_REQUEST = 60;
/** So sure it must be where neither is named, and where one of them is: most of what is said to Utblick is no request. */
const SURE = 0.8;
const LIKELY = 0.2;
/** Whether a day is named does not depend on which day it is today. */
const ANY_DAY = '2026-01-01';

/**
 * How surely a text is a request to visit the city and no question about visits: it must read as a request,
 * and name a day or how many come; a short one that asks something must name both.
 */
export function claimOfRequest(text: string, reader: VisitReader): number {
  const { isRequest, read, visitorsIn } = reader;
  const isQuestion = text.length < LONGEST_QUESTION && asks.test(text);
  // Most of what is asked has nothing to do with visits, and need not be read in full.
  if (isQuestion && (!mayNameDays(text) || visitorsIn(text) === null)) return 0;
  const sureness = isRequest(text);
  if (sureness === 0) return !isQuestion && saysWhoComesWhen(text, reader) ? CLAIM : 0;
  const reading = read(text, ANY_DAY);
  const { dates, people, origin } = reading;
  const saysComing = comingHere.test(text);
  // "We will be five in May": who comes here says so, or comes from elsewhere.
  if (!saysComing && (origin === null || origin.country === 'SE')) return 0;
  const day = dates.proposed ?? dates.alternatives[0] ?? null;
  const named = [day, people.number].filter((part) => part !== null).length;
  const claim = saysComing && !going.test(text) ? CLAIM : UNSURE;
  if (isQuestion) return named === 2 ? claim : 0;
  if (named === 2 || tellsWhoComes(text, reading)) return claim;
  if (named === 1) return sureness >= LIKELY ? claim : 0;
  // With neither day nor number it must say that somebody comes: who wants help from afar may want anything.
  return saysComing && sureness >= SURE && text.length >= SHORTEST_REQUEST ? claim : 0;
}

/** Whether a text says both on which day and how many come, as who asks about a rule seldom does. */
export function saysDayAndNumber(text: string, { read }: VisitReader): boolean {
  const { dates, people } = read(text, ANY_DAY);
  return people.number !== null && (dates.proposed !== null || dates.alternatives.length > 0);
}

/** Who speaks asks nothing, and tells that others come or wish to. */
const othersCome =
  /(?<!\p{L})(?:vill|önskar|hoppas|skulle vilja|kommer|ber om|wants?|wish(?:es)?|would like|hopes?|is coming|are coming|asks? (?:for|to))(?!\p{L})[^.?!]{0,40}(?<!\p{L})(?:komma|hit|besök\p{L}*|\p{L}*besök|hälsa på|träffa|möte\p{L}*|come|visit\p{L}*|meet\p{L}*)(?!\p{L})/iu;
/** Words that ask or speak of rules, wherever they stand. */
const asksOrRules =
  /(?<!\p{L})(?:vem|vems|vad|hur|vilk\p{L}+|när|varför|vi|man|jag|who|what|how|which|when|why|if|we)(?!\p{L})/iu;
const LONGEST_TOLD = 140;

/** "12 kineser vill komma i mars": few words, that read as any; who comes, how many and when is said outright. */
export function saysWhoComesWhen(text: string, { read }: VisitReader): boolean {
  if (text.length > LONGEST_TOLD || going.test(text) || !othersCome.test(text)) return false;
  const reading = read(text, ANY_DAY);
  return reading.people.number !== null && reading.dates.words !== null && tellsWhoComes(text, reading);
}

/** "Utrikesministern i Kenya vill träffa borgarrådet": without day and number, those who come say by their level or home. */
function tellsWhoComes(text: string, { origin, highPoliticalLevel, dates }: VisitReading): boolean {
  if (text.length > LONGEST_TOLD || !othersCome.test(text) || asksOrRules.test(text)) return false;
  const isAbroad = origin !== null && origin.country !== 'SE';
  const isTimed = dates.words !== null;
  return highPoliticalLevel !== null ? isAbroad || isTimed : isAbroad && isTimed;
}

/** Below what is said in so many words, above what is taken for a question when nobody else claims it. */
const CLAIM = 0.9;
/** Days and people, but nothing that says who travels which way: whoever knows trips goes first. */
const UNSURE = 0.7;

/** Whether somebody asks for the form by which a visit is filled in. */
export const asksForForm = (text: string) => form.test(text);

const howToEnter =
  /[\s,.;–-]+(?:(?:och|men|and|so|but)\s+)?(?:vart?|hur|where|how)\s+(?=[^?.!]*(?:mata|lägg|registr|för(?:a|s)?\s|skriv|anmäl|fyll|knapp|rapport|enter|put|log|file|add|note))(?:\p{L}+\s+){0,2}(?:jag|man|vi|i|we|one|you)(?!\p{L})[^?.!]{0,60}[?.!]*\s*$/iu;

/** "…, vad gör jag?", "who do I talk to?": what whoever has heard of visitors asks of us. */
const asksWhatToDo =
  /(?:[\s,;–-]+|[.!?]\s+)(?:(?:och|men|så|and|but|so)\s+)?(?:(?:vad|hur|what|how)\s+(?:gör|ska(?:ll)?|bör|kan|do|should|can|must|hanterar|handle)\s+(?:jag|man|vi|i|we|one)(?!\p{L})|(?:vem|vilka?|vart|var|who|whom|where)\s+(?:\p{L}+\s+)?(?:ska(?:ll)?|kan|bör|måste|do|should|can|must)\s+(?:jag|man|vi|i|we|one)\s+(?:prata|tala|vända|kontakta|skicka|skriva|mejla|ringa|talk|speak|turn|contact|write|send|forward|call|go)|(?:vem|vilka?|who)\s+(?:(?:will|is going to)\s+)?(?:tar|ta|har|sköter|samordnar|takes?|handles?|coordinates?)\s+(?:hand\s+om|emot|care\s+of|charge\s+of)?\s*(?:dem|dom|det|den|detta|det här|them|this|it|that)(?!\p{L}))[^?.!]{0,40}[?.!]*\s*$/iu;

/** A text without the question at its end where that is entered, or what to do now: what is before it is the request. */
export const withoutHowToEnter = (text: string): string =>
  text.replace(howToEnter, '').replace(asksWhatToDo, '');

/** Others wish to come here, and nobody of ours goes anywhere. */
const wishToCome =
  /(?<!\p{L})(?:vill|önskar|hoppas|skulle vilja|ber|bett|bad|frågar|frågat|undrar|kommer|wants?|wish(?:es)?|would like|hopes?|ask(?:s|ed|ing)?|coming|comes?)(?!\p{L})[^.?!]{0,60}(?<!\p{L})(?:komma|kommer|hit|\p{L}*besök\p{L}*|hälsa på|titta|kika|se|träffa|möta|höra|lära|prata|come|coming|visit\p{L}*|see|look|meet|learn|hear|talk)(?!\p{L})/iu;
const weWish =
  /(?<!\p{L})(?:jag|vi|i|we)(?:['’]\p{L}+)?\s+(?:vill|ska|skall|tänker|åker|reser|planerar|skulle|want|are (?:going|planning)|will|plan|would|intend)(?!\p{L})/iu;

/** Whether a text asks what to do with visitors whom it tells of: from where they are, and when or how many they come. */
export function asksWhatToDoWith(text: string, { read }: VisitReader): boolean {
  const told = text.replace(asksWhatToDo, '');
  if (told === text || text.length > LONGEST_QUESTION) return false;
  if (!wishToCome.test(told) || weWish.test(told)) return false;
  const { origin, people, dates } = read(told, ANY_DAY);
  const isNumbered = people.number !== null || dates.words !== null || dates.proposed !== null;
  return origin !== null && origin.country !== 'SE' && isNumbered;
}

/** The request that follows on "Besöksförfrågan:", or undefined. */
export function statedRequest(text: string): string | undefined {
  return prefix.test(text) ? text.replace(prefix, '') : undefined;
}

/** Something is asked of one visit in a sentence or two. */
const LONGEST_ASKED = 160;
/** "Besök 3 mars" is a day, "besök 2026" a year, "besök 12 elever" a request: something is asked right after the number. */
const withNumber =
  /(?<!\p{L})(?:besök(?:et)?|visit)\s+(?:nr\.?\s*|nummer\s+|no\.?\s*|number\s+|#)?(?!20\d\d\b)(\d{1,6})(?=\s*(?:$|[?!,;]|[.:–-](?!\s*\d))|\s+(?:när|hur|vem|vad|vilk\p{L}+|var|är|har|kommer|blir|ska|går|gick|nu|då|egentligen|idag|just|till|when|how|who|what|which|where|is|are|has|will|do|does|now|then|at the moment)(?!\p{L}))/iu;

/** The number in "besök 12", or of the visit that something is asked of: "besök 12, hur många är de?"; undefined where there is none. */
export function visitNumberIn(text: string): number | undefined {
  const known = byNumber.exec(text)?.[1];
  if (known !== undefined) return Number(known);
  const number = text.length <= LONGEST_ASKED ? withNumber.exec(text)?.[1] : undefined;
  return number === undefined || readAskedFacts(text).length === 0 ? undefined : Number(number);
}

const numbered =
  /(?<!\p{L})(?:besök(?:et|en)?|visits?)\s+(?:nr\.?\s*|nummer\s+|no\.?\s*|numbers?\s+|#)?(?!20\d\d)(?<numbers>\d{1,6}(?:\s*(?:,|och|med|mot|eller|samt|and|with|or|to|versus|vs\.?|&)\s*(?:(?:besök(?:et)?|visit)\s+)?\d{1,6})*)(?=\s*(?:$|[?!,;]|[.:–-](?!\s*\d)|\s(?:och|and)\s\p{L}{3,}|\s(?:åt|för|for|då|then|nu|now|tack|please)(?!\p{L})))/iu;
const asksBefore =
  /(?:^|[\s,])(?:vad|vem|vilk\p{L}+|när|hur|varför|är|jämför\p{L}*|skillnad\p{L}*|what|which|who|when|how|why|is|are|compare|differ\p{L}*)(?!\p{L})/iu;

/** The numbers of the visits that something is asked of, whatever that is: "skillnaden mellan besök 5 och 6"; none where nothing is. */
export function visitNumbersIn(text: string): readonly number[] {
  const match = text.length <= LONGEST_ASKED ? numbered.exec(text) : null;
  if (match === null || !asksBefore.test(text.slice(0, match.index))) return [];
  return [...new Set((match.groups?.numbers?.match(/\d+/g) ?? []).map(Number))];
}

/** The place in "hur går det med besöket från Tallinn?", or undefined. */
export const visitOriginIn = (text: string): string | undefined =>
  (byOrigin.exec(text) ?? calledOffByOrigin.exec(text))?.[1];

/** "Hur går det med mitt besök?" */
export const asksForMine = (text: string) => text.length < 120 && mine.test(text) && aboutMine.test(text);

/** "Kommande besök hos trafik" */
export const asksForComing = (text: string) => text.length < 120 && coming.test(text);

/** "Besöksstatistik 2026" */
export const asksForStatistics = (text: string) => text.length < 120 && statistics.test(text);
