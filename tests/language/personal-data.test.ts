import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutPersonalData } from '../../src/language/personal-data.ts';

describe('What is personal is taken out:', () => {
  it.each([
    ['850709-9805', '[personnummer]'],
    ['8507099805', '[personnummer]'],
    ['19850709-9805', '[personnummer]'],
    ['19850709 9805', '[personnummer]'],
    ['1985-07-09-9805', '[personnummer]'],
    ['85 07 09 98 05', '[personnummer]'],
    ['121212+1212', '[personnummer]'],
    ['850769–9805', '[personnummer]'],
    ['８５０７０９-９８０５', '[personnummer]'],
    ['anna.akesson@stockholm.se', '[e-post]'],
    ['Anna+riga@edu.stockholm.se', '[e-post]'],
    ['åsa@kommun.test', '[e-post]'],
    ['anna (at) stockholm.se', '[e-post]'],
    ['anna[at]stockholm.se', '[e-post]'],
    ['anna snabel-a stockholm punkt se', '[e-post]'],
    ['070-123 45 67', '[telefonnummer]'],
    ['0767654321', '[telefonnummer]'],
    ['08-508 29 000', '[telefonnummer]'],
    ['08 508 29 000', '[telefonnummer]'],
    ['(08) 508 29 000', '[telefonnummer]'],
    ['+46 70 123 45 67', '[telefonnummer]'],
    ['+46(0)8-508 29 000', '[telefonnummer]'],
    ['0046 8 508 29 000', '[telefonnummer]'],
    ['+371 2345 6789', '[telefonnummer]'],
    ['508 26 000', '[telefonnummer]'],
  ])('%s', (personal, mark) => {
    expect(withoutPersonalData(`Hej, ${personal}, får vi åka?`)).toBe(`Hej, ${mark}, får vi åka?`);
    expect(withoutPersonalData(personal)).toBe(mark);
  });

  it.each([
    ['tel 1234567', 'tel [telefonnummer]'],
    ['Ring 123 45 67!', 'Ring [telefonnummer]!'],
    ['phone: 5551234', 'phone: [telefonnummer]'],
  ])('%s', (text, left) => {
    expect(withoutPersonalData(text)).toBe(left);
  });
});

describe('What a question is about stays:', () => {
  it.each([
    'Vad säger 3.3#6 och 4#2 om besök?',
    'Remissen 171-482/2016 från 2016-06-02 ska besvaras senast den 17 oktober 2016.',
    'Resan 3–5 juni 2027 för 12 personer kostar 28 000 kr.',
    'Budgeten är 1 250 000 kronor, alltså 80 % av EU.',
    'Mötet är kl. 08.00–09.30 den 05-06-2027.',
    'Ärende IB 2026-14, organisationsnummer 212000-0142',
    'Agenda 2030 och mål 11.4, år 2026–2030',
    'Får @Utblick svara om vänorter?',
    'Vi är 450 000 invånare och 14 stadsdelar, 2019 var vi 974 073.',
  ])('%s', (text) => {
    expect(withoutPersonalData(text)).toBe(text.normalize('NFKC').replace(/–/g, '-'));
  });
});

describe('Whatever is written,', () => {
  const digits = (most: number) =>
    fc.integer({ min: 0, max: 10 ** most - 1 }).map((n) => String(n).padStart(most, '0'));
  const birth = fc
    .tuple(digits(2), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), digits(4))
    .map(([year, month, day, last]) => [
      year,
      String(month).padStart(2, '0'),
      String(day).padStart(2, '0'),
      last,
    ]);

  it('no personal number is left, however it is set apart', () => {
    const gap = fc.constantFrom('', '-', ' ', '+', ' - ', '–');
    fc.assert(
      fc.property(
        birth,
        gap,
        fc.constantFrom('', '19', '20'),
        ([year, month, day, last], between, century) => {
          const left = withoutPersonalData(`Det gäller ${century}${year}${month}${day}${between}${last}.`);
          expect(left).toBe('Det gäller [personnummer].');
        },
      ),
    );
  });

  it('doing it twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789 -+@.at()[]#/,:'.split(''), 'tel ') }),
        (text) => {
          const once = withoutPersonalData(text);
          expect(withoutPersonalData(once)).toBe(once);
        },
      ),
      { numRuns: 500 },
    );
  });
});
