import { expect, test } from 'vitest';
import { feastIn } from '../../src/calendar/feast-days.ts';
import { readAskedTime } from '../../src/calendar/named-period.ts';
import { partTimes } from '../../src/calendar/time-words.ts';

const today = '2026-11-24';

test.each([
  ['förra månaden', '2026-10-01', '2026-10-31'],
  ['förra året', '2025-01-01', '2025-12-31'],
  ['under våren', '2027-03-01', '2027-05-31'],
  ['i våras', '2026-03-01', '2026-05-31'],
  ['next spring', '2027-03-01', '2027-05-31'],
  ['i höst', '2026-09-01', '2026-11-30'],
  ['Q3', '2026-07-01', '2026-09-30'],
  ['Q1', '2027-01-01', '2027-03-31'],
  ['tredje kvartalet i fjol', '2025-07-01', '2025-09-30'],
  ['the first half of 2026', '2026-01-01', '2026-06-30'],
  ['förra kvartalet', '2026-07-01', '2026-09-30'],
  ['sen midsommar', '2026-06-19', '2026-11-24'],
  ['remisser till den första mars', '2026-11-24', '2027-03-01'],
  ['den tjugoandra januari', '2027-01-22', '2027-01-22'],
  ['until the tenth of March', '2026-11-24', '2027-03-10'],
  ['since 1 October', '2026-10-01', '2026-11-24'],
  ['från mars till nu', '2026-03-01', '2026-11-24'],
  ['mellan 1 och 15 december', '2026-12-01', '2026-12-15'],
  ['December 1 and 15', '2026-12-01', '2026-12-15'],
  ['between March and May 2027', '2027-03-01', '2027-05-31'],
  ['november till februari', '2026-11-01', '2027-02-28'],
  ['2024–2026', '2024-01-01', '2026-12-31'],
  ['de senaste två åren', '2024-11-25', '2026-11-24'],
  ['kommande tre månaderna', '2026-11-24', '2027-02-24'],
  ['till påsk', '2026-11-24', '2027-03-26'],
  ['före sommaren', '2026-11-24', '2027-05-31'],
  ['nästa termin', '2027-01-01', '2027-06-30'],
  ['i år och förra året', '2025-01-01', '2026-12-31'],
  ['1/12-15/12', '2026-12-01', '2026-12-15'],
  ['1 dec - 15 jan', '2026-12-01', '2027-01-15'],
  ['för två år sedan', '2024-01-01', '2024-12-31'],
  ['two weeks ago', '2026-11-09', '2026-11-15'],
  ['förrförra månaden', '2026-09-01', '2026-09-30'],
  ['mars i fjol', '2025-03-01', '2025-03-31'],
  ['the 3rd of December', '2026-12-03', '2026-12-03'],
  ['before the 2nd of February', '2026-11-24', '2027-02-01'],
  ['i helgen', '2026-11-28', '2026-11-29'],
  ['next weekend', '2026-12-05', '2026-12-06'],
  ['last weekend', '2026-11-21', '2026-11-22'],
  ['i slutet av året', '2026-10-01', '2026-12-31'],
  ['i början av nästa år', '2027-01-01', '2027-03-31'],
  ['at the end of March', '2027-03-21', '2027-03-31'],
  ['by the end of the month', '2026-11-24', '2026-11-30'],
  ['under året', '2026-01-01', '2026-12-31'],
  ['before the end of 2027', '2026-11-24', '2027-12-31'],
  ['före utgången av nästa år', '2026-11-24', '2027-12-31'],
  ['under första kvartalet nästa år', '2027-01-01', '2027-03-31'],
  ['before 2027', '2026-11-24', '2026-12-31'],
  ['före lucia', '2026-11-24', '2026-12-12'],
  ['till pingst', '2026-11-24', '2027-05-15'],
  ['efter trettonhelgen', '2027-01-07', '9999-12-31'],
  ['från 1 februari till sista augusti', '2027-02-01', '2027-08-31'],
  ['till den sista november', '2026-11-24', '2026-11-30'],
  ['until the last day of March 2027', '2026-11-24', '2027-03-31'],
  ['last August', '2026-08-01', '2026-08-31'],
  ['till mitten av januari', '2026-11-24', '2027-01-15'],
  ['från mitten av januari till slutet av mars', '2027-01-15', '2027-03-31'],
  ['från 1 mars till midsommar', '2027-03-01', '2027-06-25'],
  ['från 1 mars till och med midsommar', '2027-03-01', '2027-06-26'],
  ['till och med nyår', '2026-11-24', '2027-01-01'],
  ['tills 14 januari', '2026-11-24', '2027-01-14'],
  ['vecka 51 och 52', '2026-12-14', '2026-12-27'],
  ['måndag till onsdag nästa vecka', '2026-11-30', '2026-12-02'],
  ['resten av året', '2026-01-01', '2026-12-31'],
  ['det jag sagt ja till i höst', '2026-09-01', '2026-11-30'],
])('"%s" is %s to %s', (text, from, until) => {
  expect(readAskedTime(text, { today, hasBeen: false }).period).toEqual({ from, until });
});

test.each([
  ['i mars', '2026-03-01', '2026-03-31'],
  ['under våren', '2026-03-01', '2026-05-31'],
  ['mellan 1 och 15 november', '2026-11-01', '2026-11-15'],
  ['den 3 november', '2026-11-03', '2026-11-03'],
])('"%s" is %s to %s of what has been', (text, from, until) => {
  expect(readAskedTime(text, { today, hasBeen: true }).period).toEqual({ from, until });
});

test.each([
  ['Remisser för Kulturnämnden i mars', 'Remisser för Kulturnämnden', 'i mars'],
  ['besök i vår förvaltning', 'besök i vår förvaltning', ''],
  ['våra besök i vår', 'våra besök', 'i vår'],
  ['may we visit in May', 'may we visit', 'in May'],
  ['KS 2026/1300', 'KS 2026/1300', ''],
  ['IB 2026-14', 'IB 2026-14', ''],
  ['de som är försenade', 'de som är försenade', ''],
])('"%s" is "%s" beside the time "%s"', (text, words, time) => {
  expect(partTimes(text)).toEqual({ words, time });
});

test('a time that can’t be read is told from none', () => {
  const isUnclear = (text: string) => readAskedTime(text, { today, hasBeen: false }).isUnclear;
  expect(['31 februari', 'under sportlovet', 'besök under jullovet'].map(isUnclear)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['i mars', 'remisser', 'de är försenade'].map(isUnclear)).toEqual([false, false, false]);
});

test('feasts fall on their days', () => {
  expect([2024, 2025, 2026, 2027, 2038].map((year) => feastIn('pask', year).until)).toEqual([
    ...['2024-04-01', '2025-04-21', '2026-04-06', '2027-03-29', '2038-04-26'],
  ]);
  expect([2025, 2026, 2027].map((year) => feastIn('midsommar', year).from)).toEqual([
    ...['2025-06-20', '2026-06-19', '2027-06-25'],
  ]);
});
