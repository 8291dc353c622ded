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
  const visits = await listVisits(database, { between: [spans.before.first, spans.now.last] });
  const matters = await listMatters(database, { states: countedStates });
  const commitments = await listCommitments(database);
  const declared = declaredDays(matters);
  const entriesOf = (span: YearSpan): YearEntry[] => {
    return [
      ...visitEntries(visits, span),
      ...matterEntries(matters, span),
      ...commitmentEntries(commitments, span, declared),
    ].sort(byDate);
  };
  return countYear({ year, spans, entries: entriesOf(spans.now), entriesBefore: entriesOf(spans.before) });
}

const byDate = (one: YearEntry, other: YearEntry) =>
  one.date < other.date ? -1 : one.date > other.date ? 1 : one.path < other.path ? -1 : 1;
