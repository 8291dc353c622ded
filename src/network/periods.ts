import { dayAfter, dayBefore } from '../calendar/civil-date.ts';

/** Civil dates, both inclusive; null is open. */
export interface Period {
  readonly from: string | null;
  readonly until: string | null;
}

/** Whether a date lies in the period. */
export function covers({ from, until }: Period, date: string): boolean {
  return (from === null || from <= date) && (until === null || date <= until);
}

/** Whether two periods have a day in common. */
export function overlap(one: Period, other: Period): boolean {
  return beginsBy(one, other.until) && beginsBy(other, one.until);
}

/** What is left of a period when the days of others are taken out. */
export function without(period: Period, others: readonly Period[]): Period[] {
  return others.reduce<Period[]>((pieces, other) => pieces.flatMap((piece) => cut(piece, other)), [period]);
}

/** What bringing kept periods in line with wanted ones takes. */
export interface PeriodPlan<Row> {
  /** New periods. */
  readonly add: readonly Period[];
  /** Other dates for what is wanted still. */
  readonly change: readonly { readonly row: Row; readonly to: Period }[];
  /** An end for what is wanted no more; null when it had not begun and so never was. */
  readonly end: readonly { readonly row: Row; readonly to: Period | null }[];
}

/**
 * Brings the kept periods of one thing (a role of one person in one unit) in line with those wanted
 * from today on. What has been stays as history: a period that is wanted no more ends yesterday, or
 * today when it began today. Dates that are stated correct the kept ones; an open beginning means
 * "not stated" and keeps the one that is known, or today when that is still to come. Kept periods
 * that did not overlap never come to.
 */
export function planPeriods<Row extends Period>(
  rows: readonly Row[],
  wanted: readonly Period[],
  today: string,
): PeriodPlan<Row> {
  const unmatched = new Set(rows);
  const pairs = join(wanted).map((period) => {
    const row = findRow(period, [...unmatched], today);
    if (row !== undefined) unmatched.delete(row);
    return { period, row };
  });
  const endings = [...unmatched].map((row) => ({ row, to: endingOf(row, today) }));
  const history = endings.flatMap(({ to }) => (to === null ? [] : [to]));
  const fitted = pairs.map(({ period, row }) => {
    const stated = statedPart(period, row, history, today);
    const pieces = stated === undefined ? [] : without(stated, history);
    const own = row === undefined ? undefined : pieces.find((piece) => overlap(piece, row));
    return { row, own, others: pieces.filter((piece) => piece !== own) };
  });
  return {
    add: fitted.flatMap(({ others }) => others),
    change: fitted.flatMap(({ row, own }) =>
      row === undefined || own === undefined || same(row, own) ? [] : [{ row, to: own }],
    ),
    end: endings.filter(({ row, to }) => to === null || !same(row, to)),
  };
}

/** The kept period that a wanted one speaks of: what holds today before what is to come, and that before what has been. */
function findRow<Row extends Period>(period: Period, rows: readonly Row[], today: string): Row | undefined {
  const near = rows
    .filter((row) => overlap(row, period))
    .sort((one, other) => (one.from ?? '').localeCompare(other.from ?? ''));
  return (
    near.find((row) => covers(row, today)) ??
    near.find((row) => !hasEnded(row, today)) ??
    // Without a stated beginning, what has ended and is wanted again begins anew.
    near.findLast((row) => period.from !== null || row.until === period.until)
  );
}

/** The part of a wanted period that is to be kept; nothing, when it ended without saying when it began. */
function statedPart(
  period: Period,
  row: Period | undefined,
  history: readonly Period[],
  today: string,
): Period | undefined {
  if (period.from !== null) return period;
  if (row !== undefined) return { ...period, from: row.from !== null && row.from > today ? today : row.from };
  if (!history.some((past) => overlap(past, period))) return period;
  return hasEnded(period, today) ? undefined : { ...period, from: today };
}

function endingOf(row: Period, today: string): Period | null {
  if (hasEnded(row, today)) return row;
  if (row.from !== null && row.from > today) return null;
  return { from: row.from, until: row.from === today ? today : dayBefore(today) };
}

/** Wanted periods in order; those that overlap say the same of the same days and are one. */
function join(periods: readonly Period[]): Period[] {
  const joined: Period[] = [];
  const ordered = [...periods].sort((one, other) => (one.from ?? '').localeCompare(other.from ?? ''));
  for (const { from, until } of ordered) {
    const last = joined.at(-1);
    if (last === undefined || !overlap(last, { from, until })) joined.push({ from, until });
    else joined[joined.length - 1] = { from: last.from, until: later(last.until, until) };
  }
  return joined;
}

function cut(piece: Period, other: Period): Period[] {
  if (!overlap(piece, other)) return [piece];
  const head = other.from === null ? [] : [{ from: piece.from, until: dayBefore(other.from) }];
  const tail = other.until === null ? [] : [{ from: dayAfter(other.until), until: piece.until }];
  return [...head, ...tail].filter(({ from, until }) => from === null || until === null || from <= until);
}

function beginsBy({ from }: Period, date: string | null): boolean {
  return from === null || date === null || from <= date;
}

function hasEnded({ until }: Period, today: string): boolean {
  return until !== null && until < today;
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}

function same(one: Period, other: Period): boolean {
  return one.from === other.from && one.until === other.until;
}
