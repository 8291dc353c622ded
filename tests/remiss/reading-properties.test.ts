import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/civil-date.ts';
import { formatDate, formatWeekday } from '../../src/language/format.ts';
import { deadlineOf, type LetterReading } from '../../src/remiss/model.ts';
import { readDiaryNumber } from '../../src/remiss/reading/diary-number-forms.ts';
import { createMatchUnit } from '../../src/remiss/reading/match-unit.ts';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { demoDirectory } from '../support/demo-directory.ts';
import { readShared } from '../support/source-document.ts';

const directory = demoDirectory();
const match = createMatchUnit(directory);
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));

describe('Diary numbers', () => {
  const number = fc.record({
    code: fc.integer({ min: 1, max: 999 }).map((code) => String(code).padStart(3, '0')),
    serial: fc.integer({ min: 1, max: 9_999 }),
    year: fc.integer({ min: 2001, max: 2039 }),
  });

  test('are the same one in every form', () => {
    fc.assert(
      fc.property(number, ({ code, serial, year }) => {
        const padded = String(serial).padStart(6, '0');
        const forms = [
          `${code}-${serial}/${year}`,
          `${code}- ${serial}/${year}`,
          `${code}-${serial}-${year}`,
          `KS ${code}-${serial}/${year}`,
          `${padded}/${year}`,
          `KS ${year}/${serial}`,
          `KS ${year}/${serial}-3`,
          `KS ${year}:${serial}`,
          `KS ${year}-${serial}`,
          `${year}-${String(serial).padStart(5, '0')}`,
          `dnr ${year}/${serial}`,
        ];
        // "KS 2026-12" may be a month, and "2026/2027" a span of years.
        const isYear = serial >= 1900 && serial < 2100;
        const sure = forms.filter(
          (form) =>
            (serial > 99 || form !== `KS ${year}-${serial}`) && !(isYear && form === `dnr ${year}/${serial}`),
        );
        for (const form of sure) expect([form, readDiaryNumber(form)]).toEqual([form, `${serial}/${year}`]);
      }),
    );
  });

  test('of a letter are gathered into one, the fullest', () => {
    fc.assert(
      fc.property(number, ({ code, serial, year }) => {
        const padded = String(serial).padStart(6, '0');
        const text = `Diarienummer: ${padded}/${year}\n\nBifogade filer finns i ${code}-${serial}-${year}.docx\n\nDnr: ${code}-${serial}/${year}`;
        const { dnr, otherDnrs } = readLetter({ text }, directory);

        expect([dnr?.text, dnr?.key, otherDnrs]).toEqual([
          `${code}-${serial}/${year}`,
          `${serial}/${year}`,
          [],
        ]);
      }),
    );
  });

  test('are not dates, spans of years or telephone numbers', () => {
    for (const text of ['2026-10-17', '2027-2030', '12/3 2027', '08-508 29 608', '076-122 90 88', '105 35']) {
      expect([text, readLetter({ text: `Program ${text} gäller` }, directory).dnr]).toEqual([text, null]);
    }
  });
});

describe('Deadlines', () => {
  const forms: readonly ((date: string) => string)[] = [
    (date) => date,
    (date) => `den ${formatDate(date, 'sv')}`,
    (date) => `${formatWeekday(date, 'sv').replace(/^(\S+)/, '$1en den')}`,
    (date) => `${Number(date.slice(8))}/${Number(date.slice(5, 7))} ${date.slice(0, 4)}`,
    (date) => formatDate(date, 'en'),
  ];
  const asks: readonly ((date: string) => string)[] = [
    (date) => `Svar senast ${date}.`,
    (date) => `Remisstiden sträcker sig till ${date}, vilket vi ber er respektera.`,
    (date) => `Sista svarsdag är ${date}`,
    (date) => `Remisstid: t.o.m. ${date}`,
    (date) => `Yttrandet ska ha kommit in senast ${date} till roteln.`,
    (date) => `Your committee has until ${date} to reply.`,
    (date) => `Comments should reach us no later than ${date}.`,
  ];
  const decoys: readonly ((date: string) => string)[] = [
    (date) => `Ink ${date}`,
    (date) => `Kommunstyrelsen beslutade den ${formatDate(date, 'sv')} att remittera förslaget.`,
    (date) => `Ärendet behandlas i kommunfullmäktige ${date}.`,
    (date) => `Tjänsteutlåtande daterat ${date}`,
    (date) => `Planen gäller från den ${formatDate(date, 'sv')}.`,
    (date) => `Anmälan till informationsmötet senast ${date}.`,
  ];

  test('are read in every form and wording, past dates of other things', () => {
    fc.assert(
      fc.property(
        day,
        fc.array(fc.tuple(fc.constantFrom(...decoys), day), { maxLength: 4 }),
        fc.constantFrom(...asks),
        fc.constantFrom(...forms),
        (date, others, ask, form) => {
          const lines = [...others.map(([say, other]) => say(other)), ask(form(date))];
          const reading = readLetter({ text: `Remiss\n\n${lines.join('\n\n')}` }, directory);

          expect([lines, deadlineOf(reading)]).toEqual([lines, date]);
        },
      ),
    );
  });
});

