import { isAlone } from '../../conversation/alone.ts';
import { answersFound, type Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Named, Numbered } from '../../conversation/named.ts';
import type { MessageTurn, Prompt, Reply } from '../../conversation/turn.ts';
import { shortened } from '../../language/cut-text.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { asksOfOne } from '../../language/naming/asks-of-one.ts';
import { type Callable, fitTo } from '../../language/naming/called-by.ts';
import type { ShortName } from '../../language/naming/short-name.ts';
import { fold, wordsOf } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Store } from '../../store/store.ts';
import { openVisit, showAsked, showVisit } from '../card/show-visit.ts';
import type { IntakePorts } from '../intake/read-request.ts';
import { visitListCard } from '../lists/visit-list-card.ts';
import { replyTexts } from '../reply-texts.ts';
import { visitsSeen } from '../searches.ts';
import { texts } from '../texts.ts';
import type { Visit } from '../visit.ts';
import { findByNumber } from '../visit-register.ts';
import { openAsAsked } from './open-as-asked.ts';
import { readShortNaming } from './short-naming.ts';
import { isOver, visitsNamed } from './told-conversation.ts';
import { readVisitNames, toCallable } from './visit-names.ts';

type Ports = Pick<IntakePorts, 'store' | 'reader' | 'keepMonths'>;

/** Below what is said of visits in so many words, and requests. */
const CLAIM = 0.71;
/** So much of a name is enough to know it by. */
const TITLE = 40;
/** Of a visit that is none so few other words are said. */
const FEWEST = 1;

/** "Helsingforsbesöket", "the Riga delegation", "den från Riga": the card of the visit, or a list of several. */
export function shortNameIntent(ports: Ports): Intent {
  return {
    name: 'visit-by-short-name',
    claim: (text) => (readShortNaming(text) === undefined ? 0 : CLAIM),
    answersEdits: true,
    ...answersFound(async (turn) => {
      const names = readShortNaming(turn.text);
      const [first] = names ?? [];
      if (names === undefined || first === undefined) return undefined;
      const called = await visitsCalled(ports, turn, names);
      const isSaid = isSure(ports, turn.text, names) || called.found.length > 0;
      return isSaid ? { reply: () => showCalled(ports, turn, { name: first, ...called }) } : undefined;
    }),
  };
}

/** Whether a place is named, and nothing else. */
const isSure = ({ reader }: Ports, text: string, [first]: readonly ShortName[]) =>
  first !== undefined &&
  first.kind !== '' &&
  reader.countryOf(first.words) !== null &&
  asksOfOne(text.normalize('NFC').trim(), first, FEWEST);

/** The visits that somebody may see and that are called so, by the name that fits. */
async function visitsCalled(
  ports: Ports,
  turn: MessageTurn,
  names: readonly ShortName[],
): Promise<{ readonly found: readonly Visit[]; readonly name?: ShortName; readonly end?: number }> {
  const items = await callableVisits(
    ports,
    turn,
    names.map(({ words }) => words),
  );
  const text = turn.text.normalize('NFC').trim();
  for (const name of names) {
    const { best, end } = fitTo(items, name);
    if (best.length > 0 && asksOfOne(text, { start: name.start, end })) return { found: best, name, end };
  }
  return { found: [] };
}

/** The visits that somebody may see from a place, by any name of that: Helsinki. */
export async function visitsOf(ports: Ports, turn: MessageTurn, place: string): Promise<readonly Visit[]> {
  const items = await callableVisits(ports, turn, [place]);
  return fitTo(items, { words: place, by: 'from', start: 0, at: 0, end: 0 }).best;
}

/** Those that somebody may see and that are called by any word of some names. */
async function callableVisits(
  ports: Ports,
  turn: MessageTurn,
  names: readonly string[],
): Promise<Callable<Visit>[]> {
  const { called } = await readVisitNames(ports);
  const ids = called.withAny(names.flatMap(wordsOf)).map(({ item }) => item);
  const seen = await visitsSeen(ports.store, turn, ids);
  return seen.map((visit) => toCallable(visit, ports.reader));
}

interface CalledSo {
  readonly found: readonly Visit[];
  /** The name that fits, or the first one. */
  readonly name: ShortName;
  readonly end?: number;
}

async function showCalled(ports: Ports, turn: MessageTurn, { found, name, end }: CalledSo): Promise<Reply> {
  const { store } = ports;
  const { language } = name;
  const say = replyTexts(language);
  const origin = escapeMarkdown(shortened(name.words, TITLE));
  // Who asks when they come asks of no visit that is over.
  const toCome = areToCome.test(fold(turn.text)) ? found.filter((visit) => !isOver(visit)) : found;
  const [only, ...others] = toCome.length > 0 ? toCome : found;
  if (only === undefined) return { text: say('unknownOrigin', { origin }) };
  if (others.length === 0) {
    const text = turn.text.normalize('NFC').trim();
    const byNumber = `${text.slice(0, name.start)}besök ${only.number}${text.slice(end)}`;
    return openAsAsked(ports, { ...turn, text: byNumber }, only, language);
  }
  const { units } = await currentDirectory(store);
  return { card: visitListCard([only, ...others], units, say('calledTitle', { name: origin }), language) };
}

const areToCome = /\b(?:kommer|ska komma|come|comes|coming|arriv\w*)\b/;

/** The visits that a message names, in the asker's own chat. */
export async function namedVisits(ports: Ports, turn: MessageTurn): Promise<Named[]> {
  const found = isAlone(turn) ? await visitsNamed(ports, turn) : [];
  const language = languageOfText(turn.text, turn.language);
  return found.map((visit) => ({
    prompt: promptOf(visit, language),
    show: () => showAsked(ports, turn, visit.id, language),
    isOver: isOver(visit),
  }));
}

/** A visit, and the words that lead to it. */
export function promptOf({ number, facts }: Visit, language: Language): Prompt {
  const title = shortened(texts(language)('visitTitle', { number, origin: facts.origin }), TITLE);
  return { title, text: language === 'sv' ? `Besök ${number}` : `Visit ${number}` };
}

/** The visit with this number, where the one who speaks may see it, in their own chat. */
export async function numberedVisits(
  store: Store,
  turn: MessageTurn,
  number: number,
  language: Language,
): Promise<Numbered[]> {
  const visit = isAlone(turn) ? await findByNumber(store.database, number) : undefined;
  if (visit === undefined || visit.erasedOn !== null) return [];
  if ((await openVisit(store, turn, visit.id)) === undefined) return [];
  return [{ prompt: promptOf(visit, language), show: () => showVisit(store, turn, visit.id, language) }];
}
