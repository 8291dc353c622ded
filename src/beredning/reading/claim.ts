import { readPeriod } from '../../language/dates/read-dates.ts';
import { readAskedFacts } from '../../language/naming/asked-fact.ts';
import { findKronor } from '../../language/numbers/read-kronor.ts';
import { findPlaces } from '../../language/places/places.ts';
import { fold } from '../../language/words.ts';
import { declaration, readKind } from './read-event.ts';

/** What a text is to this room: a request for a matter, or none of its own. */
export type Claim = 'matter' | 'none';

/** "Vem beslutar …", "får man …", "what are the rules": asked of the strategy, whatever else is said. */
const asks =
  /\b(?:vem|vems|vilka|vilken|vilket|hur (?:gor|gar|ansoker|lang|mycket|manga|hanter\w*)|nar (?:sammantrader|ar|far|ska)|varfor|vad (?:gall\w*|krav\w*|sager|har|kostade|gor)|vad? (?:ar|e|var) (?:det|de) for|what (?:kind|sort) of|(?:ska|maste) (?:man|det|vi)|racker det|gar det an|ar det (?:ok|okej|tillatet|ratt|ib)|stammer det|undrar|who|what (?:are|is|does|applies)|which|how (?:do|does|much|many|long)|is it (?:ok|allowed)|are we all+owed|whos|whose|do(?:es)? (?:we|i|one|you|a \w+) need|(?:far|behover|maste) (?:vi|man|jag|nagon)|fattas beslut\w*|eller$|rules?|regler|beslutsvag|beslutsordning|lagligt|jav\w*|mut\w*)\b/;
const opensWithQuestion =
  /^(?:hej\S* )?(?:och |men |sa )?(?:vem|vad|vilk\w+|hur|nar|varfor|racker|ar|har|galler|beslutar|omfattar|(?:far|ska|maste|behover) (?!aka\b|resa\b|anmala\b|delta\b|fa\b|till\b|pa\b|skicka\b|ansoka\b)|who|what|when|why|how|may|must|do|does|is|are|should|has|have)\b/;
/** A request put as a question: "Kan borgarrådet få åka …", "Skulle vi kunna …". */
const asksLeave = /^(?:hej\S* )?(?:kan|skulle|kunde|can|could|please)\b/;

