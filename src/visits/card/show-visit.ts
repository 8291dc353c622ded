import { civilDateAt } from '../../calendar/civil-date.ts';
import type { MessageTurn, Reply, Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { answerFacts } from '../../language/naming/asked-fact.ts';
import { may } from '../../network/authority.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import type { Store } from '../../store/store.ts';
import { partsOf } from '../parts.ts';
import type { VisitRefusal } from '../refusals.ts';
import { refusalOf } from '../refusals.ts';
import { showing } from '../shown/shown-visit.ts';
import type { Visit } from '../visit.ts';
import { findVisit } from '../visit-register.ts';
import { toldFact } from './told-fact.ts';
import { visitCard } from './visit-card.ts';
import { readScene, type VisitScene, viewFor } from './visit-view.ts';

/** Whether a person may see a visit: with a part in it, now or before, or with a role that sees those of its unit. */
export function maySee(
  { directory, visit, events, today }: Pick<VisitScene, 'directory' | 'visit' | 'events' | 'today'>,
  person: string,
): boolean {
  return (
    events.some(({ actor, owner }) => actor === person || owner === person) ||
    maySeeToday(directory, visit, person, today)
  );
}

/** Whether a person may see a visit by what they are today, whatever they did with it before. */
export function maySeeToday(directory: Directory, visit: Visit, person: string, today: string): boolean {
  return (
    partsOf(directory, visit, person, today).length > 0 ||
    may(directory, { person, act: 'see-visits', unit: visit.unit }, today).ok
  );
}

/** A visit with all that stands around it, as far as the one who speaks may see it; else undefined. */
export async function openVisit(store: Store, turn: Turn, id: string): Promise<VisitScene | undefined> {
  const visit = await findVisit(store.database, id);
  if (visit === undefined) return undefined;
  const directory = await currentDirectory(store);
  const scene = await readScene(store.database, directory, visit, civilDateAt(turn.at));
  return maySee(scene, turn.person.id) ? scene : undefined;
}

/** The card of a visit as it stands now; `why` says why an act has changed nothing. */
export async function showVisit(
  store: Store,
  turn: Turn,
  id: string,
  language: Language,
  why?: VisitRefusal,
): Promise<Reply> {
  const scene = await openVisit(store, turn, id);
  const note = why === undefined ? '' : refusalOf(why, language);
  if (scene === undefined) return { text: note === '' ? refusalOf('unknown-visit', language) : note };
  return {
    card: visitCard(viewFor(scene, turn.person.id), language, note, why !== undefined),
    shows: showing(id, language),
  };
}

/** Where visits are, and for how many months their people are kept. */
export interface TellingPorts {
  readonly store: Store;
  readonly keepMonths: number;
}

/** The card of a visit with the answer to what a message asks of it on top; `otherwise` stands there where it asks nothing. */
export async function showAsked(
  { store, keepMonths }: TellingPorts,
  turn: MessageTurn,
  id: string,
  language: Language,
  otherwise = '',
): Promise<Reply> {
  const scene = await openVisit(store, turn, id);
  if (scene === undefined) return { text: refusalOf('unknown-visit', language) };
  const view = viewFor(scene, turn.person.id);
  const asking = { today: scene.today, keepMonths };
  const told = answerFacts(turn.written ?? turn.text, (fact) => toldFact(fact, view, asking, language));
  return {
    card: visitCard(view, language, told === '' ? otherwise : told),
    shows: showing(id, language),
  };
}
