import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findForeignAmounts, findKronor, readKronor } from '../../../src/language/numbers/read-kronor.ts';

describe('an amount in kronor', () => {
  it.each([
    ['28 000 kr', 28_000],
    ['blir väl en femton tusen ihop', 15_000],
    ['tre fyra tusen', 4_000],
    ['ca 28 000 kr', 28_000],
    ['28000', 28_000],
    ['ca 28 000', 28_000],
    ['28\u00a0000\u00a0kr', 28_000],
    ['28\u202f000 kronor', 28_000],
    ['28.000:-', 28_000],
    ['28.000 kr', 28_000],
    ['28,000 kr', 28_000],
    ["28'000 kr", 28_000],
    ['28000:-', 28_000],
    ['28 000,50 kr', 28_001],
    ['28.000,00 kr', 28_000],
    ['28,000.00 SEK', 28_000],
    ['SEK 28,000', 28_000],
    ['Kr 28000', 28_000],
    ['28 tkr', 28_000],
    ['28tkr', 28_000],
    ['28,5 tkr', 28_500],
    ['28 kkr', 28_000],
    ['28 ksek', 28_000],
    ['28k', 28_000],
    ['28 tusen', 28_000],
    ['28 tusen kronor', 28_000],
    ['28 tusen spänn', 28_000],
    ['1,2 mkr', 1_200_000],
    ['1.2 mkr', 1_200_000],
    ['1,2 mnkr', 1_200_000],
    ['1,25 miljoner kronor', 1_250_000],
    ['1,2 milj. kr', 1_200_000],
    ['SEK 1.5 million', 1_500_000],
    ['SEK 1.5m', 1_500_000],
    ['en miljon', 1_000_000],
    ['en halv miljon kronor', 500_000],
    ['en miljon tvåhundra tusen', 1_200_000],
    ['one million two hundred thousand kronor', 1_200_000],
    ['en och en halv miljon', 1_500_000],
    ['half a million kronor', 500_000],
    ['tjugoåtta tusen', 28_000],
    ['tjugoåttatusen kronor', 28_000],
    ['tjugo atta tusen kr', 28_000],
    ['hundrafemtio tusen', 150_000],
    ['femhundra kronor', 500],
    ['twenty-eight thousand kronor', 28_000],
    ['28 000 Swedish crowns', 28_000],
    ['1 250 000 kr', 1_250_000],
    ['1.250.000 kr', 1_250_000],
    ['1 250 tkr', 1_250_000],
    ['0 kr', 0],
    ['12,50 kr', 13],
    ['12,7 kr', 13],
    ['12,7 tkr', 12_700],
    ['750 kr', 750],
    ['Det kostar 4 500 kr, alltså 4500:-', 4_500],
    ['avgiften är 4500 kr. Mer vet vi inte', 4_500],
  ])('%s', (text, kronor) => {
    expect(readKronor(text)).toBe(kronor);
  });

  it.each([
    ['20–25 tkr', 20_000, 25_000],
    ['20-25 tkr', 20_000, 25_000],
    ['mellan 20 och 25 tkr', 20_000, 25_000],
    ['20 000–25 000 kr', 20_000, 25_000],
    ['20 000 kr till 25 000 kr', 20_000, 25_000],
    ['20 000 à 25 000 kr', 20_000, 25_000],
    ['800 kr - 1,2 tkr', 800, 1_200],
    ['from 20 to 25 thousand kronor', 20_000, 25_000],
    ['tjugo till tjugofem tusen kronor', 20_000, 25_000],
    ['20–25 000 kr', 20_000, 25_000],
    ['500–1 500 kr', 500, 1_500],
  ])('%s is a range, told with its lower end, and counted by its higher', (text, atLeast, kronor) => {
    expect(findKronor(text)).toMatchObject([{ atLeast, kronor }]);
    expect(readKronor(text)).toBe(kronor);
  });

  it.each([
    '',
    'vet inte',
    '2 personer',
    '3–5 juni 2027',
    'tre tusen deltagare',
    '28 tusen invånare',
    '5k deltagare',
    '10 000 besökare',
    'dnr 171-482/2016',
    'ring 08-508 29 000',
    'kl. 10.00',
    'fem dagar',
    '1,250 tkr',
    '1.250 tkr',
    '12,7',
    'ca 12.7',
    '28 000,5',
  ])('is not there, or not certain, in "%s"', (text) => {
    expect(readKronor(text)).toBeUndefined();
  });

  it('is none that a form takes where it is more than a thousand million', () => {
    expect(readKronor('1 000 mkr')).toBe(1_000_000_000);
    expect(readKronor('1001 mkr')).toBeUndefined();
    expect(readKronor('1000000001')).toBeUndefined();
    expect(findKronor('1001 mkr')).toMatchObject([{ kronor: 1_001_000_000 }]);
  });

  it('is not chosen among several that differ, which are all told', () => {
    const text = 'Flyg 8 000 kr, hotell 12 tkr och avgift 4.500:-';

    expect(readKronor(text)).toBeUndefined();
    expect(findKronor(text).map(({ kronor }) => kronor)).toEqual([8_000, 12_000, 4_500]);
  });

  it('is found where it stands, after dates and numbers of people', () => {
    const text = 'Bratislava 3–5 juni 2027, 2 personer, ca 28 000 kr.';

    const [amount] = findKronor(text);

    expect(text.slice(amount?.start, amount?.end)).toBe('28 000 kr');
  });

  it.each([
    ['1 500 euro', 'EUR'],
    ['€1,500', 'EUR'],
    ['EUR 1500', 'EUR'],
    ['1.500 €', 'EUR'],
    ['2-3000 euro', 'EUR'],
    ['$900', 'USD'],
    ['900 US dollars', 'USD'],
    ['£200', 'GBP'],
    ['9 000 norska kronor', 'NOK'],
    ['9 000 danska kr', 'DKK'],
    ['DKK 9 000', 'DKK'],
  ])('is not %s, which is other money', (text, currency) => {
    expect(readKronor(text)).toBeUndefined();
    expect(findForeignAmounts(text)).toMatchObject([{ currency }]);
  });

  it('stands beside other money, and both are told', () => {
    const text = '28 000 kr (ca 2 500 EUR)';

    expect(readKronor(text)).toBe(28_000);
    expect(findForeignAmounts(text)).toHaveLength(1);
  });

  it('is read back from every way in which amounts are written', () => {
    const written = (kronor: number) => {
      const groups = (separator: string) => String(kronor).replace(/\B(?=(\d{3})+$)/g, separator);
      return [`${groups(' ')} kr`, `${groups('.')}:-`, `SEK ${groups(',')}`, `${kronor}`, `${kronor}kr`];
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (kronor) => {
        for (const text of written(kronor)) expect(readKronor(text), text).toBe(kronor);
      }),
    );
  });

  it('is never read with an error or a negative number, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('kr', 'tkr', 'mkr', ':-', 'euro'), (text, unit) => {
        for (const { kronor, atLeast, start, end } of findKronor(`${text} ${unit}`)) {
          expect(Number.isInteger(kronor)).toBe(true);
          expect(atLeast).toBeLessThanOrEqual(kronor);
          expect(start).toBeLessThan(end);
        }
      }),
    );
  });
});
