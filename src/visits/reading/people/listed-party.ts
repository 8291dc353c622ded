import { FARTHEST, type Member, memberAt, YOURS } from './listed-member.ts';
import { ANY_WORD, countedAt } from './people-phrases.ts';
import { isPeople } from './person-words.ts';

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

/** Words that add, by themselves and as those who come in somebody's company. */
const AND = 'och|o|og|and|plus|samt';
const IN_COMPANY = 'accompanied by|åtföljd av|åtföljs av|together with|tillsammans med|along with';
const JOIN = new RegExp(
  [
    `(?:,\\s*(?:(?:${AND}|but also|men även|with|med|${IN_COMPANY})\\s+)?`,
    `|\\s+(?:${AND}|&|jämte|tillika|as well as|${IN_COMPANY}|with|med|(?:kommer själv )?(?:och )?(?:tar|har) med sig|(?:comes )?(?:and )?brings(?: along)?|(?:kommer|reser|åker|comes?|travels?) (?:tillsammans med|together with|med|with))\\s+`,
    '|\\s*\\+\\s*)',
    '(?:(?:so|så|also|även|också|ytterligare|another|further|a further|dessutom|by|probably|kanske|maybe)\\s+)?',
  ].join(''),
  'giu',
);
/** Words and signs that add, wherever they stand. */
const ADDS = new RegExp(
  `[+&]|(?<!\\p{L})(?:${AND}|jämte|tillika|also|even|även|as well as|${IN_COMPANY}|with|med)\\s`,
  'giu',
);
/** What may stand between one of a list and the next: where they are from, what they do, an aside. */
const BETWEEN =
  /^\s*(?:|(?:från|from|fra|of|at|i|in|på|vid|hos|inom|within|for|för|av|who|som|that|responsible|aged)\s[^.;:!?]{1,60}|(?:där|there|själv|myself)|\([^()]{1,60}\)|,[^.;:!?]{1,45})\s*$/iu;
const BETWEEN_WRITER =
  /^\s*(?:|(?:från|from|fra)\s\p{L}+|själv|myself|(?:(?:would|will|shall)(?: like to)? )?(?:come|travel)(?: along| to you)?,?|(?:skulle )?komma(?: till er)?,?|\([^()]{1,60}\)|,[^.;:!?]{1,45})\s*$/iu;
/** Whom they come to meet is none of them. */
export const TO_OTHERS =
  /(?<!\p{L})(?:meet\p{L}*|träffa\p{L}*|see|se|visit\p{L}*|besök\p{L}*|talk\p{L}*|tala|prata|speak|hear|höra|lära|learn\p{L}*|intervju\p{L}*|interview\p{L}*|ask|fråga|shadow\p{L}*|thank\p{L}*|tack\p{L}*|hos|at your|met|träffade|tipsade|tipped|received|hosted|invited|inbjudna)(?!\p{L})/iu;

/** Nobody tells so many apart: it is no list of visitors, and is not read again from its second word. */
const MOST_PARTS = 20;

