import { yearOfAll } from '../../calendar/whole-periods.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { capitalised } from '../../language/capitalised.ts';
import type { DateRange } from '../../language/dates/date-range.ts';
import { formatKronor, formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { ListQuestion } from '../asked/list-question.ts';
import type { Ending } from '../asked/read-ending.ts';
import { overviewTexts } from './texts.ts';

/** So many units are named. */
const MOST_UNITS = 2;

/** What a list of what was asked for is called; `unit` is the name of the one whose it is, `own` those of the asker's. */
export function titleFor(
  question: ListQuestion,
  unit: string | null,
  own: readonly string[],
  language: Language,
): string {
  const say = overviewTexts(language);
  const all = titleOfAll(question, unit, own, language);
  const title = question.order === undefined ? all : say(`titleOrder-${question.order}`, { title: all });
  if (question.limit === undefined) return title;
  const { side, kronor } = question.limit;
  return say(`titleCost-${side}`, { title, amount: formatKronor(kronor, language) });
}

function titleOfAll(
  { ending, reviews, during, counterpart, theme, region, whose }: ListQuestion,
  unit: string | null,
  own: readonly string[],
  language: Language,
): string {
  const say = overviewTexts(language);
  const title = timedTitle({ ending, reviews, during }, language);
  const isOwn = whose === 'own' && unit === null && own.length > 0 && own.length <= MOST_UNITS;
  const named = unit !== null ? [unit] : isOwn ? own : [];
  const units = named.map((name) => escapeMarkdown(name)).join(', ');
  if (title !== undefined) return units === '' ? title : `${title}: ${units}`;
  if (counterpart !== null)
    return say('titleCounterpart', { counterpart: escapeMarkdown(titled(counterpart)) });
  if (theme !== null && region !== null)
    return say('titleThemeRegion', { theme: escapeMarkdown(theme), region: regionName(region) });
  if (theme !== null) return say('titleTheme', { theme: escapeMarkdown(theme) });
  if (region !== null) return say('titleRegion', { region: regionName(region) });
  if (unit !== null) return say('titleUnit', { unit: escapeMarkdown(unit) });
  if (whose !== 'own' || own.length === 0) return say('titleAll');
  return isOwn ? say('titleOwnUnits', { units }) : say('titleOwn');
}

/** What a list of what happens in a time is called; undefined for any other. */
function timedTitle(
  { ending, reviews, during }: Pick<ListQuestion, 'ending' | 'reviews' | 'during'>,
  language: Language,
): string | undefined {
  if (ending !== null) return endingTitle(ending, language);
  if (reviews !== null) return reviewsTitle(reviews.period, language);
  if (during === null) return undefined;
  return overviewTexts(language)('titleDuring', { period: periodText(during, language) });
}

function endingTitle({ from, until, over }: Ending, language: Language): string {
  const say = overviewTexts(language);
  if (from === null) return say('titleOverEver');
  return say(over ? 'titleOver' : 'titleEnding', { period: periodText({ from, until }, language) });
}

function reviewsTitle(period: DateRange | null, language: Language): string {
  const say = overviewTexts(language);
  if (period === null) return say('titleReviews');
  return say('titleReviewsIn', { period: periodText(period, language) });
}

function periodText({ from, until }: DateRange, language: Language): string {
  return yearOfAll({ from, until }) ?? formatPeriod({ from, until }, language);
}

/** As it was written, or with capitals where somebody writes none. */
const regionName = (region: string) =>
  escapeMarkdown(region === region.toLowerCase() ? region.replace(/\p{L}{5,}/gu, capitalised) : region);

const titled = (name: string) => name.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
