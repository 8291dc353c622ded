import { describe, expect, test } from 'vitest';
import { exportCommitments } from '../../src/commitments/exchange/export-commitments.ts';
import { exportInForce, readExportWish } from '../../src/commitments/exchange/export-wish.ts';
import {
  confirmImport,
  importSheet,
  previewImport,
} from '../../src/commitments/exchange/import-commitments.ts';
import { keepImport } from '../../src/commitments/exchange/import-register.ts';
import { versionsSeen } from '../../src/commitments/exchange/plan-import.ts';
import { readCostCell, readDateCell, readKindCell } from '../../src/commitments/exchange/read-cells.ts';
import { readRows } from '../../src/commitments/exchange/read-rows.ts';
import { sayProblem } from '../../src/commitments/exchange/say-problems.ts';
import { correctCommitment } from '../../src/commitments/handling/correct-commitment.ts';
import { listCommitments } from '../../src/commitments/register.ts';
import { readSheet } from '../../src/documents/sheet/read-sheet.ts';
import { writeCsvSheet } from '../../src/documents/sheet/write-sheet.ts';
import { readStoredDirectory } from '../../src/network/directory/directory-register.ts';
import { listEntries } from '../../src/record/register.ts';
import { commitmentsIn, membership, monday } from '../support/commitments.ts';
import { eachStore } from '../support/stores.ts';

const heading = 'Typ;Motpart;Tema;Enhet;Startdatum;Slutdatum;Kostnad;Kontakt';
const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));
const csv = (...lines: string[]) => ({ name: 'lista.csv', bytes: bytesOf([heading, ...lines].join('\r\n')) });

test.each([
  ['jag vill ha registret som blad, bara det som fortfarande gäller', 'alla åtaganden som gäller nu'],
  ['giltiga avtal på ett ark tack', 'alla avtal som gäller nu'],
  ['hela avtalsregistret i excel', undefined],
])('of the register as a file, only what is in force is meant where that is said: %s', (told, asked) => {
  const whole = asked && `Exportera till Excel: ${asked}`;
  expect(exportInForce(told, 'Exportera åtaganden')).toBe(whole);
  if (whole !== undefined) expect(readExportWish(whole)?.asked).toBe(asked);
});

describe('A cell is read as people write it in Swedish sheets', () => {
  test.each([
    ['2026-01-31', '2026-01-31'],
    ['31.1.2026', '2026-01-31'],
    ['31/1/2026', '2026-01-31'],
    ['31-01-2026', '2026-01-31'],
    ['20260131', '2026-01-31'],
    ['31 januari 2026', '2026-01-31'],
    ['2026-01-31T00:00:00', '2026-01-31'],
    ['', null],
    ['-', null],
    ['31.2.2026', undefined],
    ['snart', undefined],
    ['31.1', undefined],
  ])('the date "%s" is %s', (cell, date) => expect(readDateCell(cell)).toBe(date));

  test.each([
    ['28 tkr', 28_000],
    ['28 000 kr', 28_000],
    ['28\u00a0000', 28_000],
    ['28 000,50', 28_001],
    ['28000.4', 28_000],
    ['28000,00', 28_000],
    ['28.000', 28_000],
    ['1,2 mkr', 1_200_000],
    ['0', 0],
    ['', null],
    ['ingen', null],
    ['-5', undefined],
    ['1 500 euro', undefined],
    ['dyrt', undefined],
    ['9999999999', undefined],
  ])('the cost "%s" is %s', (cell, cost) => expect(readCostCell(cell)).toBe(cost));

  test.each([
    ['Samarbetsavtal', 'cooperation-agreement'],
    ['MoU', 'letter-of-intent'],
    ['medlemskap', 'membership'],
    ['Vänortsavtal', 'twin-city'],
    ['EU-projekt', 'eu-project'],
    ['tebjudning', undefined],
  ])('the kind "%s" is %s', (cell, kind) => expect(readKindCell(cell)).toBe(kind));
});

