import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheet } from '../../src/documents/sheet/read-sheet.ts';
import { safeCell, withoutApostrophe } from '../../src/documents/sheet/safe-cell.ts';
import { writeCsvSheet, writeXlsxSheet } from '../../src/documents/sheet/write-sheet.ts';

describe('A cell that others will open', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+SUM(A1)', "'+SUM(A1)"],
    ['-2+3+cmd|’ /C calc’!A0', "'-2+3+cmd|’ /C calc’!A0"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1', "'\t=1"],
    ['\r\n=1', "'\r\n=1"],
    ['  =HYPERLINK("https://x.example")', `'  =HYPERLINK("https://x.example")`],
    ['"=1', `'"=1`],
    ['＝1+1', "'＝1+1"],
    ['|calc', "'|calc"],
  ])('is no formula: %j', (text, cell) => {
    expect(safeCell(text)).toBe(cell);
  });

  test.each(['', 'Riga', 'Malmö – Köpenhamn', 'a=b', '-5', '+46 8 508 29 000', '1 234,50', "'=1", '50%'])(
    'stays as it is when it computes nothing: %j',
    (text) => {
      expect(safeCell(text)).toBe(text);
    },
  );

  test('loses what no workbook can hold', () => {
    expect(safeCell('a\u0000b\u000bc\ud83dd\ufffee')).toBe('abcde');
    expect(safeCell('Vänort 🇱🇻')).toBe('Vänort 🇱🇻');
    expect(safeCell('\u0000=1')).toBe("'=1");
  });

  test('is no formula whatever was written, also when it has been through a csv file', () => {
    const starts = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ' ',
      '"',
      '＝',
      '|',
      '\u0000',
      'a',
      '1',
    );
    const cells = fc.tuple(fc.array(starts, { maxLength: 4 }), fc.string({ unit: 'binary', maxLength: 12 }));
    fc.assert(
      fc.property(cells, ([start, rest]) => {
        const text = `${start.join('')}${rest}`;
        const cell = safeCell(text);
        const [row] = parse(stringify([[cell, 'x']], { delimiter: ';' }), { delimiter: ';' }) as string[][];

        expect(row).toEqual([cell, 'x']);
        expect(cell).toMatch(/^(?![\s"]*[=+\-@＝＋－＠])|^[+-]?\d[\d \u00a0.,]*%?$/);
        expect(safeCell(cell)).toBe(cell);
      }),
      { numRuns: 300 },
    );
  });

  test('says the same again when it is read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        expect(withoutApostrophe(safeCell(text))).toBe(text.startsWith("'") ? withoutApostrophe(text) : text);
      }),
    );
  });

  test.each(['csv', 'xlsx'] as const)('is text in the %s files that are written', async (kind) => {
    const columns = [{ heading: 'A', width: 9 }];
    const rows = [[' =1+1'], ['\u0000+cmd|x'], ['+46 8 508 29 000'], [12]];
    const bytes = kind === 'csv' ? writeCsvSheet(columns, rows) : await writeXlsxSheet('Blad', columns, rows);
    const read = await readSheet({ name: `a.${kind}`, bytes });

    const mark = kind === 'csv' ? "'" : '';
    expect(read.ok && read.value.map(({ cells }) => cells[0]?.replace(' =', '='))).toEqual([
      'A',
      `${mark}=1+1`,
      `${mark}+cmd|x`,
      '+46 8 508 29 000',
      '12',
    ]);
  });
});
