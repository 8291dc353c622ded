import { addMatter } from '../../src/beredning/matter-register.ts';
import type { Matter } from '../../src/beredning/model.ts';
import { kinds } from '../../src/commitments/model.ts';
import { addCommitment, type NewCommitment } from '../../src/commitments/register.ts';
import type { Store } from '../../src/store/store.ts';
import { addVisit } from '../../src/visits/visit-register.ts';
import { approvedBy, makeMatter } from '../beredning/make-matter.ts';
import { makeVisit } from './make-visit.ts';

const units = ['ks', 'trafik', 'kultur', 'miljo', 'stadsbyggnad', 'utbildning', 'idrott', 'social'];
const places: readonly (readonly [string, string])[] = [
  ['Riga', 'LV'],
  ['Oslo', 'NO'],
  ['Helsingfors', 'FI'],
  ['Berlin', 'DE'],
  ['Seoul', 'KR'],
  ['Nairobi', 'KE'],
];
const themes = ['Eurocities', 'C40 Cities', 'ICLEI', 'Union of the Baltic Cities', 'Köpenhamn', 'Tallinn'];
const directions = ['profiling', 'monitoring', 'cooperation', 'influence'] as const;

/** How much a generated city has of each. */
export interface CitySize {
  readonly visits: number;
  readonly matters: number;
  readonly commitments: number;
}

/** 2 000 entries of the year, and some of the year before. */
export const busyYear: CitySize = { visits: 1_100, matters: 800, commitments: 300 };

/** Fills a store with visits, matters for IB and commitments, most of them of a year; the same each time. */
export async function fillYear(store: Store, year: number, size: CitySize): Promise<void> {
  await store.transaction(async (transaction) => {
    for (let index = 0; index < size.visits; index += 1) await addVisit(transaction, visitOf(index, year));
    for (let index = 0; index < size.matters; index += 1) await addMatter(transaction, matterOf(index, year));
    for (let index = 0; index < size.commitments; index += 1) {
      await addCommitment(transaction, commitmentOf(index, year));
    }
  });
}

const pick = <Value>(values: readonly Value[], index: number): Value =>
  values[index % values.length] as Value;

/** Each tenth is of the year before. */
function dayOf(index: number, year: number): string {
  const day = new Date(Date.UTC(index % 10 === 9 ? year - 1 : year, 0, 1 + ((index * 37) % 365)));
  return day.toISOString().slice(0, 10);
}

function visitOf(index: number, year: number) {
  const [origin, country] = pick(places, index);
  const day = dayOf(index, year);
  const answer = pick(['welcome', 'decline', 'welcome_with_changes'] as const, index);
  const state = pick(['done', 'decided', 'offered', 'withdrawn', 'done', 'accepted'] as const, index);
  const { number: _number, ...visit } = makeVisit({
    id: `visit-${index}`,
    unit: pick(units, index),
    fields: [pick(units, index)],
    state,
    decision: state === 'decided' || state === 'done' ? { answer, words: '', on: day } : null,
    createdOn: day,
    facts: {
      origin,
      country,
      people: index % 5 === 0 ? null : 1 + (index % 24),
      // Some have no days yet.
      ...(index % 7 === 0 ? {} : { from: day, until: day }),
    },
  });
  return visit;
}

function matterOf(index: number, year: number): Matter {
  const day = dayOf(index, year);
  const amount = 4_000 + ((index * 911) % 60_000);
  const kind =
    index % 13 === 11 ? 'declaration' : pick(['conference', 'event', 'delegation-trip'] as const, index);
  const state = pick(
    ['approved', 'reported', 'reported', 'rejected', 'approved', 'at-beredning'] as const,
    index,
  );
  const payer = pick(['own-budget', 'own-budget', 'partly-sponsored', 'sponsored'] as const, index);
  const at = `${day}T09:00:00.000Z`;
  return makeMatter({
    id: index.toString(16).padStart(32, '0'),
    number: `IB ${day.slice(0, 4)}-${index + 1}`,
    state,
    createdAt: at,
    decision: state === 'approved' || state === 'reported' ? approvedBy('chair', at) : null,
    report:
      state === 'reported' && kind !== 'declaration'
        ? { person: 'requester', learned: 'Mycket', cost: amount + 500, costs: [], at }
        : null,
    proposal: {
      kind,
      title: `${kind === 'declaration' ? 'Deklaration' : 'Konferens'} ${index + 1} i ${pick(places, index)[0]}`,
      place: pick(places, index)[0],
      from: day,
      until: day,
      travellerCount: 1 + (index % 4),
      onBehalfOf: index % 9 === 0 ? null : pick(units, index),
      directions:
        index % 6 === 0
          ? []
          : [pick(directions, index), ...(index % 4 === 1 ? ['influence' as const] : [])].filter(
              (direction, place, all) => all.indexOf(direction) === place,
            ),
      costs: kind === 'declaration' ? [] : [{ kind: 'travel', amount }],
      funding: {
        payer,
        sponsor: payer === 'own-budget' ? null : 'Värden',
        sponsored: payer === 'partly-sponsored' ? 3_000 : null,
      },
    },
  });
}

function commitmentOf(index: number, year: number): NewCommitment {
  const start = `${year - (index % 5)}-0${1 + (index % 9)}-15`;
  const ended = index % 8 === 0 ? `${year}-0${1 + (index % 9)}-28` : null;
  return {
    id: `commitment-${index}`,
    version: 1,
    kind: pick(kinds, index),
    counterpart: `${pick(themes, index)} ${index + 1}`,
    theme: 'klimat',
    directions: [pick(directions, index)],
    scope: 'operation',
    unit: pick(units, index),
    decider: null,
    decidedOn: null,
    start,
    end: index % 3 === 0 ? `${year + (index % 3)}-12-31` : null,
    costPerYear: index % 4 === 0 ? null : 1_000 * (index % 40),
    contact: null,
    documents: [],
    endedOn: ended !== null && ended > start ? ended : null,
    endReason: null,
    reviewOn: index % 2 === 0 ? `${year + 1}-0${1 + (index % 9)}-01` : null,
    reviewedOn: null,
    registeredBy: 'rut',
    registeredOn: start,
  };
}
