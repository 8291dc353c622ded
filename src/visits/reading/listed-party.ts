import { readNumber } from '../../language/nordic-numbers.ts';
import { isLikelyPeople, isSingle } from './people-clues.ts';
import { countedAt, WORD } from './people-phrases.ts';
import { isGeneral } from './person-words.ts';

/** People who are told one by one, or kind by kind: "the mayor, two officials from the harbour and I". */
export interface ListedParty {
  readonly number: number;
  /** How many ones or kinds are told. */
  readonly parts: number;
  /** Whether the writer is among them. */
  readonly hasWriter: boolean;
  readonly start: number;
  readonly end: number;
}

/** One of the list: how many it tells, and how many characters it takes. */
interface Member {
  readonly number: number;
  readonly length: number;
  readonly kind: 'writer' | 'name' | 'ours' | 'counted' | 'one' | 'general';
}

const WRITER =
  /^(?:undertecknade?|undertegnede|jag(?:\ssjälv)?|jeg(?:\sselv)?|I|me|myself|mig(?:\ssjälv)?|yours truly)(?![\p{L}’'])/iu;
/** Whoever was spoken of before. */
const PRONOUN = /^(?:han|hon|hun|he|she)(?!\p{L})/iu;
const NAME = /^(?:(?:fru|herr|mr|mrs|ms|dr)\.?\s)?\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?(?!\p{L})/u;
/** "Our actuary": beside the writer whoever is theirs is somebody. */
const OURS = /^(?:our|my|vår|min)\s\p{L}+(?:\s\p{L}+)?(?=,|\s(?:och|and|plus|samt)\s)/iu;
/** "En som arbetar med handlarna", "one who does the accounts". */
const ONE_WHO = /^(?:en|ett|one)(?=\s(?:som|who|that|from|från|fra)\s)/iu;
/** "Tre från lokalservicen", "the two who make our exhibitions": more of them, whatever they are. */
const MORE_WHO = new RegExp(
  `^(?:the |de |our |våra )?(${WORD})(?=\\s(?:som|who|that|from|från|fra|till|andra|others?|more|of (?:my|our|their)|av (?:mina|våra|deras))(?!\\p{L}))`,
  'iu',
);
/** "Styrelsen på sju". */
const BODY_OF = new RegExp(
  `^(?:the |our |vår |hela )?\\p{L}*(?:styrelse|kommitté|utskott|board|committee|team|grupp|group|crew|klass|class)\\p{L}*\\s(?:på|om|of|med)\\s(${WORD})`,
  'iu',
);
const NO_PART_OF_NAME = /^(?:och|and|som|who|att|to|will|vill|is|är|has|har)$/iu;
/** The ones who are asked are none of the visitors. */
const YOURS = /(?<!\p{L})(?:your|yours|er|ert|era|eran|dere[s]?|jeres)(?!\p{L})/iu;

const JOIN =
  /(?:,\s*(?:(?:och|o|and|og|samt|plus|but also|men även|accompanied by|åtföljd av|åtföljs av|together with|tillsammans med|along with)\s+)?|\s+(?:och|o|og|and|plus|&|samt|jämte|tillika|as well as|together with|tillsammans med|along with|accompanied by|åtföljd av|åtföljs av|with|med|(?:kommer själv )?och (?:tar|har) med sig|(?:comes )?and brings)\s+|\s*\+\s*)(?:(?:so|så|also|även|också|ytterligare|another|further|a further|dessutom|by|probably|kanske|maybe)\s+)?/giu;
/** What may stand between one of a list and the next: where they are from, what they do, an aside. */
const BETWEEN =
  /^\s*(?:|(?:från|from|fra|of|at|i|in|på|vid|hos|inom|within|for|för|av|who|som|that|responsible|aged)\s[^.;:!?]{1,60}|(?:där|there|själv|myself)|\([^()]{1,60}\)|,[^.;:!?]{1,45})\s*$/iu;
const BETWEEN_WRITER =
  /^\s*(?:|(?:från|from|fra)\s\p{L}+|själv|myself|\([^()]{1,60}\)|,[^.;:!?]{1,45})\s*$/iu;
/** Whom they come to meet is none of them. */
const TO_OTHERS =
  /(?<!\p{L})(?:meet\p{L}*|träffa\p{L}*|see|se|visit\p{L}*|besök\p{L}*|talk\p{L}*|tala|prata|speak|hear|höra|lära|learn\p{L}*|intervju\p{L}*|interview\p{L}*|ask|fråga|shadow\p{L}*|thank\p{L}*|tack\p{L}*|hos|at your|met|träffade|tipsade|tipped|received|hosted|invited|inbjudna)(?!\p{L})/iu;
/** So far ahead the next of a list begins. */
const FARTHEST = 75;

/** Nobody tells so many apart: it is no list of visitors, and is not read again from its second word. */
const MOST_PARTS = 20;

/** The parties of at least two parts that a sentence lists. */
export function listedParties(text: string, neighbour: boolean): ListedParty[] {
  const parties: ListedParty[] = [];
  let end = 0;
  for (const { index: start } of text.matchAll(/(?<![\p{L}\p{M}\d’'.,:/-])[\p{L}\d]/gu)) {
    if (start < end) continue;
    const party = partyAt(text, start, neighbour);
    if (party === undefined) continue;
    end = party.end;
    if (party.parts < MOST_PARTS) parties.push(party);
  }
  return parties;
}

function partyAt(text: string, start: number, neighbour: boolean): ListedParty | undefined {
  const first = memberAt(text, start, neighbour, true);
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  if (first === undefined || !mayBegin(first, before)) return undefined;
  const members = [first];
  let end = start + first.length;
  // "The Mayor, 6 persons": without a word that adds the last one to the others it is no list, unless it is announced as one.
  let isList = /:\s*$/.test(before);
  for (
    let next = nextMember(text, end, members, neighbour);
    next !== undefined && members.length < MOST_PARTS;
  ) {
    members.push(next.member);
    end = next.end;
    isList ||= next.isAdded;
    next = nextMember(text, end, members, neighbour);
  }
  const hasWriter = members.some(({ kind }) => kind === 'writer');
  const isSure = hasWriter || members.every(({ kind }) => kind !== 'name' && kind !== 'ours');
  if (members.length < 2 || (!(isList && isSure) && members.length < MOST_PARTS)) return undefined;
  const number = members.reduce((sum, member) => sum + member.number, 0);
  return { number, parts: members.length, hasWriter, start, end };
}

/** "I am an urban designer", "dear Anna": who writes, or is written to. */
const PRESENTS =
  /(?<!\p{L})(?:am|är|er|heter|name is|namn är|this is|here is|dear|hej|hello|hi|bästa|kära|as|som)\s$/iu;

/** Whether a list of visitors may begin with somebody, after what stands before. */
function mayBegin({ kind, number }: Member, before: string): boolean {
  const clause = /[^.;:!?,()]*$/u.exec(before)?.[0] ?? '';
  const presents = PRESENTS.test(before) && !/(?<!\p{L})(?:vi|we|de|they)\s\p{L}+\s$/iu.test(before);
  const isOne = kind === 'name' || (kind !== 'writer' && number === 1);
  return !TO_OTHERS.test(clause) && !YOURS.test(clause) && !(presents && isOne);
}

function nextMember(
  text: string,
  end: number,
  members: readonly Member[],
  neighbour: boolean,
): { readonly member: Member; readonly end: number; readonly isAdded: boolean } | undefined {
  const ahead = text.slice(end, end + FARTHEST);
  for (const { index, 0: join } of ahead.matchAll(JOIN)) {
    const between = ahead.slice(0, index);
    if (/[.;:!?]\s/u.test(between)) return undefined;
    const isAdded = /\p{L}|\+|&/u.test(join);
    const isWith = /(?<!\p{L})(?:with|med)\s/iu.test(join) && /(?<!\p{L})(?:who|som|that)\s/iu.test(between);
    if (isWith || !mayStandBetween(between, members, isAdded, neighbour)) continue;
    const place = end + index + join.length;
    const member = memberAt(text, place, neighbour, false);
    const last = members.at(-1) as Member;
    if (member?.kind === 'writer' && INCLUDED.test(text.slice(place + member.length))) return undefined;
    if (member === undefined || (!isAdded && isSaidAgain(last, member, text.slice(place + member.length))))
      continue;
    // "Fyra personer, två dietister och två upphandlare", "a manager and a clerk, two people": they are counted already.
    const isCounted = members.length === 1 && last.kind === 'general';
    if (!isAdded && (isCounted || member.kind === 'general')) return undefined;
    return { member, end: place + member.length, isAdded };
  }
  return undefined;
}

function mayStandBetween(
  between: string,
  members: readonly Member[],
  isAdded: boolean,
  neighbour: boolean,
): boolean {
  const gap = members.at(-1)?.kind === 'writer' ? BETWEEN_WRITER : BETWEEN;
  if (!gap.test(between) || TO_OTHERS.test(between) || YOURS.test(between)) return false;
  const isAside = /^\s*,/.test(between);
  // After an aside it must be said that the list goes on.
  if (isAside && (!isAdded || /(?<!\p{L})(?:I|jag|vi|we)(?!\p{L})/iu.test(between))) return false;
  return [...between.matchAll(new RegExp(WORD, 'gu'))].every(
    ({ index }) => countedAt(between.slice(index), neighbour, false) === undefined,
  );
}

/**
 * Whoever comes after a bare comma and may be the same one as before it: "Nuria, our new girl", "from Portland, Oregon";
 * and "in Stockholm, I would like to", where a sentence begins.
 */
const INCLUDED = /^\s(?:själv\s)?(?:included|inclusive|inräknad|medräknad|inkluderad)(?!\p{L})/iu;

function isSaidAgain(last: Member, next: Member, after: string): boolean {
  if (next.kind === 'writer')
    return last.kind === 'name' || !/^(?:,?\s(?:och|and|og|plus|samt)|,)\s/iu.test(after);
  if (next.kind === 'name') return last.kind !== 'writer' && last.kind !== 'name';
  return last.kind === 'name' && next.kind === 'one';
}

/** "Her five officials." */
const WHOSE_COUNTED = /^(?:her|his|their|our|my|deras|hans|hennes|sina|mina|våra|the|de)\s+/iu;

/** Whoever stands at a place: the writer, somebody, or so many of a kind. */
function memberAt(text: string, start: number, neighbour: boolean, isFirst: boolean): Member | undefined {
  const rest = text.slice(start, start + 2 * FARTHEST);
  const writer = WRITER.exec(rest)?.[0];
  if (writer !== undefined) return { number: 1, length: writer.length, kind: 'writer' };
  return countedMember(rest, neighbour, isFirst) ?? oneAt(rest);
}

function countedMember(rest: string, neighbour: boolean, isFirst: boolean): Member | undefined {
  const whose = WHOSE_COUNTED.exec(rest)?.[0] ?? '';
  const word = new RegExp(`^${WORD}`, 'u').exec(rest.slice(whose.length))?.[0] ?? '';
  if (whose !== '' && readNumber(word, neighbour) !== undefined) {
    const owned = countedMember(rest.slice(whose.length), neighbour, isFirst);
    return owned && { ...owned, length: whose.length + owned.length };
  }
  const counted = countedAt(rest, neighbour, true);
  if (counted !== undefined && counted.number > 0)
    return { ...counted, kind: counted.number === 1 ? 'one' : counted.general ? 'general' : 'counted' };
  const body = BODY_OF.exec(rest);
  const inBody = body === null ? undefined : readNumber(body[1] ?? '', neighbour);
  if (body !== null && inBody !== undefined)
    return { number: inBody, length: body[0].length, kind: 'counted' };
  return isFirst ? undefined : moreAt(rest, neighbour);
}

/** Those who are counted after others: "three from the museum", "eleven teens". */
function moreAt(rest: string, neighbour: boolean): Member | undefined {
  const more = MORE_WHO.exec(rest);
  const word = more?.[1] ?? new RegExp(`^${WORD}`, 'u').exec(rest)?.[0] ?? '';
  const number = readNumber(word, neighbour);
  if (number === undefined) return undefined;
  if (more !== null) return { number, length: more[0].length, kind: 'counted' };
  const what = /^\s+\p{L}+/u.exec(rest.slice(word.length))?.[0] ?? '';
  const isPeople = number > 1 && isLikelyPeople(rest.slice(word.length));
  return isPeople || isGeneral(what.trim())
    ? { number, length: word.length + what.length, kind: 'counted' }
    : undefined;
}

function oneAt(rest: string): Member | undefined {
  const one = (PRONOUN.exec(rest) ?? ONE_WHO.exec(rest))?.[0];
  if (one !== undefined) return { number: 1, length: one.length, kind: 'one' };
  // The shortest words that name somebody: "a basketball federation man".
  const words = /^(?:[\p{L}'’-]+\s?){1,5}/u.exec(rest)?.[0] ?? '';
  for (const { 0: word, index } of words.matchAll(/[\p{L}'’-]+/gu)) {
    if (NO_PART_OF_NAME.test(word)) break;
    const length = index + word.length;
    if (isSomebody(words.slice(0, length))) return { number: 1, length, kind: 'one' };
  }
  const ours = OURS.exec(rest)?.[0];
  if (ours !== undefined) return { number: 1, length: ours.length, kind: 'ours' };
  const name = NAME.exec(rest)?.[0];
  return name === undefined ? undefined : { number: 1, length: name.length, kind: 'name' };
}

/** "The city's director", "kommunens jurist", "Oslos byrådsleder". */
const WHOSE =
  /^(?:[Mm]y|[Tt]heir|[Mm]in|[Mm]itt|[Hh]ans|[Hh]ennes|[Dd]eras|sin|[Vv]årt|[Oo]ne|\p{Lu}\p{L}{2,}s|\p{L}{3,}[nt]s)\s/u;

/** Somebody by an article, by whose they are, or by an ending that says which one: "our director", "psykologen". */
function isSomebody(name: string): boolean {
  if (YOURS.test(name) || /['’]s$/u.test(name)) return false;
  const hasArticle = /^(?:the|an?|en|ett|our|his|her|vår)\s/iu.test(name);
  if (hasArticle && /\s(?:man|woman|lady|guy|kille|tjej)$/iu.test(name)) return true;
  const isDefinite = /^[\p{L}-]{5,}n$/iu.test(name);
  return (hasArticle || isDefinite || WHOSE.test(name)) && isSingle(name.replace(WHOSE, ''));
}
