import { finnishNominatives } from '../../../language/finnish-cases.ts';
import type { Language } from '../../../language/language.ts';
import { foldName, type Gazetteer, type Place } from '../../../language/places/gazetteer.ts';
import type { Origin } from '../../model.ts';
import type { Segment } from '../segments.ts';
import { isHomeOfOthers } from './home-of-others.ts';
import {
  AFTER_ELSEWHERE,
  BEFORE_NOTED,
  COMES,
  CONSULATE_IN,
  ELSEWHERE,
  ELSEWHERE_BEFORE,
  EMBASSY_IN,
  FAMILY_NAME,
  FOR_A_CLIENT,
  FROM,
  FROM_EMBASSY,
  HEARD_OF,
  IN,
  INSTITUTION,
  INSTITUTION_OF,
  MOVED_HERE,
  NAMES_WRITER,
  NOTED,
  OWN_OFFICE,
  OWN_PEOPLE,
  OWN_PREMISES,
  PASSED_ON,
  RELATIVE,
  THEIR_OWN_FROM,
  WRITES,
} from './origin-clues.ts';
import { type Candidate, isTransport, type Token, unknownPlace } from './unknown-place.ts';

/**
 * Where the visitors come from: the place that the text speaks of as theirs, by "från …", "City of …",
 * a form's field or a nationality. Null when it names none. Sweden is nobody's origin as long as there is another.
 */
export function readOrigin(
  segments: readonly Segment[],
  gazetteer: Gazetteer,
  language: Language,
): Origin | null {
  const candidates = segments.flatMap((segment, position) =>
    inSegment(segment, position, gazetteer, language),
  );
  const totals = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = foldName(candidate.words);
    const before = totals.get(key);
    totals.set(
      key,
      before === undefined
        ? candidate
        : {
            ...before,
            score: Math.max(before.score, candidate.score) + Math.min(before.score, candidate.score, 1) * 0.2,
          },
    );
  }
  const [best] = [...totals.values()]
    .filter(({ score }) => score > 0.9)
    .sort((one, other) => other.score - one.score);
  return best === undefined ? null : { words: best.words, country: best.country };
}

function inSegment(
  segment: Segment,
  position: number,
  gazetteer: Gazetteer,
  language: Language,
): Candidate[] {
  const tokens = tokensOf(segment.text);
  const found: Candidate[] = [];
  // Where several places do, the first that is named wins.
  const early = Math.max(0, 0.5 - position * 0.05);
  for (let first = 0; first < tokens.length; first += 1) {
    const known = longestPlace(tokens, first, segment.text, gazetteer);
    if (known !== undefined) {
      const score = scorePlace(segment, known, early + found.length * -0.05);
      found.push({ words: bareName(known.words, gazetteer), country: known.place.country, score });
      first = known.last;
      continue;
    }
    const people = ownPeople(tokens, first, segment, gazetteer, language);
    if (people !== undefined) found.push({ ...people, score: people.score + early });
    const unknown = people === undefined ? unknownPlace(tokens, first, segment) : undefined;
    if (unknown !== undefined) found.push({ ...unknown, score: unknown.score + early });
  }
  return found;
}

