import type { DateRange } from '../language/dates/date-range.ts';
import { weekdayNumber } from '../language/dates/date-words.ts';
import { readPeriod } from '../language/dates/read-dates.ts';
import type { Asked } from './asked.ts';
import { addDays, daysBetween, mondayOf, monthsBefore } from './civil-date.ts';
import { readOneOf, THIS_ONE } from './read-relative.ts';
import { FOLDED_WEEKDAY, OF_WEEKDAY, WEEKEND } from './time-words.ts';

/** "December 1 and 15" is 1 and 15 December. */
const monthBeforeDays =
  /^(?<month>(?!veck|week)[a-z]{3,}) (?<days>\d{1,2} (?:och|till|to|and|until) \d{1,2})\b/;

const ofWeek = new RegExp(
  `^(?:(?<which>${OF_WEEKDAY}) )?(?<day>${FOLDED_WEEKDAY})(?<ending>en|s)?(?: (?:i |in |of |pa )?(?<week>.+))?$`,
);

/** "Fredag", "i fredags", "nästa fredag" (that of next week), "måndag v. 49". */
export function readWeekday(plain: string, asked: Asked): DateRange | undefined {
  const { which, day: name = '', ending, week } = ofWeek.exec(plain)?.groups ?? {};
  if (name === '') return undefined;
  const { today } = asked;
  const inWeek = (monday: string) => addDays(monday, weekdayNumber(name) - 1);
  const only = (day: string): DateRange => ({ from: day, until: day });
  const ofThis = inWeek(mondayOf(today));
  if (week !== undefined) {
    const days = readOneOf(week, today) ?? readDay(week, asked);
    return days && daysBetween(days.from, days.until) === 6 ? only(inWeek(days.from)) : undefined;
  }
  const isGone = GONE.test(which ?? '');
  if (isGone || (ending === 's' && name.endsWith('dag')))
    return only(ofThis < today ? ofThis : addDays(ofThis, -7));
  if (which === 'forrforra') return only(addDays(ofThis, ofThis < today ? -7 : -14));
  if (which === 'nasta' || which === 'next') return only(addDays(ofThis, 7));
  if (which !== undefined && new RegExp(`^${THIS_ONE}$`).test(which)) return only(ofThis);
  if (asked.hasBeen) return only(ofThis <= today ? ofThis : addDays(ofThis, -7));
  return only(ofThis >= today ? ofThis : addDays(ofThis, 7));
}

const ofWeekend = new RegExp(`^(?:(?<which>${OF_WEEKDAY}) )?${WEEKEND}$`);
const GONE = /^(?:forra|foregaende|last|previous|senaste|past)$/;
const twoDays = (saturday: string): DateRange => ({ from: saturday, until: addDays(saturday, 1) });

/** "I helgen" (that of this week, or the latest of what has been), "förra helgen", "next weekend"; undefined for others. */
export function readWeekend(plain: string, { today, hasBeen }: Asked): DateRange | undefined {
  const found = ofWeekend.exec(plain);
  if (found === null) return undefined;
  const { which = '' } = found.groups ?? {};
  const saturday = addDays(mondayOf(today), 5);
  if (which === 'forrforra') return twoDays(addDays(saturday, -14));
  if (GONE.test(which) || (which === '' && hasBeen && saturday > today))
    return twoDays(addDays(saturday, -7));
  return twoDays(which === 'nasta' || which === 'next' ? addDays(saturday, 7) : saturday);
}

const daysAway: readonly (readonly [RegExp, number])[] = [
  [/^(?:(?:i )?forrgar|(?:the )?day before yesterday)$/, -2],
  [/^(?:igar|i gar|yesterday)$/, -1],
  [/^(?:idag|i dag|dagens|today)$/, 0],
  [/^(?:imor(?:go)?n|i morgon|tomorrow)$/, 1],
  [/^(?:(?:i )?overmorgon|dagen efter i ?morgon|(?:the )?day after tomorrow)$/, 2],
];
/** The weekday of a date tells nothing that the date does not. */
const weekdayBeforeDate = new RegExp(`^${FOLDED_WEEKDAY}(?:en)?,? (?:den |the )?(?=\\S)`);
/** 29 February may lie as long back. */
const MOST_YEARS_BACK = 8;

/** Dates and weeks; one without a year that was asked for as having been is the latest such. */
export function readDay(plain: string, { today, hasBeen }: Asked): DateRange | undefined {
  const away = daysAway.find(([form]) => form.test(plain))?.[1];
  if (away !== undefined) return { from: addDays(today, away), until: addDays(today, away) };
  const written = plain.replace(weekdayBeforeDate, '').replace(monthBeforeDays, '$<days> $<month>');
  const read = (day: string) => {
    const dates = readPeriod(written, day);
    return dates !== undefined && 'from' in dates ? dates : undefined;
  };
  // The reader of dates takes each week for the next.
  const year = /^(?:v|week).*? (20\d\d)$/.exec(written)?.[1];
  if (year !== undefined) return read(`${year}-01-04`);
  const dates = read(today);
  if (dates !== undefined && dates.from <= today) return dates;
  if (!hasBeen) {
    // "2–4 april" on the third is under way.
    const begun = dates?.from === dates?.until ? undefined : read(addDays(monthsBefore(today, 12), 1));
    return begun !== undefined && begun.from <= today && begun.until >= today ? begun : dates;
  }
  for (let years = 1; years <= MOST_YEARS_BACK; years += 1) {
    const earlier = read(addDays(monthsBefore(today, 12 * years), 1));
    if (earlier !== undefined && earlier.from <= today) return earlier;
  }
  return dates;
}
