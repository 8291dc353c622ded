import { expect, test } from 'vitest';
import { isCut, onlyAbout } from '../../src/operations/kept/only-about.ts';

const others = new Set(['bo', 'cia']);
const about = (row: Parameters<typeof onlyAbout>[0]) => onlyAbout(row, 'anna', others);

test.each<[string, object, object]>([
  [
    'changes of a load: those that name her, with whom they name beside her',
    {
      after: {
        fingerprint: 'f',
        changes: [
          { what: 'unit', id: 'kultur' },
          { what: 'person', id: 'bo' },
          { what: 'assignment', after: { person: 'anna', role: 'head' } },
          { what: 'deputy', after: { person: 'cia', deputy: 'anna' } },
        ],
      },
    },
    {
      after: {
        fingerprint: 'f',
        changes: [
          { what: 'assignment', after: { person: 'anna', role: 'head' } },
          { what: 'deputy', after: { person: 'cia', deputy: 'anna' } },
        ],
      },
      left_out: 2,
    },
  ],
  [
    'a list in which she is not: without what names others, as when she loaded it',
    { actor: 'anna', after: { changes: [{ id: 'kultur' }, { id: 'bo' }, { about: 'person:cia' }] } },
    { actor: 'anna', after: { changes: [{ id: 'kultur' }] }, left_out: 2 },
  ],
  [
    'ids alone, as the members of a group',
    { members: ['bo', 'anna', 'cia'] },
    { members: ['anna'], left_out: 2 },
  ],
  [
    'lists within what names her',
    { views: [{ person: 'anna', told: ['bo', 'anna'] }] },
    { views: [{ person: 'anna', told: ['anna'] }], left_out: 1 },
  ],
])('Of lists that name several people only what is about one is left: %s', (_what, row, left) => {
  expect(about({ ...row })).toEqual(left);
});

test('What is no list, or names nobody, stays whole', () => {
  const row = {
    ...{ requester: 'anna', owner: 'bo', because: null, version: 3 },
    fields: ['culture', 'bobsleigh'],
    decision: { person: 'cia', words: 'ja' },
  };

  expect(about(row)).toEqual(row);
  expect(isCut({ visit: [about(row)] })).toBe(false);
});
