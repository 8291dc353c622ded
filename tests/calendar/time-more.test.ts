import { expect, test } from 'vitest';
import { readTimeMore } from '../../src/calendar/time-more.ts';

const [day, today] = ['2026-12-18', '2026-11-25'];

test.each([
  ['vi behöver två veckor till', '2027-01-01'],
  ['need two more weeks', '2027-01-01'],
  ['another month', '2027-01-18'],
  ['vi vill förlänga två år', '2028-12-18'],
  ['10 extra days please', '2026-12-28'],
  ['får ligga till sista februari', '2027-02-28'],
  ['until 15 January', '2027-01-15'],
  ['until the first of March', '2027-03-01'],
  ['vi talade om det idag, till den femtonde januari om det går', '2027-01-15'],
  ['till efter nyår', undefined],
  ['mer tid', undefined],
  ['till 1 december', undefined],
  ['vi är två', undefined],
])('“%s” is more time until %s', (text, until) => {
  expect(readTimeMore(text, day, today)).toBe(until);
});
