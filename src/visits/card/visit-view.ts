import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { findPerson } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import { bothNames, unitNameSchema } from '../../network/units/unit-names.ts';
import type { Database, Transaction } from '../../store/store.ts';
import { listEvents } from '../event-register.ts';
import { type Suggestion, suggestionFor } from '../handling/assessment.ts';
import { outcomeOf, visitOutcomes } from '../lists/statistics.ts';
import { partsOf } from '../parts.ts';
import { possibleActs } from '../transitions.ts';
import {
  answers,
  eventActs,
  ownedBy,
  unitReasons,
  type Visit,
  type VisitEvent,
  visitActs,
  visitFacts,
  visitStates,
} from '../visit.ts';
import { listNeighbours } from '../visit-register.ts';
import { findClashes, findEarlier } from './neighbours.ts';

const neighbour = z.object({
  number: z.number().int(),
  origin: z.string(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  outcome: z.enum(visitOutcomes),
});
const event = z.object({
  on: z.string(),
  who: z.string(),
  act: z.enum(eventActs),
  unit: unitNameSchema,
  owner: z.string(),
  words: z.string(),
});

/** A visit as one person sees it: names in place of ids, and what they can do. Without a language, so that a card can be made of it later. */
export const visitView = z.object({
  id: z.string(),
  number: z.number().int(),
  version: z.number().int(),
  state: z.enum(visitStates),
  facts: visitFacts,
  unit: z.string(),
  unitName: unitNameSchema,
  reason: z.enum(unitReasons),
  because: z.string(),
  requester: z.string(),
  owner: z
    .object({ name: z.string(), by: z.enum(ownedBy), insteadOf: z.string(), because: z.string() })
    .nullable(),
  decision: z.object({ answer: z.enum(answers), words: z.string() }).nullable(),
  invited: z.boolean(),
  clashes: z.array(neighbour),
  earlier: z.array(neighbour),
  events: z.array(event),
  acts: z.array(z.enum(visitActs)),
  /** How many more there are of each than are shown; views of before have none. */
  leftOut: z
    .object({ clashes: z.number().int(), earlier: z.number().int(), events: z.number().int() })
    .default({ clashes: 0, earlier: 0, events: 0 }),
  mine: z.boolean(),
  erased: z.boolean(),
});
export type VisitView = z.infer<typeof visitView>;

/** So many earlier visits and latest events are shown, with how many others there are; the record has them all. */
const MOST_SHOWN = 5;

/** What a view is made of. */
export interface VisitScene {
  readonly directory: Directory;
  readonly visit: Visit;
  readonly events: readonly VisitEvent[];
  readonly neighbours: readonly Visit[];
  readonly today: string;
}

/** Reads what stands around a visit. */
export async function readScene(
  database: Database | Transaction,
  directory: Directory,
  visit: Visit,
  today: string,
): Promise<VisitScene> {
  return {
    directory,
    visit,
    events: await listEvents(database, visit.id),
    neighbours: await listNeighbours(database, visit),
    today,
  };
}

/** A visit as a person sees it on a date. */
export function viewFor(
  { directory, visit, events, neighbours, today }: VisitScene,
  person: string,
): VisitView {
  const nameOf = (id: string | null) =>
    id === null ? '' : (findPerson(directory, id)?.name ?? visitorName(visit, id));
  const unitName = (id: string) => bothNames(directory.units, id);
  const parts =
    visit.erasedOn === null ? partsOf(directory, visit, person, today).map(({ part }) => part) : [];
  const toNeighbour = (other: Visit) => ({
    number: other.number,
    origin: other.facts.origin,
    from: other.facts.from,
    until: other.facts.until,
    outcome: outcomeOf(other),
  });
  const { owner, decision } = visit;
  const [clashes, earlier] = [findClashes(visit, neighbours), findEarlier(visit, neighbours)];
  const told = firstAndLatest(events);
  const beyond = (all: readonly unknown[]) => Math.max(0, all.length - MOST_SHOWN);
  return {
    id: visit.id,
    number: visit.number,
    version: visit.version,
    state: visit.state,
    facts: visit.facts,
    unit: visit.unit,
    unitName: unitName(visit.unit),
    reason: visit.reason,
    because: visit.because,
    requester: visit.requester?.name ?? '',
    owner:
      owner === null
        ? null
        : {
            name: nameOf(owner.person),
            by: owner.by,
            insteadOf: nameOf(owner.insteadOf),
            because: owner.because,
          },
    decision: decision === null ? null : { answer: decision.answer, words: decision.words },
    invited: visit.invitation !== null,
    clashes: clashes.slice(0, MOST_SHOWN).map(toNeighbour),
    earlier: earlier.slice(0, MOST_SHOWN).map(toNeighbour),
    events: told.map(({ at, actor, act, unit, owner: given, words }) => ({
      on: civilDateAt(at),
      who: nameOf(actor),
      act,
      unit: unitName(unit),
      owner: nameOf(given),
      words,
    })),
    acts: possibleActs(visit.state, parts),
    leftOut: { clashes: beyond(clashes), earlier: beyond(earlier), events: events.length - told.length },
    mine: parts.includes('owner'),
    erased: visit.erasedOn !== null,
  };
}

/** How it began, and what has happened last. */
function firstAndLatest(events: readonly VisitEvent[]): readonly VisitEvent[] {
  return events.length <= MOST_SHOWN + 1 ? events : [...events.slice(0, 1), ...events.slice(-MOST_SHOWN)];
}

/** What is suggested for an assessed visit; null before. */
export function suggestionIn({
  directory,
  visit,
}: Pick<VisitScene, 'directory' | 'visit'>): Suggestion | null {
  const atBoard = directory.units.some(({ id, kind }) => id === visit.unit && kind === 'executive');
  return suggestionFor(visit, atBoard);
}

/** Whoever saved the request may be in no directory. */
function visitorName({ requester }: Visit, id: string): string {
  return requester?.id === id ? requester.name : '';
}
