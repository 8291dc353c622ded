import { civilDateAt } from '../calendar/civil-date.ts';
import { closestFirst } from '../conversation/closest-first.ts';
import { type Hit, partOf, type Search } from '../conversation/offers.ts';
import type { Turn } from '../conversation/turn.ts';
import { currentDirectory } from '../network/directory/directory-register.ts';
import type { Directory } from '../network/model.ts';
import { unitNameIn } from '../network/units/unit-names.ts';
import type { Store } from '../store/store.ts';
import { maySeeToday, openVisit } from './card/show-visit.ts';
import { daysText } from './card/visit-card.ts';
import { listVisitsOf } from './event-register.ts';
import { outcomeOf } from './lists/statistics.ts';
import { replyTexts } from './reply-texts.ts';
import { texts } from './texts.ts';
import type { Visit } from './visit.ts';
import { listVisits } from './visit-register.ts';

/** Visits by number, origin, unit or topic, the closest first and then the newest. Their own words, which may name them, are not shown. */
export function visitSearch(store: Store): Search {
  return {
    id: 'visits',
    title: { sv: 'Besök', en: 'Visits' },
    find: async (turn, words, part) => {
      const { directory, visits } = await findVisits(store, turn, words);
      return partOf(visits, part).map((visit) => toHit(visit, directory, turn));
    },
    show: async (turn, id) => {
      const scene = await openVisit(store, turn, id);
      if (scene === undefined || scene.visit.erasedOn !== null) return undefined;
      return toHit(scene.visit, scene.directory, turn);
    },
  };
}

/** The visits with these words that somebody may see, the closest first and then the newest. */
export async function findVisits(
  store: Store,
  turn: Turn,
  words: string,
): Promise<{ directory: Directory; visits: Visit[] }> {
  const directory = await currentDirectory(store);
  const seen = await thoseSeen(store, turn, directory, await listVisits(store.database, {}));
  const visits = closestFirst(seen, words, (visit) => ({
    names: [visit.number, visit.facts.origin],
    text: searchedText(visit, directory),
  }));
  return { directory, visits };
}

/** The visits of some ids that somebody may see, the newest first. */
export async function visitsSeen(store: Store, turn: Turn, ids: readonly string[]): Promise<Visit[]> {
  if (ids.length === 0) return [];
  const directory = await currentDirectory(store);
  return thoseSeen(store, turn, directory, await listVisits(store.database, { ids }));
}

/** Those of some visits that somebody may see, the newest first. */
async function thoseSeen(
  { database }: Store,
  { person, at }: Turn,
  directory: Directory,
  visits: readonly Visit[],
): Promise<Visit[]> {
  const had = await listVisitsOf(database, person.id);
  const today = civilDateAt(at);
  return visits
    .toReversed()
    .filter(({ erasedOn }) => erasedOn === null)
    .filter((visit) => had.has(visit.id) || maySeeToday(directory, visit, person.id, today));
}

function searchedText({ number, facts, unit }: Visit, { units }: Directory): string {
  const found = units.find(({ id }) => id === unit);
  return [number, facts.origin, facts.topics, found?.name, found?.administration, found?.english?.name].join(
    ' ',
  );
}

function toHit({ id, number, facts, unit, ...visit }: Visit, { units }: Directory, { language }: Turn): Hit {
  const [say, sayReply] = [texts(language), replyTexts(language)];
  const unitName = unitNameIn(units, unit, language);
  const outcome = sayReply(`outcome-${outcomeOf(visit)}`);
  const rows: [string, string][] = [
    [say('unit'), unitName],
    [say('days'), daysText(facts, language)],
    [say('peopleLabel'), facts.people === null ? '' : say('people', { count: facts.people })],
    [sayReply('found-outcome'), outcome],
  ];
  return {
    id,
    title: say('visitTitle', { number, origin: facts.origin }),
    line: `${sayReply('listItem', { period: daysText(facts, language), unit: unitName })} · ${outcome}`,
    facts: rows.filter(([, value]) => value !== '').map(([title, value]) => ({ title, value })),
  };
}
