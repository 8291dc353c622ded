import { addDays } from '../../calendar/civil-date.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { tellingWords } from '../../language/content-stems.ts';
import { calledBy, definiteForms, isIn, PART } from '../../language/naming/called-by.ts';
import { asksSomething } from '../../language/naming/told-of.ts';
import { fold } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Store } from '../../store/store.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { readingOf } from '../lists/show-list.ts';
import { openRemissesOf } from '../recipient/open-remisses.ts';
import { ownAmong, placesOf } from '../recipient/own-recipients.ts';
import { recipientsKept } from '../recipient/recipients-kept.ts';
import { deadlineFor, type ListedCase, type RemissHead } from '../register-model.ts';
import { dayExplained, tellsOfMistake, toldOfRemiss } from './passing-words.ts';
import { readRemissNames } from './remiss-names.ts';
import { remissesNamed } from './remisses-named.ts';

/** What somebody is responsible for, answered or not, the one that is due first at the top. */
async function ownRecipients(store: Store, turn: MessageTurn): Promise<ListedCase[]> {
  return ownAmong(await currentDirectory(store), await recipientsKept(store), readingOf(turn));
}

/** Those that somebody is to answer; of those who answer none, those of their unit, or what they sent out. */
async function ownRemisses(
  ports: RemissPorts,
  turn: MessageTurn,
  which = { open: true },
): Promise<readonly RemissHead[]> {
  const { store } = ports;
  const own = (await ownRecipients(store, turn)).filter(
    ({ recipient }) => !which.open || recipient.endedOn === null,
  );
  const heads = [...new Map(own.map(({ remiss }) => [remiss.id, remiss])).values()];
  if (heads.length > 0) return heads;
  // Whoever answers none may ask of remisses as such; what they tell is of one at their unit.
  const ofUnits = asksSomething(turn.text) ? [] : await openAtUnits(ports, turn);
  if (ofUnits.length > 0) return ofUnits;
  return (await readRemissNames(store)).all.filter(({ registeredBy }) => registeredBy === turn.person.id);
}

/** What is open for whoever speaks, at their units, or that they sent out. */
export async function allOfTheirs(ports: RemissPorts, turn: MessageTurn): Promise<readonly RemissHead[]> {
  const own = await ownRemisses(ports, turn);
  const all = [...own, ...(await openAtUnits(ports, turn))];
  return [...new Map(all.map((remiss) => [remiss.id, remiss])).values()];
}

/** What was done by mistake is of the one that is named, or of one's own, answered ones too. */
export async function unnamedMeant(ports: RemissPorts, turn: MessageTurn): Promise<readonly RemissHead[]> {
  if (!tellsOfMistake(turn.text)) return calledIn(turn.text, await ownRemisses(ports, turn));
  const named = await remissesNamed(ports.store, turn.text);
  if (named.length > 0) return named;
  return calledIn(turn.text, await ownRemisses(ports, turn, { open: false }));
}

/** Those of these of which a text has a word, as little as it says of all that there are; all where it has none. */
function calledIn(text: string, found: readonly RemissHead[]): readonly RemissHead[] {
  const words = tellingWords(text).filter(
    (word) => word.length >= PART && !toldOfRemiss.acts.test(fold(word)),
  );
  const forms = words.flatMap((word) => [word, ...definiteForms(word)]).filter((one) => one.length >= PART);
  const called = found.filter(({ title }) => forms.some((one) => isIn(one, calledBy(title))));
  return called.length > 0 ? called : found;
}

async function openAtUnits({ store }: RemissPorts, turn: MessageTurn): Promise<readonly RemissHead[]> {
  const { units } = placesOf(await currentDirectory(store), readingOf(turn));
  return openRemissesOf(store, units, readingOf(turn));
}

/** So many days after it a last day is still spoken of. */
const LATELY = 60;

/**
 * What was sent to the units of whoever speaks and was due lately: whether it is answered may not be theirs to see, and
 * that it was sent is.
 */
export async function latelyDueAtUnits(
  { store }: RemissPorts,
  turn: MessageTurn,
): Promise<readonly RemissHead[]> {
  const reading = readingOf(turn);
  const { units } = placesOf(await currentDirectory(store), reading);
  if (units.length === 0) return [];
  const since = addDays(reading.today, -LATELY);
  const cases = (await recipientsKept(store)).filter(
    (one) => units.includes(one.recipient.unit) && deadlineFor(one) >= since,
  );
  return [...new Map(cases.map(({ remiss }) => [remiss.id, remiss])).values()];
}

/** Those of one's own that are due on the day of which it is asked how it was reckoned. */
export async function remissesDueOn(ports: RemissPorts, turn: MessageTurn): Promise<readonly RemissHead[]> {
  const day = dayExplained(turn.text);
  const own = await ownRecipients(ports.store, turn);
  const due = own.filter((one) => day !== undefined && deadlineFor(one).slice(5) === day);
  const found = [...new Map(due.map(({ remiss }) => [remiss.id, remiss])).values()];
  const named = found.length > 1 ? await remissesNamed(ports.store, turn.text) : [];
  const both = found.filter(({ id }) => named.some((one) => one.id === id));
  return both.length > 0 ? both : found;
}
