import { MONTH } from '../../../language/dates/date-words.ts';
import { isDanishOrNorwegian, readNumber } from '../../../language/numbers/nordic-numbers.ts';
import type { Visitors } from '../../model.ts';
import type { Segment } from '../segments.ts';
import { companionsIn, countsLed } from './companions.ts';
import { countsListed, type PlacedCount } from './count-listed.ts';
import { leadersBefore } from './leaders.ts';
import { countsListedInOtherTongues } from './listed-in-other-tongues.ts';
import { listedParties } from './listed-party.ts';
import { countsInParts, countsNamed, countsOfGroup, countsOfNames, namesInField } from './named-party.ts';
import { countsAfterKinds } from './numbers-after-kinds.ts';
import { withPlainNumbers } from './numbers-in-words.ts';
import { withoutParts } from './parts-of-party.ts';
import { countsAlone, SAID_ALONE } from './party-alone.ts';
import { countsInFrames, isPartOf } from './party-in-frame.ts';
import { ALONE, isSingle, NOT_OURS } from './people-clues.ts';
import { countInLines, countInSentence } from './people-in-lines.ts';
import { countsInOtherTongues } from './people-in-other-tongues.ts';
import { ANY_WORD, FIRST_WORD, type Sum, sumAt, WORD } from './people-phrases.ts';
import { type Count, countsWithoutNumber } from './people-without-number.ts';
import { isPeople } from './person-words.ts';
import { wholesTold } from './told-whole.ts';
import { weigh } from './weigh-count.ts';
import { asksForOne, speaksOfWish, tellsOfOthers } from './who-speaks.ts';

/** More than this in one party is a school's pupils or a city's people. */
const MOST = 400;
/** From this weight on a number is that of them all. */
const TOTAL = 86;
/** From this weight on a number counts the party, or a part of it. */
const SURE = 60;
/** A list with a line for each is as sure as a total that is not filled in. */
const LISTED_BY_LINE = 89;
/** "Could I come?": one, where nobody else is told. */
const ONE_WHO_ASKS = 30;
/** What a letter tells of neither the writer nor those who come counts for so much less, beside what it wishes. */
const AT_HOME = 40;
/** And still counts, where nothing else does. */
const LEAST = 5;
/** What is said of others than the visitors counts for so much less. */
const OTHERS = 40;
/** What a bracket breaks down further counts for so much less. */
const PART = 10;

/** How many come, the writer too, and what they are. The number is null when the text does not say it. */
export function readPeople(segments: readonly Segment[], text: string): Visitors {
  const neighbour = isDanishOrNorwegian(text);
  const inLines = countInLines(text, neighbour);
  const told = OF_US.test(text) ? segments.map(withoutOfThem) : segments;
  const counts = [
    ...told.flatMap((segment) => countsIn(segment, neighbour, speaksOfWish(text))),
    ...(asksForOne(text) ? [{ number: 1, weight: ONE_WHO_ASKS }] : []),
    ...(inLines === undefined ? [] : [{ number: inLines, weight: LISTED_BY_LINE }]),
  ];
  const likely = counts
    .filter(({ number, weight }) => number > 0 && number <= MOST && weight > 0)
    .sort((one, other) => other.weight - one.weight);
  // Whoever passes a mail on knows what was changed since.
  const [best] = likely.some(({ isEarlier, weight }) => !isEarlier && weight >= SURE)
    ? likely.filter(({ isEarlier }) => !isEarlier)
    : likely;
  return {
    number:
      best === undefined ? null : best.number + (best.weight < TOTAL ? companionsIn(segments, neighbour) : 0),
    titles: [...new Set(likely.flatMap(({ titles }) => titles ?? []))],
  };
}

/** "Nine of us": then "two of them froze" is said of others, or of some. */
const OF_US = new RegExp(
  `(?<![\\p{L}\\d])(?!(?:one|some|any|many|all|most|each|en|några|många|alla)\\s)${WORD}\\s(?:of us|av oss)\\s(?:from|från|would|will|hope|want|vill|kommer|skulle)(?!\\p{L})`,
  'iu',
);
const OF_THEM = new RegExp(`(?<![\\p{L}\\d])${WORD}\\s(?=(?:of them|av dem|av dom)(?!\\p{L}))`, 'giu');
const withoutOfThem = (segment: Segment): Segment => ({
  ...segment,
  text: segment.text.replace(OF_THEM, 'some '),
});

function countsIn(segment: Segment, neighbour: boolean, isSpoken: boolean): Count[] {
  const isOfOthers = isSpoken && segment.kind === 'sentence' && tellsOfOthers(segment.text);
  const counts = countsInWords(segment, neighbour).map((count) =>
    isOfOthers && count.weight < SAID_ALONE
      ? { ...count, weight: Math.min(count.weight, Math.max(LEAST, count.weight - AT_HOME)) }
      : count,
  );
  return segment.isEarlier ? counts.map((count) => ({ ...count, isEarlier: true })) : counts;
}

