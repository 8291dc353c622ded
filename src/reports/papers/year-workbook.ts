import type { Cell, Row, SheetData } from 'write-excel-file/node';
import { writableText } from '../../documents/sheet/safe-cell.ts';
import type { Language } from '../../language/language.ts';
import { directionName, unitNameOf } from '../names.ts';
import { texts } from '../texts.ts';
import { entryKinds, type YearEntry, type YearFigure, type YearGroup } from '../year/model.ts';
import type { PackSource } from './pack-source.ts';
import { type CellLink, linksFeature } from './sheet-links.ts';
import { paperTexts } from './texts.ts';

/**
 * The yearly pack as a workbook: figures, by unit, by direction, and all entries of both years. Each figure says
 * which entries it is the sum of and leads to them. Texts are written as texts, so that none can be a formula.
 */
export async function yearWorkbook(source: PackSource, language: Language): Promise<Uint8Array> {
  const say = paperTexts(language);
  const { units } = source;
  const pack = {
    ...source.pack,
    entries: source.pack.entries.toSorted(asRead),
    entriesBefore: source.pack.entriesBefore.toSorted(asRead),
  };
  const sorted = { ...source, pack };
  const entries = entrySheet(pack.entries, sorted, language);
  const before = entrySheet(pack.entriesBefore, sorted, language);
  const named = (id: string) => unitNameOf(units, id, language);
  const directed = (id: string) => directionName(id, language);
  const sheets: SheetContent[] = [
    { name: say('sheetFigures'), widths: FIGURE_WIDTHS, ...figureSheet(pack.totals, sorted, language) },
    ...(pack.unit === null
      ? [
          {
            name: say('sheetUnits'),
            widths: GROUP_WIDTHS,
            ...groupSheet(pack.byUnit, say('unit'), named, sorted, language),
          },
        ]
      : []),
    {
      name: say('sheetDirections'),
      widths: GROUP_WIDTHS,
      ...groupSheet(pack.byDirection, say('direction'), directed, sorted, language),
    },
    { name: say('sheetEntries'), widths: ENTRY_WIDTHS, ...entries },
    { name: say('entriesBefore', { year: pack.year - 1 }), widths: ENTRY_WIDTHS, ...before },
  ];
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const file = writeXlsxFile(
    sheets.map(({ name, widths, data }) => ({
      data,
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
    { fontFamily: 'Calibri', fontSize: 11, features: [linksFeature(sheets.map(({ links }) => links))] },
  );
  return new Uint8Array(await file.toBuffer());
}

/** By kind and unit, so that the entries of most figures stand together. */
function asRead(one: YearEntry, other: YearEntry): number {
  const order = entryKinds.indexOf(one.kind) - entryKinds.indexOf(other.kind);
  if (order !== 0) return order;
  const [first, second] = [one, other].map(({ unit, date }) => `${unit ?? '~'} ${date}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

interface SheetContent {
  readonly name: string;
  readonly widths: readonly number[];
  readonly data: SheetData;
  readonly links: readonly CellLink[];
}
type Filled = Pick<SheetContent, 'data' | 'links'>;

const FIGURE_WIDTHS = [44, 12, 12, 16, 16, 14, 14, 60];
const GROUP_WIDTHS = [34, ...FIGURE_WIDTHS];
const ENTRY_WIDTHS = [16, 40, 13, 34, 34, 30, 10, 14, 44];

const text = (value: string): Cell => ({ value: writableText(value), type: String });
const link = (value: string): Cell => ({ value: writableText(value), type: String, textColor: '#1F5FA8' });
const number = (value: number): Cell => ({ value, type: Number, format: '#,##0' });
const header = (titles: readonly string[]): Row =>
  titles.map((value) => ({ value, type: String, fontWeight: 'bold', backgroundColor: '#E8EEF5' }));

function figureTitles({ pack }: PackSource, language: Language): string[] {
  const say = paperTexts(language);
  const { year } = pack;
  return [
    say('kind'),
    say('number', { year }),
    say('number', { year: year - 1 }),
    say('costOf', { year }),
    say('costOf', { year: year - 1 }),
    `${say('people')} ${year}`,
    `${say('people')} ${year - 1}`,
    say('rows'),
  ];
}

function figureSheet(figures: readonly YearFigure[], source: PackSource, language: Language): Filled {
  const rows = rowNumbers(source);
  return {
    data: [
      header(figureTitles(source, language)),
      ...figures.map((figure) => figureRow(figure, rows, language)),
    ],
    links: linksToEntries(figures, rows, { column: 'H', language }),
  };
}

function groupSheet(
  groups: readonly YearGroup[],
  what: string,
  nameOf: (key: string) => string,
  source: PackSource,
  language: Language,
): Filled {
  const rows = rowNumbers(source);
  const all = groups.flatMap(({ key, figures }) => figures.map((figure) => ({ key, figure })));
  return {
    data: [
      header([what, ...figureTitles(source, language)]),
      ...all.map(({ key, figure }) => [text(nameOf(key)), ...figureRow(figure, rows, language)]),
    ],
    links: linksToEntries(
      all.map(({ figure }) => figure),
      rows,
      { column: 'I', language },
    ),
  };
}

function figureRow(figure: YearFigure, rows: ReadonlyMap<string, number>, language: Language): Row {
  const { kind, count, cost, people, before } = figure;
  return [
    text(texts(language)(`kind-${kind}`)),
    number(count),
    number(before.count),
    number(cost),
    number(before.cost),
    number(people),
    number(before.people),
    link(rowRanges(rowsOf(figure, rows))),
  ];
}

/** In which row of the entries each entry stands, by kind and path. */
function rowNumbers({ pack }: PackSource): ReadonlyMap<string, number> {
  // The first row is the header.
  return new Map(pack.entries.map(({ kind, path }, index) => [`${kind} ${path}`, index + 2]));
}

function rowsOf({ kind, entries }: YearFigure, rows: ReadonlyMap<string, number>): number[] {
  return entries.flatMap((path) => rows.get(`${kind} ${path}`) ?? []).sort((one, other) => one - other);
}

/** Rows as people write them: `2–7, 9`. Excel takes no more than 32 767 characters in a cell. */
export function rowRanges(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

function linksToEntries(
  figures: readonly YearFigure[],
  rows: ReadonlyMap<string, number>,
  { column, language }: { readonly column: string; readonly language: Language },
): CellLink[] {
  const sheet = paperTexts(language)('sheetEntries');
  return figures.flatMap((figure, index) => {
    const [first] = rowsOf(figure, rows);
    return first === undefined ? [] : [{ cell: `${column}${index + 2}`, location: `'${sheet}'!A${first}` }];
  });
}

function entrySheet(
  entries: readonly YearEntry[],
  { units, linkTo }: PackSource,
  language: Language,
): Filled {
  const say = paperTexts(language);
  const titles = [
    ...[say('numberColumn'), say('titleColumn'), say('date'), say('kind'), say('unit')],
    ...[say('direction'), say('people'), say('cost'), say('path')],
  ];
  return {
    data: [
      header(titles),
      ...entries.map((entry) => [
        link(entry.number === '' ? entry.path : entry.number),
        text(entry.title),
        text(entry.date),
        text(texts(language)(`kind-${entry.kind}`)),
        text(unitNameOf(units, entry.unit, language)),
        text(entry.directions.map((key) => directionName(key, language)).join(', ')),
        number(entry.people),
        number(entry.cost),
        text(entry.path),
      ]),
    ],
    links: entries.map(({ path }, index) => ({ cell: `A${index + 2}`, address: linkTo(path) })),
  };
}
