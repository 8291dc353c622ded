import { findPerson } from '../../network/directory/directory.ts';
import type { Item } from '../../pages/model.ts';
import { maySeeToday } from '../../visits/card/show-visit.ts';
import { outcomeOf } from '../../visits/lists/statistics.ts';
import { openStates, type Visit } from '../../visits/visit.ts';
import { listVisits } from '../../visits/visit-register.ts';
import { unitNameOf } from '../names.ts';
import { type PageSource, whenText } from './page-source.ts';
import { recordTexts } from './record-texts.ts';
import { pageTexts } from './texts.ts';

/** Visits that wait for somebody, or are welcome and have not been, as far as the reader sees them; by day. */
export async function visitItems(source: PageSource): Promise<Item[]> {
  const { database, directory, person, today, unit } = source;
  const going = (await listVisits(database, { states: [...openStates, 'decided'] }))
    .filter(({ decision }) => decision?.answer !== 'decline')
    .filter(({ facts, state }) => state !== 'decided' || (facts.until ?? facts.from ?? today) >= today)
    .filter((visit) => unit === null || visit.unit === unit || visit.fields.includes(unit));
  // Visits of one unit have most of their readers in common.
  const seen = going.filter((visit) => maySeeToday(directory, visit, person, today));
  return seen.map((visit) => itemOf(source, visit)).sort(byDay);
}

function itemOf({ directory, person, today, language }: PageSource, visit: Visit): Item {
  const say = pageTexts(language);
  const { facts, owner } = visit;
  const open = (openStates as readonly string[]).includes(visit.state);
  const mine = open && owner?.person === person;
  const name = owner === null ? undefined : findPerson(directory, owner.person)?.name;
  return {
    topic: 'visits',
    kind: say('item-visit'),
    title: say('visitFrom', { origin: facts.origin }),
    path: `visit/${visit.id}`,
    words: say('wordsVisit', { number: visit.number }),
    date: facts.from,
    when: whenText(facts.from, today, language),
    facts: [
      unitNameOf(directory.units, visit.unit, language),
      recordTexts(language)(`outcome-${outcomeOf(visit)}`),
      ...(facts.people === null ? [] : [say('people', { count: facts.people })]),
      ...(name === undefined ? [] : [say('owner', { name })]),
    ],
    mark: markOf(visit, { today, open, mine }, say),
  };
}

function markOf(
  { facts }: Visit,
  { today, open, mine }: { today: string; open: boolean; mine: boolean },
  say: ReturnType<typeof pageTexts>,
): Item['mark'] {
  if (open && facts.from !== null && facts.from < today) return { tone: 'late', text: say('overdue') };
  return mine ? { tone: 'yours', text: say('yours') } : null;
}

function byDay(one: Item, other: Item): number {
  return (one.date ?? '9') < (other.date ?? '9') ? -1 : 1;
}
