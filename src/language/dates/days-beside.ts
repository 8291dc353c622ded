import { DateTime } from 'luxon';
import { readNumber } from '../numbers/nordic-numbers.ts';
import { type DateMention, mention } from './date-mention.ts';
import { MONTH, WEEKDAY, weekdayNumber } from './date-words.ts';

const AFTER =
  'after(?:wards)?|later|thereafter|efter(?:åt)?|därefter|därpå|därpåföljande|senare|etter|deretter|derefter|senere';
const BEFORE = 'before|earlier|beforehand|före|innan|dessförinnan|tidigare|før|inden';
const FOLLOWING =
  '(?:(?:närmast )?(?:på|efter)?följande|närmaste|nästföljande|following|next|subsequent|påfølgende|følgende|neste|næste)';
const UNIT = `(?<unit>(?:days?|dag(?:en|ar|arna|ene|e|er)?|weeks?|veckan?|veckor|uker?|uger?)(?!\\p{L}))|(?<weekday>${WEEKDAY})`;
const LAST_WEEKDAY = `(?:\\s?(?:-|–|till|to|until|and|och|og|&)\\s?(?<until>${WEEKDAY}))?`;
const THE = '(?:(?<the>the|de|dom|den|dei)\\s)?';
const COUNT =
  '(?:(?:(?:exactly|precisely|exakt|precis|just)\\s)?(?<count>(?!the|de|den|this|that|one of)[\\p{L}\\d]{1,9})\\s(?:(?:full|whole|working|hela|fulla|hele)\\s)?)?';
const DIRECTLY =
  '(?:(?:just|right|straight|straightaway|immediately|directly|direkt|strax|genast|närmast)\\s)?';
/** "The day after", "the two days straight after it", "två dagar senare", "onsdag och torsdag efter sportlovet". */
const BESIDE = new RegExp(
  `(?<![\\p{L}\\d])${THE}${COUNT}(?:${UNIT})${LAST_WEEKDAY}\\s${DIRECTLY}(?:(?<after>${AFTER})|(?<before>${BEFORE}))(?!\\p{L})(?<to>\\s(?:that|this|it|which|dess|det|detta|den|då|them|these|dem)(?!\\p{L}))?`,
  'giu',
);
/** "The following day", "the next two days", "the three days that follow". */
const FOLLOWED = new RegExp(
  `(?<![\\p{L}\\d])(?<the>the|de|dom|den|dei)\\s(?:(?:${FOLLOWING}\\s${COUNT}|${COUNT.replace('<count>', '<number>')}${FOLLOWING}\\s)(?:${UNIT})|${COUNT.replace('<count>', '<many>')}(?<days>days?|dagar(?:na)?|weekdays)\\s(?:that|which|som)\\s(?:follow|följer|kommer (?:sedan|sen|efter))s?)(?!\\p{L})`,
  'giu',
);
/** "We leave again Saturday morning", "stannar till torsdag": the next such weekday. */
const UNTIL_WEEKDAY = new RegExp(
  `(?<=(?<!\\p{L})(?:leav(?:e|es|ing)|(?:go|goes|going|fly|flies|flying|travel) (?:home|back)|returning|head(?:ing|s)? home|until|till|stay(?:ing)? (?:to|through)|t\\.?o\\.?m\\.?|till och med|(?:åker|reser|flyger|drar|rejser|reiser) (?:hem|hjem|tillbaka|vidare))\\s(?:(?:again|igen|on|på|the|home)\\s){0,2})(?<weekday>${WEEKDAY})(?<after>(?!,?\\s*(?:den |the )?(?:\\d|${MONTH})))`,
  'giu',
);
/** "Moved by one week", "skjuts upp två veckor": what was named is so much later, or earlier. */
const MOVED_BY =
  /(?<!\p{L})(?:moved?|postponed?|pushed|put off|delayed|shifted|flytta\p{L}*|skjut\p{L}*|sköts|framflytta\p{L}*|senarelägg\p{L}*|senarelagt|(?<before>brought forward|tidigarelägg\p{L}*|tidigarelagt))(?<moved>)\s(?:(?:back|fram|upp|framåt|med|by|exactly|precis|just)\s){0,3}(?<count>an?|[\p{L}\d]{1,9})\s(?<unit>weeks?|days?|veckor|vecka|dagar|dag)(?!\p{L})(?:\s(?:later|senare|framåt|fram))?/giu;
