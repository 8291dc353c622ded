import type { DateRange } from '../language/dates/date-range.ts';
import { readPeriod } from '../language/dates/read-dates.ts';
import { findWeeksAhead } from '../language/dates/relative-days.ts';
import { OPEN } from '../language/open-period.ts';
import type { Asked } from './asked.ts';
import { addDays, daysBetween } from './civil-date.ts';
import { readPart } from './read-part.ts';
import { FOLDED_WEEKDAY, findTimes, HOLIDAY, namesTime, partTimes, type TimeSaid } from './time-words.ts';
import { wholeYear, yearOfAll } from './whole-periods.ts';

/**
 * The time that a list is asked for: a month, season, quarter, half or year (`i oktober`, `under våren`, `Q3 2027`), this,
 * next or last week, month, quarter or year, so many days, weeks or months back or ahead, a feast, a weekday, dates, the
 * time between two of these, and all since, before or after one of them. What is named without a year is the next one that
 * has not passed, or the latest one that has begun where what is asked for has been. And whether a time is spoken of that
 * can't be read ("31 februari", "under lovet"), or more than one: then the asker is told which can, rather than shown
 * another list.
 */
export function readAskedTime(
  text: string,
  asked: Asked,
): { readonly period: DateRange | undefined; readonly isUnclear: boolean } {
  const ahead = findWeeksAhead(text, asked.today)[0];
  if (ahead !== undefined) return { period: { from: ahead.from, until: ahead.until }, isUnclear: false };
  const said = findTimes(text);
  const period =
    said.length === 0 ? datesIn(text, asked) : narrowest(said.map((one) => periodSaid(one, asked)));
  return { period, isUnclear: namesTime(partTimes(text).words) || (said.length > 0 && period === undefined) };
}

/** How things stand, and no day: "which referrals are open right now". */
const rightNow = /(?<!\p{L})(?:right|just) now(?!\p{L})/giu;

function datesIn(text: string, { today }: Asked): DateRange | undefined {
  const dates = readPeriod(text.normalize('NFC').replace(rightNow, ' '), today);
  return dates !== undefined && 'from' in dates ? dates : undefined;
}

/** The one that lies within all others ("i mars, i år"); undefined where none does, or one can't be read. */
function narrowest(periods: readonly (DateRange | undefined)[]): DateRange | undefined {
  return periods.find((one) =>
    periods.every(
      (other) =>
        one !== undefined && other !== undefined && one.from >= other.from && one.until <= other.until,
    ),
  );
}

const sinceWord = /(?:^| )(?:sedan|sen|since)(?: |$)/;
const afterWord = /(?:^| )(?:efter|after)(?: |$)/;
const fromWord = /(?:^| )(?:fran|from|fr o m|fran och med)(?: |$)/;
const untilWord =
  /(?:^| )(?:till|until|senast|innan|fore|by|before|through|up to|tom|t o m|t\.o\.m\.|tills)(?: |$)/;
/** "Till och med mars" ends with it; "till mars" before it begins. */
const isIncluded = /och med|t o m|tom|t\.o\.m\.|through|end of|end |slutet|utgangen|senast/;
const isBefore = /(?:^| )(?:innan|fore|before)(?: |$)/;

/** The days of a time that was said, from one end to the other. */
export function periodSaid({ lead, first, second, leadNext }: TimeSaid, asked: Asked): DateRange | undefined {
  if (second !== undefined) {
    const days = between(first, second, asked);
    return days && { from: beginOf(lead, first, days, asked), until: endOf(leadNext, second, days, asked) };
  }
  if (sinceWord.test(lead)) return sinceOf(readPart(first, { ...asked, hasBeen: true })?.from, asked);
  if (afterWord.test(lead)) {
    const until = readPart(first, asked)?.until;
    return onwards(until && addDays(until, 1), asked);
  }
  // With the turn of the year the new one begins.
  if (fromWord.test(lead) && isTurnOfYear.test(first)) return onwards(readPart(first, asked)?.until, asked);
  if (fromWord.test(lead)) return onwards(inPart(lead, readPart(first, asked), 'from'), asked);
  if (untilWord.test(lead)) return untilOf(lead, first, asked);
  return partOf(lead, readPart(first, asked));
}

