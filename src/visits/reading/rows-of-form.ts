import { WEEKDAY } from '../../language/dates/date-words.ts';
import { isLabel } from './form-labels.ts';

/** "Antal | 3": a label and what is filled in, side by side. */
const ROW = /^\|?\s*(?<label>\p{L}[\p{L}\s.'/()-]{0,30}?)\s*\|\s*(?<value>[^|]*?)\s*\|?$/u;
/** "Thursday morning | schools": a row of a programme. */
const OF_A_DAY = new RegExp(`^${WEEKDAY}(?!\\p{L})`, 'iu');
/** So many rows with a known label are a form, and no table of days. */
const ENOUGH = 2;

/** The lines of a text in which the rows of a form that was pasted as a table read "Antal: 3". */
export function withRowsAsFields(lines: readonly string[]): string[] {
  const rows = lines.map((line) => ROW.exec(line)?.groups);
  const known = rows.filter((row) => row?.label !== undefined && isLabel(row.label)).length;
  const isProgramme = rows.some((row) => OF_A_DAY.test(row?.label ?? ''));
  if (known < ENOUGH || isProgramme) return [...lines];
  return lines.map((line, place) => {
    const { label, value } = rows[place] ?? {};
    return label === undefined || value === undefined ? line : `${label}: ${value}`;
  });
}
