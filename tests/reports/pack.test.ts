import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { addCommitment } from '../../src/commitments/register.ts';
import { recordLinks } from '../../src/pages/record-link.ts';
import { type MadePack, makePack } from '../../src/reports/papers/hand-over-year.ts';
import { rowRanges } from '../../src/reports/papers/year-workbook.ts';
import { yearPackSchema } from '../../src/reports/year/model.ts';
import { membership } from '../support/commitments.ts';
import { openEmptyStore } from '../support/store-folders.ts';
import { fillYear } from '../support/year-city.ts';

const formula = '=HYPERLINK("http://evil.example","x")';
const at = new Date('2027-01-15T09:00:00Z');
const linkTo = recordLinks({ localPort: () => 3978 });

let pack: MadePack;
let english: MadePack;
beforeAll(async () => {
  const store = await openEmptyStore();
  await fillYear(store, 2026, { visits: 60, matters: 40, commitments: 30 });
  await store.transaction((transaction) =>
    addCommitment(transaction, {
      ...membership,
      ...{ id: 'nasty', version: 1, counterpart: formula, start: '2026-03-01' },
      ...{ endedOn: null, endReason: null, reviewOn: null, reviewedOn: null },
      ...{ registeredBy: 'rut', registeredOn: '2026-03-01' },
    }),
  );
  pack = await makePack(store.database, linkTo, { year: 2026, unit: null, language: 'sv', at });
  english = await makePack(store.database, linkTo, { year: 2026, unit: null, language: 'en', at });
  return () => store.close();
});

const bytesOf = (made: MadePack, ending: string) =>
  Buffer.from(made.files.find(({ name }) => name.endsWith(ending))?.bytes ?? []);
const partOf = async (ending: string, path: string) =>
  (await JSZip.loadAsync(bytesOf(pack, ending))).file(path)?.async('string');

describe('The yearly pack', () => {
  it('is three documents in either language', () => {
    expect(pack.files.map(({ name }) => name)).toEqual(
      ['docx', 'xlsx', 'json'].map((kind) => `Årsredovisning 2026.${kind}`),
    );
    expect(english.files[0]?.name).toBe('Annual account 2026.docx');
  });

  it('is data that its own schema takes', () => {
    const read = yearPackSchema.parse(JSON.parse(bytesOf(pack, '.json').toString()));

    expect(read.entries).toHaveLength(pack.entries);
    expect(read.totals.find(({ kind }) => kind === 'visit')?.count).toBe(54);
  });

  it('has charts in Word with what they show in words, and a picture for programs without SVG', async () => {
    const zip = await JSZip.loadAsync(bytesOf(pack, '.docx'));
    const media = Object.keys(zip.files).filter((name) => name.startsWith('word/media/'));
    const document = (await partOf('.docx', 'word/document.xml')) ?? '';
    const svg = (await zip.file(media.find((name) => name.endsWith('.svg')) ?? '')?.async('string')) ?? '';

    expect(media.filter((name) => name.endsWith('.svg'))).toHaveLength(3);
    expect(media.filter((name) => name.endsWith('.png'))).toHaveLength(3);
    expect(document).toMatch(/descr="Resornas kostnad per månad 2026: jan [\d\s\u00a0]+kr/);
    expect(document).toContain(formula.replaceAll('"', '&quot;'));
    expect(svg).not.toMatch(/<script|<style|style=|class=/);
  });

  it('leads from each figure to its entries, and from each entry to its record', async () => {
    const sheets = await readXlsxFile(bytesOf(pack, '.xlsx'));
    const [figures, , , entries] = sheets.map(({ data }) => data);
    const [titles = [], visits = []] = figures ?? [];
    const rows = String(visits[titles.length - 1]);
    const [first, last] = rows.split('–').map(Number);
    const links = (await partOf('.xlsx', 'xl/worksheets/sheet4.xml')) ?? '';
    const targets = (await partOf('.xlsx', 'xl/worksheets/_rels/sheet4.xml.rels')) ?? '';

    expect((last ?? 0) - (first ?? 0) + 1).toBe(visits[1]);
    expect(entries?.slice((first ?? 0) - 1, last).every((row) => row[3] === 'Besöksförfrågningar')).toBe(
      true,
    );
    expect(links.match(/<hyperlink /g)).toHaveLength(pack.entries);
    expect(targets).toContain('http://127.0.0.1:3978/tab/record/visit/');
  });

  it('writes what people wrote as text, never as a formula', async () => {
    const sheet = (await partOf('.xlsx', 'xl/worksheets/sheet4.xml')) ?? '';
    const entries = (await readXlsxFile(bytesOf(pack, '.xlsx')))[3]?.data ?? [];

    expect(sheet).not.toMatch(/<f[ >]/);
    expect(entries.flat()).toContain(formula);
  });

  it('names rows as people write them', () => {
    expect(rowRanges([2, 3, 4, 7, 9, 10])).toBe('2–4, 7, 9–10');
    expect(rowRanges([])).toBe('');
  });
});

describe('npm run report', () => {
  it('says how it is used', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'utblick-report-'));
    const { report } = await import('../../src/cli/report.ts');
    const { readConfig } = await import('../../src/config.ts');
    const config = readConfig({ UTBLICK_DATA: join(folder, 'data'), UTBLICK_NOW: at.toISOString() });

    expect(await report(config, ['nextyear'], {})).toBe(2);
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