/** What another day is named for: "the day after our conference in Uppsala, which ends on". */
const REACH = /^(?:\s|,\s)[^.;!?\d]{0,90}$/u;
/** "The day after St Lucy's Day, that is Monday 14 December": which day that is. */
const IS_SAID_AGAIN = new RegExp(
  `(?:^|[,(:–-])\\s*(?:(?:that is|i\\.e\\.|which is|namely|so|alltså|dvs\\.?|det vill säga|nämligen|det är)[:,]?\\s)?(?:(?:on|den|the)\\s)*(?:${WEEKDAY},?\\s)?(?:(?:on|den|the)\\s)*$`,
  'iu',
);
/** The sentence says no more of what it is beside. */
const SAYS_NO_MORE =
  /^\s*(?:$|[.,;:!?)–—-]|(?:would|will|could|can|may|is|are|suits?|works?|we|I|if|for|to|and|or|at|vore|skulle|kan|passar|funkar|är|vi|jag|om|för|att|och|eller|på|med|with|til|med|er)(?!\p{L}))/iu;
/** "1 March and the two days thereafter": they are one stay. */
const JOINED = /^\s*,?\s*(?:and|och|og|samt|plus|&|\+)\s*$/iu;
/** Two weeks of days are no stay beside another day. */
const MOST = 14;
const WEEK = 7;

/**
 * The days that a text tells by another day: before or after it, so many days or weeks or the next such weekday.
 * `found`: what the text names in full, of which the day that only tells another one is left out of `rest`; `last`: the day
 * named before the text.
 */
export function findDaysBeside(
  text: string,
  found: readonly DateMention[],
  last: DateMention | undefined,
): { readonly beside: DateMention[]; readonly rest: readonly DateMention[] } {
  const matches = [BESIDE, FOLLOWED, UNTIL_WEEKDAY, MOVED_BY]
    .flatMap((form) => [...text.matchAll(form)])
    .map(withoutOtherWords);
  const beside: DateMention[] = [];
  let rest = found;
  for (const match of matches) {
    const end = match.index + match[0].length;
    const isWithin = (other: DateMention) => match.index < other.end && end > other.start;
    if (beside.some(isWithin)) continue;
    const next = anchorAfter(text, end, match, rest);
    const before = rest.filter((other) => other.end <= match.index).at(-1);
    const anchor = next ?? (mayLookBack(text, end, match) ? (before ?? last) : undefined);
    if (
      anchor === undefined ||
      (next === undefined && rest.some((one) => isWithin(one) && !isLoose(match, one)))
    )
      continue;
    const days = daysBeside(match, anchor);
    if (days === undefined) continue;
    const isJoined =
      next === undefined &&
      before !== undefined &&
      JOINED.test(text.slice(before.end, match.index)) &&
      days.isStay;
    const told = mention(match, days.from, days.until, anchor.yearWritten);
    beside.push({
      ...told,
      ...(isJoined ? { from: before.from, start: before.start } : {}),
      ...(next === undefined ? {} : { end: next.end }),
    });
    const isReplaced = isJoined || match.groups?.moved !== undefined;
    rest = rest.filter((one) => one !== next && !isWithin(one) && !(isReplaced && one === before));
  }
  return { beside, rest };
}

/** "Åker hem dagen därpå": a word before the day that is no number says nothing of it. */
function withoutOtherWords(match: RegExpExecArray): RegExpExecArray {
  const { count, number, many, ...groups } = match.groups ?? {};
  const word = count ?? number ?? many;
  if (word === undefined || numberOf(word) !== undefined) return match;
  const start = match[0].search(new RegExp(`(?<=${word}\\s)\\p{L}`, 'u'));
  return Object.assign([match[0].slice(start)], {
    index: match.index + start,
    input: match.input,
    groups: { ...groups, the: undefined },
  }) as unknown as RegExpExecArray;
}

