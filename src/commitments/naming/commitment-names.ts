import { keptOf } from '../../language/kept/kept-objects.ts';
import { createTellables, type Tellables } from '../../language/naming/tellables.ts';
import type { Tellable } from '../../language/naming/told-of.ts';
import { countriesIn, countryOf } from '../../language/places/countries-in.ts';
import { liesIn } from '../../language/places/parts-of-world.ts';
import { allNamesOfPlaces, namesPlace } from '../../language/places/places.ts';
import { fold } from '../../language/words.ts';
import { keepOfTable } from '../../store/keep.ts';
import type { Store } from '../../store/store.ts';
import type { Commitment } from '../model.ts';
import { listCommitments } from '../register.ts';

/** Names of commitments, which are everybody's to see, as they were a moment ago at most: whether words name one is asked of many messages. */
export const readCommitmentNames = (store: Store): Promise<Tellables<string>> => namesOf(store)();

const namesOf = keptOf((store: Store) =>
  keepOfTable(store, { table: 'commitment' }, async () => {
    const all = await listCommitments(store.database);
    return createTellables(all.map((commitment) => ({ ...toTellable(commitment), item: commitment.id })));
  }),
);

/** A commitment with the name by which it may be told of in passing. */
export const toTellable = (item: Commitment): Tellable<Commitment> => ({
  ...{ item, names: [item.counterpart, ...allNamesOfPlaces(item.counterpart)], title: '' },
  country: countryOf(item.counterpart),
  // A city is where much else is; a network is itself alone.
  isProper: !namesPlace(item.counterpart),
});

/** Tells whether a commitment is with a city of a country that a text names: Berlin, of "tyskarna". */
export function isOfCountryIn(text: string): (one: Commitment) => boolean {
  const countries = countriesIn(text).map(({ country }) => country);
  return ({ counterpart }) => countries.length > 0 && countries.includes(countryOf(counterpart) ?? '');
}

/** Tells whether a commitment is with somebody in a part of the world; of any where none is asked for. */
export function isInRegionOf(region: string | null): (one: Commitment) => boolean | undefined {
  return ({ counterpart }) => region === null || liesIn(fold(region), counterpart);
}