const wants =
  /\b(?:vill?|onskar|ansok\w*|anmal\w*|begar\w*|planerar|avser|tanker|behover|bor|ska|skulle|ser garna|forslag|wants?|wish\w*|would like|like to|'d like|request\w*|plans?|intends?|register|please add|need|inbjud\w*|bjuden|invited|(?:been|are|were|got|am|was) asked to|(?:blivit|har|fatt) (?:ombed\w*|tillfragad\w*|fragan|forfragan))\b/;
/** "… hur gör man": said after all that is to be. */
const howToBegin =
  /[ ,.;:–-]+(?:(?:och|men|and|but|so) )?(?:hur gor (?:man|jag|vi)(?: da)?|hur (?:far|kommer|satter|drar) (?:jag|vi|man) (?:det|den|igang|i ?gang)(?: (?:det|den|igang|i ?gang|ivag))*|how do (?:i|we) (?:go about (?:it|that)|(?:do|get|start|set) (?:it|that|this)(?: (?:going|started|moving|in motion))?))[?.! ]*$/;
/** What heads a request without a verb. */
const heads =
  /^(?:hej\S*\s+)?(?:ny |nytt |new )?(?:till ib|resa|resor|arende|ansokan|anmalan|delegationsresa|studieresa|konferensresa|konferens|deklaration|evenemang|event|vad:|request|trip|delegation|conference)\b/;
/** Words of going somewhere, in a folded text. */
export const goes =
  /\b(?:ak[ae]r?|aka|akt?|res[ae]r?|resan?|resor|fara|fly[gt]\w*|delta\w*|medverka\w*|narvara|tala|skicka\w*|sanda|representera\w*|konferensresa|delegationsresa|studieresa|tacka ja|(?:ska|skall|maste|behover|behova|bor) (?:(?:nog|val|kanske|snart|ner|ned|upp|over|bort|ivag|ut) )*till(?! \d)|ska pa|ska prata|(?:get|fly|head|going|off) (?:(?:over|down|up|out) )?to|invited to|inbjuden till|inbjuden att|go to|attend\w*|travel\w*|send|speak|trip|visit)\b/;
const signs =
  /\b(?:skriv(?:a|er|it)? (?:under|pa)|underteckna\w*|signera\w*|stall\w* (?:sig|oss) bakom|anslut\w*|ga med i|stodja|stotta|endorse|sign|join|adopt)\b/;
/** Internationella beredningen, by the names that people call it, in a folded text. */
export const forBeredning = /\b(?:ib|ib:s|internationella beredningen|beredning(?:en)?)\b/;

/** Others come here; somebody is away; something is booked or learned; an agreement or a membership. */
const otherBusiness =
  /\b(?:agreement\w*|twin\w*|sister\w*|sida\b|visum|visa\b|leave\b|elevutbyte|handling\b|skrivare\w*|forelasning\w*|brandm\w*|raddnings\w*|besoka oss|besoka stockholm|hit\b|komma (?:hit|pa)|far besok|besok av|visit (?:us|stockholm)|bjuda in|inbjudningsbrev|jag ar (?:borta|ledig)|boka\w*|veta mer|tack for|avtal\w*|vanort\w*|medlem\w*|remiss\w*|sprid|agera som|privat\w*|semester\w*|kontaktperson\w*|dra\w* (?:\w+ ){0,2}tillbaka|pull (?:my|our|the)|hoppa\w* av|installd|mina arenden|andra min|statistik|vill bjuda (?:oss|mig))\b/;

/** How much has to speak for a request before it is taken for one. */
const ENOUGH = 4;
/** Nobody asks for a trip in more characters; documents are for others. */
export const LONGEST_REQUEST = 20_000;
/** Whoever asks for a trip at length says so in so many characters; the rest tells why. */
const OPENING = 4_000;

/**
 * Whether a text asks for a matter: a trip or a declaration that somebody wants handled now. A question
 * ("Vem beslutar om en konferensresa?") is none, and neither is a visit from abroad or an absence.
 */
export function claimMatter(text: string): Claim {
  if (text.length > LONGEST_REQUEST) return 'none';
  const opening = text.slice(0, OPENING);
  return weightOf(opening) >= ENOUGH && !asksOfWhatThereIs(opening) ? 'matter' : 'none';
}

function weightOf(text: string): number {
  const whole = fold(text.normalize('NFC')).replace(/\s+/g, ' ').trim();
  const folded = whole.replace(howToBegin, '');
  // Who says where and when, or for how much, is shown how by the form.
  if (folded !== whole && concreteness(text) < 2 && !isAskedToSign(folded)) return 0;
  if (otherBusiness.test(folded) || asks.test(folded) || opensWithQuestion.test(folded)) return 0;
  const isHeaded = heads.test(folded);
  const leave = asksLeave.test(folded);
  const asked = wants.test(folded) || leave;
  const said = (asked ? 2 : 0) + (isHeaded ? 2 : 0) + (forBeredning.test(folded) ? 1 : 0);
  const kind = readKind(text);
  const forIt = kind === 'declaration' && forBeredning.test(folded);
  // "Kan borgarrådet få åka … 3–5 juni, 2 personer?" asks for it; "Kan vi åka till Bryssel?" asks whether.
  const asksWhether = (/\?/.test(text) || leave) && !/^please\b/.test(folded);
  if (isAskedToSign(folded) && !asksWhether) return ENOUGH;
  const needed = Math.max(asksWhether ? 3 : 0, asked || forIt ? 0 : said > 0 ? 2 : 3);
  // Places and amounts are looked for only where they can decide.
  if (mostConcrete(text) < needed) return 0;
  const concrete = concreteness(text);
  if (concrete < needed) return 0;
  const trip = goes.test(folded);
  const subject = (trip && kind !== 'declaration') || kind !== null || (signs.test(folded) && concrete > 0);
  if (!subject && !(isHeaded && concrete >= 2) && concrete < 4) return 0;
  const doing = trip || signs.test(folded) || kind === 'declaration' ? 1 : 0;
  return said + doing + (kind === null ? 0 : 1) + concrete;
}

/** "Har den kommit upp än", "did they decide on it yet": turned, and of something that was begun. */
const whetherYet =
  /\b(?:har|ar|blev|blir|fick|kom|has|have|had|did|is|are|was) (?:den|det|de|dom|ni|nagon|it|they|you|that|anyone|anybody)\b[^.?!]*\b(?:an|annu|redan|yet|already)[?.! ]*$/;
/** "Blev den godkänd": turned at the end, of something that was to be. "Har den 3 maj" tells a day. */
const whatBecame =
  /\b(?:har|blev|fick|kom|gick|has|did|was|were) (?:den|it|they)\b(?! (?:\d|forsta|andra|tredje|\w+de\b))(?: \w+){1,5}[?.! ]*$/;
/** "Behöver beredningen bry sig?": whether it is for IB at all. */
const whetherForBeredning =
  /\b(?:behover|maste|ska|skall|bor|borde|vill|does|do|must|should|will) (?:the )?(?:ib|(?:internationella )?beredning(?:en)?)\b|\b(?:ar|blir|is) (?:det|den|it|that|this) (?:nat|nagot|nanting|something|anything) (?:for|till) (?:the )?(?:ib|(?:internationella )?beredning(?:en)?)\b/;

/** Whether a text asks how something stands that there is ("den vi ska skriva under, var ligger den"), or whether it is for IB: nothing is asked for. */
function asksOfWhatThereIs(text: string): boolean {
  const folded = fold(text.normalize('NFC')).replace(/\s+/g, ' ').trim();
  const forms = [whetherYet, whatBecame, whetherForBeredning];
  return forms.some((form) => form.test(folded)) || readAskedFacts(text).length > 0;
}

const askedTo =
  /\b(?:(?:been|were|was|got) asked to|(?:blivit|har|fatt) (?:ombed\w*|tillfragad\w*|fragan|(?:en )?forfragan))\b/;
/** "We've been asked to sign a pledge on plastic": it is told that somebody wants it signed. */
const isAskedToSign = (folded: string): boolean =>
  askedTo.test(folded) && signs.test(folded) && declaration.test(folded);

const people =
  /\b\d{1,3} ?(?:pers|st\b|deltag|ledam|people|ppl\b|travel)|\b(?:två|tre|fyra|fem|two|three|four|five) (?:pers|people|ppl\b|delt|ledam)/i;

/** "3–5 mars", "tredje till femte mars", "the third of March": a day stands in figures, or in words beside its month. */
const mayHaveDay = (text: string): boolean =>
  /\d|(?<!\p{L})(?:jan|feb|mars?|apr|ma[jy]|jun|jul|aug|sep|okt|oct|nov|dec)\p{L}{0,6}(?!\p{L})/iu.test(text);

/** How many of place, day, amount and number of people the text names. */
function concreteness(text: string): number {
  const hasDay = mayHaveDay(text) && readPeriod(text, '2000-01-01') !== undefined;
  const named = [findPlaces(text).length > 0, hasDay, findKronor(text).length > 0, people.test(text)];
  return named.filter(Boolean).length;
}

/** How many of them it may name at most, seen at a glance. */
function mostConcrete(text: string): number {
  const placeAndAmount = 2;
  return placeAndAmount + (mayHaveDay(text) ? 1 : 0) + (people.test(text) ? 1 : 0);
}
