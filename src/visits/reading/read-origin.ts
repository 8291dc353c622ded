import type { Language } from '../../language/language.ts';
import type { Origin } from '../model.ts';
import { foldName, type Gazetteer, type Place } from './places.ts';
import type { Segment } from './segments.ts';

/** Somewhere that the visitors may come from, and how much speaks for it. */
interface Candidate {
  readonly words: string;
  readonly country: string | null;
  readonly score: number;
}

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Before a place: it is where the visitors come from, or are at home. */
const FROM =
  /(?:^|[^\p{L}])(?:från|fran|fra|from|frå|out of|hailing from|of the (?:town|city|municipality)(?: of)?|based in|kommer från|von|de)\s+(?:the\s+)?(?:(?:city|town|municipality|county|region|kommune[nr]?|kommunen|staden|province|comune|stad|finska|norska|danska|tyska|polska)\s+(?:of\s+|i\s+)?)?$/iu;
const INSTITUTION_OF =
  /(?:^|[^\p{L}])(?:\p{L}*city|town|municipality|county|region|province|university|universitetet|universitet|mayor|council|port|chamber|embassy|consulate(?: general)?|ambassaden|government|republic|kingdom|parliament|king|borgmästaren|borgmästare|borgmesteren|kommun|kommune|kommunen|office|department|governor|minister|president|ministry|borough|district|state|delegation|delegationen|president(?:en)? (?:för|of)|lord mayor|public library)\s+(?:\p{L}+\s+)?(?:of|i|in|för|for|från|fra)\s+(?:the\s+)?(?:republic of\s+|kingdom of\s+|city of\s+|staden\s+)?$/iu;
const IN = /(?:^|[^\p{L}])(?:i|in|at|vid|of|runt|around|near)\s+(?:the\s+)?$/iu;
/** After a place: it is its own organisation. */
const INSTITUTION =
  /^(?:(?:’s|'s)\s+(?:\p{L}+\s+){1,2}(?=office|department|team|council|board|unit|administration|committee|section))?\s*(?:’s|'s)?\s*(?:stads?|kommuns?|kommunes?|kommune|city council|city hall|city|council|county|municipality|metropolitan|region|universitet|university|public library|fire|police|stadsarkiv|hamn|port|vand|library|department|street|office|board|unit|administration|committee|section|embassy|ambassad(?:en)?|delegation(?:en)?|team|group|society|association|government|parliament|stadsfullmäktige|bystyre|byråd|län|fylke|bostadsbolag)(?!\p{L})/iu;
/** Somewhere else than home: where a conference is, where the train starts, what is named as an example. */
const ELSEWHERE =
  /(?:^|[^\p{L}])(?:konferens|conference|kongress|congress|mässa|fair|forum|meeting|möte|seminar|seminarium|summit|train|tåget|tåg|färja|ferry|flyg|flight|båten|like|som|as|liksom|precis som|inte|not|than|än|till|to|towards|mot|via|besökt|visited|besökte|visiting|inspired by|inspirerade av|jämfört med|compared (?:to|with)|hotell|hotel|sedan|then|vänort|twin town|sister city|after|efter|before|innan|nej,? inte|last year in|förra året i|går|kollegor i|colleagues in)\s+(?:i |in |från |from |at |for |of |den |the )?$/iu;
const AFTER_ELSEWHERE = /^\s*[?!]?\s*(?:[-–—,.…?!]+)?\s*(?:nej|no,|no:|no |förlåt|ursäkta|sorry|inte )/iu;
const ELSEWHERE_BEFORE =
  /(?:förlåt|ursäkta|sorry|nej|no)[,:]?\s+(?:det är\s+|it is\s+|jag menar\s+|from\s+|från\s+)?$/iu;

/** How a nationality is spoken of when it is the visitors' own. */
const OWN_PEOPLE =
  /^\s*(?:\p{L}+\s+)?(?:embassy|ambassad|delegation|grupp|group|gäster|guests|visitors|besökare|kollegor|colleagues|officials|tjänstemän|minister|parliament|government|politi|mayors?|teachers|lärare|association|förbund|society|students|studenter|handläggare|\p{L}*handläggare|experts|experter|team|ambassad\p{L}*)/iu;

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
    const known = placeOf(words, gazetteer);
    if (known === undefined) continue;
    const before = text.slice(0, from.start);
    const spoken = FROM.test(before) || INSTITUTION_OF.test(before) || INSTITUTION.test(text.slice(to.end));
    const isCapital = /^\p{Lu}/u.test(words);
    if ((!isCapital || known.isCommonWord) && !spoken) continue;
    if (!isCapital && words.length < 4) continue;
    return { place: known, words, start: from.start, end: to.end, last: first + length - 1 };
  }
  return undefined;
}

/** "Madrid-based", "Oslo-gruppen" and "Stockholm-Arlanda" begin with a place. */
function placeOf(words: string, gazetteer: Gazetteer): Place | undefined {
  const whole = gazetteer.find(words);
  if (whole !== undefined || !words.includes('-') || words.includes(' ')) return whole;
  return gazetteer.find(words.split('-')[0] ?? '');
}

