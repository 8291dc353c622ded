import { answersFound, type Intent } from '../../conversation/feature.ts';
import type { MessageTurn, Prompt, Reply } from '../../conversation/turn.ts';
import { asksOfOne } from '../../language/asks-of-one.ts';
import { shortened } from '../../language/cut-text.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { readNumberWords } from '../../language/number-words.ts';
import { mayBeTitleAlone, titleAlone } from '../../language/title-alone.ts';
import {
  asksInGeneral,
  asksSomething,
  mayBeToldOf,
  mayNameTitle,
  mayTellOfOne,
  namesVaguely,
  toldOf,
  vagueNames,
} from '../../language/told-of.ts';
import { countWords, fold, wordsOf } from '../../language/words.ts';
import { readNames, readStoredDirectory } from '../../network/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { openRemissesOf } from '../recipient/open-remisses.ts';
import { ownRecipients, placesOf } from '../recipient/own-recipients.ts';
import { deadlineFor, type RemissHead } from '../register-model.ts';
import { texts } from '../texts.ts';
import { alikeByField, findBySerial } from './find-by-short-name.ts';
import { readListReader } from './list-rows.ts';
import { foundReply, readingOf, recipientsOf } from './lists.ts';
import { showFound } from './named-conversation.ts';
import { asksStrategy, languageOfNaming, readNaming, speaksOfMeeting } from './named-remiss.ts';
import { namedTexts } from './named-texts.ts';
import { asksOfDates, dayExplained, speaksOfUnnamed, toldOfRemiss } from './passing-words.ts';
import { readRemissNames } from './remiss-names.ts';
import { serialAlone } from './short-naming.ts';

/** Above what nobody claims, and below whatever is known by itself or goes on from what was said before. */
const NAMED_CLAIM = 0.45;
const UNNAMED_CLAIM = 0.41;
const DAY_CLAIM = 0.46;
const MOST_OFFERED = 5;
/** So much of a title is enough to know it by. */
const TITLE = 40;

/**
 * What somebody says of a remiss in passing: by words of its title ("klimatplanen är inskickad"), by its running number,
 * by a day of it, or of one of their own that they do not name.
 */
export function passingIntents(ports: RemissPorts, others: readonly Intent[]): Intent[] {
  return [
    {
      name: 'remiss-told-by-name',
      claim: (text) => (mayName(text) ? NAMED_CLAIM : 0),
      answersEdits: true,
      ...answersFound(async (turn) => {
        const found = await remissesNamed(ports, turn);
        if (found.length === 0) return undefined;
        const reply = async () =>
          asksOfDates(turn.text) ? explain(turn, found, others) : show(ports, turn, found);
        return { reply };
      }),
    },
    {
      name: 'remiss-told-unnamed',
      claim: (text) => (speaksOfUnnamed(text) ? UNNAMED_CLAIM : 0),
      answersEdits: true,
      ...answersFound(async (turn) => {
        const found = await ownRemisses(ports, turn);
        return found.length === 0 ? undefined : { reply: () => showOrAsk(ports, turn, found) };
      }),
    },
    {
      name: 'remiss-day-explained',
      claim: (text) => (dayExplained(text) === undefined ? 0 : DAY_CLAIM),
      answersEdits: true,
      ...answersFound(async (turn) => {
        const found = await remissesDueOn(ports, turn);
        return found.length === 0 ? undefined : { reply: async () => explain(turn, found, others) };
      }),
    },
  ];
}

/** A number in a word is no serial number unless it is this long: "åttahundratolv". */
const LONG_NUMBER = 9;
const inDigits = (text: string) =>
  text.replace(/\p{L}+/gu, (word) => {
    const number = word.length < LONG_NUMBER ? undefined : readNumberWords(word);
    return number === undefined || !Number.isInteger(number) ? word : String(number);
  });
const serialIn = (text: string) => serialAlone(inDigits(text), (said) => toldOfRemiss.acts.test(said));

