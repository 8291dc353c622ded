import type { DocumentPart } from '../../documents/write-docx.ts';
import { formatNumber } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { unitNameOf } from '../names.ts';
import { texts } from '../texts.ts';
import { entryKinds, type YearEntry } from '../year/model.ts';
import { kronorOrNone, type PackSource } from './pack-source.ts';
import { paperTexts } from './texts.ts';

/** More rows than these nobody reads on paper: those entries stand by their numbers, and in full in the workbook. */
const MOST_ROWS = 40;

/** Every entry of the year, kind by kind; the number of each leads to its record. */
export function entryParts(
  source: Pick<PackSource, 'pack' | 'units' | 'linkTo'>,
  language: Language,
): DocumentPart[] {
  return entryKinds.flatMap((kind): DocumentPart[] => {
    const entries = source.pack.entries.filter((entry) => entry.kind === kind);
    if (entries.length === 0) return [];
    return [
      {
        kind: 'heading',
        level: 2,
        text: `${texts(language)(`kind-${kind}`)}: ${formatNumber(entries.length, language)}`,
      },
      entries.length > MOST_ROWS ? numbersOf(entries, source) : tableOf(entries, source, language),
    ];
  });
}

function numbersOf(entries: readonly YearEntry[], { linkTo }: Pick<PackSource, 'linkTo'>): DocumentPart {
  return {
    kind: 'paragraph',
    text: entries.flatMap((entry, index) => [
      ...(index === 0 ? [] : [{ text: ', ' }]),
      { text: numberOf(entry), link: linkTo(entry.path) },
    ]),
  };
}

function tableOf(
  entries: readonly YearEntry[],
  { units, linkTo }: Pick<PackSource, 'units' | 'linkTo'>,
  language: Language,
): DocumentPart {
  const say = paperTexts(language);
  return {
    kind: 'table',
    header: [say('numberColumn'), say('titleColumn'), say('date'), say('unit'), say('cost')],
    columns: [{ share: 15 }, { share: 32 }, { share: 14 }, { share: 24 }, { share: 15, numbers: true }],
    rows: entries.map((entry) => [
      [{ text: numberOf(entry), link: linkTo(entry.path) }],
      entry.title,
      entry.date,
      unitNameOf(units, entry.unit, language),
      kronorOrNone(entry.cost, language),
    ]),
  };
}

/** What people call an entry; its path where it has no number. */
function numberOf({ number, path }: YearEntry): string {
  return number === '' ? path : number;
}
