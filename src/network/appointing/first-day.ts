import { readDaysTold } from '../../calendar/days-told.ts';

/**
 * The first day of an appointment that is told ("från årsskiftet", "i mars"), no earlier than today where it is told
 * with others; undefined where no day is told, or none that can be read.
 */
export function firstDayTold(text: string, today: string): string | undefined {
  const days = readDaysTold(text, today);
  if (days === undefined || 'fault' in days || days.from === undefined) return undefined;
  const { from, until } = days;
  // At the turn of the year the new one begins.
  return from.endsWith('-12-31') && until?.endsWith('-01-01') ? until : from;
}
