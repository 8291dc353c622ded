import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closestFirst } from '../../src/conversation/closest-first.ts';
import { hasWords } from '../../src/language/words.ts';

interface Item {
  readonly number: string;
  readonly title: string;
  readonly place: string;
}
const item = (number: string, title: string, place = '') => ({ number, title, place });
const searchedOf = ({ number, title, place }: Item) => ({
  names: [number, title],
  text: [number, title, place].join(' '),
});
const numbersOf = (items: readonly Item[], words: string) =>
  closestFirst(items, words, searchedOf).map(({ number }) => number);

describe('What fits closest comes first', () => {
  test('a number that is exactly so, with or without what stands before it', () => {
    const items = [
      item('IB 2026-14', 'Oslo'),
      item('IB 2026-1', 'Riga'),
      item('IB 2025-3', 'Minne av IB 2026-1'),
    ];

    expect(numbersOf(items, 'IB 2026-1')).toEqual(['IB 2026-1', 'IB 2025-3', 'IB 2026-14']);
    expect(numbersOf(items, '2026-1')).toEqual(['IB 2026-1', 'IB 2025-3', 'IB 2026-14']);
  });

  test('the title, then whole words of it, then whole words elsewhere, then the beginning of a word', () => {
    const items = [
      item('1', 'Klimatkonferensen'),
      item('2', 'Luft och vatten', 'Klimat'),
      item('3', 'Stad och klimat'),
      item('4', 'Klimat'),
      item('5', 'Trafik'),
    ];

    expect(numbersOf(items, 'klimat')).toEqual(['4', '3', '2', '1']);
  });

  test('those that fit alike keep their order, and none is lost or added', () => {
    const word = fc.constantFrom('klimat', 'klimatet', 'riga', 'IB 2026-1', '2026-14', 'och', '');
    const items = fc.array(fc.record({ number: word, title: word, place: word }));
    fc.assert(
      fc.property(items, word, (all, words) => {
        const found = closestFirst(all, words, searchedOf);
        const fitting = all.filter((one) => hasWords(searchedOf(one).text, words));
        expect(new Set(found)).toEqual(new Set(fitting));
        expect(found).toHaveLength(fitting.length);
        if (words === '') expect(found).toEqual(all);
        expect(closestFirst(found, words, searchedOf)).toEqual(found);
      }),
    );
  });
});
