import { tellingWords } from '../../language/content-stems.ts';
import { countriesIn } from '../../language/places/countries-in.ts';
import { fold, wordsOf } from '../../language/words.ts';
import type { Kind } from '../model.ts';
import { readKind } from '../reading/read-kind.ts';
import { NOUN } from './nouns.ts';

/** What the city can be a member of. */
export const organisations: readonly Kind[] = ['membership', 'network'];
const agreements: readonly Kind[] = ['cooperation-agreement', 'letter-of-intent'];

const WE = '(?:vi|staden|stan|stockholm(?:s stad)?|we|the city)';
/** What "the city" takes part in at large is asked of the strategy, which says where that is known. */
const US = '(?:vi|we)';
/** "Någon annan nämnd", "nån i stan": whoever in the city. */
const ANYBODY =
  '(?:nagon|nan|ngn|any(?:body|one)?|somebody|someone)(?: (?:annan|else|other))?(?: (?:namnd|forvaltning|enhet|committee|department|unit))?(?: (?:i|in) (?:staden|stan|kommunen|the city))?';
const NOW = '(?: (?:i dag|idag|nu|just nu|today|now|currently|at the moment))?';
const STILL = '(?:redan |fortfarande |already |still |currently )?';

/** "Vad kostar våra medlemskap tillsammans?" What one would cost is asked of the strategy. */
const costs = new RegExp(
  `^(?:vad|hur mycket|what|how much)(?: [^ ]+){0,4}? (?:kostar|lagger|betalar|costs?|pays?|spends?)(?: [^ ]+){0,4}? ?(?:vara|stadens|alla|our|all|the city s)(?: internationella| international)? (?:${NOUN})(?: [^ ]+){0,6}$|^(?:vad|hur mycket|what|how much)(?: [^ ]+){0,2}? (?:do|does|kostar|lagger|betalar)(?: [^ ]+){0,4}? (?:${NOUN})(?: [^ ]+){0,2}? (?:tillsammans|totalt|sammanlagt|altogether|in total|together)(?: [^ ]+){0,5}$`,
);

/** Whether folded words ask what all that is in force costs together. */
export const asksForCosts = (folded: string): boolean => costs.test(folded);

const ORGANISATION = `(?:${NOUN}|organisationer|organi[sz]ations)`;
/** "Vilka klubbar och nätverk": one kind or more. */
const WHICH = `^(?:vilka|which|what) (?:internationella |international )?${ORGANISATION}(?:(?:,| och| o| samt| and)+ ${ORGANISATION})*`;
/** "Vilka nätverk är vi med i?", "which networks are we members of?" */
const heldByUs = new RegExp(
  `${WHICH} (?:ar|is|are) ${US} ${STILL}(?:med|medlem|medlemmar|anslutna|a member|members|part)(?: (?:i|till|in|of))?${NOW}$`,
);
/** "Vilka nätverk betalar vi avgift till?", "which networks cost us money?" */
const paidByUs = new RegExp(
  `${WHICH} (?:betalar (?:vi|staden|stan)(?: \\w*avgift(?:er)?| pengar)?(?: (?:for|till|i))?|(?:do|does|are) (?:we|the city) pay(?:ing)?(?: (?:money|a fee|fees))?(?: (?:for|to|into|to be (?:in|part of)|to belong to))?|kostar(?: (?:oss|staden|stan|nagot|pengar))*|costs?(?: (?:us|the city|money|something))*)${NOW}$`,
);
/** "Vad har vi för medlemskap och avtal totalt?": one kind or more, of all that there is. */
const whatKinds = new RegExp(
  `^(?:vad|what) (?:har|do|does|have) (?:vi|staden|stan|we|the city)(?: have)? (?:for|av|in the way of|for kind of) (?:slags |sorts )?(?:internationella |international )?(?:${NOUN})(?:(?:,| och| o| a| samt| eller| and| or)+ (?:internationella )?(?:${NOUN}))*(?: (?:totalt|sammanlagt|allt som allt|egentligen|just nu|nu|i dag|idag|in total|altogether|right now|now|today))*$`,
);
/** "Vad vi på kultur har bundit oss vid utomlands", "everything we are committed to". */
const bound =
  /^(?:visa |lista |show |list )?(?:vad|allt|vilket|what|everything|all)(?: som| that)? (?:vi|jag|staden|stan|we|the city)(?: (?:pa|hos|i|inom|at|in) [^ ]+){0,2} (?:har|ar|have|are|is|has) (?:bundit (?:oss|sig)|bundna?|forbundit (?:oss|sig)|forbundna|atagit (?:oss|sig)|committed(?: (?:ourselves|itself))?|bound)(?: (?:vid|av|till|to|by|for|utomlands|internationellt|abroad|internationally|om))*$/;

