import { expect, test } from 'vitest';
import { partByKnown } from '../../src/strategy/answering/not-known.ts';
import { withFigures } from '../../src/strategy/answering/told-figures.ts';

test.each([
  ['Vi vet inte vem som betalar. Får vi?', 'Vi  Får vi?', 'vet inte vem som betalar.'],
  ['Sida betalar, men hur länge är oklart.', 'Sida betalar,men', 'hur länge är oklart.'],
  ['Nobody has told us who pays, but may we?', 'but may we?', 'Nobody has told us who pays,'],
  ['Jag har inte läst avtalet, får vi skriva på?', 'Jag har  får vi skriva på?', 'inte läst avtalet,'],
  // That the rules are not known is why one asks.
  ['Jag vet inte om vi får skriva på.', 'Jag vet inte om vi får skriva på.', ''],
  ['I do not know what applies.', 'I do not know what applies.', ''],
  ['Vet inte.', 'Vet inte.', ''],
])('%s is parted by what is known', (message, known, notKnown) => {
  const parted = partByKnown(message);

  expect(parted.notKnown).toBe(notKnown);
  if (notKnown === '') expect(parted.known).toBe(known);
  else expect(parted.known).not.toContain(notKnown);
});

test.each([
  ['Avtalet löper tills endera ger upp', ['open-ended']],
  ['The contract runs until one of us stops', ['open-ended']],
  ['Avtalet löper på två år', ['end-date']],
  ['It runs until 2031', []],
  ['Utbytet gäller bara bibliotek', ['one-theme']],
  ['An exchange on libraries only', ['one-theme']],
  ['Vi vill bara skriva avtal', []],
  ['om vatten, teater, idrott och snö', ['many-in-one']],
  ['om vatten, teater och idrott', []],
  ['Det kostar oss inte ett öre', ['no-burden']],
  ['It costs us 40 000', ['costs-a-sum']],
])('%s tells %j', (text, concepts) => {
  expect(withFigures(text, { concepts: [], denied: [] }).concepts).toEqual(concepts);
});