interface Known {
  readonly place: Place;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly last: number;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\d]+(?:[-.:](?=\p{L})[\p{L}\p{M}]+)*(?:['’]\p{L}*)?/gu)].map(
    (match) => ({
      word: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
}

function longestPlace(
  tokens: readonly Token[],
  first: number,
  text: string,
  gazetteer: Gazetteer,
): Known | undefined {
  for (let length = gazetteer.longest; length >= 1; length -= 1) {
    const [from, to] = [tokens[first], tokens[first + length - 1]];
    if (from === undefined || to === undefined) continue;
    const words = text.slice(from.start, to.end);
    const inCase = finnishNominatives(words, text.slice(to.end)).find((name) => gazetteer.isName(name));
    const known = placeOf(inCase ?? words, gazetteer);
    if (known === undefined) continue;
    const before = text.slice(0, from.start);
    const spoken = FROM.test(before) || INSTITUTION_OF.test(before) || INSTITUTION.test(text.slice(to.end));
    // Whoever writes no capitals writes none for places.
    const isCapital = /^\p{Lu}/u.test(words) || (!/\p{Lu}/u.test(text) && IN.test(before));
    const isComing = /(?:^|[:.!?])\s*$/u.test(before) && COMES.test(text.slice(to.end));
    const isNoted =
      /^\p{Ll}/u.test(text) &&
      BEFORE_NOTED.test(before) &&
      NOTED.test(text.slice(to.end)) &&
      !known.isCommonWord;
    const isThere =
      spoken || isComing || isNoted || (isCapital && /(?:^|[^\p{L}])(?:[Ii]n|[Ii]|at)\s+$/u.test(before));
    if ((!isCapital && !spoken && !isComing && !isNoted) || (known.isCommonWord && !isThere)) continue;
    if (!isCapital && words.length < 4) continue;
    return { place: known, words: inCase ?? words, start: from.start, end: to.end, last: first + length - 1 };
  }
  return undefined;
}

/** "Madrid-based", "Oslo-gruppen" and "Stockholm-Arlanda" begin with a place. */
function placeOf(words: string, gazetteer: Gazetteer): Place | undefined {
  const whole = gazetteer.find(words);
  if (whole !== undefined || !words.includes('-') || words.includes(' ')) return whole;
  return gazetteer.find(words.split('-')[0] ?? '');
}

/** A place that is told of others than the visitors is their own only where no other is. */
const HOME_OF_OTHERS = 1.3;

function scorePlace({ text, kind, field }: Segment, known: Known, early: number): number {
  const [before, after] = [text.slice(0, known.start), text.slice(known.end)];
  if (known.place.country === 'SE') return AFTER_ELSEWHERE.test(after) ? 0 : 0.95;
  const base = kind === 'signature' || kind === 'sender' ? 1.6 : kind === 'subject' ? 1.8 : 2;
  const place = known.place.kind === 'city' ? 0.3 : 0;
  let score = base + place + early;
  if (field === 'origin') score += 4;
  if (EMBASSY_IN.test(before) && PASSED_ON.test(before)) score -= 0.5;
  else if (EMBASSY_IN.test(before) && (FROM_EMBASSY.test(before) || WRITES.test(after))) score += 2.5;
  else if (MOVED_HERE.test(before)) score += 0.5;
  else if (ELSEWHERE.test(before) && !ELSEWHERE_BEFORE.test(before)) score -= 3;
  else if (THEIR_OWN_FROM.test(before) || HEARD_OF.test(before)) score -= 3;
  else if (FROM.test(before)) score += isTransport(before) ? -1 : 3;
  else if (INSTITUTION_OF.test(before)) score += 2.5;
  else if (IN.test(before)) score += 0.5;
  if (INSTITUTION.test(after)) score += 2;
  if (COMES.test(after)) score += 1;
  if (
    /^\s*(?:’s|'s)/u.test(after) ||
    (/s$/u.test(known.words) && /^\s+\p{Ll}/u.test(after) && before.trim() === '')
  )
    score += 1;
  if (/s['’]?$/u.test(known.words) && OWN_OFFICE.test(after)) score += 1.5;
  // "A London-based agency acting for …".
  if (/^(?:-based)?\s+(?:agency|organi[sz]er|operator|company that)/iu.test(after)) score -= 3;
  // "From our office in Prague, for a client".
  if (OWN_PREMISES.test(before) && FOR_A_CLIENT.test(text)) score -= 4;
  const isTakenBack = AFTER_ELSEWHERE.test(after) && !NO_LONGER.test(after);
  if (isTakenBack || NAMES_WRITER.test(before) || RELATIVE.test(after)) score -= 4;
  if (CONSULATE_IN.test(before)) score -= 1;
  if (kind === 'signature' && after.trim() === '' && FAMILY_NAME.test(before)) score -= 1.5;
  if (!MOVED_HERE.test(before) && isAnotherEvent(before, after)) score -= 3;
  return isHomeOfOthers(before) ? Math.min(score, HOME_OF_OTHERS) : score;
}

/** "The fire engines in Kaunas no longer fit": nothing is taken back. */
const NO_LONGER = /^\s*no\s\p{Ll}/u;

/** "we are at a conference in Malmö on the 11th", "next day we are in Uppsala". */
function isAnotherEvent(before: string, after: string): boolean {
  const clause = before.split(/[,;(.]/).at(-1) ?? '';
  return (
    /(?:konferens|conference|kongress|congress|forum|mässa|fair|seminar|summit|tournament|turnering\p{L}*|cup|(?:last (?:year|month)|förra|i fjol)(?!\p{L})[^.;]*(?:besök|var (?:vi|jag|här)|reste|åkte|såg|mötte|träffa|visit|were|went|saw|met|been)\p{L}*|studieresa till|veckan (?:efter|därpå|innan)|thereafter|afterwards|därefter|dessförinnan|next stop)/iu.test(
      clause,
    ) ||
    /^\s*(?:the (?:year|week) (?:before|after)|last year|förra året|i fjol|dagen (?:efter|innan))/iu.test(
      after,
    )
  );
}

/** "I speak Polish", "here we have Somali mothers": a language, and those whom they work for. */
const NOT_THEIRS =
  /(?:on|in|på|skriver|talar|tala|speak|language)\s*$|(?<!\p{L})(?:har vi|vi har|we have|there are|finns det|bland|among|teach|help|undervisar|hjälper)\s(?:many |some |a few |många |några )?$/iu;

function ownPeople(
  tokens: readonly Token[],
  position: number,
  { text, field }: Segment,
  gazetteer: Gazetteer,
  language: Language,
): Candidate | undefined {
  const token = tokens[position];
  if (token === undefined || /-/.test(token.word)) return undefined;
  const pair = `${token.word} ${tokens[position + 1]?.word ?? ''}`;
  const country = gazetteer.findPeople(pair.trim()) ?? gazetteer.findPeople(token.word);
  if (country === undefined) return undefined;
  const after = text.slice(token.end);
  const isOwn = OWN_PEOPLE.test(after) || field === 'origin';
  if (NOT_THEIRS.test(text.slice(0, token.start))) return undefined;
  return { words: gazetteer.nameOf(country, language), country, score: isOwn ? 3.2 : 1.5 };
}

/** The place as written, without its genitive or what is joined to it. */
function bareName(words: string, gazetteer: Gazetteer): string {
  // Whoever is in a hurry writes no capitals.
  const withoutMark = words
    .replace(/(?:['’]s?|:s)$/u, '')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const forms = [withoutMark, withoutMark.replace(/s$/u, ''), withoutMark.split('-')[0] ?? ''];
  return forms.find((form) => gazetteer.isName(form)) ?? withoutMark;
}
