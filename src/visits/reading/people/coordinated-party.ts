import { YOURS } from './listed-member.ts';
import { TO_OTHERS } from './listed-party.ts';
import { type PartyPhrase, partyPhraseAt } from './party-phrase.ts';

/** Those who are told one after the other: "A, B and C", where each is somebody or so many of a kind. */
export interface CoordinatedParty {
  readonly number: number;
  /** How many phrases it has. */
  readonly parts: number;
  readonly hasWriter: boolean;
  /** Whether one of them at least is surely somebody. */
  readonly isKnown: boolean;
  readonly beginsWithName: boolean;
  /** Whether one of them is several of a kind. */
  readonly isCounted: boolean;
  /** Whether a word adds the last of them to the others. */
  readonly isAdded: boolean;
  /** What follows the last of them. */
  readonly after: string;
}

const JOIN =
  /^(?:\s*,\s(?:(?:och|o|and|og|plus|samt|jämte|as well as|with|med)\s)?|\s+(?:och|o|and|og|plus|samt|jämte|as well as|&|with|med|together with|tillsammans med|along with|accompanied by|åtföljd av)\s|\s?\+\s?)(?:(?:also|även|så|också|så klart|of course|förstås|kanske|maybe)\s)?/iu;
const ANY_JOIN =
  /,\s(?:(?:och|o|and|og|plus|samt|jämte|as well as)\s)?|\s(?:och|o|and|og|plus|samt|jämte|as well as|&)\s|\s?\+\s?/giu;
/** What may be said of one of them before the next. */
const MORE_OF_THEM =
  /^(?:,?\s(?:who|som|whose|vars|that)\s|\s(?:from|från|fra|of|i|in|at|på|av|för|for|to|till|vid|hos|with|med|as|inom|responsible|ansvarig|själv|here|there|där|här)\s)/iu;
/** So far ahead the next of them begins. */
const FARTHEST = 90;
/** Nobody tells so many apart. */
const MOST = 12;
/** After these nobody knows how many more there are. */
const NO_NUMBER =
  /^(?:some|several|a few|many|various|other|others|flera|några|många|ett par|diverse|andra|mina|våra|sina|(?:my|our|his|her|their|the|hans|hennes|deras)\s(?:\p{L}+\s)?\p{L}+(?:[^s]s|or|ar|er|na))(?!\p{L})/iu;

/** The party that begins a text, where each phrase can stand for people. */
export function coordinatedPartyAt(text: string, manner: Manner): CoordinatedParty | undefined {
  const first = partyPhraseAt(text, manner.neighbour);
  if (first === undefined || (first.kind === 'definite' && !manner.isSaid)) return undefined;
  const phrases: PartyPhrase[] = [first];
  let rest = text.slice(first.length);
  let isAdded = false;
  while (phrases.length < MOST) {
    const next = nextPhrase(rest, phrases, manner);
    if (next === 'unknown') return undefined;
    if (next === undefined) break;
    phrases.push(next.phrase);
    isAdded ||= !isBare(next.join);
    rest = next.rest;
  }
  const sum = numberOf(phrases);
  // "Five persons, two foresters and three lawyers": those were counted before.
  const isWhole = phrases.length > 2 && first.kind === 'general' && first.number * 2 === sum;
  return {
    number: isWhole ? first.number : sum,
    parts: phrases.length,
    hasWriter: phrases.some(({ kind }) => kind === 'writer'),
    isKnown: phrases.some(({ kind }) => !['one', 'counted', 'definite'].includes(kind)),
    beginsWithName: first.kind === 'name',
    isCounted: phrases.some(({ number }) => number > 1),
    isAdded,
    after: rest,
  };
}

/** How a list is read. */
export interface Manner {
  /** The text is Danish or Norwegian. */
  readonly neighbour: boolean;
  /** It is said before the list that these are those who come: whoever is named then is somebody. */
  readonly isSaid: boolean;
}

interface Next {
  readonly phrase: PartyPhrase;
  readonly join: string;
  readonly rest: string;
}

function nextPhrase(
  rest: string,
  phrases: readonly PartyPhrase[],
  manner: Manner,
): Next | 'unknown' | undefined {
  const join = JOIN.exec(rest)?.[0];
  if (join !== undefined) {
    const ahead = rest.slice(join.length);
    const next = phraseAfter(join, ahead, phrases, manner);
    if (next !== undefined) return next;
    if (NO_NUMBER.test(ahead)) return 'unknown';
  }
  if (!MORE_OF_THEM.test(rest)) return undefined;
  // "Twelve persons from Riga, two with dogs and three by bicycle": they are among those who were counted.
  const joins = phrases.at(-1)?.kind === 'general' ? 1 : 2;
  const [clause = ''] = /^[^.;:!?()]*/u.exec(rest.slice(0, FARTHEST)) ?? [];
  for (const { 0: later, index } of [...clause.slice(1).matchAll(ANY_JOIN)].slice(0, joins)) {
    const between = clause.slice(0, 1 + index);
    if (OF_WHAT_THEY_WISH.test(between) || TO_OTHERS.test(between) || YOURS.test(between)) return undefined;
    const ahead = rest.slice(1 + index + later.length);
    const next = phraseAfter(later, ahead, phrases, manner);
    // Far from the one before, "the roads and a map" is what they work with.
    if (next !== undefined && isSurelySomebody(next, ahead)) return next;
    // "Bosse in the smithy, Lena in the office".
    if (next?.phrase.kind === 'name' && phrases.at(-1)?.kind === 'name' && OF_PLACE.test(between))
      return next;
    if (next !== undefined && ASIDE.test(between) && /^,\s$/u.test(later) && next.phrase.kind === 'known')
      return next;
    if (next?.phrase.kind === 'known' && /^,/u.test(later)) return OF_PLACE.test(between) ? next : undefined;
  }
  return undefined;
}

