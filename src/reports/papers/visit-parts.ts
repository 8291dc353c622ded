import type { DocumentPart } from '../../documents/write-docx.ts';
import { formatNumber } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Count } from '../../visits/lists/statistics.ts';
import { placeName } from '../names.ts';
import { recordTexts } from '../page/record-texts.ts';
import { figureOf, type PackSource } from './pack-source.ts';
import { monthsPicture } from './paper-charts.ts';
import { paperTexts } from './texts.ts';

/** The rest are in the annex. */
const MOST_PLACES = 12;

/** Visits of the year, as the figures of visits count them. */
export async function visitParts(
  { pack, visits }: Pick<PackSource, 'pack' | 'visits'>,
  language: Language,
): Promise<DocumentPart[]> {
  const say = paperTexts(language);
  const requests = figureOf(pack, 'visit');
  const title: DocumentPart = { kind: 'heading', level: 1, text: say('visits') };
  if (requests.count === 0 && requests.before.count === 0) {
    return [title, { kind: 'paragraph', text: say('visitsNone') }];
  }
  const lead = say(pack.unit === null ? 'visitsLead' : 'visitsLeadUnit', {
    count: formatNumber(requests.count, language),
    before: formatNumber(requests.before.count, language),
    people: formatNumber(requests.people, language),
  });
  const outcomes = recordTexts(language);
  return [
    title,
    { kind: 'paragraph', text: lead },
    { kind: 'heading', level: 2, text: say('chartVisits') },
    { kind: 'picture', picture: await monthsPicture(pack, 'visit', language) },
    ...countsTable(say('byOutcome'), say('outcome'), visits.byOutcome, language, (value) =>
      outcomes(`outcome-${value as 'open'}`),
    ),
    ...countsTable(say('byOrigin'), say('origin'), visits.byOrigin.slice(0, MOST_PLACES), language, (value) =>
      placeName(value, language),
    ),
  ];
}

function countsTable(
  title: string,
  what: string,
  counts: readonly Count[],
  language: Language,
  nameOf: (value: string) => string,
): DocumentPart[] {
  if (counts.length === 0) return [];
  const say = paperTexts(language);
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'table',
      header: [what, say('numberShort'), say('people')],
      columns: [{ share: 60 }, { share: 20, numbers: true }, { share: 20, numbers: true }],
      rows: counts.map(({ value, visits, people }) => [
        nameOf(value),
        formatNumber(visits, language),
        formatNumber(people, language),
      ]),
    },
  ];
}
