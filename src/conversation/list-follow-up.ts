import { partTimes } from '../calendar/time-words.ts';
import type { Language } from '../language/language.ts';
import { countWords } from '../language/words.ts';
import { withNeighbourNamed, withUnitOfTime } from './neighbour-time.ts';
import { asksToTakeBack } from './take-back-words.ts';

/** What a message changes of the list that was asked for before it. */
export interface Amendment {
  /** Whether all are asked for, of whatever state and whoever's they are: "alla då?" */
  readonly isAll: boolean;
  /** Its words but for the time: a unit, a state, or something that is not meant for a list. May be empty. */
  readonly words: string;
  /** The time that it names, in its own words; empty for none. */
  readonly time: string;
  /** Undefined where its words tell no language. */
  readonly language: Language | undefined;
}

/** A part of a list is changed in a few words; what is longer is not looked at. */
const MOST_WORDS = 9;
const LONGEST = 200;

const courtesies =
  /^(?:(?:ok(?:ej|ay)?|jaha|aha|ja|jo|nej|tack(?: så mycket)?|toppen|bra|hej|(?:aj|oj)+|hoppsan|ops|oops|sorry|förlåt|ursäkta|thanks|thank you|great|good|yes|no|hi|hello)[\s,!.–-]+)+/iu;
const joins = '(?:och|å|o|samt|men|fast|eller|and|but|or|so|then)';
const asks =
  '(?:hur (?:är|var|blir|ser) det(?: ut)?(?: (?:med|för|hos|i|på))?|hur (?:många|mycket) (?:är|var|blir) det|vad (?:gäller|sägs)(?: (?:för|om))?|what about|how about|how is it|(?:the )?same (?:thing )?(?:but(?: for| with)?|for|with)|samma (?:sak |fråga |lista )?(?:(?:fast|men)(?: för| med| hos)?|för|med|hos)|detsamma för|jämfört med|compared (?:to|with)|vad har|what (?:has|does)|hur många|how many|(?:vad|vilka|what|which)(?: ones)?(?= (?:sa|sade|har|did|have|\\p{L}{4,}) (?:vi|ni|jag|we|you|i)(?!\\p{L}))|visa|show(?: me)?|ge mig|give me|ta|(?:kan|skulle) du visa|can you show(?: me)?|bara|endast|enbart|only|just)';
/** "Sorry, I meant next": said in place of what was asked. */
const meantInstead =
  /^(?:(?:jag|ja) (?:menar|menade)|i (?:mean|meant)) |[\s,](?:menar (?:jag|ja|vi)|menade (?:jag|ja|vi)|i mean|i meant)$/iu;
const leads = new RegExp(`^(?:${joins}\\s+)?(?:${asks}\\s+)*`, 'iu');
const trails =
  /(?:[\s,]+(?:då|i så fall|i ?stället|också|oxå|med|tack|then|instead|too|as well|also|please|pls|plz|alone|only|bara|menar (?:jag|ja|vi)|menade (?:jag|ja|vi)|i mean|i meant|som jämförelse|(?:for|by|in) comparison))+$/iu;
/** "…, så vi kan jämföra, tack": what another part is asked for; whoever dictates may say the comma. */
const toCompare =
  /[\s,]+(?:(?:så|so)(?: att| that)? (?:vi|jag|man|we|i) (?:kan|får|can|could) (?:jämföra|compare)|(?:för )?att jämföra|to compare)(?: (?:dem|dom|de|det|them|it|två|both|båda|åren))?(?: (?:med|mot|with|against))?(?:[\s,]+(?:komma\s+)?(?:tack|please|thanks))?$/iu;
/** "Trafik då, vad får dom": what was asked is asked again after the part that is changed. */
const askedAgain =
  /(?:[\s,]+(?:då|then))?[\s,]+(?:vad|va|vilka|hur många|what|which|how many)(?: ones)? (?:har|får|hade|fick|do|did|have|are)(?: (?:de|dom|they))(?: (?:have|get|got|haft|fått|på gång|getting|expecting|då))*[\s?.!]*$/iu;
const english =
  /^(?:(?:and|but|or|so|then|what|how about|only|just|the|show|give|for|at|in(?! (?:i|efter|före|innan|till|senast|under|nästa)(?!\p{L}))|during|those|which|last|next|this|since)\s)/iu;
const swedish =
  /^(?:(?:och|å|o|men|fast|eller|hur|bara|endast|de|dem|visa|för|hos|under|vilka|i|sen|sedan|förra|nästa)\s)/iu;
