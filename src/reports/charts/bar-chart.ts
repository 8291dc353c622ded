import { createRequire } from 'node:module';
import type { init } from 'echarts';
import { formatNumber } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';

/** Bars beside or below each other: for each label a value of each series. */
export interface BarChart {
  /** `columns` stand (months); `bars` lie (names). */
  readonly form: 'columns' | 'bars';
  readonly labels: readonly string[];
  /** At most three; `color` is a place in the palette. */
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly number[];
    readonly color: number;
  }[];
  /** Whether the series are parts of one bar. */
  readonly stacked: boolean;
  readonly unit: 'count' | 'kronor';
}

/** Colours, as CSS writes them: a page takes its own, which change with the theme. */
export interface Palette {
  readonly text: string;
  readonly line: string;
  readonly series: readonly string[];
  readonly font: string;
}

/** Where the page's theme decides. */
export const pagePalette: Palette = {
  text: 'var(--muted)',
  line: 'var(--line)',
  series: ['var(--chart-1)', 'var(--chart-2)', 'var(--chart-3)'],
  font: 'inherit',
};

/** On white paper. */
export const paperPalette: Palette = {
  text: '#444444',
  line: '#D9D9D9',
  series: ['#1F5FA8', '#9DB8D6', '#B4552D'],
  font: 'DejaVu Sans',
};

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Draws a chart as SVG without scripts, styles or ids; a person is told what it shows elsewhere. */
export function drawBars(chart: BarChart, palette: Palette, size: Size, language: Language): string {
  const drawn = loadLibrary().init(null, null, { renderer: 'svg', ssr: true, ...size });
  drawn.setOption(optionsOf(chart, palette, size, language));
  const svg = drawn.renderToSVGString();
  drawn.dispose();
  return plainSvg(svg);
}

const require = createRequire(import.meta.url);

/** Loaded when the first chart is drawn, and whole: its hundreds of modules would take seconds. */
const loadLibrary = () => require('echarts/dist/echarts.min.js') as { readonly init: typeof init };

const FONT_SIZE = 12;
/** Wider names are broken on two lines. */
const NAME_SHARE = 0.36;
/** With more bars than these their values do not fit above them. */
const MOST_VALUES = 12;

function optionsOf(chart: BarChart, palette: Palette, size: Size, language: Language) {
  const lying = chart.form === 'bars';
  const short = (value: number) => shortNumber(value, chart.unit, language);
  const text = { color: palette.text, fontFamily: palette.font, fontSize: FONT_SIZE };
  const names = {
    type: 'category',
    data: [...chart.labels],
    inverse: lying,
    axisTick: { show: false },
    axisLine: { show: !lying, lineStyle: { color: palette.line } },
    axisLabel: {
      ...text,
      interval: 0,
      hideOverlap: false,
      ...(lying ? { width: size.width * NAME_SHARE, overflow: 'break', lineHeight: 14 } : {}),
    },
  };
  const values = {
    type: 'value',
    minInterval: chart.unit === 'count' ? 1 : undefined,
    splitNumber: 4,
    axisLabel: lying ? { show: false } : { ...text, formatter: short },
    splitLine: { show: !lying, lineStyle: { color: palette.line } },
  };
  const several = chart.series.length > 1;
  const legend = { top: 0, left: 0, itemWidth: 12, itemHeight: 12, icon: 'rect', textStyle: text };
  return {
    animation: false,
    textStyle: text,
    grid: {
      left: 4,
      right: lying ? 56 : 8,
      top: several ? 36 : 20,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(several ? { legend: { ...legend, data: chart.series.map(({ name }) => name) } } : {}),
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: chart.series.map((one) => ({
      type: 'bar',
      name: one.name,
      data: [...one.values],
      ...barStyle(chart, palette.series[one.color] ?? palette.text),
      label: {
        show: !chart.stacked && (lying || chart.labels.length * chart.series.length <= MOST_VALUES),
        position: lying ? 'right' : 'top',
        ...text,
        formatter: ({ value }: { value: number }) => (value === 0 ? '' : short(value)),
      },
    })),
  };
}

function barStyle({ form, stacked }: BarChart, color: string) {
  const lying = form === 'bars';
  return {
    silent: true,
    ...(stacked ? { stack: 'all' } : {}),
    barMaxWidth: lying ? 18 : 28,
    barGap: '12%',
    barCategoryGap: lying ? '38%' : '32%',
    itemStyle: { color, borderRadius: stacked ? 0 : 2 },
  };
}

const THOUSAND = 1000;

/** Below this the hundreds are told too, so that 3 500 kr is no 4 tkr. */
const TOLD_BY_HUNDREDS = 10 * THOUSAND;

/** Thousands of kronor, so that the numbers find room: `28 tkr`, `3,5 tkr`, `SEK 28k`. */
function shortNumber(value: number, unit: BarChart['unit'], language: Language): string {
  if (unit === 'count') return formatNumber(value, language);
  const step = value < TOLD_BY_HUNDREDS ? THOUSAND / 10 : THOUSAND;
  const thousands = formatNumber((Math.round(value / step) * step) / THOUSAND, language);
  if (value === 0) return '0';
  return language === 'sv' ? `${thousands} tkr` : `SEK ${thousands}k`;
}

/** What the drawing has for pointers and animation would be refused by a strict page; its height follows its width. */
function plainSvg(svg: string): string {
  return svg
    .replace(/<style\s*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events|xmlns:xlink|version|baseProfile)="[^"]*"/g, '')
    .replace(/ style="font-size:(\d+)px;font-family:inherit;"/g, ' font-size="$1"')
    .replace(/ style="font-size:(\d+)px;font-family:([^;"]+);"/g, ' font-size="$1" font-family="$2"')
    .replace(/\s*\n\s*/g, '');
}