function scorePlace({ text, kind, field }: Segment, known: Known, early: number): number {
  const [before, after] = [text.slice(0, known.start), text.slice(known.end)];
  if (known.place.country === 'SE') return 0.95;
  const base = kind === 'signature' || kind === 'sender' ? 1.6 : kind === 'subject' ? 1.8 : 2;
  const place = known.place.kind === 'city' ? 0.3 : 0;
  let score = base + place + early;
  if (field === 'origin') score += 4;
  if (ELSEWHERE.test(before) && !ELSEWHERE_BEFORE.test(before)) score -= 3;
  else if (FROM.test(before)) score += isTransport(before) ? -1 : 3;
  else if (INSTITUTION_OF.test(before)) score += 2.5;
  else if (IN.test(before)) score += 0.5;
  if (INSTITUTION.test(after)) score += 2;
  if (
    /^\s*(?:’s|'s)/u.test(after) ||
    (/s$/u.test(known.words) && /^\s+\p{Ll}/u.test(after) && before.trim() === '')
  )
    score += 1;
  if (/s['’]?$/u.test(known.words) && OWN_OFFICE.test(after)) score += 1.5;
  if (AFTER_ELSEWHERE.test(after)) score -= 4;
  if (isAnotherEvent(before, after)) score -= 3;
  return score;
}

/** "the ferry from Åbo": where the journey starts, which need not be home. */
function isTransport(before: string): boolean {
  return /(?:färjan?|ferry|flyget?|flight|tåget?|train|båten?|boat|bus|bussen)\s+(?:från|from|fra)\s+$/iu.test(
    before,
  );
}

/** "we are at a conference in Malmö on the 11th", "next day we are in Uppsala". */
function isAnotherEvent(before: string, after: string): boolean {
  const clause = before.split(/[,;(.]/).at(-1) ?? '';
  return (
    /(?:konferens|conference|kongress|congress|forum|mässa|fair|seminar|summit|last (?:year|month)|förra|i fjol|studieresa till|veckan (?:efter|därpå|innan)|thereafter|afterwards|därefter|dessförinnan|next stop)/iu.test(
      clause,
    ) ||
    /^\s*(?:the (?:year|week) (?:before|after)|last year|förra året|i fjol|dagen (?:efter|innan))/iu.test(
      after,
    )
  );
}

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
  if (/(?:on|in|på|skriver|talar|tala|speak|language)\s*$/iu.test(text.slice(0, token.start)))
    return undefined;
  return { words: gazetteer.nameOf(country, language), country, score: isOwn ? 3.2 : 1.5 };
}

/** "Gdansk's EU office": after a genitive, with words between. */
const OWN_OFFICE =
  /^\s+(?:\p{L}+\s+){0,2}(?:office|department|team|council|board|unit|administration|committee|section|library|\p{L}*kontor|\p{L}*förvaltning|\p{L}*kansli)/iu;
const UNKNOWN_OF =
  /(?:^|[^\p{L}])(?:city|town|municipality|county|region|province|university|mayor|council|port|borough|universitetet|kommune[nr]?|kommunen|staden|rådhuset)\s+(?:of|i|in)\s+(?:the\s+)?$/iu;
const NO_PLACE =
  /^(?:stockholms?|staden|vi|jag|we|i|the|our|my|er|dear|hej|dig|you|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|kl|e|mr|mrs|ms|dr|hr|h\.e|svenska|sverige|sweden|swedish|kontaktcenter|växeln|inkorgen|registrator|eu|central|national|ministry|department|office|city|municipality|university|universitetet|university|arlanda)$/iu;

/** A name that the file of places does not have, where the text speaks of it as a place: "from Xaltocan". */
function unknownPlace(
  tokens: readonly Token[],
  position: number,
  { text, field, kind }: Segment,
): Candidate | undefined {
  const token = tokens[position];
  if (token === undefined || kind === 'signature' || !/^\p{Lu}\p{L}/u.test(token.word)) return undefined;
  if (NO_PLACE.test(token.word.replace(/['’]s?$/u, ''))) return undefined;
  const before = text.slice(0, token.start);
  const next = tokens[position + 1];
  const goesOn =
    next !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(next.word) &&
    next.start === token.end + 1 &&
    !NO_PLACE.test(next.word);
  const end = goesOn && !INSTITUTION.test(text.slice(token.end)) ? next.end : token.end;
  const spoken = FROM.test(before) ? 2 : UNKNOWN_OF.test(before) ? 1.5 : 0;
  const institution =
    INSTITUTION.test(text.slice(end)) && !/^\s*(?:team|group|office|department)/iu.test(text.slice(end))
      ? 1.5
      : 0;
  const inField = field === 'origin' && before === '' ? 1.5 : 0;
  if (spoken + institution + inField === 0 || ELSEWHERE.test(before) || isTransport(before)) return undefined;
  const words = text.slice(token.start, end);
  const bare = institution > 0 ? words.replace(/(?<=[^s])s$/u, '').replace(/['’]s$/u, '') : words;
  return { words: bare, country: null, score: spoken + institution + inField };
}

/** The place as written, without its genitive or what is joined to it. */
function bareName(words: string, gazetteer: Gazetteer): string {
  const withoutMark = words.replace(/(?:['’]s?|:s)$/u, '');
  const forms = [withoutMark, withoutMark.replace(/s$/u, ''), withoutMark.split('-')[0] ?? ''];
  return forms.find((form) => gazetteer.isName(form)) ?? withoutMark;
}