/** "Nio musik- och danslärare" are nine. */
const HALF_A_WORD = /(?<=\s)\p{L}+-\s(?:och|and|samt|og|eller|or|&)\s(?=\p{L})/giu;

/** "Four nos. of officers", as offices in India count. */
const NUMBERS_OF = /(?<=[\p{L}\d]) nos\.?(?: of)?(?= \p{Ll})/giu;
/** "Det är 11–12 mars": a day. */
const DAYS_AFTER = new RegExp(`^(?:\\.?\\s?[-–—]\\s?\\d{1,2})?\\.?\\s?${MONTH}(?!\\p{L})`, 'iu');

function countsInWords({ text: written, kind, field, label }: Segment, neighbour: boolean): Count[] {
  const plain = withPlainNumbers(written.replace(HALF_A_WORD, '').replace(NUMBERS_OF, ''), neighbour);
  const text = withHighest(withoutParts(plain, neighbour), neighbour);
  const whole = withHighest(plain, neighbour);
  if (kind === 'signature' || kind === 'sender' || field === 'date' || field === 'alternative') return [];
  if (field === 'people')
    return countInLabel(label ?? '', neighbour) ?? countInField(label ?? '', text, neighbour);
  const framed = countsInFrames(text, neighbour);
  const counts = countsAt(text, neighbour);
  const numbered = countInSentence(written, neighbour);
  return [
    ...[...counts, ...countsListed(text, counts, neighbour)].map((count) =>
      isPartOf(count, framed) ? { ...count, weight: Math.min(count.weight, LEAST) } : count,
    ),
    ...(ALONE.test(text) ? [{ number: 1, weight: 45 }] : []),
    ...countsWithoutNumber(text, neighbour),
    ...countsAlone(text, neighbour),
    ...countsLed(text, neighbour),
    ...countsNamed(text, neighbour),
    ...countsInParts(text, neighbour),
    ...countsOfGroup(text, neighbour),
    ...countsOfNames(text),
    ...countsAfterKinds(text),
    ...(numbered === undefined ? [] : [{ number: numbered, weight: LISTED_BY_LINE }]),
    ...framed,
    ...wholesTold(whole, neighbour),
    ...countsInOtherTongues(written),
    ...countsListedInOtherTongues(written),
  ];
}

/** So many characters of a sum of people hold others that were counted with it. */
const LONGEST_SUM = 200;

/** The counts that begin at the words of a text. "Twelve students and one professor": the one is counted with the twelve. */
function countsAt(text: string, neighbour: boolean): PlacedCount[] {
  let counted = 0;
  return [...text.matchAll(ANY_WORD)].flatMap(({ index: start }) => {
    const sum = sumAt(text, start, neighbour);
    const isWithin = start < counted;
    if (sum !== undefined && sum.parts > 1)
      counted = Math.max(counted, start + Math.min(sum.length, LONGEST_SUM + 1));
    const count = isWithin ? undefined : countAt(text, start, sum, neighbour);
    return count === undefined ? [] : { ...count, start };
  });
}

/** "Fem personer deltar: rektorn, …" */
function countInLabel(label: string, neighbour: boolean): Count[] | undefined {
  const number = readNumber(label.split(' ')[0] ?? '', neighbour);
  return number === undefined || number < 2 ? undefined : [{ number, weight: 100 }];
}

/** "8–10 people", "ten or twelve": rooms and lunches are planned for the most that may come. */
function withHighest(text: string, neighbour: boolean): string {
  const range =
    /(?<![\p{L}\d.,:/-])(?:between |mellan |mellom |mellem )?([\p{L}\d]+)(?:,?\s?(?:-|–|to|till|til|eller|or|and|och)\s?|,?\s(?:ev\.?|eventuellt|kanske|möjligen|maybe|perhaps|possibly)\s)([\p{L}\d]+)(?=(?:\s+[\p{L}-]+){1,3}|\s*[.,;]|\s*$)/giu;
  return text.replace(range, (whole, low: string, high: string, place: number) => {
    const [least, most] = [readNumber(low, neighbour), readNumber(high, neighbour)];
    const next =
      text
        .slice(place + whole.length)
        .match(/[\p{L}-]+/gu)
        ?.slice(0, 3) ?? [];
    const isTold =
      /(?:uppgår till|antal\p{L}*|amounts? to|number(?:s|ing)?|vi är|we are|we (?:shall|will|would) be|blir de|blir dom|blir vi|(?:group|delegation|party) of|grupp (?:på|om))\s*$/iu.test(
        text.slice(0, place),
      );
    const isRange = least !== undefined && most !== undefined && least < most && least > 1;
    const isJoined = /\s(?:and|och)\s/iu.test(whole) && !/^(?:between|mell)/iu.test(whole);
    return isRange && !isJoined && (isTold || next.some(isPeople)) ? high : whole;
  });
}

