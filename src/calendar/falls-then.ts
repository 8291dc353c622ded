import { addDays } from './civil-date.ts';
import { readAskedTime } from './named-period.ts';

/** "In two weeks" is about then. */
const ABOUT = 3;

/**
 * Whether any of some days falls on the time that a text names; undefined where it names none that can be read, or nothing
 * has days.
 */
export function fallsThen(
  text: string,
  days: readonly { readonly from: string | null; readonly until: string | null }[],
  today: string,
): boolean | undefined {
  const known = days.flatMap(({ from, until }) => (from === null ? [] : [{ from, until: until ?? from }]));
  const { period } = readAskedTime(text, { today, hasBeen: false });
  if (period === undefined || known.length === 0) return undefined;
  const [first, last] = [addDays(period.from, -ABOUT), addDays(period.until, ABOUT)];
  return known.some(({ from, until }) => from <= last && until >= first);
}