const isTurnOfYear = /^(?:nyar(?:et)?|arsskiftet|(?:the )?turn of the year|new year)(?: |$)/;
const middleWord = /(?:^| )(?:mitten|middle|mid)(?: |-|$)/;
const endWord = /(?:^| )(?:slutet|utgangen|end)(?: |$)/;
const parts: readonly (readonly [word: RegExp, third: number, ofYear: readonly [string, string]])[] = [
  [/(?:^| )(?:borjan|beginning|start)(?: |$)/, 0, ['01-01', '03-31']],
  [middleWord, 1, ['05-01', '08-31']],
  [endWord, 2, ['10-01', '12-31']],
];

/** "Slutet av året", "början av mars": some months of a year, and else a third of what is named. */
function partOf(lead: string, whole: DateRange | undefined): DateRange | undefined {
  const [, part, months] = parts.find(([word]) => word.test(lead)) ?? [];
  if (whole === undefined || part === undefined || months === undefined) return whole;
  const year = yearOfAll(whole);
  if (year !== undefined) return { from: `${year}-${months[0]}`, until: `${year}-${months[1]}` };
  const third = Math.floor((daysBetween(whole.from, whole.until) + 1) / 3);
  if (third === 0) return whole;
  const from = addDays(whole.from, third * part);
  return { from, until: part === 2 ? whole.until : addDays(from, third - 1) };
}

/** From the first day of one to the last day of the other, which may tell the year of both. */
function between(first: string, second: string, asked: Asked): DateRange | undefined {
  const last = readPart(second, asked);
  const begun = readPart(isWeekdayAlone.test(first) ? first + weekOf(second) : first, asked);
  if (last === undefined || begun === undefined) return undefined;
  if (begun.from <= last.until && hasYear(second) === hasYear(first))
    return { from: begun.from, until: last.until };
  // "Mars till maj 2028": the year that is said once is that of both; else the end is the next after the beginning.
  if (hasYear(second) && !hasYear(first)) {
    const of = readPart(`${first} ${last.from.slice(0, 4)}`, asked) ?? begun;
    return of.from <= last.until ? { from: of.from, until: last.until } : undefined;
  }
  if (begun.from <= last.until) return { from: begun.from, until: last.until };
  // "I år och förra året": whichever comes first.
  if (hasYear(first)) return { from: last.from, until: begun.until };
  const before = readPart(first, { today: last.until, hasBeen: true });
  // "28 dec – 3 jan" on 2 January is under way; of weekdays those to come are meant.
  const isUnderWay = !asked.hasBeen && before !== undefined && before.from <= asked.today;
  if (isUnderWay && !isWeekday.test(first)) return { from: before.from, until: last.until };
  const after = readPart(second, { today: begun.from, hasBeen: false });
  const isAhead = asked.hasBeen && after !== undefined && after.from > asked.today;
  if (after !== undefined && !isAhead) return { from: begun.from, until: after.until };
  return before && { from: before.from, until: last.until };
}

/** "Måndag till onsdag nästa vecka": the week is that of both. */
const isWeekdayAlone = new RegExp(`^${FOLDED_WEEKDAY}$`);
const weekOf = (words: string) =>
  new RegExp(`^${FOLDED_WEEKDAY}(?<week> .*(?:veck|week|v\\.).*)$`).exec(words)?.groups?.week ?? '';
const isWeekday = new RegExp(`^${FOLDED_WEEKDAY}`);
const hasYear = (words: string) => /20\d\d|(?:^| )(?:ar(?:et)?|i?fjol|year)$/.test(words);

function sinceOf(from: string | undefined, { today }: Asked): DateRange | undefined {
  return from === undefined || from > today ? undefined : { from, until: today };
}

/** Up to now where it has been, and else with no end. */
function onwards(from: string | undefined, { today, hasBeen }: Asked): DateRange | undefined {
  if (from === undefined) return undefined;
  if (hasBeen) return sinceOf(from, { today, hasBeen });
  return { from, until: OPEN.until };
}

