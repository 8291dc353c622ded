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

/** Reads the registers and counts a year against the one before, up to today (civil date). */
export async function readYear(database: Database, year: number, today: string): Promise<YearPack> {
  const spans = spansOf(year, today);
  const entriesOf = await readEntries(database, { first: spans.before.first, last: spans.now.last });
  return countYear({ year, spans, entries: entriesOf(spans.now), entriesBefore: entriesOf(spans.before) });
}

/** The latest year up to today (civil date) of which there is anything to account for; null where there is none. */
export async function newestYearWithEntries(database: Database, today: string): Promise<number | null> {
  const ever = { first: '0001-01-01', last: today };
  const entriesOf = await readEntries(database, ever);
  const [earliest] = entriesOf(ever);
  if (earliest === undefined) return null;
  const [newest, oldest] = [today, earliest.date].map((date) => Number(date.slice(0, 4))) as [number, number];
  const years = Array.from({ length: newest - oldest + 1 }, (_, back) => newest - back);
  return years.find((year) => entriesOf(spansOf(year, today).now).length > 0) ?? null;
}

/** What the registers have on each span of these days, by date. */
async function readEntries(database: Database, all: YearSpan): Promise<(span: YearSpan) => YearEntry[]> {
  const visits = await listVisits(database, { between: [all.first, all.last] });
  const matters = await listMatters(database, { states: countedStates });
  const commitments = await listCommitments(database);
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
