import { DateTime } from 'luxon';
import { WEEKDAY } from './date-words.ts';
import type { DateMention } from './find-dates.ts';
import { mention } from './relative-days.ts';

/** "Den 16:e", "Wednesday 21st": of the month that was named last. */
const dayAlone = new RegExp(
  `(?<!\\p{L})(?:(?:${WEEKDAY},?\\s+)?(?:den|the)|${WEEKDAY})\\s+(?<day>3[01]|[12]\\d|[1-9])(?::[ae]|st|nd|rd|th)(?![\\p{L}\\d])`,
  'giu',
);
/** "Landar den 3 mars, … dagen därpå." */
const dayAfter =
  /(?<!\p{L})(?:dagen därpå|the (?:following|next) day|(?:dagen efter|the day after)(?=\s*(?:[,.;:!?]|$)))(?!\p{L})/giu;

/** Days that say something only after another: `found` in the same text, or `last` before it. */
export function findBareDays(
  text: string,
  found: readonly DateMention[],
  last: DateMention | undefined,
): DateMention[] {
  return [...text.matchAll(dayAlone), ...text.matchAll(dayAfter)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (found.some((other) => start < other.end && end > other.start)) return [];
    const before = found.filter((other) => other.end <= start).at(-1) ?? last;
    if (before === undefined) return [];
    const day = match.groups?.day;
    const date = day === undefined ? nextDay(before) : inTheSameMonth(before, Number(day));
    return date.isValid ? [mention(match, date, date, before.yearWritten)] : [];
  });
}

const nextDay = ({ until }: DateMention) => DateTime.fromISO(until).plus({ days: 1 });

/** Where that has been already, of the month after it. */
function inTheSameMonth({ from }: DateMention, day: number): DateTime {
  const date = DateTime.fromISO(from).set({ day });
  return (date.toISODate() ?? '') < from ? date.plus({ months: 1 }) : date;
}
