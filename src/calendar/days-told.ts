import type { DateRange } from '../language/dates/date-range.ts';
import { MONTH, monthNumber } from '../language/dates/date-words.ts';
import { withDaysInFigures } from '../language/dates/ordinal-words.ts';
import { readPeriod, type UnreadPeriod } from '../language/dates/read-dates.ts';
import { OPEN } from '../language/open-period.ts';
import { fold } from '../language/words.ts';
import type { Asked } from './asked.ts';
import { addDays, dayBefore, daysBetween } from './civil-date.ts';
import { periodSaid, readAskedTime } from './named-period.ts';
import { readPart } from './read-part.ts';
import { lengthFrom } from './time-more.ts';
import { findTimes, partTimes, type TimeSaid } from './time-words.ts';

/** Days that somebody tells of: an end is undefined where it is left open, or told in words that can't be read. */
export interface DaysTold {
  readonly from: string | undefined;
  readonly until: string | undefined;
}

const until = /(?:^| )(?:till?|tills|until|through|t o m|tom|t\.o\.m\.)(?: |$)/;
const since = /(?:^| )(?:sedan|sen|since)(?: |$)/;
const from = /(?:^| )(?:fran|from|fr o m)(?: |$)/;
/** An end that no time was read of: "tills barnet börjar förskolan", "och framåt". */
const unreadEnd = /\b(?:tills?|fram till|until|framat|vidare|onwards?|further notice)\b/;
/** Whoever is back on a day is away until the day before. */
const isBack = /\b(?:tillbaka|ater|hemma(?: igen)?|back)(?: (?:igen|again|den|the|pa|on))*[ ,]*$/;
/** "Om två veckor", "in two weeks": from then on, and not so long. */
const lengthAway =
  /\b(?:om|in)(?: (?:ca|ungefar|about))? (?=(?:\d|[a-z]+ )[^.,]*\b(?:dag|veck|manad|day|week|month))/;

/**
 * The days ahead that a text tells of, in Swedish or English: dates and all other times, from one end to the other, and
 * so many days, weeks or months from one ("från 7 december och två veckor framåt"). Refused is what `readPeriod` refuses.
 * Undefined where no time is told. Unlike a time that a list is asked for, one without an end has none here.
 */
export function readDaysTold(text: string, today: string): DaysTold | UnreadPeriod | undefined {
  const written = withDaysInFigures(text.normalize('NFC')).replace(whoDoes, (name) =>
    ' '.repeat(name.length),
  );
  const dates = readPeriod(written, today);
  if (dates !== undefined && 'fault' in dates) return dates;
  const times = withoutNames(findTimes(written));
  const days = daysOf(times, { written, dates, today });
  const words = fold(partTimes(written).words);
  const long = lengthAway.test(words) ? undefined : lengthTold(words, days, times, today);
  if (long !== undefined) return long;
  if (days === undefined) return awayFrom(words, today);
  const isOpen =
    days.until === days.from && (unreadEnd.test(words) || (times.length === 0 && lengthAway.test(words)));
  return { from: begunBy(days, times, today), until: isOpen ? undefined : days.until };
}

interface Written {
  readonly written: string;
  readonly dates: DateRange | undefined;
  readonly today: string;
}

/** What the times of a text are together: one, a beginning and an end that stand apart, or the one that lies within all others. */
function daysOf(times: readonly TimeSaid[], { written, dates, today }: Written): DaysTold | undefined {
  const [first, ...others] = times;
  const last = others.at(-1);
  const asked = { today, hasBeen: false };
  const begun = first && periodSaid(first, asked);
  if (first === undefined || begun === undefined) return dates;
  if (since.test(first.lead)) return { from: begun.from, until: undefined };
  if (last === undefined)
    return hasGap(first, asked) ? { from: begun.from, until: undefined } : bounded(begun);
  const ended = periodSaid(last, { today: begun.from > today ? begun.from : today, hasBeen: false });
  if (ended !== undefined && isBack.test(fold(written.slice(0, last.start)) + last.lead))
    return { from: begun.from, until: dayBefore(ended.from) };
  if (ended !== undefined && until.test(last.lead)) return { from: begun.from, until: ended.until };
  const within = readAskedTime(written, asked).period;
  if (within !== undefined) return bounded(within);
  return dates !== undefined && dates.from !== dates.until ? dates : { from: begun.from, until: undefined };
}

/** "3–14 juli och 1–5 augusti": two times, of which only one can be told at once. */
function hasGap({ first, second, leadNext }: TimeSaid, asked: Asked): boolean {
  if (second === undefined || !/^(?:och|and|)$/.test(leadNext) || !/\d/.test(first)) return false;
  const [one, other] = [readPart(first, asked), readPart(second, asked)];
  return one !== undefined && other !== undefined && daysBetween(one.until, other.from) > OVER_WEEKEND;
}

/** From Friday to Monday. */
const OVER_WEEKEND = 3;

const bounded = (days: DateRange): DaysTold => ({
  from: days.from,
  until: days.until === OPEN.until ? undefined : days.until,
});

/** "Resten av året" has begun. */
function begunBy({ from: begun, until: ended }: DaysTold, times: readonly TimeSaid[], today: string) {
  if (times.some(({ lead }) => since.test(lead) || from.test(lead))) return begun;
  return begun !== undefined && begun < today && (ended === undefined || ended >= today) ? today : begun;
}

/** So long from the day that is told, or from today; from within a month the end is not known. */
function lengthTold(
  words: string,
  days: DaysTold | undefined,
  times: readonly TimeSaid[],
  today: string,
): DaysTold | undefined {
  const begun = days?.from ?? today;
  const after = lengthFrom(words, begun);
  if (after === undefined) return undefined;
  const isDay = days === undefined || days.from === days.until;
  const isBeginning = isDay || times.some(({ lead }) => from.test(lead)) || isWeek(days);
  return { from: begun, until: isBeginning ? dayBefore(after) : undefined };
}

const isWeek = ({ from: begun, until: ended }: DaysTold) =>
  begun !== undefined && ended === addDays(begun, 6);

function awayFrom(words: string, today: string): DaysTold | undefined {
  const begun = lengthAway.test(words) ? lengthFrom(words, today) : undefined;
  return begun === undefined ? undefined : { from: begun, until: undefined };
}

/** "Maj tar mina ärenden": a month that does something, after what was said of the days, is somebody's name. */
const whoDoes = new RegExp(
  `(?<=[,;:.]\\s*|\\s(?:och|and|men|but|då)\\s)(?:${MONTH})(?=\\s(?:tar|får|fixar|sköter|ersätter|täcker|kollar|svarar|går in|hoppar in|takes|covers|handles|fills|stands|steps)(?!\\p{L}))`,
  'giu',
);

/** "Maj tar över": a month by itself is somebody's name where another time is told. */
function withoutNames(times: readonly TimeSaid[]): readonly TimeSaid[] {
  const others = times.filter(
    ({ first, second, lead }) => second !== undefined || lead !== '' || monthNumber(first) === 0,
  );
  return others.length > 0 ? others : times;
}
