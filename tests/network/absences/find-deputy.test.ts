import { expect, test } from 'vitest';
import { findDeputy } from '../../../src/network/absences/find-deputy.ts';
import { makeDirectory } from '../../support/make-directory.ts';

const directory = makeDirectory({
  people: ['anna berg', 'anna ek', 'johanna', 'bo'],
  units: { idrott: 'specialist' },
  roles: [
    ['tilde', 'contact_person', 'trafik'],
    ['ivar', 'contact_person', 'idrott'],
  ],
  deputies: [
    ['tilde', 'bo', 'trafik'],
    ['ivar', 'anna ek'],
    ['ivar', 'anna berg'],
    ['tilde', 'johanna', null, '2026-01-01', '2026-01-31'],
  ],
});
const find = (words: string, person = 'tilde') => {
  const found = findDeputy(directory, { person, words, today: '2026-11-23' });
  if (found.found === 'one') return `${found.deputy.id}${found.unit === null ? '' : ` at ${found.unit}`}`;
  return found.found === 'none' ? 'none' : found.choices.map(({ id }) => id).join(', ');
};

test.each([
  ['Bo', 'bo'],
  ['bo', 'bo'],
  ['Johanna', 'johanna'],
  ['Anna Berg', 'anna berg'],
  ['berg', 'anna berg'],
  ['Anna', 'anna berg, anna ek'],
  ['Olle', 'none'],
  ['Tilde', 'none'],
  ['', 'none'],
  ['Trafiks ersättare', 'bo at trafik'],
  ['trafiknämndens ersättare', 'bo at trafik'],
  ['ersättaren för trafik', 'bo at trafik'],
  ['the deputy of trafik', 'bo at trafik'],
  ["idrott's deputy", 'anna berg, anna ek'],
])('"%s" is %s', (words, expected) => {
  expect(find(words)).toBe(expected);
});

test.each(['min ersättare', 'my deputy', 'ersättaren', 'min vanliga ersättare'])(
  '"%s" is one who always stands in, with the unit',
  (words) => {
    expect(find(words)).toBe('bo at trafik');
    expect(find(words, 'ivar')).toBe('anna berg, anna ek');
    expect(find(words, 'bo')).toBe('none');
  },
);
