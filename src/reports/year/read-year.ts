import { countedStates } from '../../beredning/figures/figures.ts';
import { listMatters } from '../../beredning/matter-register.ts';
import { listCommitments } from '../../commitments/register.ts';
import type { Database } from '../../store/store.ts';
import { listVisits } from '../../visits/visit-register.ts';
import { commitmentEntries } from './commitment-entries.ts';
import { countYear } from './count-year.ts';
import { declaredDays, matterEntries } from './matter-entries.ts';
import type { YearEntry, YearPack } from './model.ts';
import { visitEntries } from './visit-entries.ts';
import { spansOf, type YearSpan } from './year-span.ts';

/** Reads the registers and counts a year against the one before, up to today (civil date); of one unit where it is given by its id. */
export async function readYear(
  database: Database,
  year: number,
  today: string,
  unit: string | null = null,
): Promise<YearPack> {
  const spans = spansOf(year, today);
  const entriesOf = await readEntries(database, { first: spans.before.first, last: spans.now.last }, unit);
  const entries = { entries: entriesOf(spans.now), entriesBefore: entriesOf(spans.before) };
  return countYear({ year, unit, spans, ...entries });
}

/** The latest year up to today (civil date) of which the city, or a unit, has anything to account for; null where there is none. */
export async function newestYearWithEntries(
  database: Database,
  today: string,
  unit: string | null = null,
): Promise<number | null> {
  const ever = { first: '0001-01-01', last: today };
  const entriesOf = await readEntries(database, ever, unit);
  const [earliest] = entriesOf(ever);
  if (earliest === undefined) return null;
  const [newest, oldest] = [today, earliest.date].map((date) => Number(date.slice(0, 4))) as [number, number];
  const years = Array.from({ length: newest - oldest + 1 }, (_, back) => newest - back);
  return years.find((year) => entriesOf(spansOf(year, today).now).length > 0) ?? null;
}

/** What the registers have on each span of these days, by date; of one unit alone where it is given. */
async function readEntries(
  database: Database,
  all: YearSpan,
  unit: string | null,
): Promise<(span: YearSpan) => YearEntry[]> {
  const isOf = (id: string | null) => unit === null || id === unit;
  const between = [all.first, all.last] as const;
  const visits = (await listVisits(database, { between })).filter((visit) => isOf(visit.unit));
  const handled = await listMatters(database, { states: countedStates });
  const matters = handled.filter(({ proposal }) => isOf(proposal.onBehalfOf));
  const commitments = (await listCommitments(database)).filter((commitment) => isOf(commitment.unit));
  const declared = declaredDays(matters);
  return (span) =>
    [
      ...visitEntries(visits, span),
      ...matterEntries(matters, span),
      ...commitmentEntries(commitments, span, declared),
    ].sort(byDate);
}

const byDate = (one: YearEntry, other: YearEntry) =>
  one.date < other.date ? -1 : one.date > other.date ? 1 : one.path < other.path ? -1 : 1;
