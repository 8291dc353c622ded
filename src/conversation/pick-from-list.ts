import { tellingWords } from '../language/content-stems.ts';
import { everyFact } from '../language/naming/asked-fact.ts';
import { calledBy, isIn } from '../language/naming/called-by.ts';
import { countWords, fold, wordsInLowerCase } from '../language/words.ts';
import { factOfShown } from './asked-of-shown.ts';
import { saidOfShown, speaksOfOther, wishIn } from './said-of-shown.ts';
import type { Prompt } from './turn.ts';

/** Of one row somebody says or asks something short. */
const MOST_WORDS = 14;

const ordinals: readonly (readonly string[])[] = [
  ['forsta', 'oversta', 'first', 'top', '1st'],
  ['andra', 'second', '2nd'],
  ['tredje', 'third', '3rd'],
  ['fjarde', 'fourth'],
  ['femte', 'fifth'],
  ['sjatte', 'sixth'],
];
const last = ['sista', 'nedersta', 'last'];
const anyOrdinal = [...ordinals.flat(), ...last].join('|');
/** What it may be called, and what may stand after it: else it tells a day, a part or another thing. */
const kind =
  '(?: (?:one|remissen|besoket|resan|arendet|avtalet|(?:pa|i) listan|(?:on|in) the list|referral|visit|trip|matter|agreement)\\b)?';
const after =
  '(?=\\s*(?:$|[,.;:!?])|\\s+(?:tack|please|da|in|inne|klar|istallet|instead|then|ar|har|ska|kommer|blir|gar|nar|hur|vem|vad|var|vilk\\w+|galler|loper|is|has|was|will|when|how|who|what|where|due)\\b)';
