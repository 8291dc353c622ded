/** What spreadsheets take for the beginning of a formula, full-width forms included, whatever white space is before it. */
const formula = /^[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u;
/** A number with its sign, an amount or a telephone number computes nothing. */
const plainNumber = /^[+-]?\d[\d \u00a0.,]*%?$/;
/** Characters that the XML of a workbook can't hold: halves of pairs as well, which the file could not be opened for. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without what the XML of a workbook can't hold. A cell of an xlsx file says itself that it is text. */
export function writableText(text: string): string {
  return text.replace(unwritable, '');
}

/**
 * A text as it may stand in a cell of a csv file that others open: never a formula. One that would be taken for a
 * formula gets an apostrophe before it. Stricter than csv-stringify's own escape, which overlooks white space
 * before the sign, and kinder: a telephone number stays as it is.
 */
export function safeCell(text: string): string {
  const written = writableText(text);
  if (plainNumber.test(written) || !formula.test(written)) return written;
  return `'${written}`;
}

/** What a cell said before `safeCell` put an apostrophe before it. */
export function withoutApostrophe(cell: string): string {
  const bare = cell.slice(1);
  return cell.startsWith("'") && safeCell(bare) === cell ? bare : cell;
}
