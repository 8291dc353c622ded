import { expect, test } from 'vitest';
import { readDaysAsked } from '../../../src/network/contact/days-asked.ts';

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
  ['Vem är borta nästa vecka?', '2026-11-30..2026-12-06 Vem är borta ?'],
  ['Vem är borta i sommar?', '2027-06-01..2027-08-31 Vem är borta ?'],
  ['Vem är borta nästa månad?', '2026-12-01..2026-12-31 Vem är borta ?'],
  ['Vem är borta i jul?', '2026-12-24..2026-12-26 Vem är borta ?'],
  ['Vem är borta i april och maj?', '2027-04-01..2027-05-31 Vem är borta ?'],
  ['Vem är borta vecka 50-51?', '2026-12-07..2026-12-20 Vem är borta ?'],
  ['Vem var borta förra veckan?', '2026-11-16..2026-11-22 Vem var borta ?'],
  ['Vem är borta mellan 3 och 7 december?', '2026-12-03..2026-12-07 Vem är borta ?'],
  ['Vem var chef mellan 2014 och 2016?', '2014-01-01..2016-12-31 Vem var chef ?'],
  ['Vem var chef för 3 år sedan?', '2023-01-01..2023-12-31 Vem var chef ?'],
  ['Vem är kontaktperson för kultur fr o m 1 januari?', '2027-01-01.. Vem är kontaktperson för kultur ?'],
  ['Who is contact person for sport as of 1 January?', '2027-01-01.. Who is contact person for sport ?'],
  ['Who has been head since the beginning of 2015?', '2015-01-01.. Who has been head ?'],
  ['Who is away until 5 December?', '..2026-12-05 Who is away ?'],
  ['Vem vikarierar för Maj i juli?', '2027-07-01..2027-07-31 Vem vikarierar för Maj ?'],
])('the days of "%s"', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  'Vem är kontaktperson för trafik?',
  'Who may be contact person for sport?',
  'Who may sign?',
  'Är Maj borta?',
])('none in "%s"', (text) => {
  expect(read(text)).toBeUndefined();
});