/** "Inte kultur, trafik", "kultur, not trafik": one is meant in the place of another, and none is only left out. */
const inPlaceOf = [
  /^(?:inte|ej|icke|not)\s+(?!(?:bara|enbart|only|just)(?!\p{L}))[^,]+?(?:\s*[,–—]\s*(?:utan\s+|but\s+)?|\s+(?:utan|but)\s+)(?!(?:inte|ej|och|eller|not|and|or|nor)\s)(?<meant>[^,]+)$/iu,
  /^(?<meant>[^,]+?)(?:\s*,\s*|\s+(?:och|and)\s+)(?:inte|ej|icke|not)\s+[^,]+$/iu,
];
/** "The traffic people", "trafikgänget": whose list it is, by those who work there. */
const peopleOf =
  /(?<=\b(?!(?:the|these|those|which|what|other|many|all|more|same|de|dom|dessa|vilka|andra)\b)\p{L}{3,})(?:['’]s)?[\s-]+(?:people|folks?|guys|lot|crew|team|side|folket|gänget|sidan)$|(?<=\p{L}{4,})(?:folket|gänget|sidan)$/iu;
/** So begins a question of its own. */
const otherQuestion =
  /^(?:(?:(?:till|från|sedan|med|av|hos|until|till|by|since|from|with) )?(?:när|vem|vad|when|whom?|what)|vem|vems|vad|när|varför|hur(?! många)|får|kan|ska|skall|måste|behöver|bör|om|gör|går|who|whose|what|when|why|where|how(?! many)|may|can|could|must|should|do|does|if)(?!\p{L})/iu;
/** What takes back that a list was narrowed: nothing else is said beside it. */
const all =
  /^(?:(?:för|hos|for|at|from)\s+)?(?:alla|allas|allt|allihopa?|samtliga|hela (?:staden|stan)|alla (?:nämnder|enheter|förvaltningar)|everyone(?:['’]?s)?|everybody(?:['’]?s)?|all(?: of (?:them|it))?|the (?:whole|entire) city|all (?:committees|units|departments)|(?:inte (?:bara|enbart)|not (?:only|just))(?:\s.*)?)$/iu;
/** Words that stand for what was listed. */
const pointing =
  /(?<!\p{L})(?:väl|nog|ju|också|oxå|surely|probably|av (?:dem|dom|de)|of (?:them|those)|dem|dom|de|som|är|var|ones?|those|these|them|that|which are|are|were)(?!\p{L})/giu;

/**
 * What a message asks for in place of a part of a list ("å kulturnämnden", "förra året då", "only the late ones"), where
 * `earlier` is what was asked before it; undefined where it asks a question of its own, or says nothing that a list could
 * be changed by.
 */
export function readAmendment(text: string, earlier: string): Amendment | undefined {
  if (text.length > LONGEST || asksToTakeBack(text) === 'plainly') return undefined;
  const said = text
    .normalize('NFC')
    .trim()
    .replace(/[\s?.!…]+$/u, '')
    .replace(courtesies, '')
    .replace(toCompare, '');
  if (countWords(said) > MOST_WORDS) return undefined;
  const meant = said.replace(meantInstead, '');
  const bare = meantInPlace(meant.replace(askedAgain, '').replace(leads, '').replace(trails, '')).replace(
    peopleOf,
    '',
  );
  if (otherQuestion.test(bare)) return undefined;
  const of = (meant === said ? bare : withUnitOfTime(bare, earlier)).replace(fromThen, '');
  const { words, time } = partTimes(withTimeTurned(withNeighbourNamed(of, earlier), earlier));
  const telling = words
    .replace(pointing, ' ')
    .replace(/^[\s,]+|[\s,]+$/gu, '')
    .replace(/\s+/g, ' ');
  if (telling === '' && time === '') return undefined;
  const isAll = all.test(telling) || all.test(words);
  return { isAll, words: isAll ? '' : telling, time, language: languageOf(meant) };
}

/** "Och från i fjol?": those of that time, and not all since. */
const fromThen =
  /^(?:från|ifrån|from) (?=(?:i (?:för)?fjol|(?:förra|last|hela) \p{L}+|20\d\d|(?:the year before|året (?:innan|före)))$)/iu;

/** What is meant where something else is said not to be: "trafik" of "inte kultur, trafik". */
function meantInPlace(bare: string): string {
  const meant = inPlaceOf.map((form) => form.exec(bare)?.groups?.meant).find((found) => found !== undefined);
  return meant === undefined ? bare : meant.replace(leads, '').replace(trails, '').trim();
}

const negation =
  /(?<!\p{L})(?:inte|ej|icke|utom|förutom|utan|not|except|excluding|without|other than)(?!\p{L})/giu;

/** Words without those by which something is taken out: "trafik" of "inte trafik". */
export const withoutNegation = (words: string): string =>
  words
    .replace(negation, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^ (?:för|hos|på|for|at) | $/giu, '')
    .trim();

/**
 * Whether words take something out of a list ("inte trafik"): a word for not is among them that makes nothing else of
 * what `read` gives. In "inte besvarade" it does.
 */
export function leavesOut(words: string, read: (words: string) => string | undefined): boolean {
  const affirmed = words.replace(negation, ' ').replace(/\s+/g, ' ').trim();
  return affirmed !== words && read(affirmed) === read(words);
}

/** On the other side of the time that was asked for: "och efter?", "and before that?". */
const turning =
  /^(?:(?<after>(?:där|dar)?efter|efteråt|sen|sedan|senare|after(?:wards)?|later)|(?<before>dessförinnan|innan|före|before))(?: (?:det|dess|that|it))?$/iu;
const bounds =
  /^(?:(?:allt |everything )?(?:fram till|innan|före|till|efter|sedan|sen|until|till|before|by|after|since|i|in|på|on|under|during) )+(?:och med )?/iu;

/** "Å efter" goes on from "före jul" to what comes after it. */
function withTimeTurned(said: string, earlier: string): string {
  const groups = turning.exec(said)?.groups;
  const until = partTimes(earlier).time.replace(bounds, '');
  if (groups === undefined || until === '') return said;
  const isSwedish = !/^(?:after|later|before)/i.test(said);
  if (groups.after !== undefined) return `${isSwedish ? 'efter' : 'after'} ${until}`;
  return `${isSwedish ? 'före' : 'before'} ${until}`;
}

function languageOf(said: string): Language | undefined {
  if (swedish.test(said)) return 'sv';
  return english.test(said) ? 'en' : undefined;
}

/** A sentence of these parts, without those that are empty. */
export const sentenceOf = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