/** "24 studenter, 1 lärare (25)": what is in brackets at the end is the sum. */
function countInField(label: string, text: string, neighbour: boolean): Count[] {
  const sum = sumAt(text, 0, neighbour);
  const total = /(?:in total|totalt|sammanlagt|tot\.)[:,]?\s+([\p{L}\d]+)/iu.exec(text)?.[1];
  const whole = total === undefined ? undefined : readNumber(total, neighbour);
  if (whole !== undefined) return [{ number: whole, weight: 100, titles: titlesOf(sum) }];
  const inBrackets = /[(=:]\s*(?:totalt\s*)?(\d+)\s*(?:pers\p{L}*)?\)?\s*$/u.exec(text)?.[1];
  const words = [...text.matchAll(/[\p{L}\d]+/gu)].map(([word]) => readNumber(word, neighbour));
  const upTo = /^(?:\p{L}+\s)?\d+\s*(?:-|–|to|till|til)\s*(\d+)(?!\d)/iu.exec(text)?.[1];
  if (upTo !== undefined) return [{ number: Number(upTo), weight: 100, titles: [] }];
  const said = countFromTheFirst(text, neighbour) ?? sum?.number ?? namesInField(label, text, neighbour);
  const number =
    inBrackets === undefined ? (said ?? words.find((one) => one !== undefined)) : Number(inBrackets);
  return number === undefined ? [] : [{ number, weight: 100, titles: titlesOf(sum) }];
}

/** "Hon själv, två kollegor och en tolk", "team leader plus 5 engineers": a field that begins with one of them. */
function countFromTheFirst(text: string, neighbour: boolean): number | undefined {
  // What stands in the field is announced as a list: it needs no word that adds the last one.
  const announced = ': ';
  const [listed] = listedParties(`${announced}${text}`, neighbour).filter(
    ({ start }) => start === announced.length,
  );
  if (listed !== undefined) return listed.number;
  const [lead = '', leader = ''] = /^(\D+?)\s(?:plus|\+|and|och|og|samt|with|med)\s/iu.exec(text) ?? [];
  const others = isSingle(leader) ? sumAt(text, lead.length, neighbour)?.number : undefined;
  return others === undefined ? undefined : others + 1;
}

/** People in general have no title. */
const titlesOf = (sum: Sum | undefined) => (sum === undefined || sum.general ? [] : sum.titles);

/** "One of them speaks Swedish", "one of your parks", "the one in Oregon": no number of anybody. */
const ONE_OF = /^\s+(?:(?:of|av)\s+(?:them|us|whom|your|dem|dom|oss|vilka|era?|ert)(?!\p{L})|in\s+\p{Lu})/u;

/** "One in eight of our pupils": a share. */
const SHARE =
  /(?<![\p{L}\d])(?:one|en|ett|every|var|\d{1,2}) (?:in|av|out of|på)(?: (?:every|each|var))?\s$/iu;

/** "(There are ten of us)": of them all, in brackets. */
const SAID_ASIDE = /\((?:we|vi|there) (?:are|will be|är|blir|er) $/iu;

/** "Fourteen, of whom six are teachers". */
const AMONG_THEM = /(?:varav|hvorav|of whom|of which|including|inklusive|inkl\.?|bland dem|among them)\s*$/iu;

const ENDS =
  /^\s*(?:$|[.,;:!?)(–—\p{Extended_Pictographic}-]|(?:som|who|from|från|fra|of us|av oss|strong|in number|to|and|och|att|vill|would|will|shall|får|få|kan|skulle|could|that|is|are|asks?|wants?|wish(?:es)?|i alt|varav|hvorav|inklusive|including|med|kommer|på|in|i|for|on|at|nu|now|altogether|totalt|allt|personer|if)(?!\p{L}))/iu;

/** The count that begins at a place of a sentence, if one does. */
function countAt(text: string, start: number, sum: Sum | undefined, neighbour: boolean): Count | undefined {
  const rest = text.slice(start);
  const before = text.slice(0, start);
  const word = FIRST_WORD.exec(rest)?.[0] ?? '';
  // "Vi er fire" is a neighbour's, however much Swedish follows.
  const number = readNumber(word, neighbour || /(?<!\p{L})vi er $/iu.test(before));
  const after = rest.slice(word.length);
  if (number === undefined || /\d[.,:/]$/.test(before) || /^\s*(?:%|:\d|[./]\d|kr\b|€)/u.test(after)) {
    return undefined;
  }
  if (/^\d/.test(word) && DAYS_AFTER.test(after)) return undefined;
  if ((number === 1 && ONE_OF.test(after)) || SHARE.test(before)) return undefined;
  const count = weigh({ number, neighbour, before, after, rest, sum, ends: ENDS.test(after) });
  if (count === undefined) return undefined;
  const weight =
    count.weight -
    (count.weight < 90 && NOT_OURS.test(before) ? OTHERS : 0) -
    // "12 persons (4 women, 8 men)": what goes on within brackets is a part of what stands before them.
    (/\([^)]+$/u.test(before) && !SAID_ASIDE.test(before) ? PART : 0) -
    (AMONG_THEM.test(before) ? OTHERS : 0);
  return { ...count, weight, titles: [...(number > 1 ? leadersBefore(before) : []), ...titlesOf(sum)] };
}
