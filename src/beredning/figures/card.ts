import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatDate, formatKronor, formatMonth } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Directory } from '../../network/model.ts';
import { unitNameIn } from '../../network/units/unit-names.ts';
import { type Direction, directions, type MatterKind, matterKinds } from '../proposal.ts';
import { texts } from '../texts.ts';
import { type Division, divisions, type Figures, type Part, UNSAID } from './figures.ts';
import { figuresTexts } from './texts.ts';

/** Figures as a card: what was spent, against the year before and what was approved, and a chart of the parts. */
export function figuresCard(
  figures: Figures,
  directory: Pick<Directory, 'units'>,
  language: Language,
): CardContent {
  const say = figuresTexts(language);
  const { year, by, place } = figures.question;
  const { made } = figures;
  const cost = formatKronor(made.cost, language);
  const parts = figures.parts.map((part) => ({
    name: nameOf(part, by, directory, language),
    cost: part.cost,
    costBefore: part.costBefore,
  }));
  return {
    template: 'beredning-figures',
    data: {
      language,
      year,
      place: place ?? '',
      title:
        place === null ? say('title', { year }) : say('titlePlace', { year, place: escapeMarkdown(place) }),
      total:
        made.trips === 0
          ? say('totalNone', { year })
          : say('total', {
              count: made.trips,
              cost,
              travellers: say('travellers', { count: made.travellers }),
            }),
      lines: linesOf(figures, language).map((text) => ({ text })),
      charts: parts.length === 0 ? [] : [chartOf(parts, by, language)],
      facts: parts
        .filter((part) => part.cost > 0 || part.costBefore > 0)
        .map((part) => ({
          title: part.name,
          value: say('part', {
            cost: formatKronor(part.cost, language),
            year: year - 1,
            before: formatKronor(part.costBefore, language),
          }),
        })),
      note: by === 'direction' ? `${say('note')} ${say('noteDirections')}` : say('note'),
      choices: divisions
        .filter((other) => other !== by)
        .map((other) => ({ title: say(`by-${other}`), by: other })),
    },
  };
}

/** More bars than these are too narrow for their amounts. */
const MOST_VALUES = 4;

/** The chart of the parts, with a sentence for clients that know no charts. */
function chartOf(
  parts: readonly { readonly name: string; readonly cost: number }[],
  by: Division,
  language: Language,
): Record<string, unknown> {
  const say = figuresTexts(language);
  const amounts = parts
    .filter(({ cost }) => cost > 0)
    .map(({ name, cost }) => `${name} ${formatKronor(cost, language)}`);
  return {
    heading: say(`by-${by}`),
    xAxis: say(`axis-${by}`),
    yAxis: say('kronor'),
    values: parts.length <= MOST_VALUES,
    parts: parts.map(({ name, cost }) => ({ short: by === 'month' ? name.slice(0, 3) : name, cost })),
    inWords: `${say(`by-${by}`)}: ${amounts.join(', ')}.`,
  };
}

function linesOf(
  { question, until, made, before, ahead, reported, calledOff }: Figures,
  language: Language,
): string[] {
  const say = figuresTexts(language);
  const kronor = (cost: number) => formatKronor(cost, language);
  const year = question.year - 1;
  return [
    ...(calledOff.trips === 0
      ? []
      : [say('calledOff', { count: calledOff.trips, cost: kronor(calledOff.cost) })]),
    ...(until < `${question.year}-12-31` ? [say('until', { date: formatDate(until, language) })] : []),
    before.trips === 0
      ? say('beforeNone', { year })
      : say('before', { year, count: before.trips, cost: kronor(before.cost) }),
    ...(ahead.trips === 0 ? [] : [say('ahead', { count: ahead.trips, cost: kronor(ahead.cost) })]),
    ...(made.trips === calledOff.trips ? [] : [reportedLine(reported, language)]),
  ];
}

function reportedLine({ trips, cost, approved }: Figures['reported'], language: Language): string {
  const say = figuresTexts(language);
  if (trips === 0) return say('reportedNone');
  const sums = { cost: formatKronor(cost, language), approved: formatKronor(approved, language) };
  return say('reported', { count: trips, ...sums });
}

function nameOf(
  { key }: Part,
  by: Division,
  { units }: Pick<Directory, 'units'>,
  language: Language,
): string {
  if (key === UNSAID) return figuresTexts(language)('unsaid');
  switch (by) {
    case 'month':
      return formatMonth(key, language).replace(/ \d{4}$/, '');
    case 'direction':
      return directions.includes(key as Direction) ? texts(language)(`direction-${key as Direction}`) : key;
    case 'kind':
      return matterKinds.includes(key as MatterKind) ? texts(language)(`kind-${key as MatterKind}`) : key;
    case 'unit':
      return escapeMarkdown(unitNameIn(units, key, language));
  }
}
