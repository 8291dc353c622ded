import { documentLines } from '../../documents/document-links.ts';
import {
  type SheetCell,
  type SheetColumn,
  writeCsvSheet,
  writeXlsxSheet,
} from '../../documents/sheet/write-sheet.ts';
import type { Language } from '../../language/language.ts';
import { findPerson } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import type { Commitment } from '../model.ts';
import { texts } from '../texts.ts';
import { unitName } from '../view.ts';
import { type Column, columns, headingOf } from './columns.ts';
import { exchangeTexts } from './texts.ts';

export type SheetFormat = 'xlsx' | 'csv';

const widths: Readonly<Partial<Record<Column, number>>> = {
  number: 6,
  kind: 30,
  counterpart: 30,
  theme: 30,
  unit: 24,
  decider: 24,
  contact: 28,
  documents: 40,
};

/** The register, or a part of it, as a sheet that can be read in again; an empty one is a form to fill in. */
export async function exportCommitments(
  commitments: readonly Commitment[],
  directory: Directory,
  format: SheetFormat,
  language: Language,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const say = exchangeTexts(language);
  const shown: SheetColumn[] = columns.map((column) => ({
    heading: headingOf(column, language),
    width: widths[column] ?? 16,
  }));
  const rows = commitments.map((one) => columns.map((column) => cellOf(one, column, directory, language)));
  const name = `${say('fileName')}.${format}`;
  const bytes =
    format === 'xlsx' ? await writeXlsxSheet(say('sheetName'), shown, rows) : writeCsvSheet(shown, rows);
  return { name, bytes };
}

function cellOf(one: Commitment, column: Column, directory: Directory, language: Language): SheetCell {
  const say = texts(language);
  switch (column) {
    case 'kind':
      return say(`kind-${one.kind}`);
    case 'directions':
      return one.directions.map((direction) => say(`direction-${direction}`)).join(', ');
    case 'scope':
      return say(`scope-${one.scope}`);
    case 'unit':
      return unitName(directory, one.unit, language);
    case 'contact': {
      const person = one.contact === null ? undefined : findPerson(directory, one.contact);
      return person?.mail ?? person?.name ?? null;
    }
    case 'documents':
      return documentLines(one.documents, '; ');
    default:
      return one[column];
  }
}
