import { formatKronor, formatNumber } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Chart } from '../../pages/model.ts';
import type { UnitStatistics } from '../../remiss/recipient/recipient-status.ts';
import { type BarChart, drawBars, pagePalette } from '../charts/bar-chart.ts';
import { monthsChart } from '../charts/year-charts.ts';
import { directionName, unitNameOf } from '../names.ts';
import { figureTexts } from './figure-texts.ts';
import type { PageSource } from './page-source.ts';
import type { YearContent } from './year-content.ts';

/** A phone gets a drawing of its own, in which letters are as large. */
const WIDE = 520;
const NARROW = 300;

/** Both drawings; the page shows the one that there is room for. */
function drawBoth(chart: BarChart, height: number, language: Language): string {
  const wide = drawBars(chart, pagePalette, { width: WIDE, height }, language);
  const narrow = drawBars(chart, pagePalette, { width: NARROW, height }, language);
  const marked = (svg: string, name: string) =>
    svg.replace('<svg ', `<svg class="${name}" aria-hidden="true" focusable="false" `);
  return marked(wide, 'wide') + marked(narrow, 'narrow');
}

/** By month: how many visits, or what the trips cost, beside the year before. */
export function monthsPageChart(content: YearContent, what: 'visit' | 'trip', language: Language): Chart {
  const say = figureTexts(language);
  const { year } = content;
  const { now: entries, before: entriesBefore } = what === 'trip' ? content.trips : content.visits;
  const { chart, now, before } = monthsChart(
    { year, entries: [...entries], entriesBefore: [...entriesBefore] },
    what,
    language,
  );
  const title = say(what === 'trip' ? 'chartCost' : 'chartVisits');
  const value = (amount: number) =>
    what === 'trip' ? formatKronor(amount, language) : formatNumber(amount, language);
  const sum = (values: readonly number[]) => value(values.reduce((total, one) => total + one, 0));
  // Every other month's name finds room on a phone.
  return {
    id: `chart-${what}`,
    title,
    summary: say('chartSum', { title, year, yearBefore: year - 1, now: sum(now), before: sum(before) }),
    svg: drawBoth(chart, 240, language),
    table: {
      header: [say('month'), String(year), String(year - 1)],
      rows: chart.labels.map((month, index) => [month, value(now[index] ?? 0), value(before[index] ?? 0)]),
    },
  };
}

/** What the trips of each direction (3#1) cost. */
export function directionsChart(
  { year, directions, made, costBefore }: YearContent,
  language: Language,
): Chart {
  const say = figureTexts(language);
  const title = say('chartDirections');
  const chart: BarChart = {
    form: 'bars',
    stacked: false,
    unit: 'kronor',
    labels: directions.map(({ key }) => directionName(key, language)),
    series: [
      { name: String(year), values: directions.map(({ cost }) => cost), color: 0 },
      { name: String(year - 1), values: directions.map(({ costBefore: before }) => before), color: 1 },
    ],
  };
  const kronor = (amount: number) => formatKronor(amount, language);
  return {
    id: 'chart-directions',
    title,
    summary: say('chartSum', {
      title,
      year,
      yearBefore: year - 1,
      now: kronor(made.cost),
      before: kronor(costBefore),
    }),
    svg: drawBoth(chart, 60 + directions.length * 44, language),
    table: {
      header: [say('direction'), say('count'), String(year), String(year - 1)],
      rows: directions.map(({ key, trips, cost, costBefore: before }) => [
        directionName(key, language),
        formatNumber(trips, language),
        kronor(cost),
        kronor(before),
      ]),
    },
  };
}

/** More units than these make a chart that nobody reads; all are in its table. */
const MOST_UNITS = 10;

/** How each unit's referrals were answered: those with most of them in the chart, all in the table. */
export function remissChart(
  units: readonly UnitStatistics[],
  { directory, language }: Pick<PageSource, 'directory' | 'language'>,
): Chart {
  const say = figureTexts(language);
  const shown = units.toSorted((one, other) => other.total - one.total).slice(0, MOST_UNITS);
  const nameOf = (unit: string) => unitNameOf(directory.units, unit, language);
  const sum = (key: 'onTime' | 'late' | 'open') =>
    formatNumber(
      units.reduce((total, one) => total + one[key], 0),
      language,
    );
  const chart: BarChart = {
    form: 'bars',
    stacked: true,
    unit: 'count',
    labels: shown.map(({ unit }) => nameOf(unit)),
    series: [
      { name: say('onTime'), values: shown.map(({ onTime }) => onTime), color: 0 },
      { name: say('open'), values: shown.map(({ open }) => open), color: 1 },
      { name: say('lateAnswers'), values: shown.map(({ late }) => late), color: 2 },
    ],
  };
  return {
    id: 'chart-remiss',
    title: say('chartRemiss'),
    summary: say('chartRemissSum', { onTime: sum('onTime'), late: sum('late'), open: sum('open') }),
    svg: drawBoth(chart, 60 + shown.length * 32, language),
    table: {
      header: [say('unit'), say('onTime'), say('lateAnswers'), say('open')],
      rows: units.map(({ unit, onTime, late, open }) => [
        nameOf(unit),
        String(onTime),
        String(late),
        String(open),
      ]),
    },
  };
}
