import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatDate, formatKronor } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Directory } from '../../network/model.ts';
import { type Commitment, standingOn } from '../model.ts';
import { standingText, titleOf } from '../say.ts';
import { shownTexts } from '../shown/texts.ts';
import { texts } from '../texts.ts';
import { unitName } from '../view.ts';
import { overviewTexts } from './texts.ts';

/** A card is read on a phone. */
const MOST_ROWS = 10;

interface ListView {
  readonly title: string;
  readonly directory: Directory;
  readonly today: string;
  /** Whether each is shown with the day of its review. */
  readonly showsReviews?: boolean;
  /** Whether only those without a fee are shown. */
  readonly isFree?: boolean;
  /** What is said to have this list as a file; that for the whole register when absent. */
  readonly sayExport?: string;
}

/** A list of commitments, each of which can be opened, with what those cost together that are in force. */
export function listCard(
  commitments: readonly Commitment[],
  view: ListView,
  language: Language,
): CardContent {
  const say = overviewTexts(language);
  const left = commitments.length - MOST_ROWS;
  const cost = commitments
    .filter((one) => standingOn(one, view.today) === 'in-force')
    .reduce((sum, { costPerYear }) => sum + (costPerYear ?? 0), 0);
  return {
    template: 'commitment-list',
    lists: commitments.map(({ number, counterpart, theme }) => ({
      title: `${counterpart} ${theme}`,
      text: shownTexts(language)('show', { number }),
    })),
    data: {
      language,
      title: view.title,
      lead: [
        say('lead', { count: commitments.length }),
        view.isFree === true ? say('leadFree') : '',
        cost > 0 ? say('leadCost', { cost: formatKronor(cost, language) }) : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
      rows: commitments.slice(0, MOST_ROWS).map((one) => ({
        commitment: one.id,
        name: titleOf(one, language),
        line: lineOf(one, view, language),
        show: texts(language)('show'),
      })),
      more: left > 0 ? say('more', { count: left }) : '',
      export: say('export'),
      sayExport: view.sayExport ?? say('exportText'),
    },
  };
}

function lineOf(
  one: Commitment,
  { directory, today, showsReviews = false }: ListView,
  language: Language,
): string {
  const say = overviewTexts(language);
  const line = say(one.costPerYear === null ? 'line' : 'lineCost', {
    unit: escapeMarkdown(unitName(directory, one.unit, language)),
    standing: standingText(one, today, language),
    cost: one.costPerYear === null ? '' : formatKronor(one.costPerYear, language),
  });
  if (!showsReviews || one.reviewOn === null) return line;
  return say('lineReview', { line, date: formatDate(one.reviewOn, language) });
}
