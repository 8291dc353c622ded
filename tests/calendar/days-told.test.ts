import { expect, test } from 'vitest';
import { readDaysTold } from '../../src/calendar/days-told.ts';

const today = '2026-11-25';

test.each([
  ['från 1 februari till sista augusti', '2027-02-01', '2027-08-31'],
  ['till jul', '2026-11-25', '2026-12-24'],
  ['1 januari till den sista juni', '2027-01-01', '2027-06-30'],
  ['från 7 december och två veckor framåt', '2026-12-07', '2026-12-20'],
  ['en vecka från och med måndag', '2026-11-30', '2026-12-06'],
  ['for three weeks starting 7 December', '2026-12-07', '2026-12-27'],
  ['från 1 mars i ett halvår', '2027-03-01', '2027-08-31'],
  ['sjuk i två veckor', '2026-11-25', '2026-12-08'],
  ['från 1 feb, tillbaka 1 september', '2027-02-01', '2027-08-31'],
  ['från 1 december, och ända till slutet av mars', '2026-12-01', '2027-03-31'],
  ['från den första februari till den sista juni', '2027-02-01', '2027-06-30'],
  ['21 dec t 6 jan', '2026-12-21', '2027-01-06'],
  ['hela juli', '2027-07-01', '2027-07-31'],
  ['resten av veckan', '2026-11-25', '2026-11-29'],
  ['året ut', '2026-11-25', '2026-12-31'],
  ['3 juli', '2027-07-03', '2027-07-03'],
  ['den 7e dec', '2026-12-07', '2026-12-07'],
  ['den 2a mars, borta två veckor', '2027-03-02', '2027-03-15'],
  // Without an end that is known.
  ['från 3 juli', '2027-07-03', undefined],
  ['från 7 december tills barnet börjar förskolan', '2026-12-07', undefined],
  ['från måndag och ett tag framåt', '2026-11-30', undefined],
  ['sedan i måndags', '2026-11-23', undefined],
  ['en vecka i juli', '2027-07-01', undefined],
  ['om två veckor', '2026-12-09', undefined],
  ['in two weeks', '2026-12-09', undefined],
  ['3–14 juli och 1–5 augusti', '2027-07-03', undefined],
])('"%s" is %s to %s', (text, from, until) => {
  expect(readDaysTold(text, today)).toEqual({ from, until });
});

test.each(['tills vidare', 'until further notice', 'hej', ''])('"%s" tells of no days', (text) => {
  expect(readDaysTold(text, today)).toBeUndefined();
});

test('days that no calendar has are refused', () => {
  expect(readDaysTold('31 februari till sista mars', today)).toMatchObject({ fault: 'no-such-day' });
});
