import { daysBetween } from '../../calendar/civil-date.ts';
import type { DocumentPart, WrittenDocument } from '../../documents/write-docx.ts';
import { formatDate, formatKronor, formatNumber } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { inSentence } from '../../network/units/unit-names.ts';
import { directionName, unitNameOf } from '../names.ts';
import { texts } from '../texts.ts';
import type { YearFigure, YearPack } from '../year/model.ts';
import { entryParts } from './entry-parts.ts';
import { groupTable } from './group-table.ts';
import { figureOf, kronorOrNone, type PackSource } from './pack-source.ts';
import { costOf, directionsPicture, monthsPicture } from './paper-charts.ts';
import { paperTexts } from './texts.ts';
import { visitParts } from './visit-parts.ts';

/** The yearly pack as a document to read: figures with charts, by unit and direction, and every entry in an annex. */
export async function yearDocument(source: PackSource, language: Language): Promise<WrittenDocument> {
  const say = paperTexts(language);
  const { pack, units } = source;
  const { year, unit } = pack;
  const name = unit === null ? '' : unitNameOf(units, unit, language);
  return {
    title: unit === null ? say('title', { year }) : say('titleUnit', { year, unit: name }),
    language,
    footer: say('footer', { year }),
    parts: [
      { kind: 'paragraph', text: [{ text: say(unit === null ? 'subtitle' : 'subtitleUnit'), bold: true }] },
      { kind: 'paragraph', text: leadOf(source, language) },
      ...(unit === null ? [] : coverParts(name, language)),
      heading(say('inFigures')),
      totalsTable(pack, language),
      ...(await visitParts(source, language)),
      ...(await travelParts(source, language)),
      ...commitmentParts(source, language),
      ...(unit === null ? unitParts(source, language) : []),
      heading(say('byDirection')),
      { kind: 'paragraph', text: say('inBrackets') },
      groupTable(pack.byDirection, say('direction'), (key) => directionName(key, language), language),
      heading(say('method')),
      {
        kind: 'bullets',
        items: [say('methodVisits'), say('methodTrips'), say('methodCommitments'), say('methodDirections')],
      },
      heading(say('entries')),
      { kind: 'paragraph', text: say('entriesLead') },
      ...entryParts(source, language),
    ],
  };
}

/** What a unit's pack covers, and what it leaves out. */
function coverParts(name: string, language: Language): DocumentPart[] {
  const say = paperTexts(language);
  const unit = inSentence(name, language);
  return [
    heading(say('covers')),
    { kind: 'paragraph', text: say('coversUnit', { unit }) },
    { kind: 'paragraph', text: say('leavesOut') },
    {
      kind: 'bullets',
      items: [say('leavesOwnTrips'), say('leavesCity'), say('leavesOthers'), say('leavesOutcome')],
    },
  ];
}

function unitParts({ pack, units }: PackSource, language: Language): DocumentPart[] {
  const say = paperTexts(language);
  return [
    heading(say('byUnit')),
    { kind: 'paragraph', text: say('inBrackets') },
    groupTable(pack.byUnit, say('unit'), (key) => unitNameOf(units, key, language), language),
  ];
}

const heading = (text: string): DocumentPart => ({ kind: 'heading', level: 1, text });
const subheading = (text: string): DocumentPart => ({ kind: 'heading', level: 2, text });

function leadOf({ pack, madeOn }: PackSource, language: Language): string {
  const { year, until } = pack;
  const whole = daysBetween(until, `${year}-12-31`) === 0;
  return paperTexts(language)(whole ? 'leadWhole' : 'lead', {
    year,
    before: year - 1,
    from: formatDate(`${year}-01-01`, language),
    until: formatDate(until, language),
    made: formatDate(madeOn, language),
  });
}

function totalsTable({ year, totals }: YearPack, language: Language): DocumentPart {
  const say = paperTexts(language);
  return {
    kind: 'table',
    header: [
      say('what'),
      say('number', { year }),
      String(year - 1),
      say('costOf', { year }),
      String(year - 1),
    ],
    columns: [
      { share: 36 },
      { share: 13, numbers: true },
      { share: 11, numbers: true },
      { share: 20, numbers: true },
      { share: 20, numbers: true },
    ],
    rows: totals.map((figure) => [
      texts(language)(`kind-${figure.kind}`),
      formatNumber(figure.count, language),
      formatNumber(figure.before.count, language),
      kronorOrNone(figure.cost, language),
      kronorOrNone(figure.before.cost, language),
    ]),
  };
}

async function travelParts(source: PackSource, language: Language): Promise<DocumentPart[]> {
  const say = paperTexts(language);
  const { pack } = source;
  const trips = figureOf(pack, 'trip');
  if (trips.count === 0 && trips.before.count === 0) {
    return [
      heading(say('travel')),
      { kind: 'paragraph', text: say('travelNone') },
      ...declarations(source, language),
    ];
  }
  const lead = say(pack.unit === null ? 'travelLead' : 'travelLeadUnit', {
    count: formatNumber(trips.count, language),
    people: formatNumber(trips.people, language),
    cost: formatKronor(trips.cost, language),
    before: formatNumber(trips.before.count, language),
    costBefore: formatKronor(trips.before.cost, language),
  });
  return [
    heading(say('travel')),
    { kind: 'paragraph', text: lead },
    subheading(say('chartCost')),
    { kind: 'picture', picture: await monthsPicture(pack, 'trip', language) },
    subheading(say('chartDirections')),
    { kind: 'picture', picture: await directionsPicture(pack, language) },
    ...declarations(source, language),
  ];
}

function declarations(source: PackSource, language: Language): DocumentPart[] {
  return listed(source, 'declaration', paperTexts(language)('declarations'), language);
}

function commitmentParts(source: PackSource, language: Language): DocumentPart[] {
  const say = paperTexts(language);
  const { pack } = source;
  const lead = say('commitmentsLead', {
    memberships: formatNumber(figureOf(pack, 'membership').count, language),
    agreements: formatNumber(figureOf(pack, 'agreement').count, language),
    cost: formatKronor(costOf(pack, 'membership', 'agreement'), language),
  });
  const kinds = [
    'membership-in',
    'membership-out',
    'agreement-in',
    'agreement-out',
    'eu-project',
    'aid-project',
  ] as const;
  return [
    heading(say('commitments')),
    { kind: 'paragraph', text: lead },
    ...kinds.flatMap((kind) => listed(source, kind, texts(language)(`kind-${kind}`), language)),
  ];
}

/** The entries of a kind by name; many are in the annex alone. */
const MOST_LISTED = 8;

function listed(
  { pack, units }: PackSource,
  kind: YearFigure['kind'],
  title: string,
  language: Language,
): DocumentPart[] {
  const entries = pack.entries.filter((entry) => entry.kind === kind);
  const items = entries
    .slice(0, MOST_LISTED)
    .map(
      ({ title: name, unit, date }) =>
        `${name} (${unitNameOf(units, unit, language)}, ${formatDate(date, language)})`,
    );
  const left = entries.length - items.length;
  const more = left > 0 ? [paperTexts(language)('more', { count: formatNumber(left, language) })] : [];
  return [
    subheading(`${title}: ${formatNumber(entries.length, language)}`),
    entries.length === 0
      ? { kind: 'paragraph', text: paperTexts(language)('none') }
      : { kind: 'bullets', items: [...items, ...more] },
  ];
}
