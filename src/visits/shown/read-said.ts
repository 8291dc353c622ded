import { inItsPlace, nameInstead } from '../../conversation/changed-mind.ts';
import { changesIn } from '../../conversation/clauses-said.ts';
import { correctsNumber, peopleSaid } from '../../conversation/people-said.ts';
import {
  asksOfShown,
  movesShown,
  saidOfShown,
  speaksOfOther,
  type Wish,
  wishIn,
} from '../../conversation/said-of-shown.ts';
import { MONTH } from '../../language/dates/date-words.ts';
import type { VisitReader } from '../ports.ts';
import type { VisitFacts } from '../visit.ts';
import { fromOrUntilDay, lengthened, onDay, shifted } from './read-shift.ts';

/** What somebody wants of a visit that was shown. */
export type VisitWish = Wish | 'hand-over' | 'letter' | 'invite' | 'move';

const wishes: readonly Wish[] = ['why', 'calendar', 'call-off', 'reject', 'approve', 'status'];
const handsOver =
  /\b(?:(?:lamna|flytta|skicka)\w* (?:\w+ )?(?:over|vidare)|borde (?:\w+ ){0,2}(?:ta|ha|skota)\b|(?:inte|ej) (?:(?:ar )?(?:vart|var|hos oss|for oss|vi som|vi\b|vara))|fel (?:namnd|enhet|forvaltning|mottagare)|hor hemma|hand\w* (?:it |them )?over|pass (?:it )?on|not (?:ours|us)|isn['’]?t ours|belongs to|should (?:take|have|handle)|wrong (?:committee|unit|department))\b/;
/** Somebody else is to have it, whoever that is: "nån annan får göra det", "can a colleague take over". */
const another =
  '(?:(?:nagon|nan|somebody|someone|anybody|anyone) (?:annan|else)|(?:(?:nagon|nan|en|a|some) )?(?:kollega\\w*|colleague))';
const takes = '(?:ta|tar|gora|gor|skota|skoter|ha|hand|do|take|takes|have|host|handle|see)';
const handsToOther = new RegExp(
  `\\b${another}\\b(?: \\w+){0,3} ${takes}\\b|\\b(?:far|kan|ska|maste|can|could|must|should|let) ${another}\\b|\\b${takes} (?:\\w+ ){0,2}${another}\\b|\\b(?:ta|take) over\\b`,
);
/** "Jag hinner inte, kan Isaiah": whoever can't asks whether somebody who is named can. */
const handsToNamed =
  /\b(?:inte|ej|not|\w+n['’]t)\b.*\b(?:kan|far|ska|skulle|can|could|may) (?!(?:inte|jag|vi|ni|du|man|det|den|de|dom|dem|not|i|we|you|it|they|that|nan|nagon)\b)[a-z]+(?: [a-z]+)?(?: (?:ta|gora|skota|fa|ha|take|do|have|handle|host)\b.*)?$/;
/** "Kan miljö ta det i stället": somebody who is named, in the place of whoever has it. */
const handsToNamedInstead =
  /\b(?:kan|kunde|far|ska|skulle|can|could|may|should) (?:inte |not )?(?!(?:inte|jag|vi|ni|du|man|det|den|de|dom|dem|not|i|we|you|it|they|that|staden|the city)\b)(?:the )?[a-z-]+(?: [a-z]+)? (?:(?:ta|take|sta vard|welcome|receive)\b(?=.*\b(?:i ?stallet|istallet|instead|for us|at oss|for oss)\b)|(?:ta|gora|skota|take|do|have|handle|host) (?:hand om |over |care of )?(?:dem|dom|de|det|den|them|it|that)\b(?! (?:att|to|den|pa|i|on|in|at)\b))/;
const writes =
  /\b(?:(?:skriv\w*|svara|formulera\w*|gor|skicka\w*|mejla\w*|maila\w*|write|draft|email|mail|answer|reply|send) (?:\w+ ){0,3}(?:svar\w*|brev\w*|mejl\w*|mail\w*|intyg\w*|certificate\w*|letter|reply|answer|dem|dom|de|them|they|tillbaka|back)\b|\w*brev(?:et)?\b|letter\b|(?:in writing|skriftligt|pa prant)\b)/;

/** Whether something is to be written to them, in folded words. */
export const asksToWrite = (said: string): boolean => writes.test(said);

/** Visitors who need a visa need an invitation (4#5). */
const invites =
  /\b(?:embass\w*|ambassad\w*|visum\w*|visas?|inbjud\w*|invit\w*|bjud\w* (?:\w+ ){0,3}(?:hit|over)|ask(?:ing|s)? (?:\w+ ){1,3}(?:over|here|to come|to visit))\b/;
const theyNeed =
  /^(?:(?:o|och|men|and|but|hm|ok) )*(?:de|dom|dem|they)(?:['’]ll)? (?:\w+ )?(?:behover|vill ha|maste ha|ber om|need|want|ask\w* for|must have)\b/;
/** To other days, whichever those are. */
const moves =
  /\b(?:skjut\w* (?:\w+ )?(?:pa|fram|upp)|flytta\w*|senarelagg\w*|tidigarelagg\w*|postpon\w*|push\w* (?:\w+ )?(?:back|out|to)|reschedul\w*|boka\w* (?:\w+ )?om|omboka\w*|rebook\w*|byta? (?:dag|datum|tid)\w*|mov(?:e|ed|ing)|(?:annan|annat|andra|other|another) (?:dag\w*|datum|tid\w*|days?|dates?))\b/;
const otherVisit = /\b(?:besok(?:et)?|visit) (?:nr |nummer |no |number )?\d/;

/** Others who want to come: a request of its own. */
const begins =
  /\b(?:vill|onskar|skulle vilja|hoppas|wants?|wish|would like|hope) (?:\w+ )?(?:komma|besoka|halsa|visit|come)\b/;

/** "De vill komma 12 februari i stället": it is no other one. */
const instead = /\b(?:i ?stallet|instead|hellre|helst|rather)\b/;

/** What a text wants of the visit that was just shown; undefined where it says nothing of that. */
export function readVisitWish(text: string): VisitWish | undefined {
  const said = saidOfShown(text);
  if (said === undefined || otherVisit.test(said)) return undefined;
  if (handsToOther.test(said) || handsToNamed.test(said) || handsToNamedInstead.test(said))
    return 'hand-over';
  const wish = wishIn(said, wishes);
  if (wish !== undefined && wish !== 'status') return wish;
  if (handsOver.test(said)) return 'hand-over';
  // "They need a letter for the embassy": whoever it is shown to.
  if (theyNeed.test(said) && writes.test(said)) return invites.test(said) ? 'invite' : 'letter';
  if (asksOfShown(said) || speaksOfOther(said)) return wish;
  if (moves.test(said)) return 'move';
  if (!writes.test(said)) return wish;
  return invites.test(said) ? 'invite' : 'letter';
}

/** What somebody may tell of a visit that is shown. */
export type FactChanges = Partial<
  Pick<VisitFacts, 'people' | 'from' | 'until' | 'topics' | 'origin' | 'country'>
>;
type Before = Pick<VisitFacts, 'people' | 'from' | 'until'> & {
  readonly topics?: string;
  /** Whether it is not saved, so that a place that is told is where they come from, and no other visit's. */
  readonly isDraft?: boolean;
  /** When it is to be, as a request says it without naming a day: "i maj". */
  readonly when?: string;
  /** Whether it was filled in just before, so that "nej, 14" tells anew what that was. */
  readonly isFilledIn?: boolean;
};

/**
 * What a text changes of the facts of a visit as they were `before`, in any of its clauses: "de blir 15 istället för 8", "den 11
 * mars istället", "skjuta på det en vecka", "och vill även se Stadsmuseet".
 */
export const readFactChanges = (
  reader: VisitReader,
  text: string,
  before: Before,
  today: string,
): FactChanges => {
  const origin = before.isDraft === true ? nameInstead(text) : undefined;
  const country = origin === undefined ? null : reader.countryOf(origin);
  if (origin !== undefined && country !== null) return { origin, country };
  const told = before.isFilledIn === true ? inItsPlace(text) : text;
  return changesIn<FactChanges>(told, (said) => changesOfClause(reader, said, before, today));
};

function changesOfClause(reader: VisitReader, text: string, before: Before, today: string): FactChanges {
  const said = saidOfShown(text);
  if (said === undefined || otherVisit.test(said) || asksOfShown(said)) return {};
  const people = peopleSaid(said, before.people);
  const { origin, dates, wanted } = reader.read(withWhen(text.replace(setAside, ''), before), today);
  const isAnew = begins.test(said) && !ofThose.test(said) && !instead.test(said);
  // "Inte 12 utan 15 finnar": of those who are spoken of.
  if ((origin !== null && !correctsNumber(said)) || isAnew) return {};
  const { proposed } = dates;
  const isOfTopics = wanted.length > 0 && besides.test(said) && toSee.test(said);
  const moved = speaksOfOther(said)
    ? undefined
    : (lengthened(said, before) ??
      shifted(said, before) ??
      fromOrUntilDay(said, before) ??
      onDay(said, before));
  return {
    ...(people === undefined || people === before.people ? {} : { people }),
    ...(proposed === null || !movesShown(said)
      ? {}
      : daysWith(before, proposed, besides.test(said) && !toSee.test(said))),
    ...moved,
    ...(isOfTopics ? { topics: withTopics(before.topics, wanted) } : {}),
  };
}

/** "Första veckan" of those who come in May: that of the month. */
const withWhen = (text: string, { from, when = '' }: Before): string =>
  from === null && when !== '' && ofAMonth.test(text) && !namesMonth.test(text) ? `${text} ${when}` : text;
const ofAMonth =
  /(?<!\p{L})(?:(?:första|andra|tredje|fjärde|sista|mitten|början|slutet|first|second|third|fourth|last|middle|beginning|end)(?: (?:hela )?(?:veckan?|week|måndagen|tisdagen|onsdagen|torsdagen|fredagen|monday|tuesday|wednesday|thursday|friday))?)[\s.!]*$|^\s*(?:den |the )?\d{1,2}(?::?e|th|st|nd|rd)?(?:\s?[-–]\s?\d{1,2})?[\s.!]*$/iu;
const namesMonth = new RegExp(`(?<!\\p{L})${MONTH}(?!\\p{L})`, 'iu');

/** "Inte 3 utan 4 mars": the day that is not meant. */
const setAside = /(?<!\p{L})(?:inte|ej|not)\s+(?:den |the )?\d[^,]{0,20}?\s(?:utan|but)\s/iu;

/** "De vill komma": those who are spoken of, and no others. */
const ofThose =
  /\b(?:de|dom|they)(?:['’]d)? (?:\w+ )?(?:vill|onskar|skulle vilja|hoppas|wants?|wish|would like|like|hope)\b/;

/** "Vill även se Stadsmuseet": beside what they were to see. */
const besides =
  /^(?:och|o|and) (?:sa |sen |then )?(?:(?:de|they) )?(?:vill|onskar|want|would like)\b|\b(?:aven|ocksa|oxa|dessutom|darutover|also|too|as well|in addition|besides)\b/;

/** What they are to do there: days and numbers that are told beside others are nothing to see. */
const toSee =
  /\b(?:se|titta\w*|besoka|hora|mota|traffa\w*|lara|prata|tala|diskutera|prova|vill|onskar|ar intresserade|see|look|visit|hear|meet|learn|talk|discuss|want\w*|would like|wish\w*|interested)\b/;

/** "Den 15 juni också": that day beside those that there were. */
function daysWith(
  { from, until }: Pick<VisitFacts, 'from' | 'until'>,
  told: { readonly from: string; readonly until: string },
  isBeside: boolean,
): Pick<VisitFacts, 'from' | 'until'> {
  if (!isBeside || from === null) return { from: told.from, until: told.until };
  const last = until ?? from;
  return { from: told.from < from ? told.from : from, until: told.until > last ? told.until : last };
}

const withTopics = (before = '', wanted: readonly string[]): string =>
  [before, ...wanted].filter(Boolean).join('; ');

const theOther = '(?:(?:den|det|de|dom) andra|the others?(?: ones?)?)';
const onward =
  '(?:(?:och|å|o|men|nej|nä|näe|jag menade|and|but|no|i meant|what about|how about|hur är det med)[\\s,]+)*';
const others = [
  new RegExp(
    `^${onward}${theOther}(?: (?:då|then))?\\s*(?:[,:–-]|\\s(?:från|from)\\s)\\s*(?<place>\\p{L}[\\p{L} -]*?)(?:\\s+(?:då|then))?[\\s?.!]*$`,
    'iu',
  ),
  new RegExp(
    `^${onward}(?<place>\\p{L}[\\p{L} -]*?)\\s*,\\s*${theOther}(?:\\s+(?:då|then))?[\\s?.!]*$`,
    'iu',
  ),
];

/** The place in "and the other one, Riga?", said after a visit was shown; undefined where it names none. */
export function otherVisitNamed(text: string, isPlace: (words: string) => boolean): string | undefined {
  const said = text.normalize('NFC').trim();
  const place = others.map((form) => form.exec(said)?.groups?.place).find((found) => found !== undefined);
  return place !== undefined && isPlace(place) ? place : undefined;
}