/** The parties of at least two parts that a sentence lists. */
export function listedParties(text: string, neighbour: boolean): ListedParty[] {
  const last = lastJoin(text);
  const parties: ListedParty[] = [];
  let end = 0;
  for (const { index: start } of text.matchAll(/(?<![\p{L}\p{M}\d’'.,:/-])[\p{L}\d]/gu)) {
    if (start < end) continue;
    // Nobody is added after here.
    if (start > last) break;
    const party = partyAt(text, start, neighbour);
    if (party === undefined) continue;
    end = party.end;
    if (party.parts < MOST_PARTS) parties.push(party);
  }
  return parties;
}

/** Where the last of a text's words stands that may add somebody; -1 where none does, as in most sentences. */
function lastJoin(text: string): number {
  if (text.includes(':')) return text.length;
  return [...text.matchAll(ADDS)].at(-1)?.index ?? -1;
}

/** "Vi är två som handlägger bygglov och två kommunarkivarier": whoever is counted after it is somebody. */
const WE_ARE =
  /(?<!\p{L})(?:vi är|vi blir|de är|de blir|dom är|det blir|we are|we will be|they are|they will be|there are)\s$/iu;

function partyAt(text: string, start: number, neighbour: boolean): ListedParty | undefined {
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  const first = memberAt(text, start, neighbour, !WE_ARE.test(before) && !/:\s$/.test(before));
  if (first === undefined || !mayBegin(first, before)) return undefined;
  const members = [first];
  let end = start + first.length;
  // "The Mayor, 6 persons": without a word that adds the last one to the others it is no list, unless it is announced as one.
  let isList = /:\s*$/.test(before);
  while (members.length < MOST_PARTS) {
    const next = nextMember(text, end, members, neighbour);
    if (next === undefined) break;
    members.push(next.member);
    end = next.end;
    isList ||= next.isAdded;
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

/** "We are", "those who travel are": what follows is who they are. */
const OF_MANY =
  /(?<!\p{L})(?:(?:vi|we|de|they|det|it)\s\p{L}+|(?:de|dom|those|the ones)\s(?:som|who)\s[^.;:!?]{2,50}\s(?:är|are)|(?:deltagarna|resenärerna|gästerna|participants|visitors|guests)\s(?:är|are)|(?:med|with|on)\s[^.;:!?,]{2,30}\s(?:är|er|are))\s$/iu;

/** Whether a list of visitors may begin with somebody, after what stands before. */
function mayBegin({ kind, number }: Member, before: string): boolean {
  const clause = /[^.;:!?,()]*$/u.exec(before)?.[0] ?? '';
  const presents = PRESENTS.test(before) && !OF_MANY.test(before);
  const isOne = kind === 'name' || (kind !== 'writer' && number === 1);
  // "In Coimbra, and I": a place.
  const isPlace =
    kind === 'name' && /(?<!\p{L})(?:in|at|from|of|near|i|på|från|fra|vid|nära)\s$/iu.test(before);
  return !TO_OTHERS.test(clause) && !YOURS.test(clause) && !(presents && isOne) && !isPlace;
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
    const member = memberAt(text, place, neighbour, false) ?? lastOfAll(text, place, members, isAdded);
    if (member === undefined) continue;
    const last = members.at(-1) as Member;
    const after = text.slice(place + member.length);
    if (member.kind === 'writer' && INCLUDED.test(after)) return undefined;
    if (!isAdded && isSaidAgain(last, member, after)) continue;
    // "Fyra personer, två dietister och två upphandlare", "a manager and a clerk, two people": they are counted already.
    const isCounted = members.length === 1 && last.kind === 'general';
    if (!isAdded && (isCounted || member.kind === 'general')) return undefined;
    return { member, end: place + member.length, isAdded };
  }
  return undefined;
}

/** "Två statssekreterare, tre rådgivare och en livvakt vill": whatever the last one is called. */
function lastOfAll(
  text: string,
  place: number,
  members: readonly Member[],
  isAdded: boolean,
): Member | undefined {
  const one = LAST_ONE.exec(text.slice(place))?.[0];
  const isOfPeople = members.length > 1 && members.some(({ kind }) => kind === 'counted');
  return isAdded && isOfPeople && one !== undefined
    ? { number: 1, length: one.length, kind: 'one' }
    : undefined;
}
const LAST_ONE =
  /^(?:en|an?)\s\p{L}{4,}(?=(?:\s(?:från|from)\s[^.,;:]{2,30}?)?\s(?:vill|kommer|önskar|skulle|reser|would|will|wish|want|come|hope)(?!\p{L}))/iu;

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
  // "Tolv personer, två i rullstol och tre vegetarianer": they are among those who were counted.
  if (members.at(-1)?.kind === 'general' && (AMONG_THEM.test(between) || toldAnew(between))) return false;
  return [...between.matchAll(ANY_WORD)].every(
    ({ index }) => countedAt(between.slice(index), neighbour, false) === undefined,
  );
}

const AMONG_THEM =
  /,\s(?:varav |of whom )?(?:\d+|en|ett|one|två|tre|fyra|fem|sex|two|three|four|five|six)\s/iu;

/** "About 25 people from the school, students and a professor": what they are is told after their number. */
const toldAnew = (between: string) => isPeople(/,\s(\p{L}+)$/u.exec(between)?.[1] ?? '');

/** "Six pensioners with myself included": counted already. */
const INCLUDED = /^\s(?:själv\s)?(?:included|inclusive|inräknad|medräknad|inkluderad)(?!\p{L})/iu;

/**
 * Whoever comes after a bare comma and may be the same one as before it: "Nuria, our new girl", "from Portland, Oregon";
 * and "in Stockholm, I would like to", where a sentence begins.
 */
function isSaidAgain(last: Member, next: Member, after: string): boolean {
  if (next.kind === 'writer')
    return last.kind === 'name' || !/^(?:,?\s(?:och|and|og|plus|samt)|,)\s/iu.test(after);
  if (next.kind === 'name') return last.kind !== 'writer' && last.kind !== 'name';
  return last.kind === 'name' && next.kind === 'one';
}
