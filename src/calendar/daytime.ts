import { DateTime } from 'luxon';

const FROM_HOUR = 7;
const UNTIL_HOUR = 18;

/** Whether it is from 7 to 18 in Sweden, when people may be reminded: what a late start is due to say waits for morning. */
export function isDaytime(instant: Date): boolean {
  const { hour } = DateTime.fromJSDate(instant, { zone: 'Europe/Stockholm' });
  return hour >= FROM_HOUR && hour < UNTIL_HOUR;
}
