import type { Language } from '../../language/language.ts';
import { shortMonth } from '../names.ts';
import type { YearEntry, YearPack } from '../year/model.ts';
import type { BarChart } from './bar-chart.ts';

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1);

/** By month, a year beside the one before: how many visits there were, or what trips cost in kronor. */
export function monthsChart(
  { year, entries, entriesBefore }: Pick<YearPack, 'year' | 'entries' | 'entriesBefore'>,
  what: 'visit' | 'trip',
  language: Language,
): { readonly chart: BarChart; readonly now: readonly number[]; readonly before: readonly number[] } {
  const byMonth = (all: readonly YearEntry[]) =>
    MONTHS.map((month) =>
      all
        .filter(({ kind, date }) => kind === what && Number(date.slice(5, 7)) === month)
        .reduce((sum, { cost }) => sum + (what === 'trip' ? cost : 1), 0),
    );
  const [now, before] = [byMonth(entries), byMonth(entriesBefore)];
  const chart: BarChart = {
    form: 'columns',
    stacked: false,
    unit: what === 'trip' ? 'kronor' : 'count',
    labels: MONTHS.map((month) => shortMonth(month, language)),
    series: [
      { name: String(year), values: now, color: 0 },
      { name: String(year - 1), values: before, color: 1 },
    ],
  };
  return { chart, now, before };
}
