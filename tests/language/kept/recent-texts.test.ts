import { expect, test } from 'vitest';
import { recentTexts } from '../../../src/language/kept/recent-texts.ts';

function counting(most: number) {
  const made: string[] = [];
  const lengthOf = recentTexts(most, (text) => {
    made.push(text);
    return text.length;
  });
  return { made, lengthOf };
}

test('what was given of a text is given again, without being made again', () => {
  const { made, lengthOf } = counting(2);
  expect([lengthOf('Riga'), lengthOf('Oslo'), lengthOf('Riga')]).toEqual([4, 4, 4]);
  expect(made).toEqual(['Riga', 'Oslo']);
});

test('the text that was asked of longest ago is forgotten first', () => {
  const { made, lengthOf } = counting(2);
  for (const text of ['Riga', 'Oslo', 'Riga', 'Åbo', 'Riga', 'Oslo']) lengthOf(text);
  expect(made).toEqual(['Riga', 'Oslo', 'Åbo', 'Oslo']);
});

test('nothing is also kept', () => {
  const made: string[] = [];
  const none = recentTexts(2, (text) => void made.push(text));
  none('Riga');
  expect(none('Riga')).toBeUndefined();
  expect(made).toEqual(['Riga']);
});