const byOrdinal = new RegExp(
  `\\b(?:den|det|nej|na|the|that|ta|valj|visa|oppna|take|pick|show|open) (?<word>${anyOrdinal})\\b${kind}${after}|^(?<alone>${anyOrdinal})$`,
  'g',
);
const noun = '(?:(?:remiss(?:en)?|arende(?:t)?|besok(?:et)?|avtal(?:et)?|referral|visit|matter|agreement) )?';
const byNumber = new RegExp(
  `\\b${noun}(?:nr|nummer|number|no\\.) ?(?<digits>[1-9]\\d?)\\b(?!/)${after}|(?<![\\d/-])(?<ending>[1-9])(?::an|:e|:a|an)\\b${after}`,
  'g',
);
const anyNumber = /\b(?:nr|nummer|number|no)\.? ?\d/g;
const inWords = ['ettan', 'tvaan', 'trean', 'fyran', 'femman', 'sexan'];
const byWord = new RegExp(`\\b(?<inWord>${inWords.join('|')})\\b${after}`, 'g');
/** "2", "visa 3", "nr 4 tack": the number that stands before a row, and no more. */
const byShownNumber =
  /^(?:(?:visa|oppna|ta|valj|se|show|open|take|pick|see)(?: mig| me)? )?(?<place>(?:(?:nr|nummer|number|no|punkt|rad|line)\.? ?|#)?(?<shown>[1-9]\d?)\.?)(?:,? (?:tack|please))?[.!?]*$/d;
/** "Den äldsta", "the one that has waited longest", "den nyaste": by when they came, which the numbers of a register tell. */
const byAge =
  /\b(?:den|det|the|that|ta|valj|visa|oppna|take|pick|show|open) (?:(?:som (?:har )?(?:legat|vantat|varit (?:dar|uppe|inne|ute))|(?:one )?(?:that |which )?(?:has |have )?(?:waited|been (?:there|waiting|open|lying))) (?:the )?(?<longest>langst|longest)|(?<oldest>aldsta|tidigaste|oldest|earliest)|(?:nyaste|senaste|newest|latest|most recent))(?: (?:one|remissen|besoket|resan|arendet|avtalet|referral|visit|trip|matter|agreement))?(?=\s*(?:$|[,.;:!?])| (?:tack|please|da|then)\b)/;
/** "IB 2026-14", "KS 2026/480": the year and the number within it. */
const ofRegister = /\b(?<year>20\d\d)[-/](?<number>\d{1,6})\b/;
/** "Den i Lyon", "the one from Paris": a row by what only its name says. */
const byName =
  /\b(?:den|det|dem|dom|the one|that one|the ones) (?:i|till|fran|ifran|om|med|pa|hos|to|in|from|about|with|on|at) (?<name>\p{L}[\p{L}-]{2,}(?: \p{L}[\p{L}-]{3,}){0,2})/u;

/**
 * A text that picks one row of a list that was just shown ("den andra", "nr 2", "the one from Paris, when is it due"), with
 * the words that lead to that row in the place of those that pick it; undefined where it picks none, or more than one.
 * Where the only row is shown as the thing that was asked for (`isShown`), "den" is that thing, and no row.
 */
export function pickFromList(text: string, rows: readonly Prompt[], isShown = false): string | undefined {
  const whole = text.normalize('NFC').trim();
  const said = fold(whole);
  if (rows.length === 0 || countWords(text) > MOST_WORDS || said.length !== whole.length) return undefined;
  const bare = saidOfTheOnly(whole, rows, isShown);
  if (bare !== undefined) return bare;
  const picked =
    byShown(said, rows) ??
    byPlace(said, rows) ??
    byWhenItCame(said, rows) ??
    named(said, rows) ??
    (isShown ? undefined : theOnly(said, rows));
  if (picked === undefined || picked.row.text === '') return undefined;
  const { row, start, end } = picked;
  const rest = `${whole.slice(0, start)}${row.text}${whole.slice(end)}`;
  return rest.replace(/^(?:nej|nä|no|nope|jag menar|i mean)[\s,]+/iu, '');
}

/**
 * "Be om mer tid", "och till när?" of a list of one: what is wanted or asked of one of its kind, and of none by name, is
 * said of that.
 */
function saidOfTheOnly(
  text: string,
  [row, ...others]: readonly Prompt[],
  isShown: boolean,
): string | undefined {
  const said = saidOfShown(text);
  if (row === undefined || row.text === '' || others.length > 0 || said === undefined) return undefined;
  if (ofList.test(said) || speaksOfOther(said) || [...said.matchAll(pointing)].length > 0) return undefined;
  const isWanted = !isShown && wishIn(said, ['more-time']) !== undefined;
  const isOfOne = isWanted || whenOrWho.test(said);
  return isOfOne ? `${row.text}: ${text}` : undefined;
}

/** A fact is asked for and no thing is named. */
const whenOrWho =
  /^(?:(?:och|o|men|and|but|so) )*(?:till nar|nar(?: da| senast)?|hur lange(?: da)?|vem(?: da)?|until when|by when|when|how long)(?: then)?$/u;

const nextOne =
  /^(?:(?:o|och|a|sen|sedan|ok|okej|jaha|tack|men|and|then|so) )*(?:(?:visa|ta|oppna|vad ar|vilken ar|vilken kommer|show|open|what s|what is|which is) )?(?:(?:den |det |the )?nasta(?: (?:en|remiss|besok|arende|avtal|(?:pa|i) listan))?|(?:den |det )?(?:som kommer )?(?:direkt |narmast )?efter (?:den|det dar)(?: dar)?|den efter|(?:the )?next (?:one|on the list|in line|referral|visit|matter|agreement)|and next|(?:the one )?after that one|the one after)(?: (?:da|tack|please|then|nu))*$/;

/**
 * The words that lead to the row after the one at `row` ("och nästa", "å sen efter den"), or where none was picked to the
 * second; undefined where a text asks for no next one, or there is none.
 */
export function nextInList(text: string, rows: readonly Prompt[], row = 0): string | undefined {
  if (rows.length === 0) return undefined;
  const said = fold(text.normalize('NFC'))
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  const next = nextOne.test(said) ? rows[row + 1]?.text : undefined;
  return next === '' ? undefined : next;
}

interface Picked {
  readonly row: Prompt;
  readonly start: number;
  readonly end: number;
}

function byShown(said: string, rows: readonly Prompt[]): Picked | undefined {
  const { groups, indices } = byShownNumber.exec(said) ?? {};
  const row = rows.find(({ place }) => place !== undefined && place === Number(groups?.shown));
  const [start, end] = indices?.groups?.place ?? [];
  return row && start !== undefined && end !== undefined ? { row, start, end } : undefined;
}

function byPlace(said: string, rows: readonly Prompt[]): Picked | undefined {
  const bare = said.replace(/[.!?]+$/, '');
  const [match, ...others] = [byOrdinal, byNumber, byWord].flatMap((form) => [...bare.matchAll(form)]);
  if (match === undefined || others.length > 0 || [...bare.matchAll(anyNumber)].length > 1) return undefined;
  const row = rows.at(placeIn(match.groups ?? {}, rows.length));
  return row ? { row, start: match.index, end: match.index + match[0].length } : undefined;
}

function byWhenItCame(said: string, rows: readonly Prompt[]): Picked | undefined {
  const match = byAge.exec(said);
  if (match === null) return undefined;
  const numbered = rows.flatMap((row) => {
    const { year, number } = ofRegister.exec(row.text)?.groups ?? {};
    return number === undefined ? [] : [{ row, at: Number(year) * MOST_IN_YEAR + Number(number) }];
  });
  // Those without a number may be older or newer.
  if (numbered.length < rows.length) return undefined;
  const inOrder = numbered.toSorted((one, other) => one.at - other.at);
  const { longest, oldest } = match.groups ?? {};
  const row = inOrder.at((longest ?? oldest) === undefined ? -1 : 0)?.row;
  return row && { row, start: match.index, end: match.index + match[0].length };
}
const MOST_IN_YEAR = 1_000_000;

/** The place that the parts of a match tell, from 0; past the end where there is no such row. */
function placeIn(
  { word, alone, digits, ending, inWord }: Readonly<Record<string, string | undefined>>,
  count: number,
): number {
  const ordinal = word ?? alone;
  if (ordinal !== undefined && last.includes(ordinal)) return count - 1;
  const place =
    ordinal !== undefined
      ? ordinals.findIndex((words) => words.includes(ordinal))
      : inWord !== undefined
        ? inWords.indexOf(inWord)
        : Number(digits ?? ending) - 1;
  return place < 0 ? count : place;
}

/** "Kan vi få mer tid på den", "när ska den in": of a list of one it is that. */
const only = [
  /(?<!\p{L})(?:på|pa|för|for|om|med|av|över|over|åt|on|of|about|with)\s+(?<it>den|it|that one|this one)(?:\s+(?:där|dar|här|har))?(?=\s*(?:$|[,.;:!?]|(?:då|da|nu|tack|then|now|please)(?!\p{L})))/du,
  /^(?:(?:och|o|men|and|but)\s+)?(?:när|nar|vem|hur|varför|varfor|when|who|how|why)\s+(?:\p{L}+\s+){1,2}(?<it>den|it)(?=\s+(?:in|inne|ut|upp|klar|vara|till|due|in|out|done|ready|going|sen|sena|forsenad|late|overdue)(?!\p{L})|\s*[?.!]*$)/du,
];
/** What is done with the list as a whole. */
const ofList =
  /(?<!\p{L})(?:\p{L}*lista\p{L}*|list|excel|csv|fil\p{L}*|file|export\p{L}*|sort\p{L}*)(?!\p{L})/u;

function theOnly(said: string, [row, ...others]: readonly Prompt[]): Picked | undefined {
  if (row === undefined || others.length > 0 || ofList.test(said)) return undefined;
  const [start, end] =
    only.map((form) => form.exec(said)?.indices?.groups?.it).find((at) => at !== undefined) ??
    askedOf(said) ??
    [];
  return start === undefined || end === undefined ? undefined : { row, start, end };
}

/** "Det" may be all of it, or anything: "och vad kostar det?" */
const pointing = /(?<!\p{L})(?:den|de|dom|it|they)(?!\p{L})/gu;

/** Where a text points at the thing of which it asks a fact: "hur många är de", "when does it run out". */
function askedOf(said: string): readonly [number, number] | undefined {
  if (factOfShown(said, everyFact) === undefined) return undefined;
  const [match, ...others] = said.matchAll(pointing);
  return match === undefined || others.length > 0 ? undefined : [match.index, match.index + match[0].length];
}

function named(said: string, rows: readonly Prompt[]): Picked | undefined {
  const match = byName.exec(said);
  const words = wordsInLowerCase(match?.groups?.name ?? '');
  // What follows on the name says something else.
  const [first] = words.filter((word) => tellingWords(word).length > 0);
  if (match === null || first === undefined) return undefined;
  const having = rows.filter(({ title }) => isIn(first, calledBy(title)));
  const [row, ...others] = having;
  if (row === undefined || others.length > 0) return undefined;
  return { row, start: match.index, end: said.indexOf(first, match.index) + first.length };
}