/** "Har staden ett medlemskap i Eurocities?", "do we have an agreement with Vienna?" */
const holds = new RegExp(
  `^(?:(?:har|have|has) ${WE}|(?:do|does) ${WE} ${STILL}have|finns det|is there|are there) ${STILL}(?:nagot |nagon |nagra |ett |en |a |an |any |some )?(?:gallande |current )?(?<noun>${NOUN}|deals?|uppgorelse\\w*) (?:med|i|with|in|of) (?:natverket |staden |the network |the city of )?(?<name>.+?)${NOW}$`,
);
/** "Är vi medlemmar i Eurocities?", "are we in the network C40?" */
const isMember = new RegExp(
  `^(?:ar|are|is) (?:${US}|${ANYBODY}) ${STILL}(?:med|medlem|medlemmar|a member|members|part) (?:i|in|of) (?:natverket |the network )?(?<name>.+?)${NOW}$`,
);
/** "Funderar på att gå med i ICLEI, är nån annan i stan redan med där?": what is named before is asked of. */
const isThere = new RegExp(
  `^.*\\b(?:(?:med|me) i|joining|join|(?:funderar|tanker|thinking) (?:pa|om|of|about)) (?:natverket |the network )?(?<name>[^ ]+) (?:(?:sa|och|men|and|but) )*(?:ar|are|is) (?:${US}|${ANYBODY}) ${STILL}(?:med|me|medlem\\w*|members?|a member|part|in|there)(?: (?:dar|i det|i den|of it|in it|there|redan|already))*$`,
);
/** "Avsluta medlemskapet i Eurocities", "leave the network Eurocities". */
const endWish =
  /^(?:avsluta|sag upp|lamna|end|leave|terminate|cancel) (?:vart |stadens |the |our )?(?<noun>medlemskap(?:et)?|(?:samarbets|intentions)?avtalet|natverket|avsiktsforklaringen|membership|(?:cooperation )?agreement|letter of intent|network)(?: (?:i|med|in|with|of))? (?:natverket |staden |the network |the city of )?(?<name>.+)$/;

/** Which wait for their review; how often and by whom is asked of the strategy. */
const reviews = new RegExp(
  `^(?:vilka|which|what) (?:av (?:vara|stadens) )?(?:${NOUN})(?: [^ ]+){0,6}? (?:ska|skall|behover|star|are|need)(?: [^ ]+){0,3}? (?:omprov\\w*|review\\w*)(?: (?:i|in|under|inom|within|narmaste|nasta|this|next|de|the) .*| 20\\d\\d)?$`,
);
/** "Är det något medlemskap som ska ses över snart?", "are there memberships that we should look over?" */
const anyToReview = new RegExp(
  `^(?:ar det|finns det|har vi|ligger det|is there|are there|do we have) (?:nagot |nagon |nagra |any |some )?(?:av (?:vara|stadens) )?(?:${NOUN})(?: [^ ]+){0,3}? (?:ska|skall|behover|borde|bor|star|maste|should|need|must|are due|is due|up)(?: [^ ]+){0,4}? ?(?:omprov\\w*|ses over|se over|review\\w*|look(?:ed)?(?: over| at)?)(?: [^ ]+){0,4}$`,
);
const reviewWords = /\b(?:omprova\w*|for review|reviewed)\b/;
const ours = /^(?:visa |lista |show |list )?(?:alla |all )?(?:vara|our|alla|all)\b/;

/** A name has a capital or a number at the head of its words, but for the small ones within. */
const name =
  /^[\p{Lu}\d][^ ]*(?: (?:of|the|for|för|och|and|i|de|la|på|von|av|&|kommun|stad|city|[\p{Lu}\d][^ ]*))*$/u;
