import { escapeMarkdown } from '../conversation/markdown.ts';
import type { CardContent } from '../conversation/turn.ts';
import { formatDate, formatKronor, formatMonth } from '../language/format.ts';
import type { Language } from '../language/language.ts';
import type { Directory } from '../network/model.ts';
import { type Division, divisions, type Figures, type Part, UNSAID } from './figures.ts';
import { figuresTexts } from './figures-texts.ts';
import { type Direction, directions, type MatterKind, matterKinds } from './proposal.ts';
import { texts } from './texts.ts';

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
    value: say('part', {
      cost: formatKronor(part.cost, language),
      year: year - 1,
      before: formatKronor(part.costBefore, language),
    }),
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
          : say('total', { count: made.trips, cost, travellers: made.travellers }),
      lines: linesOf(figures, language).map((text) => ({ text })),
      charts:
        parts.length === 0
          ? []
          : [{ heading: say(`by-${by}`), xAxis: say(`axis-${by}`), yAxis: say('kronor'), parts }],
      note: by === 'direction' ? `${say('note')} ${say('noteDirections')}` : say('note'),
      choices: divisions
        .filter((other) => other !== by)
        .map((other) => ({ title: say(`by-${other}`), by: other })),
    },
  };
}

function linesOf({ question, until, made, before, ahead, reported }: Figures, language: Language): string[] {
  const say = figuresTexts(language);
  const kronor = (cost: number) => formatKronor(cost, language);
  const year = question.year - 1;
  return [
    ...(until < `${question.year}-12-31` ? [say('until', { date: formatDate(until, language) })] : []),
    before.trips === 0
      ? say('beforeNone', { year })
      : say('before', { year, count: before.trips, cost: kronor(before.cost) }),
    ...(ahead.trips === 0 ? [] : [say('ahead', { count: ahead.trips, cost: kronor(ahead.cost) })]),
    ...(made.trips === 0 ? [] : [reportedLine(reported, language)]),
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
      return escapeMarkdown(units.find(({ id }) => id === key)?.name ?? key);
  }
}
