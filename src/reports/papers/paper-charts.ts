import type { Picture } from '../../documents/docx-picture.ts';
import { formatKronor, formatNumber } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { type BarChart, drawBars, paperPalette } from '../charts/bar-chart.ts';
import { pngOf } from '../charts/png-of.ts';
import { monthsChart } from '../charts/year-charts.ts';
import { directionName } from '../names.ts';
import { sumOf } from '../year/count-year.ts';
import type { YearPack } from '../year/model.ts';
import { paperTexts } from './texts.ts';

const WIDTH = 600;

async function pictureOf(chart: BarChart, alt: string, height: number, language: Language): Promise<Picture> {
  const svg = drawBars(chart, paperPalette, { width: WIDTH, height }, language);
  return { svg, png: await pngOf(svg), width: WIDTH, height, alt };
}

/** Two years' months of one kind beside each other. */
export async function monthsPicture(
  pack: YearPack,
  what: 'visit' | 'trip',
  language: Language,
): Promise<Picture> {
  const say = paperTexts(language);
  const { chart, now } = monthsChart(pack, what, language);
  const amounts = now.map((value, month) => {
    const said = what === 'trip' ? formatKronor(value, language) : formatNumber(value, language);
    return `${chart.labels[month]} ${said}`;
  });
  const alt = `${say(what === 'trip' ? 'chartCost' : 'chartVisits')} ${pack.year}: ${amounts.join(', ')}.`;
  return pictureOf(chart, alt, 240, language);
}

/** What the trips of each direction cost. */
export async function directionsPicture(pack: YearPack, language: Language): Promise<Picture> {
  const say = paperTexts(language);
  const rows = pack.byDirection.map(({ key, figures }) => {
    const trip = figures.find(({ kind }) => kind === 'trip');
    return { name: directionName(key, language), cost: trip?.cost ?? 0, before: trip?.before.cost ?? 0 };
  });
  const chart: BarChart = {
    form: 'bars',
    stacked: false,
    unit: 'kronor',
    labels: rows.map(({ name }) => name),
    series: [
      { name: String(pack.year), values: rows.map(({ cost }) => cost), color: 0 },
      { name: String(pack.year - 1), values: rows.map(({ before }) => before), color: 1 },
    ],
  };
  const amounts = rows.map(({ name, cost }) => `${name} ${formatKronor(cost, language)}`);
  const alt = `${say('chartDirections')} ${pack.year}: ${amounts.join(', ')}.`;
  return pictureOf(chart, alt, 60 + rows.length * 46, language);
}

/** What all of a kind cost in the year. */
export function costOf(pack: YearPack, ...kinds: readonly string[]): number {
  return sumOf(pack.entries.filter(({ kind }) => kinds.includes(kind))).cost;
}
