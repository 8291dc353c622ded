import { isPerson } from '../people/person-words.ts';
import type { Segment } from '../segments.ts';
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
  /(?<!\p{L})(?:[Oo]ur|[Vv]år|(?:[Ii] am|I['’]m|jag är) (?:the|an?|en)?)\s?(?:\p{L}+\s){0,2}?(?<who>\p{L}+)\s(?<at>of|in|i|at)\s$/u;
const TITLE_OF =
  /(?:head|director|chief|manager|secretary|minister|chair\p{L}*|officer|professor|commissioner|president|deputy|advis[eo]r|coordinator|lead|leader|student|teacher)$/iu;

/** "Men vi bor och arbetar i Uleåborg." */
const WE_LIVE_IN =
  /(?<!\p{L})(?:vi|we|jag|I)\s(?:\p{L}+\s)?(?:bor|arbetar|jobbar|live|work|are based)\s(?:(?:och|and)\s\p{L}+\s)?(?:i|in|at)\s$/u;

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
  if (spoken + ours + here + institution + inField === 0 || ELSEWHERE.test(before) || isTransport(before))
    return undefined;
  const words = text.slice(token.start, end);
  const bare = institution > 0 ? words.replace(/(?<=[^s])s$/u, '').replace(/['’]s$/u, '') : words;
  return { words: bare, country: null, score: spoken + ours + here + institution + inField };
}