/** "812, va e de för nåt": what a number is, in words of grammar, which are short. */
const asksWhat = /\b(?:vad?|what['’]?s?)\b/;
const LONGEST_OF_GRAMMAR = 4;
const asksWhatIs = (text: string) =>
  asksWhat.test(fold(text)) &&
  wordsOf(inDigits(text)).every((word) => /^\d+$/.test(word) || word.length <= LONGEST_OF_GRAMMAR);

/** A number that begins a message is what that is about. */
const mayBeSaidOfSerial = (text: string) =>
  /^\s*\d/.test(text) || toldOfRemiss.acts.test(fold(text)) || asksWhatIs(text);

/** So short is what says the title and little else: "show me cykelplan". */
const MOST_BESIDE_TITLE = 5;
const isShort = (text: string) => countWords(text) <= MOST_BESIDE_TITLE && !asksInGeneral(text);

const mayName = (text: string) =>
  mayTellOfOne(text) &&
  readNaming(text) === undefined &&
  (namesVaguely(text) ||
    (serialIn(text) !== undefined && mayBeSaidOfSerial(text)) ||
    mayNameTitle(text) ||
    (mayBeTitleAlone(text) && (toldOfRemiss.acts.test(fold(text)) || isShort(text))));

async function remissesNamed({ store }: RemissPorts, { text }: MessageTurn): Promise<readonly RemissHead[]> {
  const { all, tellables, endingIn } = await readRemissNames(store);
  const serial = serialIn(text);
  const numbered = serial === undefined ? [] : findBySerial(all, serial);
  if (numbered.length > 0) return numbered;
  const items = tellables.mayBeIn(text).map((item) => ({ item, names: [], title: item.title }));
  const told = toldOf(items, text, toldOfRemiss);
  if (told.length > 0) return told;
  const alone = endingIn(text).filter(({ title }) => isNamedAlone(text.normalize('NFC'), title));
  return alone.length > 0 ? alone : vaguelyNamed(all, text, await readNames(store));
}

/** "Show me cykelplan", "visa kulturprogram tack": a small word says nothing else. */
const FEW = 1;

/** Whether a title that a text names without an ending is asked for, or something is said of it. */
function isNamedAlone(text: string, title: string): boolean {
  const place = titleAlone(text, title);
  if (place === undefined) return false;
  const beside = fold(`${text.slice(0, place.start)} ${text.slice(place.end)}`);
  return !asksStrategy(beside) && (asksOfOne(text, place, FEW) || toldOfRemiss.acts.test(beside));
}

/** "Show me cykelplan" says nothing of it. */
function isAskedAlone(text: string, title: string): boolean {
  const place = titleAlone(text, title);
  return place !== undefined && asksOfOne(text, place, FEW);
}

/** "The bike thing" is of the field of the unit that has the bicycle plan. */
function vaguelyNamed(all: readonly RemissHead[], text: string, directory: Directory): RemissHead[] {
  if (!mayBeToldOf(text, toldOfRemiss) || !toldOfRemiss.acts.test(fold(text))) return [];
  return (
    vagueNames(text)
      .filter(({ by }) => by === 'kind')
      .map(({ words }) => alikeByField(all, words, directory))
      .find((found) => found.length > 0) ?? []
  );
}

/** Those that somebody is to answer; of those who answer none, those of their unit, or what they sent out. */
async function ownRemisses(ports: RemissPorts, turn: MessageTurn): Promise<readonly RemissHead[]> {
  const { store } = ports;
  const own = await ownRecipients(store.database, readingOf(turn));
  const heads = [...new Map(own.map(({ remiss }) => [remiss.id, remiss])).values()];
  if (heads.length > 0) return heads;
  // Whoever answers none may ask of remisses as such; what they tell is of one at their unit.
  const ofUnits = asksSomething(turn.text) ? [] : await openAtUnits(ports, turn);
  if (ofUnits.length > 0) return ofUnits;
  return (await readRemissNames(store)).all.filter(({ registeredBy }) => registeredBy === turn.person.id);
}

async function openAtUnits({ store }: RemissPorts, turn: MessageTurn): Promise<readonly RemissHead[]> {
  const { units } = placesOf(await readStoredDirectory(store.database), readingOf(turn));
  return openRemissesOf(store.database, units, readingOf(turn));
}

async function remissesDueOn({ store }: RemissPorts, turn: MessageTurn): Promise<readonly RemissHead[]> {
  const day = dayExplained(turn.text);
  const own = await ownRecipients(store.database, readingOf(turn), { open: false });
  const due = own.filter((one) => day !== undefined && deadlineFor(one).slice(5) === day);
  return [...new Map(due.map(({ remiss }) => [remiss.id, remiss])).values()];
}

function languageOf(turn: MessageTurn): Language {
  return languageOfNaming(turn.text) ?? languageOfText(turn.text, turn.language);
}

/** The card of the remiss, or a list of several; what was written has changed nothing, which is said of what tells. */
function show(ports: RemissPorts, turn: MessageTurn, found: readonly RemissHead[]): Promise<Reply> {
  const rest = fold(turn.text.replace(/\d+/g, ' '));
  const text = turn.text.normalize('NFC');
  const isAsked =
    asksSomething(text) || asksWhatIs(text) || found.some(({ title }) => isAskedAlone(text, title));
  const [tellsOfAct, asksMeeting] = [!isAsked, speaksOfMeeting(rest)];
  return showFound(ports, turn, found, { tellsOfAct, asksMeeting, rest, language: languageOf(turn) });
}

async function showOrAsk(
  ports: RemissPorts,
  turn: MessageTurn,
  found: readonly RemissHead[],
): Promise<Reply> {
  if (found.length === 1) return show(ports, turn, found);
  const language = languageOf(turn);
  if (found.length > MOST_OFFERED) {
    const { database } = ports.store;
    const reader = await readListReader(database, readingOf(turn));
    return foundReply(await recipientsOf(database, found), reader, language);
  }
  const said = turn.text.normalize('NFC').trim();
  const prompts = found.map(
    ({ dnr, title }): Prompt => ({ title: shortened(`${dnr} ${title}`, TITLE), text: `${dnr}: ${said}` }),
  );
  const ask = asksSomething(said)
    ? texts(language)('whichRemiss')
    : namedTexts(language)('nothingChangedWhich');
  return { text: ask, prompts };
}

/** How the days of the remiss were counted, by the one who explains them. */
async function explain(
  turn: MessageTurn,
  found: readonly RemissHead[],
  others: readonly Intent[],
): Promise<Reply> {
  const language = languageOf(turn);
  const asked = ({ dnr }: RemissHead) =>
    language === 'sv' ? `Hur räknade du ${dnr}?` : `How did you count ${dnr}?`;
  const [only, ...more] = found;
  const explains = others.find(({ name }) => name === 'remiss-dates');
  if (only === undefined || explains === undefined) throw new Error('no day was found to explain');
  if (more.length === 0) return explains.handle({ ...turn, text: asked(only) });
  const prompts = found.slice(0, MOST_OFFERED).map((remiss) => ({
    title: shortened(`${remiss.dnr} ${remiss.title}`, TITLE),
    text: asked(remiss),
  }));
  return { text: texts(language)('whichRemiss'), prompts };
}