eachStore('Sheets of commitments', (given) => {
  const begin = async (rest?: string) => {
    const { ports } = await commitmentsIn(given.store, rest);
    const directory = await readStoredDirectory(given.store.database);
    const importer = (actor: string) => ({ actor, at: monday });
    const read = async (file: { name: string; bytes: Uint8Array }) => {
      const rows = await readSheet(file);
      if (!rows.ok) throw new Error(rows.refusal);
      const reading = readRows(rows.value, directory);
      if (!reading.ok) throw new Error(reading.refusal.missing.join());
      return reading.value;
    };
    return { ports, directory, importer, read };
  };
  const stored = () => listCommitments(given.store.database);

  test('semicolons, Windows-1252, decimal commas and Swedish dates come out right', async () => {
    const { ports, read, importer } = await begin();
    const line =
      'Samarbetsavtal;Köpenhamn;cykling;Trafiknämnden;1.3.2027;2029-12-31;"28 tkr";cecilia@stad.example';
    const reading = await read({ name: 'lista.csv', bytes: bytesOf(`${heading}\r\n${line}\r\n`, 'latin1') });
    await importSheet(ports, { id: 'a', reading, importer: importer('cecilia') });

    expect(await stored()).toMatchObject([
      {
        ...{ kind: 'cooperation-agreement', counterpart: 'Köpenhamn', theme: 'cykling', unit: 'trafik' },
        ...{ start: '2027-03-01', end: '2029-12-31', costPerYear: 28_000, contact: 'cecilia' },
        ...{ scope: 'operation', reviewOn: null },
      },
    ]);
  });

  test('each row that is wrong is named by row and column in plain words, and the others are taken in', async () => {
    const { ports, read, importer } = await begin();
    const reading = await read(
      csv(
        'Medlemskap;POLIS;;TRAFIK;2020-01-01;;45000;',
        'Vänortsavtal;Riga;;trafik;;;;',
        'Medlemskap;;;trafik;;;;',
        'Medlemskap;ICLEI;;Månförvaltningen;31.2.2026;;mycket;Okänd Person',
        'Samarbetsavtal;Oslo;avfall;trafik;2027-05-01;2027-01-01;;',
        'Medlemskap;Polis;;trafik;2020-01-01;;45000;',
        'Nätverk;Eurocities;;Miljönämnden;;;;Rune',
      ),
    );
    const { plan } = await previewImport(given.store.database, { reading, importer: importer('cecilia') });

    expect(plan.problems.map((problem) => sayProblem(problem, 'sv'))).toEqual([
      'Rad 3, Typ: staden tecknar inga vänortsavtal (4#2)',
      'Rad 4, Motpart: saknas',
      'Rad 5, Enhet: ”Månförvaltningen” finns inte i katalogen',
      'Rad 5, Startdatum: ”31.2.2026” är inget datum. Skriv till exempel 2026-01-31',
      'Rad 5, Kostnad per år (kr): ”mycket” går inte att läsa som kronor',
      'Rad 6, Slutdatum: ”2027-01-01” kommer före startdatum',
      'Rad 7, Motpart: ”Polis” står två gånger i filen',
      'Rad 8, Enhet: du kan bara läsa in åtaganden för din egen enhet',
    ]);
    expect(plan.warnings).toMatchObject([{ row: 5, code: 'unknown-contact', said: 'Okänd Person' }]);
    expect(await stored()).toEqual([]);
    const done = await importSheet(ports, { id: 'a', reading, importer: importer('cecilia') });
    expect(done).toEqual({ added: 1, corrected: 0, left: 0, refused: 6, overtaken: [] });
  });

  test('a sheet read twice changes nothing the second time; one that was corrected by hand corrects', async () => {
    const { ports, read, importer } = await begin();
    const sheet = csv('Medlemskap;POLIS;;trafik;2020-01-01;;45000;', 'Nätverk;Eurocities;;trafik;;;;');
    const takeIn = async (file: typeof sheet) =>
      importSheet(ports, { id: file.name, reading: await read(file), importer: importer('cecilia') });

    expect(await takeIn(sheet)).toMatchObject({ added: 2 });
    const before = await stored();
    expect(await takeIn({ ...sheet, name: 'igen.csv' })).toEqual({
      added: 0,
      corrected: 0,
      left: 2,
      refused: 0,
      overtaken: [],
    });
    expect(await stored()).toEqual(before);
    expect(await takeIn(csv('Medlemskap;polis;;trafik;2020-01-01;;50000;'))).toMatchObject({ corrected: 1 });
    expect(await stored()).toMatchObject([{ counterpart: 'polis', costPerYear: 50_000, version: 2 }, {}]);
  });

  test.each(['xlsx', 'csv'] as const)(
    'what is exported as %s is read in again as it was, formulas and all',
    async (format) => {
      const { ports, read, importer, directory } = await begin();
      const reading = {
        entries: [
          {
            row: 2,
            number: null,
            facts: { ...membership, counterpart: '=HYPERLINK("http://x")', theme: '+46 8' },
          },
          {
            row: 3,
            number: null,
            facts: {
              ...membership,
              counterpart: 'Åå; "Ää"\nÖö',
              decider: '@SUM(1)',
              kind: 'eu-project' as const,
            },
          },
        ],
        ...{ problems: [], warnings: [] },
      };
      await importSheet(ports, { id: 'a', reading, importer: importer('sara') });
      const before = await stored();
      const file = await exportCommitments(before, directory, format, 'sv');
      const again = await importSheet(ports, {
        id: 'b',
        reading: await read(file),
        importer: importer('sara'),
      });

      expect(again).toEqual({ added: 0, corrected: 0, left: 2, refused: 0, overtaken: [] });
      expect(await stored()).toEqual(before);
      if (format === 'csv') {
        const text = Buffer.from(file.bytes).toString('utf8');
        expect(text.startsWith('\ufeffNr;Typ;Motpart')).toBe(true);
        expect(text).toContain("'=HYPERLINK");
        expect(text).toContain("'@SUM(1)");
        expect(text).toContain(';+46 8;');
      }
    },
  );

  test('a yes is taken once, from the one who sent the sheet, however many press', async () => {
    const { ports, read, importer } = await begin();
    const reading = await read(csv('Medlemskap;POLIS;;trafik;2020-01-01;;45000;'));
    await keepImport(given.store.database, { id: 'a', person: 'cecilia', reading, at: monday });

    expect(await confirmImport(ports, 'a', importer('hedda'))).toEqual({ ok: false, refusal: 'import-gone' });
    const outcomes = await Promise.all([1, 2, 3].map(() => confirmImport(ports, 'a', importer('cecilia'))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await stored()).toHaveLength(1);
  });

  test('what somebody has changed, or registered, since the sheet was looked at is left as they made it, and told', async () => {
    const { ports, read, importer } = await begin();
    const cecilia = importer('cecilia');
    const row = (cost: number, counterpart = 'POLIS') =>
      `Medlemskap;${counterpart};;trafik;2020-01-01;;${cost};`;
    await importSheet(ports, { id: 'a', reading: await read(csv(row(45_000))), importer: cecilia });
    const reading = await read(csv(row(50_000), row(10_000, 'Eurocities'), row(20_000, 'ICLEI')));
    const { plan } = await previewImport(given.store.database, { reading, importer: cecilia });
    const seen = versionsSeen(plan);
    await keepImport(given.store.database, { id: 'b', person: 'cecilia', reading, seen, at: monday });
    const [polis] = await stored();
    if (polis === undefined) throw new Error('nothing was taken in');
    const press = { actor: 'hedda', at: monday, commitment: polis.id };
    await correctCommitment(ports, press, { ...polis, costPerYear: 61_000 });
    await importSheet(ports, {
      id: 'c',
      reading: await read(csv(row(11_000, 'Eurocities'))),
      importer: importer('sara'),
    });

    const done = await confirmImport(ports, 'b', cecilia);

    const costs = new Map((await stored()).map(({ counterpart, costPerYear }) => [counterpart, costPerYear]));
    expect(Object.fromEntries(costs)).toEqual({ POLIS: 61_000, Eurocities: 11_000, ICLEI: 20_000 });
    expect(done).toMatchObject({ ok: true, value: { added: 1, corrected: 0, left: 0, refused: 2 } });
    expect(done.ok && done.value.overtaken.map(({ row, code }) => [row, code])).toEqual([
      [2, 'changed-meanwhile'],
      [3, 'changed-meanwhile'],
    ]);
  });

  test('a deputy takes in and corrects by the authority of whom they stand in for, and the record names both', async () => {
    const { ports, read } = await begin(
      'absences: [{person: cecilia, from: 2026-11-23, until: 2026-11-30}]\ndeputies: [{person: cecilia, deputy: rune}]',
    );
    const importer = { actor: 'rune', at: monday };
    for (const cost of [45_000, 50_000])
      await importSheet(ports, {
        id: `${cost}`,
        reading: await read(csv(`Medlemskap;POLIS;;trafik;2020-01-01;;${cost};`)),
        importer,
      });

    const entries = await listEntries(given.store.database, 0, 1_000);
    const own = entries.filter(({ subject }) => subject.startsWith('commitment:'));
    expect(own.map(({ act, actor, actingFor }) => [act, actor, actingFor])).toEqual([
      ['register-commitment', 'rune', 'cecilia'],
      ['correct-commitment', 'rune', 'cecilia'],
    ]);
    expect(own[1]?.after).toMatchObject({ costPerYear: 50_000, reviewOn: expect.anything() });
  });

  test('three hundred old memberships are asked about a few a month, those that have waited longest first', async () => {
    const { ports, read, importer } = await begin();
    const lines = Array.from(
      { length: 300 },
      (_, index) =>
        `Medlemskap;Organisation ${index};;${index % 2 === 0 ? 'trafik' : 'miljo'};${1990 + (index % 20)}-02-01;;;`,
    );
    await importSheet(ports, { id: 'a', reading: await read(csv(...lines)), importer: importer('sara') });
    const all = await stored();
    const months = Map.groupBy(all, ({ reviewOn }) => reviewOn?.slice(0, 7));

    expect(all).toHaveLength(300);
    for (const group of months.values()) expect(group.length).toBeLessThanOrEqual(4);
    const [first] = all.toSorted((one, other) => ((one.reviewOn ?? '') < (other.reviewOn ?? '') ? -1 : 1));
    expect(first?.start).toBe('1990-02-01');
  });
});

test('sheets that are none, are locked or have no headings are told apart', async () => {
  expect(await readSheet({ name: 'x.xlsx', bytes: bytesOf('PK\u0003\u0004nonsense') })).toMatchObject({
    ok: false,
  });
  expect(await readSheet({ name: 'x.csv', bytes: bytesOf('') })).toEqual({ ok: false, refusal: 'empty' });
  expect(await readSheet({ name: 'x.csv', bytes: bytesOf(';;\n;;\n') })).toEqual({
    ok: false,
    refusal: 'empty',
  });
  const empty = { units: [], people: [], assignments: [], deputies: [], absences: [] };
  expect(readRows([{ number: 1, cells: ['a', 'b'] }], empty)).toMatchObject({ ok: false });
  expect(readRows([{ number: 1, cells: ['Motpart', 'Tema', 'Start'] }], empty)).toEqual({
    ok: false,
    refusal: { missing: ['kind', 'unit'] },
  });
});

test('a csv file is safe for spreadsheet programs, and the apostrophe is only there', () => {
  const text = Buffer.from(
    writeCsvSheet([{ heading: 'A', width: 5 }], [['=1+1'], ["'quoted"], [12]]),
  ).toString();
  expect(text).toBe("\ufeffA\r\n'=1+1\r\n'quoted\r\n12\r\n");
});