/** The day that words put within a time, of which they name a part: "från mitten av mars". */
function inPart(lead: string, whole: DateRange | undefined, side: 'from' | 'until'): string | undefined {
  if (whole === undefined || !parts.some(([word]) => word.test(lead))) return whole?.[side];
  const part = partOf(lead, whole) ?? whole;
  if (middleWord.test(lead))
    return addDays(part.from, Math.floor((daysBetween(part.from, part.until) - 1) / 2));
  return endWord.test(lead) && side === 'until' ? part.until : part.from;
}

/** Where something begins that is told with both ends. */
function beginOf(lead: string, first: string, days: DateRange, asked: Asked): string {
  const whole = parts.some(([word]) => word.test(lead)) ? readPart(first, asked) : undefined;
  return whole !== undefined && whole.from === days.from
    ? (inPart(lead, whole, 'from') ?? days.from)
    : days.from;
}

/** Where it ends: the part of a month that is named, or the eve of a feast until which it goes. */
function endOf(leadNext: string, second: string, days: DateRange, asked: Asked): string {
  const isUntil = untilWord.test(leadNext) || /^(?:to|till)(?: |$)/.test(leadNext);
  const isOfFeast = isUntil && isFeast.test(second) && !isIncluded.test(leadNext);
  if (!isOfFeast && !parts.some(([word]) => word.test(leadNext))) return days.until;
  const whole = readPart(second, { today: days.from, hasBeen: asked.hasBeen });
  if (whole === undefined || whole.until !== days.until) return days.until;
  return (isOfFeast ? whole.from : inPart(leadNext, whole, 'until')) ?? days.until;
}

/** Of what is a day, the day itself is meant: "till 15 mars". */
const isDay =
  /^(?:(?:den )?(?:sista|siste) |(?:the )?last (?:day )?of |\d{1,2}(?!\d)|20\d\d-|(?:the )?day |dagen |i?dag|i dag|today|i?gar|i gar|(?:i )?(?:forrgar|overmorgon)|yesterday|imorgon|i morgon|tomorrow|v\.? ?\d|vecka|week|[a-z]+dag|[a-z]+day)/;
const isOneOfOurs =
  /^(?:forra|last|nasta|next|denna|den har|this|veckans|manadens|kommande|narmaste|senaste)/;
const isYear = /^(?:ar(?:et)? |year )?20\d\d$/;
const isFeast = new RegExp(`^${HOLIDAY}`, 'u');

/**
 * From today on, or from the beginning of that year where what is asked for has been; up to a day that has been with no
 * beginning. What comes each year and has passed is the next one: "till nyår" on 1 January.
 */
function untilOf(lead: string, words: string, { today, hasBeen }: Asked): DateRange | undefined {
  const end = readPart(words, { today, hasBeen });
  if (end === undefined) return undefined;
  const said = lastDay(end, words, lead);
  const isOver = said < today && !hasBeen && !isOneOfOurs.test(words) && !hasYear(words);
  const next = isOver ? readPart(words, { today: addDays(end.until, 1), hasBeen }) : undefined;
  const until = next === undefined ? said : lastDay(next, words, lead);
  if (until < today) return { from: OPEN.from, until };
  return { from: hasBeen ? wholeYear(until.slice(0, 4)).from : today, until };
}

function lastDay({ from, until }: DateRange, words: string, lead: string): string {
  if (words.endsWith(' slut') || endWord.test(lead)) return until;
  // Of a feast of several days its eve is meant, before which offices close.
  if (isFeast.test(words) && /och med|t o m|tom|t\.o\.m\.|through/.test(lead)) return until;
  if (isFeast.test(words)) return from === until && isBefore.test(lead) ? addDays(from, -1) : from;
  if (parts.some(([word]) => word.test(lead))) return inPart(lead, { from, until }, 'until') ?? until;
  if (isDay.test(words)) return isBefore.test(lead) ? addDays(from, -1) : until;
  if (isOneOfOurs.test(words) || isYear.test(words)) return isBefore.test(lead) ? addDays(from, -1) : until;
  return isIncluded.test(lead) ? until : addDays(from, -1);
}
