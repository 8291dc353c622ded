import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatMonth } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Unit } from '../../network/model.ts';
import { unitNameIn } from '../../network/units/unit-names.ts';
import { replyTexts } from '../reply-texts.ts';
import type { Count, YearOfVisits } from './statistics.ts';
import { HANDED_OVER, type VisitOutcome, visitOutcomes } from './statistics.ts';

/** The figures of a year's visits, with a chart of its months. */
export function statisticsCard(
  counted: YearOfVisits,
  {
    year,
    units,
    language,
  }: { readonly year: string; readonly units: readonly Unit[]; readonly language: Language },
): CardContent {
  const say = replyTexts(language);
  const unitName = (id: string) => unitNameIn(units, id, language);
  const outcome = (value: string) =>
    visitOutcomes.find((one): one is VisitOutcome => one === value) ?? 'open';
  const rows = (counts: readonly Count[], nameOf: (value: string) => string) =>
    counts.map(({ value, visits, people }) => ({
      title: escapeMarkdown(nameOf(value)),
      value: say('countOf', { visits, people }),
    }));
  const lead =
    counted.visits === 0
      ? say('statisticsNone', { year })
      : say('statisticsLead', { count: counted.visits, people: counted.people });
  const groups = [
    { title: say('byOrigin'), rows: rows(counted.byOrigin, (value) => placeName(value, language)) },
    { title: say('byField'), rows: rows(counted.byField, unitName) },
    { title: say('byUnit'), rows: rows(counted.byUnit, unitName) },
    {
      title: say('byOutcome'),
      rows: rows(counted.byOutcome, (value) =>
        value === HANDED_OVER ? say('handedOver') : say(`outcome-${outcome(value)}`),
      ),
    },
  ];
  const months = rows(counted.byMonth, (value) => formatMonth(value, language));
  return {
    template: 'visit-statistics',
    data: {
      language,
      title: say('statisticsTitle', { year }),
      lead: counted.notToBe === 0 ? lead : `${lead} ${say('statisticsNotToBe', { count: counted.notToBe })}`,
      monthsTitle: say('byMonth'),
      monthsText: [`${say('byMonth')}:`, ...months.map(({ title, value }) => `${title}: ${value}`)].join(
        '\n\n',
      ),
      months: counted.byMonth.map(({ value, visits }) => ({ title: formatMonth(value, language), visits })),
      groups: groups.filter((group) => group.rows.length > 0),
    },
  };
}

/** The name of a country, where the place is the code of one. */
function placeName(place: string, language: Language): string {
  if (place === '') return replyTexts(language)('originUnknown');
  if (!/^[A-Z]{2}$/.test(place)) return place;
  return new Intl.DisplayNames(language, { type: 'region' }).of(place) ?? place;
}
