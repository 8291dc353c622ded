import type { Feature, Image } from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
} from 'write-excel-file/utility';

/** A cell that leads to a place in the workbook, or to an address. */
export type CellLink =
  | { readonly cell: string; readonly location: string }
  | { readonly cell: string; readonly address: string };

/** Adds links to the sheets of a workbook, which the library does not do by itself: one list a sheet, in their order. */
export function linksFeature(links: readonly (readonly CellLink[])[]): Feature<Image['content']> {
  const linksOf = (sheetIndex: number) => links[sheetIndex] ?? [];
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const markup = linksOf(sheetIndex).map(toElement).join('');
            return markup === '' ? xml : insertLinks(xml, `<hyperlinks>${markup}</hyperlinks>`);
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_options, { sheetIndex }) => linksOf(sheetIndex).map(toRelationship).join(''),
        },
      },
    },
  };
}

/** Excel refuses a sheet whose parts stand in another order. */
function insertLinks(xml: string, markup: string): string {
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
}

const idOf = (index: number) => `rId-link-${index + 1}`;

function toElement(link: CellLink, index: number): string {
  return 'location' in link
    ? `<hyperlink ref="${link.cell}" location="${sanitizeAttributeValue(link.location)}"/>`
    : `<hyperlink ref="${link.cell}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${idOf(index)}"/>`;
}

function toRelationship(link: CellLink, index: number): string {
  if ('location' in link) return '';
  return `<Relationship Id="${idOf(index)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${sanitizeAttributeValue(link.address)}" TargetMode="External"/>`;
}
