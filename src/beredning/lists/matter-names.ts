import { keptOf } from '../../language/kept/kept-objects.ts';
import { createTellables, type Tellables } from '../../language/naming/tellables.ts';
import type { Tellable } from '../../language/naming/told-of.ts';
import { countryOf } from '../../language/places/countries-in.ts';
import { allNamesOfPlaces } from '../../language/places/places.ts';
import { keepOfTable } from '../../store/keep.ts';
import type { Store } from '../../store/store.ts';
import { listMatters } from '../matter-register.ts';
import { type Matter, states } from '../model.ts';

/**
 * The names of the matters, drafts too, by their ids, as they were a moment ago at most: whether words name one is asked of
 * many messages. Whom one may be told to is asked of it as it stands.
 */
export const readMatterNames = (store: Store): Promise<Tellables<string>> => namesOf(store)();

const namesOf = keptOf((store: Store) =>
  keepOfTable(store, { table: 'beredning_matter' }, async () => {
    const matters = await listMatters(store.database, { states });
    return createTellables(matters.map((matter) => ({ ...toTellable(matter), item: matter.id })));
  }),
);

/** "European Week of Regions" is called so, and "Konferens om klimat" is any. */
const properName = /\p{Lu}[\p{L}\d-]+(?:\s+\p{Ll}+)*\s+\p{Lu}[\p{L}\d-]+/u;

/** A matter with the names by which it may be told of in passing. */
export function toTellable(matter: Matter): Tellable<Matter> {
  const { title, place } = matter.proposal;
  const named = `${title ?? ''} ${place ?? ''}`;
  const names = [place ?? '', ...allNamesOfPlaces(named), properName.test(title ?? '') ? (title ?? '') : ''];
  return { item: matter, names: names.filter(Boolean), country: countryOf(place ?? ''), title: named };
}