const numberOf = (word: string) => readNumber(word) ?? (/^an?$/iu.test(word) ? 1 : undefined);

/** "On Monday after" was taken for the coming Monday. */
const isLoose = (match: RegExpExecArray, other: DateMention) =>
  match.groups?.weekday !== undefined && other.end <= match.index + match[0].length;

/** The day by which those are told that stand before it: "the day before the fair that begins on Thursday 11 March". */
function anchorAfter(
  text: string,
  end: number,
  { groups }: RegExpExecArray,
  found: readonly DateMention[],
): DateMention | undefined {
  const next = found.find(({ start }) => start >= end);
  if (next === undefined || groups?.to !== undefined) return undefined;
  const between = text.slice(end, next.start);
  const isAlone = /^\s(?:(?:on|den|the)\s)?$/iu.test(between);
  // "After the school break (week 9)" has its days in brackets.
  const isPeriod = next.from !== next.until;
  if (!isAlone && !isPeriod && IS_SAID_AGAIN.test(between)) return undefined;
  return isAlone || (REACH.test(between) && !SAYS_NO_MORE.test(between)) ? next : undefined;
}

/** What is said of "the day after" is of the day before it in the text, unless something else is named. */
const mayLookBack = (text: string, end: number, { groups }: RegExpExecArray): boolean =>
  groups?.after === undefined && groups?.before === undefined
    ? true
    : groups.after === '' ||
      groups.to !== undefined ||
      /^(?:later|thereafter|därpå|därefter|afterwards|senare|deretter|derefter|senere|earlier|tidigare)/iu.test(
        groups.after ?? groups.before ?? '',
      ) ||
      SAYS_NO_MORE.test(text.slice(end));

interface Beside {
  readonly from: DateTime;
  readonly until: DateTime;
  /** Several days that follow each other. */
  readonly isStay: boolean;
}

function daysBeside({ groups = {} }: RegExpExecArray, anchor: DateMention): Beside | undefined {
  const { the, count, number, many, unit = groups.days ?? '', weekday, until, before } = groups;
  const isBefore = before !== undefined;
  const [first, last] = [DateTime.fromISO(anchor.from), DateTime.fromISO(anchor.until)];
  const word = count ?? number ?? many;
  const said = word === undefined ? 1 : numberOf(word);
  if (weekday !== undefined)
    return weekdayBeside(weekdayNumber(weekday), until, isBefore ? first : last, isBefore);
  if (said === undefined || said < 1 || said > MOST) return undefined;
  const isWeek = /^(?:w|v|u)/iu.test(unit);
  if (isWeek) {
    // "The week after": which of its days is not said.
    if (word === undefined) return undefined;
    const weeks = isBefore ? -said : said;
    return { from: first.plus({ weeks }), until: last.plus({ weeks }), isStay: false };
  }
  // "Two days later" is one day, "the two days after" are two.
  const isStay = the !== undefined;
  const [near, far] = isStay ? [1, said] : [said, said];
  return isBefore
    ? { from: first.minus({ days: far }), until: first.minus({ days: near }), isStay }
    : { from: last.plus({ days: near }), until: last.plus({ days: far }), isStay };
}

/** The nearest such weekday before or after a day. */
function weekdayBeside(weekday: number, until: string | undefined, day: DateTime, isBefore: boolean): Beside {
  const away = isBefore
    ? -((day.weekday - weekday + WEEK - 1) % WEEK) - 1
    : ((weekday - day.weekday + WEEK - 1) % WEEK) + 1;
  const from = day.plus({ days: away });
  const length = until === undefined ? 0 : (weekdayNumber(until) - weekday + WEEK) % WEEK;
  return { from, until: from.plus({ days: length }), isStay: length > 0 };
}