describe('Names of units', () => {
  const named = directory.units.flatMap((unit) =>
    [unit.name, unit.administration].map((name) => ({ id: unit.id, name })),
  );
  /** What recognition does to letters. */
  const noises: readonly ((text: string, at: number) => string)[] = [
    (text) => text.replaceAll('m', 'rn'),
    (text) => text.replace(/[åä]/g, 'a').replace(/ö/g, 'o'),
    (text) => text.replace(/[ä]/g, 'å'),
    (text) => text.replaceAll('l', '1'),
    (text) => text.replaceAll('o', '0'),
    (text) => text.toUpperCase(),
    (text) => text.replace(/\s+/g, '  '),
  ];
  const slips: readonly ((text: string, at: number) => string)[] = [
    (text, at) => text.slice(0, at) + text.slice(at + 1),
    (text, at) => text.slice(0, at) + text.charAt(at) + text.slice(at),
    (text, at) => text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
    (text, at) => `${text.slice(0, at)}x${text.slice(at + 1)}`,
  ];

  test('are known in spite of what recognition makes of them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...named), fc.constantFrom(...noises), ({ id, name }, noise) => {
        expect([noise(name, 0), match(noise(name, 0))?.unit.id]).toEqual([noise(name, 0), id]);
      }),
    );
  });

  test('with a slip in a letter are known or left open, and never taken for another unit', () => {
    const seen = { known: 0, open: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...named),
        fc.array(fc.tuple(fc.constantFrom(...noises, ...slips), fc.nat()), { minLength: 1, maxLength: 4 }),
        ({ id, name }, made) => {
          const noisy = made.reduce((text, [noise, at]) => noise(text, 1 + (at % (text.length - 2))), name);
          const found = match(noisy)?.unit.id;
          seen[found === undefined ? 'open' : 'known'] += 1;
          expect([noisy, found ?? id]).toEqual([noisy, id]);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(seen.known).toBeGreaterThan(seen.open);
  });

  test.each([
    'Kultur- och fritidsnämnden',
    'Trafik- och renhållningsnämnden',
    'Barn- och utbildningsnämnden',
    'Utbildnings- och arbetsmarknadsnämnden',
    'Hägersten-Älvsjö stadsdelsnämnd',
    'Järva stadsdelsnämnd',
    'Skärholmens stadsdelsnämnd',
    'Stockholms Hamn AB',
    'Stockholm Business Region',
    'Region Stockholm',
    'Riksarkivet',
    'Landsarkivet',
    'Renhållningsnämnden',
    'Hallnämnden',
    'Lokalnämnden',
    'Byggnadsnämnden',
    'Kommunfullmäktige',
    'Kulturmiljönämnden',
    'Nämnden',
    'Stadsdelsnämnden',
    'SD01',
    'SD23',
    'SFI',
    'EU',
    'cykel',
    'skola',
  ])('%s is none of the city’s', (name) => {
    expect(match(name)).toBeUndefined();
  });
});

test('a letter recognised with noise keeps its number and deadline, and no unit comes into it that is not there', () => {
  const text = readShared('remiss-171-482-2016.txt');
  const unitsOf = ({ recipients, mailed }: LetterReading) =>
    [recipients, mailed].map((all) => all.map(({ unit }) => unit));
  const [listed = [], mailed = []] = unitsOf(readLetter({ text }, directory));
  const misread: readonly [string, string][] = [
    ['m', 'rn'],
    ['ä', 'å'],
    ['å', 'ä'],
    ['ö', 'o'],
    ['l', '1'],
    ['i', 'l'],
    ['o', '0'],
    ['e', 'é'],
    ['n', ''],
  ];
  const noise = fc.array(fc.tuple(fc.constantFrom(...misread), fc.integer({ min: 0, max: 400 })), {
    maxLength: 120,
  });
  fc.assert(
    fc.property(noise, (made) => {
      let worn = text;
      for (const [[from, to], nth] of made) {
        const places = [...worn.matchAll(new RegExp(from, 'g'))];
        const at = places[nth % places.length]?.index;
        if (at !== undefined) worn = worn.slice(0, at) + to + worn.slice(at + from.length);
      }
      const reading = readLetter({ text: worn }, directory);
      const [nowListed = [], nowMailed = []] = unitsOf(reading);

      expect(reading.dnr?.key).toBe('482/2016');
      expect(deadlineOf(reading)).toBe('2016-10-17');
      expect(nowListed.filter((unit) => unit !== null && !listed.includes(unit))).toEqual([]);
      expect(nowMailed.filter((unit) => unit !== null && !mailed.includes(unit))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('a long letter, and one made to be slow, are read in reasonable time and not for ever', () => {
  const lines = [
    'Till: '.repeat(200),
    'Remiss, '.repeat(2_000),
    '9-'.repeat(5_000),
    `${'a'.repeat(20_000)}@`,
    ' | '.repeat(3_000),
    'Å- och '.repeat(1_000),
    '2027 '.repeat(3_000),
    `Sändlista: ${'Kulturnämnden, '.repeat(300)}`,
    `Kontakt ${'A'.repeat(60_000)}`,
  ];
  for (const line of lines) expect(readLetter({ text: line }, directory)).toBeDefined();
});
