import { changedMind, nameInstead } from '../../conversation/changed-mind.ts';
import { type Named, type Naming, namedByNumber } from '../../conversation/named.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { languageOfText } from '../../language/language.ts';
import { namedBeside } from '../../language/naming/named-beside.ts';
import { numberBeside } from '../../language/naming/numbered-beside.ts';
import type { Tellable } from '../../language/naming/told-of.ts';
import { countryOf } from '../../language/places/countries-in.ts';
import { showAsked } from '../card/show-visit.ts';
import { findDraft } from '../intake/draft-register.ts';
import type { IntakePorts } from '../intake/read-request.ts';
import { promptOf } from '../naming/short-name-conversation.ts';
import { aboutTopics, topicsTold } from '../naming/told-by-topic.ts';
import { isOver, toldOfVisit, visitsAbout } from '../naming/told-conversation.ts';
import { readVisitNames, toTellable } from '../naming/visit-names.ts';
import { visitsSeen } from '../searches.ts';
import type { Visit } from '../visit.ts';
import { findByNumber, findVisit } from '../visit-register.ts';
import { shownVisit } from './shown-visit.ts';

/** Which visits a text names beside the one, or the draft, that was shown: by place, people, errand or number. */
export async function visitsNamedBeside(
  ports: IntakePorts,
  turn: MessageTurn,
  thing: string | undefined,
): Promise<Naming> {
  const id = thing === undefined ? undefined : shownVisit(thing).visit;
  const visit = id === undefined ? undefined : await findVisit(ports.store.database, id);
  const toNamed = (one: Visit) => named(ports, turn, one);
  const shown = visit && toNamed(visit);
  const number = numberBeside(turn.text);
  if (number !== undefined) {
    const numbered = await findByNumber(ports.store.database, number);
    const seen = numbered === undefined ? [] : await visitsSeen(ports.store, turn, [numbered.id]);
    const isShown = number === visit?.number;
    return namedByNumber(number, { isShown, shown, others: seen.map(toNamed) });
  }
  const ids = (await readVisitNames(ports)).tellables.mayBeIn(turn.text);
  const seen = (await visitsSeen(ports.store, turn, ids)).filter((one) => one.id !== id);
  const items = seen.map((one) => toTellable(one, ports.reader));
  const ofShown = visit === undefined ? await draftShown(ports, turn, id) : toTellable(visit, ports.reader);
  const { isShown, others, at } = namedBeside<Visit | undefined>(
    items,
    turn.text,
    toldOfVisit.kinds,
    ofShown,
  );
  const called = others.flatMap((one) => one ?? []);
  // What is told anew of a request that is not saved is of that.
  const isOfDraft =
    nameInstead(turn.text) !== undefined || (changedMind(turn.text) !== undefined && called.length === 0);
  if (visit === undefined && ofShown !== undefined && isOfDraft) return { isShown: true, shown, others: [] };
  if (isShown || called.length > 0) return { isShown, shown, others: called.map(toNamed), at };
  const topics = topicsTold(turn.text);
  const about = topics === undefined ? [] : aboutTopics(await visitsAbout(ports, turn, topics), topics);
  const isTold = about.some((one) => one.id === id);
  return { isShown: isTold, shown, others: isTold ? [] : about.map(toNamed) };
}

/** What is not saved yet, by where it comes from. */
async function draftShown(
  { store, reader }: IntakePorts,
  turn: MessageTurn,
  id: string | undefined,
): Promise<Tellable<undefined> | undefined> {
  const draft = id === undefined ? undefined : await findDraft(store.database, id, turn.person.id);
  if (draft === undefined) return undefined;
  const { origin } = draft.reading;
  const city = origin?.words ?? '';
  const country = origin?.country ?? countryOf(city);
  return {
    item: undefined,
    names: [city, ...reader.sayingsOf(city, null)].filter(Boolean),
    country,
    title: '',
  };
}

function named(ports: IntakePorts, turn: MessageTurn, visit: Visit): Named {
  const language = languageOfText(turn.text, turn.language);
  return {
    prompt: promptOf(visit, language),
    show: () => showAsked(ports, turn, visit.id, language),
    isOver: isOver(visit),
  };
}