const MOST_WORDS = 2;
/** Words that stand in a name's place: "med någon stad". */
const noName =
  /^(?:nagon|nagot|nagra|andra|flera|stader|lander|utland\p{L}*|internation\p{L}*|foreign|other|some|any|cities|countries|somebody)$/u;

/** Whether small letters are a name, by their not being words that every text has. */
function isBareName(said: string): boolean {
  const words = wordsOf(said);
  const telling = tellingWords(said).filter((word) => !noName.test(fold(word)));
  return words.length <= MOST_WORDS && telling.length === words.length;
}

/** Of states and not of cities. */
const notForCities = /^(?:eu|europeiska unionen|european union|fn|un|united nations|nato)$/;

/** Whether folded words that stand in a name's place name nobody: "någon stad", "EU". */
export const isOfNobody = (folded: string): boolean =>
  notForCities.test(folded) ||
  tellingWords(folded).length === 0 ||
  wordsOf(folded).some((word) => noName.test(word) || isArticle.test(word));
const isArticle = /^(?:en|ett|a|an|the|vilk\p{L}*|which|what|vem|whom)$/u;

/** What somebody asks of by its name, and which kinds they may mean. */
export interface Held {
  readonly name: string;
  readonly kinds: readonly Kind[] | null;
}

/** Whether folded words ask what the city is a member of. */
export const asksWhatIsHeld = (folded: string): boolean => heldByUs.test(folded) || paidByUs.test(folded);

/** Whether folded words ask for all of some kinds, or for all that somebody is bound by. */
export const asksWhatThereIs = (folded: string): boolean => whatKinds.test(folded) || bound.test(folded);

/** Whether folded words ask for what is to be reviewed. */
export function asksForReviews(folded: string): boolean {
  return reviews.test(folded) || anyToReview.test(folded) || (ours.test(folded) && reviewWords.test(folded));
}

/** "Är vi med i Eurocities?": what is asked for by its name, or undefined. */
export function readHolding(written: string): Held | undefined {
  return heldIn(written, holds) ?? heldIn(written, isMember) ?? readHeldThere(written);
}

/** What is asked of after it was named, in more than one clause; or undefined. */
export const readHeldThere = (written: string): Held | undefined =>
  heldIn(written.replace(/[,.:;]+(?= )/g, ''), isThere);

/** "Avsluta medlemskapet i Eurocities": what somebody means to end, or undefined. */
export function readEndWish(written: string): Held | undefined {
  return heldIn(written, endWish);
}

function heldIn(written: string, pattern: RegExp): Held | undefined {
  const groups = pattern.exec(fold(written))?.groups;
  const folded = groups?.name;
  if (folded === undefined || notForCities.test(folded)) return undefined;
  const said = inOwnLetters(folded, written);
  // "Avtal med tyskarna" is with a city there.
  const [country] = countriesIn(said);
  const isOfCountry = country !== undefined && !/^(?:en|ett|a|an|some)(?= )/u.test(folded);
  if (isOfCountry && said.slice(country.end).trim() === '')
    return { name: said, kinds: kindsOf(groups?.noun) };
  // Who writes no capitals writes none in names either.
  const isBare = written === written.toLowerCase() && isBareName(said) && readKind(said) === null;
  return name.test(said) || isBare ? { name: said, kinds: kindsOf(groups?.noun) } : undefined;
}

/** Folded words of a text as they stand in it. */
export function inOwnLetters(folded: string, written: string): string {
  const words = written.split(' ');
  const count = folded.split(' ').length;
  const from = words.findLastIndex(
    (_word, index) => fold(words.slice(index, index + count).join(' ')) === folded,
  );
  return words.slice(from, from + count).join(' ');
}

function kindsOf(noun: string | undefined): readonly Kind[] | null {
  if (noun === undefined) return organisations;
  if (/^(?:deal|uppgorelse)/.test(noun)) return agreements;
  const kind = readKind(noun);
  if (kind === null || kind === 'twin-city') return null;
  if (organisations.includes(kind)) return organisations;
  return /\bavtal|^agreement/.test(noun) ? agreements : [kind];
}
