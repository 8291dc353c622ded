import { civilDateAt } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import { partTimes } from '../../calendar/time-words.ts';
import type { Found } from '../../conversation/feature.ts';
import type { OtherOne } from '../../conversation/other-one.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { tellingWords } from '../../language/content-stems.ts';
import { languageOfText } from '../../language/language.ts';
import { namedIn } from '../../language/naming/told-of.ts';
import { fold } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { readListReader } from '../lists/list-rows.ts';
import { readingOf } from '../lists/show-list.ts';
import { alikeByField } from '../naming/find-by-short-name.ts';
import { showFound } from '../naming/named-conversation.ts';
import { toldOfRemiss } from '../naming/passing-words.ts';
import { readRemissNames } from '../naming/remiss-names.ts';
import { allOfTheirs } from '../naming/theirs.ts';
import { inDefinite, ofFields } from '../naming/told-by-field.ts';
import type { RemissHead } from '../register-model.ts';
import { shownRemiss } from './shown-remiss.ts';
import { shownTexts } from './texts.ts';

/** Another one is called by so few words: "cykel", "den om bibliotek". */
const MOST_WORDS = 2;
/** "Den som ska in före jul": by its day. */
const byDay = /(?:^|[\s,])(?:den|det|dom|de|the ones?|that) (?:som|that|which|due|with)(?!\p{L})/iu;

/** Another remiss than the one that was shown, which a message turns to: "nej, cykelplanen", "den som ska in före jul". */
export async function otherRemiss(
  ports: RemissPorts,
  turn: MessageTurn,
  other: OtherOne,
): Promise<Found | undefined> {
  const { dnr, language: before } = turn.shown === undefined ? {} : shownRemiss(turn.shown);
  const isOther = (one: RemissHead) => one.dnr !== dnr;
  const called = (await namedBy(ports, other)).filter(isOther);
  const found = called.length > 0 ? called : (await dueAsSaid(ports, turn, other)).filter(isOther);
  if (found.length === 0) return undefined;
  const language = languageOfText(turn.text, before ?? turn.language);
  const asked = { tellsOfAct: false, asksMeeting: false, rest: '', language };
  // What is asked of the one before it is not asked of this one; who has answered is what a sender looks for.
  const [only, ...others] = found;
  const { seesReplies } = await readListReader(ports.store, readingOf(turn));
  const isOfOne = only !== undefined && others.length === 0 && seesReplies;
  const text = isOfOne ? shownTexts(language)('who-answered', { dnr: only.dnr }) : turn.text;
  return { reply: () => showFound(ports, { ...turn, text, written: other.words }, found, asked) };
}

async function namedBy({ store }: RemissPorts, { words, turnsTo }: OtherOne): Promise<readonly RemissHead[]> {
  const { all, tellables } = await readRemissNames(store);
  const items = tellables.mayBeIn(words).map((item) => ({ item, names: [], title: item.title }));
  const named = namedIn(items, words, { kinds: toldOfRemiss.kinds, turnsTo });
  if (named.length > 0) return named;
  const telling = tellingWords(words);
  const [first] = telling;
  const start = first === undefined ? -1 : words.toLowerCase().indexOf(first);
  if (first === undefined || telling.length > MOST_WORDS || !turnsTo(start)) return [];
  const titled = telling.reduce((some, word) => ofFields(some, [word, ...inDefinite(word)]), all);
  if (titled.length > 0 || telling.length > 1) return titled;
  return alikeByField(all, first, await currentDirectory(store));
}

async function dueAsSaid(
  ports: RemissPorts,
  turn: MessageTurn,
  { words }: OtherOne,
): Promise<readonly RemissHead[]> {
  if (!byDay.test(words) || partTimes(words).time === '') return [];
  const { period } = readAskedTime(words, { today: civilDateAt(turn.at), hasBeen: false });
  if (period === undefined || !toldOfRemiss.acts.test(fold(words))) return [];
  const theirs = await allOfTheirs(ports, turn);
  return theirs.filter(({ deadline }) => deadline >= period.from && deadline <= period.until);
}
