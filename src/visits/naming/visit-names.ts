import { keptOf } from '../../language/kept/kept-objects.ts';
import { type Callable, calledBy } from '../../language/naming/called-by.ts';
import { type CalledIndex, createCalledIndex } from '../../language/naming/called-index.ts';
import { createTellables, type Tellables } from '../../language/naming/tellables.ts';
import type { Tellable } from '../../language/naming/told-of.ts';
import { countryOf } from '../../language/places/countries-in.ts';
import { keepOfTable } from '../../store/keep.ts';
import type { IntakePorts } from '../intake/read-request.ts';
import type { Visit } from '../visit.ts';
import { listVisits } from '../visit-register.ts';

type Ports = Pick<IntakePorts, 'store' | 'reader'>;
type Reader = Ports['reader'];

/** What visits are called, by their ids: who may see one is told by it as it stands. */
export interface VisitNames {
  readonly called: CalledIndex<string>;
  readonly tellables: Tellables<string>;
}

/** The names of the visits as they were a moment ago at most: whether words name one is asked of many messages. */
export const readVisitNames = ({ store, reader }: Ports): Promise<VisitNames> => namesOf(reader)(store)();

const namesOf = keptOf((reader: Reader) =>
  keptOf((store: Ports['store']) =>
    keepOfTable(store, { table: 'visit', counted: ['erased_on'] }, async (): Promise<VisitNames> => {
      const visits = (await listVisits(store.database, {})).filter(({ erasedOn }) => erasedOn === null);
      const ofIds = <Named>(named: (visit: Visit) => Named) =>
        visits.map((visit) => ({ ...named(visit), item: visit.id }));
      return {
        called: createCalledIndex(ofIds((visit) => toCallable(visit, reader))),
        tellables: createTellables(ofIds((visit) => toTellable(visit, reader))),
      };
    }),
  ),
);

/** A visit with what it is called: where it comes from, by any name of that, and what it is about. */
export function toCallable(visit: Visit, reader: Reader): Callable<Visit> {
  const { origin, country, topics } = visit.facts;
  return { item: visit, called: calledBy([origin, ...reader.sayingsOf(origin, country), topics].join(' ')) };
}

/** A visit with the names by which it may be told of in passing. */
export function toTellable(visit: Visit, reader: Reader): Tellable<Visit> {
  const { origin, country } = visit.facts;
  const names = [origin, ...reader.sayingsOf(origin, null)].filter(Boolean);
  return { item: visit, names, country: country ?? countryOf(origin), title: '' };
}
