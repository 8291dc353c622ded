import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Language } from '../language/language.ts';
import { type Picture, pictureParagraph } from './docx-picture.ts';
import { clean, type Run, runsOf } from './docx-runs.ts';
import { gap, PAGE_WIDTH, row, table } from './docx-table.ts';

/** A column of a table: its part of the width, and whether it holds numbers, which stand to the right. */
interface TableColumn {
  readonly share: number;
  readonly numbers?: boolean;
}

/** A part of a document that is written. Line breaks in a text become line breaks. */
export type DocumentPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string | readonly Run[] }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  /** What things are, one to a row. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly (string | readonly Run[])[])[];
      /** Of equal width when absent. */
      readonly columns?: readonly TableColumn[];
      /** In smaller letters, for tables of many numbers. */
      readonly small?: boolean;
    }
  | { readonly kind: 'picture'; readonly picture: Picture };

/** A document to write: its title stands first in it, and in its properties, where screen readers look. */
export interface WrittenDocument {
  readonly title: string;
  readonly language: Language;
  readonly parts: readonly DocumentPart[];
  /** Stands small at the foot of each page, before the number of the page. */
  readonly footer?: string;
}

const locales = { sv: 'sv-SE', en: 'en-GB' } as const;
const FONT = 'Calibri';
const BULLETS = 'bullets';
const LABEL_WIDTH = 2_800;
/** In half points. */
const SMALL = 18;

/** Writes a Word document that opens in Word and LibreOffice, with real headings, lists and header rows. */
export async function writeDocx(document: WrittenDocument): Promise<Uint8Array> {
  const { title, language, parts, footer } = document;
  const file = new Document({
    title: clean(title),
    creator: 'Utblick',
    description: '',
    styles: { default: stylesFor(language) },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: 'bullet',
              text: '•',
              style: { paragraph: { indent: { left: 425, hanging: 283 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        footers: { default: footerWith(footer) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(title) }),
          ...parts.flatMap(write),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function stylesFor(language: Language) {
  const heading = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, color: '1F1F1F' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    document: {
      run: { font: FONT, size: 22, language: { value: locales[language] } },
      // Without its rule some programs take the height for an exact one, and cut pictures and large letters.
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: heading(36, 0),
    heading1: heading(28, 320),
    heading2: heading(24, 240),
  };
}

function footerWith(words: string | undefined): Footer {
  const before = words === undefined ? '' : `${clean(words)} · `;
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: [before, PageNumber.CURRENT], size: 18, color: '595959' })],
      }),
    ],
  });
}

function write(part: DocumentPart): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading': {
      const heading = part.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading, children: runsOf(part.text) })];
    }
    case 'paragraph':
      return [new Paragraph({ children: runsOf(part.text) })];
    case 'bullets':
      return part.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: BULLETS, level: 0 },
            spacing: { after: 60 },
            children: runsOf(item),
          }),
      );
    case 'facts': {
      const widths = [LABEL_WIDTH, PAGE_WIDTH - LABEL_WIDTH];
      const rows = part.rows.map(({ label, value }) =>
        row([[{ text: label, bold: true }], value], { widths }),
      );
      return [table(rows, widths), gap()];
    }
    case 'table': {
      const columns = part.columns ?? part.header.map(() => ({ share: 1 }));
      const whole = columns.reduce((sum, { share }) => sum + share, 0);
      const layout = {
        widths: columns.map(({ share }) => Math.floor((PAGE_WIDTH * share) / whole)),
        numbers: columns.map(({ numbers = false }: TableColumn) => numbers),
        ...(part.small === true ? { size: SMALL } : {}),
      };
      const header = row(
        part.header.map((text) => [{ text, bold: true }]),
        layout,
        true,
      );
      return [table([header, ...part.rows.map((cells) => row(cells, layout))], layout.widths), gap()];
    }
    case 'picture':
      return [pictureParagraph(part.picture)];
  }
}