/** What follows these in a clause are not those who come, but what they wish. */
const OF_WHAT_THEY_WISH =
  /(?<!\p{L})(?:vill|vil|skulle|önskar|ønsker|gärna|gjerne|gerne|kommer|reser|hoppas|arbetar|undervisar|bygger|would|want|wish|hope|like|will|teach|work|works|with|med|about|om)(?!\p{L})/iu;
/** "My sister, who is a midwife". */
const ASIDE = /^,\s(?:who|som)\s/iu;
/** "Our director of sports facilities". */
const OF_PLACE = /^\s(?:of|i|på|vid|from|från|fra|för|for|at|in)\s(?:\p{L}+\s?){1,4}$/u;
const SURE_ARTICLE = /^(?:an?|en|ett|et|one|our|my|vår|vårt|min|mitt|\p{Lu}\p{L}+)\s/u;
const isSurelySomebody = ({ phrase: { kind, number }, join }: Next, ahead: string) =>
  kind === 'writer' ||
  (!isBare(join) &&
    ((kind === 'known' && (number > 1 || SURE_ARTICLE.test(ahead))) ||
      (kind === 'name' && /^,/u.test(join))));

/** The phrase after a word or comma that joins it, unless it is no other one of the list. */
function phraseAfter(
  join: string,
  ahead: string,
  phrases: readonly PartyPhrase[],
  manner: Manner,
): Next | undefined {
  const phrase = partyPhraseAt(ahead, manner.neighbour);
  if (phrase === undefined || (phrase.kind === 'definite' && !manner.isSaid)) return undefined;
  const next = { phrase, join, rest: ahead.slice(phrase.length) };
  const isToldBefore = isBare(join) && tellsAgain(next, ahead, phrases);
  return isToldBefore || beginsClause(next, phrases) || isCountedAlready(next) ? undefined : next;
}

/** A comma alone, without a word that adds. */
const isBare = (join: string) => !/[\p{L}+&]/u.test(join);

/** "Seven persons with me", "five, me included". */
const isCountedAlready = ({ phrase, join, rest }: Next) =>
  phrase.kind === 'writer' && (/(?:with|med)\s$/iu.test(join) || INCLUDED.test(rest));

/** "We are ten people and our flight arrives", "two guides and a driver, and the evening": what goes on is no list. */
function beginsClause(
  { phrase: { kind, number }, join, rest }: Next,
  phrases: readonly PartyPhrase[],
): boolean {
  const isOther = kind === 'one' || kind === 'definite';
  const isAfterComma = /^\s*,/u.test(join);
  return (
    IS_ANOTHER_CLAUSE.test(rest) ||
    (isOther && phrases[0]?.kind === 'general') ||
    (kind === 'definite' && isAfterComma && !isBare(join) && !IS_LAST.test(rest)) ||
    (number === 1 && isBare(join) && IS_CLAUSE.test(rest)) ||
    (kind === 'writer' && isAfterComma && phrases.length === 1 && GOES_ON.test(rest))
  );
}

/** "Our boss, Anna", "…, 7 pax", "my fifteen pupils and I, sixteen heads". */
function tellsAgain({ phrase, rest }: Next, ahead: string, phrases: readonly PartyPhrase[]): boolean {
  const last = phrases.at(-1);
  const isSum = phrase.number > 1 && phrase.number === numberOf(phrases) && !goesOn(rest);
  const isGeneral = phrase.kind === 'general' || last?.kind === 'general';
  return isSum || isGeneral || SAID_EXACTLY.test(ahead) || isSaidAgain(last, phrase, ahead);
}

/** Whether another phrase follows. */
const goesOn = (rest: string) => {
  const join = JOIN.exec(rest)?.[0];
  return join !== undefined && partyPhraseAt(rest.slice(join.length), false) !== undefined;
};

const numberOf = (phrases: readonly PartyPhrase[]) => phrases.reduce((sum, { number }) => sum + number, 0);

function isSaidAgain(last: PartyPhrase | undefined, next: PartyPhrase, ahead: string): boolean {
  // "Henrik, his daughter": somebody else.
  if (last?.number !== 1 || next.number !== 1 || /^(?:hans|hennes|his|her)\s/iu.test(ahead)) return false;
  const [one, other] = last.kind === 'name' ? [last, next] : [next, last];
  return one.kind === 'name' && (other.kind === 'one' || other.kind === 'known');
}

const IS_LAST = /^\s*(?:[.;!?(]|$|,?\s(?:who|som|from|från)\s)/iu;
const INCLUDED = /^\s(?:included|inclusive|inräknad|medräknad|inkluderad)(?!\p{L})/iu;
/** "…, min chef har bestämt sig". */
const IS_CLAUSE = /^\s(?:has|have|is|will|would|har|är|ska|skulle|vill|kommer|kan|can)(?!\p{L})/iu;
const IS_ANOTHER_CLAUSE = /^\s(?:is|are|was|were|är|var)(?!\p{L})/iu;
const GOES_ON =
  /^\s(?:would|will|want|wish|hope|am|have|had|can|could|think|know|hear|heard|saw|vill|skulle|har|hade|är|kan|tror|vet|undrar|hoppas|önskar|ber|skriver)(?!\p{L})/iu;
const SAID_EXACTLY =
  /^[\p{L}\d]+\s(?:of us|av oss|alltså|stycken|st|stykker|närmare bestämt|exactly|to be exact|in all|all in all|all told|in total|together|altogether|totalt|sammanlagt|inalles|tillsammans|allt som allt|i alt)(?!\p{L})/iu;
