import { DateTime } from 'luxon';
import { type DateMention, mention } from './date-mention.ts';
import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from './date-words.ts';

/** "Den 16:e", "Wednesday 21st": of the month that was named last. */
const dayAlone = new RegExp(
  `(?<!\\p{L})(?:(?:${WEEKDAY},?\\s+)?(?:den|the)|${WEEKDAY})\\s+(?<day>3[01]|[12]\\d|[1-9])(?::[ae]|st|nd|rd|th|\\.(?=\\s\\p{Ll}))(?![\\p{L}\\d]|\\s(?:${MONTH}))`,
  'giu',
);
/** "Fredagen den 15": of the month that was named last, where its weekday is right. */
const dayWithWeekday = new RegExp(
  `(?<!\\p{L})(?<weekday>${WEEKDAY}),?\\s+(?:den|the)\\s+(?<day>3[01]|[12]\\d|[1-9])(?::[ae]|st|nd|rd|th)?(?![\\p{L}\\d]|[.:/-]\\d|\\s*(?:of|av|${MONTH}))`,
  'giu',
);
const ORDINAL = '(?::[ae]|st|nd|rd|th)';
const NTH = (name: string) => `(?<${name}>3[01]|[12]\\d|[1-9])`;
/** "The 10th to the 14th", "Mon the 18th through Thu the 21st": of the month that was named last. */
const daysAlone = new RegExp(
  `(?<![\\p{L}\\d])(?:${WEEKDAY},?\\s+)?(?:(?:den|the)\\s+)?${NTH('first')}${ORDINAL}\\s*(?:-|–|—|till(?: och med)?|to|until|through|thru|och|and)\\s*(?:${WEEKDAY},?\\s+)?(?:(?:den|the)\\s+)?${NTH('last')}${ORDINAL}(?![\\p{L}\\d]|[ -](?:of|av|grade|grader|form|class|year|century|floor|åk|årskurs|klass|våning|${MONTH}))`,
  'giu',
);
/** "I januari", "in March 2027": a month without a day. */
const month = new RegExp(
  `(?<!\\p{L})(?:i|in|of|under|during)\\s+(?<month>${MONTH})(?:\\s+(?<year>20\\d\\d))?(?!\\s*\\d)`,
  'giu',
);
/** The first day of the month that a text names last without a day of it, in the next such month. */
export function monthAlone(text: string, today: string): string | undefined {
  const { month: name = '', year } = [...text.matchAll(month)].at(-1)?.groups ?? {};
  if (name === '') return undefined;
  const now = DateTime.fromISO(today).startOf('month');
  const first = now.set({ month: monthNumber(name), ...(year === undefined ? {} : { year: Number(year) }) });
  return (first < now && year === undefined ? first.plus({ years: 1 }) : first).toISODate() ?? undefined;
}

/** What days that say little by themselves belong to. */
interface Before {
  readonly today: string;
  /** The day that was named last. */
  readonly last: DateMention | undefined;
  /** The first day of a month that was named without a day since. */
  readonly month: string | undefined;
}

/** Days that say something only after another, or after a month: `found` in the same text, or what is named before it. */
export function findBareDays(text: string, found: readonly DateMention[], before: Before): DateMention[] {
  const periods = periodsAlone(text, found, before);
  const known = [...found, ...periods];
  const withWeekdays = [...text.matchAll(dayWithWeekday)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (known.some((other) => start < other.end && end > other.start)) return [];
    const lastHere = known.filter((other) => other.end <= start).at(-1);
    const since =
      monthAlone(text.slice(lastHere?.end ?? 0, start), before.today) ??
      (lastHere ? undefined : before.month);
    const from = since ?? (lastHere ?? before.last)?.from;
    if (from === undefined) return [];
    const date = inTheSameMonth({ from }, Number(match.groups?.day));
    const isInMonth = since === undefined || date.hasSame(DateTime.fromISO(since), 'month');
    const isSuch = isInMonth && date.weekday === weekdayNumber(match.groups?.weekday ?? '');
    return isSuch ? [mention(match, date, date, false)] : [];
  });
  const named = [...periods, ...withWeekdays];
  return [...named, ...afterAnother(text, [...found, ...named], before.last)];
}

/** Periods of days without their month, which a text must have named before them. */
function periodsAlone(
  text: string,
  found: readonly DateMention[],
  { today, month: named }: Before,
): DateMention[] {
  return [...text.matchAll(daysAlone)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (found.some((other) => start < other.end && end > other.start)) return [];
    const before = found.filter((other) => other.end <= start).at(-1);
    const month = monthAlone(text.slice(before?.end ?? 0, start), today) ?? before?.from ?? named;
    const [first, last] = [Number(match.groups?.first), Number(match.groups?.last)];
    if (month === undefined || last <= first) return [];
    const from = inTheSameMonth({ from: month }, first);
    const until = from.set({ day: last });
    return from.isValid && until.hasSame(from, 'month') ? [mention(match, from, until, false)] : [];
  });
}

function afterAnother(
  text: string,
  found: readonly DateMention[],
  last: DateMention | undefined,
): DateMention[] {
  return [...text.matchAll(dayAlone)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (found.some((other) => start < other.end && end > other.start)) return [];
    const before = found.filter((other) => other.end <= start).at(-1) ?? last;
    if (before === undefined) return [];
    const date = inTheSameMonth(before, Number(match.groups?.day));
    return date.isValid ? [mention(match, date, date, before.yearWritten)] : [];
  });
}

/** Where that has been already, or where the month is too short, of a month after it: two short ones never follow each other. */
function inTheSameMonth({ from }: Pick<DateMention, 'from'>, day: number): DateTime {
  const first = DateTime.fromISO(from).startOf('month');
  const dates = [0, 1, 2]
    .map((months) => first.plus({ months }))
    .filter(({ daysInMonth }) => day <= (daysInMonth ?? 0))
    .map((month) => month.set({ day }));
  return dates.find((date) => (date.toISODate() ?? '') >= from) ?? DateTime.invalid('no such day');
}
