import { civilDateAt } from '../../calendar/civil-date.ts';
import { type Named, type Naming, namedByNumber } from '../../conversation/named.ts';
import { saidOfShown, wishIn } from '../../conversation/said-of-shown.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { capitalised, namedBeside } from '../../language/naming/named-beside.ts';
import { numberBeside } from '../../language/naming/numbered-beside.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { languageOfWish } from '../language-of-wish.ts';
import { showFound } from '../lists/conversation.ts';
import { withoutReason } from '../lists/decision-told.ts';
import { declarationsMeant } from '../lists/declarations-meant.ts';
import { toldOfMatter } from '../lists/matter-acts.ts';
import { readMatterNames, toTellable } from '../lists/matter-names.ts';
import { mattersSeen, seenBy } from '../lists/matters-seen.ts';
import { promptOf } from '../lists/short-name-conversation.ts';
import { isOver } from '../lists/told-conversation.ts';
import { findMatter, listBySerial } from '../matter-register.ts';
import type { Matter } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { readChanges } from './read-changes.ts';
import { shownMatter, toldNow } from './shown-matter.ts';

/** Which matters a text names beside the one that was shown: by place, title, people, kind or number. */
export async function mattersNamedBeside(
  ports: BeredningPorts,
  said: MessageTurn,
  thing: string | undefined,
): Promise<Naming> {
  // What a condition or a reason speaks of is not what is meant.
  const turn = { ...said, text: withoutReason(said.text) };
  const { database } = ports.store;
  const id = thing === undefined ? undefined : shownMatter(thing).matter;
  const matter = id === undefined ? undefined : await findMatter(database, id);
  const toNamed = (one: Matter) => named(ports, turn, one);
  const shown = matter?.number === null || matter === undefined ? undefined : toNamed(matter);
  const number = numberBeside(turn.text);
  if (number !== undefined) {
    const numbered = seenBy(turn, await listBySerial(database, number));
    const isShown = numbered.some((one) => one.id === id);
    return namedByNumber(number, { isShown, shown, others: numbered.map(toNamed) });
  }
  if (matter !== undefined && (await changesPlace(ports, turn, matter)))
    return { isShown: true, shown, others: [] };
  const names = await readMatterNames(ports.store);
  const called = names.called.withAny(capitalised(turn.text)).map(({ item }) => item);
  const ids = new Set([...names.mayBeIn(turn.text), ...called]);
  const seen = (await mattersSeen(database, turn, [...ids])).filter((one) => one.id !== id);
  const { isShown, others, at } = namedBeside(
    seen.map(toTellable),
    turn.text,
    toldOfMatter.kinds,
    matter && toTellable(matter),
  );
  if (isShown || others.length > 0) return { isShown, shown, others: others.map(toNamed), at };
  const declarations = await declarationsMeant(ports.store, turn);
  const isDeclaration = declarations.some((one) => one.id === id);
  return { isShown: isDeclaration, shown, others: isDeclaration ? [] : declarations.map(toNamed) };
}

/** "Inte Bryssel utan Lyon": the place of the trip that was shown is to be another one, and nothing is decided. */
async function changesPlace({ store }: BeredningPorts, turn: MessageTurn, { number, proposal }: Matter) {
  const said = saidOfShown(turn.text);
  if (said === undefined || wishIn(said, ['call-off', 'reject', 'approve']) !== undefined) return false;
  const directory = await currentDirectory(store);
  const told = toldNow(turn.text, { number, said: [] });
  return readChanges(told, proposal, civilDateAt(turn.at), directory).place !== undefined;
}

function named(ports: BeredningPorts, turn: MessageTurn, matter: Matter): Named {
  const language = languageOfWish(turn.text, turn.language);
  return {
    prompt: promptOf(matter, language),
    show: () => showFound(ports, turn, [matter], '', language),
    isOver: isOver(matter, civilDateAt(turn.at)),
  };
}
