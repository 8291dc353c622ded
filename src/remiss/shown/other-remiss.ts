import { civilDateAt } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import { partTimes } from '../../calendar/time-words.ts';
import type { Found } from '../../conversation/feature.ts';
import type { OtherOne } from '../../conversation/other-one.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { tellingWords } from '../../language/content-stems.ts';
import { languageOfText } from '../../language/language.ts';
import { namedIn } from '../../language/naming/told-of.ts';
import { countWords, fold } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { nameOfUnit } from '../../network/units/unit-names.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { readListReader } from '../lists/list-rows.ts';
import { readingOf, recipientsOf } from '../lists/show-list.ts';
import { alikeByField } from '../naming/find-by-short-name.ts';
import { showFound } from '../naming/named-conversation.ts';
import { toldOfRemiss } from '../naming/passing-words.ts';
import { readRemissNames } from '../naming/remiss-names.ts';
import { allOfTheirs } from '../naming/theirs.ts';
import { inDefinite, ofFields } from '../naming/told-by-field.ts';
import { type RemissHead, unitsOf } from '../register-model.ts';
import { readSentTo, withoutUnits } from '../sent-to/read-change.ts';
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
  const ofUnit = await otherRecipient(ports, turn, other);
  if (ofUnit !== undefined) return ofUnit;
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

/** "Och miljö?": another one of those that the remiss which was shown was sent to. */
async function otherRecipient(
  ports: RemissPorts,
  turn: MessageTurn,
  { words }: OtherOne,
): Promise<Found | undefined> {
  if (turn.shown === undefined || countWords(words) > MOST_WORDS_OF_UNIT) return undefined;
  const { dnr, language: before } = shownRemiss(turn.shown);
  const { store } = ports;
  const remiss = (await readRemissNames(store)).all.find((one) => one.dnr === dnr);
  const cases = remiss === undefined ? [] : await recipientsOf(store.database, [remiss]);
  const directory = await currentDirectory(store);
  const { units } = readSentTo(words, [], directory);
  const [only, ...others] = units.filter(({ id }) => unitsOf(cases).includes(id));
  const isAll = /^[^\p{L}]*(?:(?:the|for|för|hos|då|then)[^\p{L}]*)*$/iu.test(withoutUnits(words, directory));
  if (remiss === undefined || only === undefined || others.length > 0 || !isAll) return undefined;
  const language = languageOfText(turn.text, before);
  const text = shownTexts(language)('unit-answered', { unit: nameOfUnit(only, language), dnr });
  const asked = { tellsOfAct: false, asksMeeting: false, rest: fold(text.replace(dnr, ' ')), language };
  return { reply: () => showFound(ports, { ...turn, text, written: text }, [remiss], asked) };
}
const MOST_WORDS_OF_UNIT = 5;

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
