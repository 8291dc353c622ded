import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calledBy, isIn, isTitleOf } from '../../../src/language/naming/called-by.ts';
import { createCalledIndex } from '../../../src/language/naming/called-index.ts';
import { createTellables } from '../../../src/language/naming/tellables.ts';
import { type Tellable, toldOf } from '../../../src/language/naming/told-of.ts';
import { countryOf } from '../../../src/language/places/countries-in.ts';
import { toldOfRemiss } from '../../../src/remiss/naming/passing-words.ts';
import { toldOfVisit } from '../../../src/visits/naming/told-conversation.ts';

/** Parts of words, so that compounds, beginnings and endings are made that are those of others. */
const part = fc.constantFrom(
  ...'cykel klimat plan handling program riktlinjer nätverk kultur hållbar stad biblioteks anpassning'.split(
    ' ',
  ),
);
const ending = fc.constantFrom('', '', 'en', 'et', 'erna', 's', 'ens', 'er', 'ande', 'ing');
const word = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 2 }), ending)
  .map(([parts, end]) => parts.join('') + end);
const title = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const titles = fc.array(title, { minLength: 1, maxLength: 12 });

describe('Names by the thousand are found without looking at each:', () => {
  test('those with a word of a name are the same as by looking at all', () => {
    fc.assert(
      fc.property(titles, word, (names, asked) => {
        const items = names.map((name, item) => ({ item, called: calledBy(name) }));
        const found = createCalledIndex(items).withAny([asked]);
        expect(found).toEqual(items.filter(({ called }) => isIn(asked.toLowerCase(), called)));
      }),
      { numRuns: 500 },
    );
  });

  test('none is missed of which a word is the title', () => {
    fc.assert(
      fc.property(titles, word, (names, asked) => {
        const items = names.map((name, item) => ({ item, called: calledBy(name) }));
        const found = createCalledIndex(items)
          .maybeTitled(asked)
          .map(({ item }) => item);
        const titled = items.filter(({ called }) => isTitleOf(asked, called)).map(({ item }) => item);
        expect(found).toEqual(expect.arrayContaining(titled));
      }),
      { numRuns: 500 },
    );
  });
});

const remisses: readonly Tellable<string>[] = [
  'EU:s kulturprogram',
  'Klimathandlingsplan 2030',
  'Cykelplan för Stockholm',
  'Riktlinjer för internationella nätverk',
  'Deklaration om klimatneutrala städer',
].map((name) => ({ item: name, names: [], title: name }));
const visits: readonly Tellable<string>[] = [
  ['Helsingfors', 'Helsinki'],
  ['Wien', 'Vienna'],
  ['San Sebastián'],
].map((names) => ({ item: names.join(), names, country: countryOf(names.join()), title: '' }));

describe('What may be told of in passing is found among all:', () => {
  const said = fc
    .array(
      fc.oneof(
        word,
        fc.constantFrom(
          ...[
            'wienbesöket',
            'min helsingforsresa',
            'the Vienna guys',
            'San Sebastián',
            'kom inte',
            'cykelplanen',
          ],
          ...['klimatneutrala städer', 'är inskickad', 'the climate plan', 'cykelgrejen', 'helsinkigrejen'],
        ),
      ),
      { minLength: 1, maxLength: 9 },
    )
    .map((words) => words.join(' '));

  test.each([
    ['remisses', remisses, toldOfRemiss],
    ['visits', visits, toldOfVisit],
  ] as const)('%s', (_room, things, telling) => {
    const tellables = createTellables(things);
    fc.assert(
      fc.property(said, (text) => {
        const mayBe = tellables.mayBeIn(text);
        expect(mayBe).toEqual(expect.arrayContaining([...toldOf(things, text, telling)]));
        const narrowed = things.filter(({ item }) => mayBe.includes(item));
        expect(toldOf(narrowed, text, telling)).toEqual(toldOf(things, text, telling));
      }),
      { numRuns: 1_000 },
    );
  });

  test('a text that names none finds none', () => {
    expect(createTellables(remisses).mayBeIn('vad är klockan i Tokyo')).toEqual([]);
  });
});
