import { expect, test } from 'vitest';
import { readDaysAsked } from '../../src/network/days-asked.ts';

const today = '2026-11-23';
const read = (text: string) => {
  const asked = readDaysAsked(text, today);
  return asked && `${asked.days.from ?? ''}..${asked.days.until ?? ''} ${asked.rest}`;
};

test.each([
  ['Vem var kontaktperson på idrott 2014?', '2014-01-01..2014-12-31 Vem var kontaktperson på idrott ?'],
  ['Vem var kontaktperson på idrott under 2014', '2014-01-01..2014-12-31 Vem var kontaktperson på idrott'],
  ['Vem var kontaktperson på idrott före 2016?', '..2015-12-31 Vem var kontaktperson på idrott ?'],
  ['Vem är kontaktperson på kultur från januari?', '2027-01-01.. Vem är kontaktperson på kultur ?'],
  [
    'Vem är kontaktperson i februari 2027 på kultur?',
    '2027-02-01..2027-02-28 Vem är kontaktperson på kultur?',
  ],
  [
    'Vem är kontaktperson på kultur den 2 februari 2027?',
    '2027-02-02..2027-02-02 Vem är kontaktperson på kultur ?',
  ],
  ['kontaktperson kultur efter 31 december', '2027-01-01.. kontaktperson kultur'],
  ['kontaktperson kultur till och med 31 december 2015', '..2015-12-31 kontaktperson kultur'],
  [
    'Vem var kontaktperson för kultur den 2 mars?',
    '2026-03-02..2026-03-02 Vem var kontaktperson för kultur ?',
  ],
  [
    'Vem var kontaktperson för kultur i december?',
    '2025-12-01..2025-12-31 Vem var kontaktperson för kultur ?',
  ],
  [
    'Who was contact person for sport last year?',
    '2025-01-01..2025-12-31 Who was contact person for sport ?',
  ],
  [
    'Who has been contact person for sport since 2014?',
    '2014-01-01.. Who has been contact person for sport ?',
  ],
  ['Vem är borta idag?', '2026-11-23..2026-11-23 Vem är borta ?'],
  ['Vem är borta i veckan?', '2026-11-23..2026-11-29 Vem är borta ?'],
  ['Vem är borta nästa vecka?', '2026-11-30..2026-12-04 Vem är borta ?'],
])('the days of "%s"', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each(['Vem är kontaktperson för trafik?', 'Who may be contact person for sport?'])(
  'none in "%s"',
  (text) => {
    expect(read(text)).toBeUndefined();
  },
);
