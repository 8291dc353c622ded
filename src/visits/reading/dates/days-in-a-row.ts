import { addDays, daysBetween } from '../../../calendar/civil-date.ts';
import { MONTH, WEEKDAY } from '../../../language/dates/date-words.ts';
import { readNumber } from '../../../language/numbers/nordic-numbers.ts';
import type { VisitPeriod } from '../../model.ts';

/** Whoever stays longer names the last day too. */
const LONGEST_STAY = 14;
/** The days of a programme may have a weekend between them. */
const WEEKEND = 3;

const DAYS =
  '(?:dagar|dager|dage|days)(?!\\p{L})(?!\\s(?:senare|innan|före|efter|i veckan|later|earlier|before|after|in advance|a week|per))';
/** "17 May, three days", "den 12 april och stannar tre dagar". */
const DAYS_AFTER = new RegExp(
  `^\\s*[,(]?\\s*(?:(?:och|and) (?:(?:vi|we) )?(?:(?:will )?stay(?:ing)?|stannar)\\s)?(?:i|for|during|under)?\\s*([\\p{L}\\d]+)\\s${DAYS}(?!['’]?\\s(?:from|ago|sedan|(?:of )?notice|varsel|i förväg|i förhand|left|kvar))`,
  'iu',
);
/** "For three days from 12 April". */
const DAYS_BEFORE = new RegExp(
  `(?<![\\p{L}\\d])([\\p{L}\\d]+)\\s${DAYS.replace('(?!\\p{L})', '')}\\s(?:from|starting|beginning|commencing|från(?: och med)?|fr\\.?o\\.?m\\.?|med start|med början)\\s(?:(?:on|the|den)\\s|${WEEKDAY},?\\s){0,3}$`,
  'iu',
);

/** The last day of a stay: that named, or the one that a number of days leads to. */
export function lastDayOfStay({ from, until }: VisitPeriod, before: string, after: string): string {
  const word = (DAYS_AFTER.exec(after) ?? DAYS_BEFORE.exec(before))?.[1];
  const days = word === undefined ? undefined : readNumber(word);
  if (from !== until || days === undefined || days < 2 || days > LONGEST_STAY) return until;
  return addDays(from, days - 1);
}

/** "Tue 8 June 2027: schools": a line of a programme begins with its day. */
const LINE_OF_DAY = new RegExp(
  `^(?:[-*•]\\s*)?(?:${WEEKDAY},?\\s*)?(?:den |the )?(?:\\d{1,2}(?:st|nd|rd|th|[:.]e|\\.)?\\s?(?:${MONTH}|/\\s?\\d{1,2}|\\.\\d{1,2}\\.?)|${MONTH}\\s\\d{1,2})(?:,?\\s?/?\\.?20\\d\\d)?\\s*[,:;|–-]\\s*(?!\\d)(?=.*\\p{L}{4})`,
  'iu',
);

/** Whether a text is a line of a programme, which begins with its day. */
export const isLineOfDay = (text: string): boolean => LINE_OF_DAY.test(text);

/** A day that a programme may have a line for. */
interface Line extends VisitPeriod {
  readonly isLine: boolean;
  readonly weight: number;
  readonly words: string;
}

/** Lets the days of a programme, each with a line of its own, stand as the one period that they are. */
export function withProgrammes<Day extends Line>(days: readonly Day[]): Day[] {
  const joined: Day[] = [];
  for (const day of days) {
    const last = joined.at(-1);
    const apart = last === undefined ? 0 : daysBetween(last.until, day.from);
    const goesOn = last?.isLine === true && day.isLine && apart > 0 && apart <= WEEKEND;
    if (!goesOn || last.weight <= 0 || day.weight <= 0) joined.push(day);
    else
      joined.splice(-1, 1, {
        ...last,
        until: day.until,
        weight: Math.max(last.weight, day.weight),
        words: `${last.words} – ${day.words}`,
      });
  }
  return joined;
}
