import { isPerson } from '../people/person-words.ts';
import type { Segment } from '../segments.ts';
import { isHomeOfOthers } from './home-of-others.ts';
import { ELSEWHERE, FROM, INSTITUTION, NO_PLACE, OFFICE, UNKNOWN_OF } from './origin-clues.ts';
import { isHighTitle } from './read-level.ts';

/** Somewhere that the visitors may come from, and how much speaks for it. */
export interface Candidate {
  readonly words: string;
  readonly country: string | null;
  readonly score: number;
}

export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** "the ferry from Åbo": where the journey starts, which need not be home. */
export function isTransport(before: string): boolean {
  return /(?:färjan?|ferry|flyget?|flight|tåget?|train|båten?|boat|bus|bussen|väg(?:en)?(?: hem| tillbaka)?|way(?: back| home)?|return(?:ing)?|tillbaka|back|arriv(?:e|es|ing)|anländer|ankommer|flying in)\s+(?:från|from|fra)\s+$/iu.test(
    before,
  );
}

const OURS = /^,?\s+(?:our|we|vi|vår|vårt|våra|har vi|är vi|planerar vi|bygger vi)(?!\p{L})/iu;

/** "Our city manager in Fremantle", "I am the librarian of Ullapool"; a "head of Planning" is of no place. */
function isTheirWorker(before: string): boolean {
  const { who = '', at } = WORKER_AT.exec(before)?.groups ?? {};
  return isPerson(who) && (at !== 'of' || !TITLE_OF.test(who));
}
const WORKER_AT =
  /(?<!\p{L})(?:[Oo]ur|[Vv]år|(?:^|[.!?,;:]\s)(?:[Aa]s|[Ss]om)(?: the| an?| en)?|(?:[Ii] am|I['’]m|jag är) (?:the|an?|en)?)\s?(?:\p{L}+\s){0,2}?(?<who>\p{L}+)\s(?<at>of|in|i|at)\s$/u;
const TITLE_OF =
  /(?:head|director|chief|manager|secretary|minister|chair\p{L}*|officer|professor|commissioner|president|deputy|advis[eo]r|coordinator|lead|leader|student|teacher)$/iu;

/** "Men vi bor och arbetar i Uleåborg." */
const WE_LIVE_IN =
  /(?<!\p{L})(?:vi|we|jag|I)\s(?:\p{L}+\s)?(?:bor|arbetar|jobbar|live|work|are based)\s(?:(?:och|and)\s\p{L}+\s)?(?:i|in|at)\s$/u;

const IN_A_PLACE = /(?:^|\s)(?:in|i|of|at)\s$/iu;
/** "At home in Kilrush", "hemma i Suolahti". */
const AT_HOME_IN = /(?<!\p{L})(?:(?:at|back) home|home|hemma)\s(?:in|i)\s$/iu;
/** Whoever speaks of themselves, in what stands before a place: "my job in", "I drive the last bus in". */
const OF_WRITER =
  /(?<!\p{L})(?:I|me|my|we|us|our|mig|oss|[Jj]ag|[Mm]in|[Mm]itt|[Mm]ina|[Vv]i|[Vv]år[at]?|My|We|Our)(?:['’]\p{L}+)?\s/u;
/** What is wished, or is theirs who are asked, stands somewhere else. */
const OF_WISH =
  /(?<!\p{L})(?:you|yours?|ni|er|era|ert|would|like|want|hope|see|visit|could|may|come|coming|heard|read|told|saw|seen|visited|curious|interest\p{L}*|travel\p{L}*|tour\p{L}*|vill|skulle|se|besöka|höra|läst|hört|såg|kan|får|komma|kommer|nyfik\p{L}*|intress\p{L}*|åker|reser|lives?|bor|works?)(?!\p{L})/iu;

/**
 * How much speaks for a place that nobody knows and that is told of in passing: "my job in Kilrush is stones", "in Kilrush
 * the lamps go out", "hemma i Suolahti". None where the clause is of what is wished, or of somebody else.
 */
function toldOfHome(before: string, after: string): number {
  if (AT_HOME_IN.test(before)) return 1.5;
  const clause = before.split(/[,;:.!?]\s/u).at(-1) ?? '';
  if (!IN_A_PLACE.test(before) || OF_WISH.test(clause) || /^\s\d/u.test(after)) return 0;
  if (OF_WRITER.test(clause)) return 1.5;
  const isOfThoseAsked = /(?<!\p{L})(?:you|yours?|ni|er|era|ert)(?!\p{L})/iu.test(after);
  return /(?:in|i)\s$/iu.test(before) && /^,?\s\p{Ll}/u.test(after) && !isOfThoseAsked ? 1 : 0;
}

/** Longer words than this are what somebody works with. */
const LONGEST_NAME = 20;

/** A name that the file of places does not have, where the text speaks of it as a place: "from Xaltocan". */
export function unknownPlace(
  tokens: readonly Token[],
  position: number,
  { text, field, kind }: Segment,
): Candidate | undefined {
  const token = tokens[position];
  if (token === undefined || kind === 'signature' || !/^\p{Lu}\p{L}/u.test(token.word)) return undefined;
  const bareWord = token.word.replace(/['’]s?$/u, '');
  if (token.word.length > LONGEST_NAME || NO_PLACE.test(bareWord) || isHighTitle(bareWord)) return undefined;
  const before = text.slice(0, token.start);
  // "From the Family Affairs department": an office, no place.
  if (/\sthe\s$/iu.test(before) && OFFICE.test(text.slice(token.end))) return undefined;
  const next = tokens[position + 1];
  const goesOn =
    next !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(next.word) &&
    !/['’]s?$/u.test(next.word) &&
    next.start === token.end + 1 &&
    !NO_PLACE.test(next.word);
  const end = goesOn && !INSTITUTION.test(text.slice(token.end)) ? next.end : token.end;
  const spoken = FROM.test(before) ? 2 : UNKNOWN_OF.test(before) || isTheirWorker(before) ? 1.5 : 0;
  const institution =
    INSTITUTION.test(text.slice(end)) && !/^\s*(?:team|group|office|department)/iu.test(text.slice(end))
      ? 1.5
      : 0;
  const inField = field === 'origin' && before === '' ? 1.5 : 0;
  // "Hi, Reykjanesbær here."
  const here = /^\s+(?:here|här|calling)\s*[.,!–-]/iu.test(text.slice(end)) ? 1.5 : 0;
  // "In Gunjur our school has …".
  const isOurs = /(?:^|[.!?]\s)(?:in|i)\s+$/iu.test(before) && OURS.test(text.slice(end));
  // "Vi i Reykjanesbær ska bygga".
  const ours =
    isOurs ||
    WE_LIVE_IN.test(before) ||
    /(?:^|[.!?,:]\s)(?:vi|we|oss)\s(?:här\s|here\s)?(?:i|in|at)\s+$/iu.test(before)
      ? 1.5
      : 0;
  const told =
    spoken + ours + here + institution + inField > 0 || INSTITUTION.test(` ${bareWord}`)
      ? 0
      : toldOfHome(before, text.slice(end));
  if (
    spoken + ours + here + institution + inField + told === 0 ||
    ELSEWHERE.test(before) ||
    isTransport(before)
  )
    return undefined;
  const words = text.slice(token.start, end);
  const bare = institution > 0 ? words.replace(/(?<=[^s])s$/u, '').replace(/['’]s$/u, '') : words;
  const score = spoken + ours + here + institution + inField + told;
  return { words: bare, country: null, score: isHomeOfOthers(before) ? Math.min(score, 1) : score };
}
