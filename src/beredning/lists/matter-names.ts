import { calledBy } from '../../language/called-by.ts';
import { type CalledIndex, createCalledIndex } from '../../language/called-index.ts';
import { keptOf } from '../../language/kept-objects.ts';
import { allNamesOfPlaces } from '../../language/places.ts';
import { createTellables, type Tellables } from '../../language/tellables.ts';
import type { Tellable } from '../../language/told-of.ts';
import { keepOfTable } from '../../store/keep.ts';
import type { Store } from '../../store/store.ts';
import { listMatters } from '../matter-register.ts';
import { type Matter, states } from '../model.ts';

/** What matters are called, drafts too, by their ids: whom one may be told to is asked of it as it stands. */
export interface MatterNames {
  readonly called: CalledIndex<string>;
  readonly tellables: Tellables<string>;
}

/** The names of the matters as they were a moment ago at most: whether words name one is asked of many messages. */
export const readMatterNames = (store: Store): Promise<MatterNames> => namesOf(store)();

const namesOf = keptOf((store: Store) =>
  keepOfTable(store, { table: 'beredning_matter' }, async (): Promise<MatterNames> => {
    const matters = await listMatters(store.database, { states });
    return {
      called: createCalledIndex(
        matters.map((matter) => ({ item: matter.id, called: calledBy(saysOf(matter)) })),
      ),
      tellables: createTellables(matters.map((matter) => ({ ...toTellable(matter), item: matter.id }))),
    };
  }),
);

/** What a matter is called: its title and its place, by all the names of that. */
export function saysOf({ proposal: { title, place } }: Matter): string {
  const named = `${title ?? ''} ${place ?? ''}`;
  return [named, ...allNamesOfPlaces(named)].join(' ');
}

/** A matter with the names by which it may be told of in passing. */
export function toTellable(matter: Matter): Tellable<Matter> {
  const { title, place } = matter.proposal;
  const named = `${title ?? ''} ${place ?? ''}`;
  return { item: matter, names: [place ?? '', ...allNamesOfPlaces(named)].filter(Boolean), title: named };
}
