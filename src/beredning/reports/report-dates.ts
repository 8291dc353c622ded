import { addWorkingDays, isWorkingDay } from '../../calendar/working-days.ts';

/** The traveller is asked the working day after the last day, and again after so many working days. */
const BETWEEN = 5;
/** So many times; after that a strategist hears of it. */
export const MOST_ASKS = 3;

/** What is due of a trip that nobody has reported on: the first, second … question, or word to a strategist. */
export type ReportDue = { readonly ask: number } | 'tell-strategist';

/** The working day after the day that is counted from. */
export const firstAskOn = (lastDay: string): string => addWorkingDays(lastDay, 1);

/**
 * What is due by a date, the latest thing alone, counted from the last day of a trip or, where it was approved
 * after it, from that day. Null when nothing is, and on days on which offices are closed.
 */
export function reportDue(lastDay: string, today: string): ReportDue | null {
  if (!isWorkingDay(today)) return null;
  const first = firstAskOn(lastDay);
  if (today < first) return null;
  const dueDates = Array.from({ length: MOST_ASKS + 1 }, (_, time) => addWorkingDays(first, time * BETWEEN));
  const passed = dueDates.filter((date) => date <= today).length;
  return passed > MOST_ASKS ? 'tell-strategist' : { ask: passed };
}
