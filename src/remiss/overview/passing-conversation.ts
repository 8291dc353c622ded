import { addDays } from '../../calendar/civil-date.ts';
import { answersFound, type Intent } from '../../conversation/feature.ts';
import type { MessageTurn, Prompt, Reply } from '../../conversation/turn.ts';
import { tellingWords } from '../../language/content-stems.ts';
import { shortened } from '../../language/cut-text.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { calledBy, definiteForms, isIn, PART } from '../../language/naming/called-by.ts';
import { namesVaguely } from '../../language/naming/mentions.ts';
import { asksSomething } from '../../language/naming/told-of.ts';
import { fold } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { openRemissesOf } from '../recipient/open-remisses.ts';
import { ownRecipients, placesOf } from '../recipient/own-recipients.ts';
import { listHeads } from '../register.ts';
import { deadlineFor, type RemissHead } from '../register-model.ts';
import { texts } from '../texts.ts';
import { readListReader } from './list-rows.ts';
import { foundReply, readingOf, recipientsOf } from './lists.ts';
import { showFound } from './named-conversation.ts';
import { languageOfNaming, speaksOfMeeting } from './named-remiss.ts';
import { namedTexts } from './named-texts.ts';
import {
  asksAlone,
  asksOfDates,
  asksRecipients,
  dayExplained,
  speaksOfUnnamed,
  tellsOfAnswer,
  tellsOfMistake,
  tellsOfReminders,
  toldOfRemiss,
  wishesToKnow,
} from './passing-words.ts';
import { readRemissNames } from './remiss-names.ts';
import { asksWhatIs, isAskedAlone, mayNameRemiss, remissesNamed } from './remisses-named.ts';
import { fieldsTold, ofFields } from './told-by-field.ts';

/** Above what nobody claims, and below whatever is known by itself or goes on from what was said before. */
const NAMED_CLAIM = 0.45;
/** More than of what the strategy surely tells: whoever asks who got it asks of a remiss. */
const RECEIVED_CLAIM = 0.475;
const ANSWERED_CLAIM = 0.485;
const UNNAMED_CLAIM = 0.41;
const DAY_CLAIM = 0.46;
/** More than what is asked to be done here: an answer that was noted is no answer of the strategy. */
const MISTAKE_CLAIM = 0.49;
/** More than of whoever complains: reminders are of a remiss. */
const REMINDED_CLAIM = 0.51;
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
      claim: (text) => (mayNameRemiss(text) ? claimOfNamed(text) : 0),
      answersEdits: true,
      ...answersFound(async (turn) => {
        const found = await remissesNamed(ports.store, turn.text);
        if (found.length === 0) return undefined;
        const reply = async () =>
          asksOfDates(turn.text) ? explain(turn, found, others) : show(ports, turn, found);
        return { reply };
      }),
    },
    {
      name: 'remiss-told-unnamed',
      claim: (text) => (!speaksOfUnnamed(text) ? 0 : tellsOfMistake(text) ? MISTAKE_CLAIM : UNNAMED_CLAIM),
      answersEdits: true,
      ...answersFound(async (turn) => {
        const found = await unnamedMeant(ports, turn);
        return found.length === 0 ? undefined : { reply: () => showOrAsk(ports, turn, found) };
      }),
    },
    {
      name: 'remiss-told-by-field',
      claim: (text) =>
        fieldsTold(text).length === 0 ? 0 : tellsOfReminders(text) ? REMINDED_CLAIM : UNNAMED_CLAIM,
      answersEdits: true,
      ...answersFound(async (turn) => {
        const fields = fieldsTold(turn.text);
        const theirs = ofFields(await allOfTheirs(ports, turn), fields);
        const found = theirs.length > 0 ? theirs : ofFields(await latelyDueAtUnits(ports, turn), fields);
        if (found.length === 0) return undefined;
        const reply = async () =>
          asksOfDates(turn.text) ? explain(turn, found, others) : showOrAsk(ports, turn, found);
        return { reply };
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

/** "Eu-grejen om kultur, den lämnade vi väl in" is of what has an answer, and nothing to be done here. */
function claimOfNamed(text: string): number {
  if (namesVaguely(text) && tellsOfAnswer(text)) return ANSWERED_CLAIM;
  return asksRecipients(text) ? RECEIVED_CLAIM : NAMED_CLAIM;
}

/** Those that somebody is to answer; of those who answer none, those of their unit, or what they sent out. */
async function ownRemisses(
  ports: RemissPorts,
  turn: MessageTurn,
  which = { open: true },
): Promise<readonly RemissHead[]> {
  const { store } = ports;
  const own = await ownRecipients(store, readingOf(turn), which);
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
async function unnamedMeant(ports: RemissPorts, turn: MessageTurn): Promise<readonly RemissHead[]> {
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
async function latelyDueAtUnits({ store }: RemissPorts, turn: MessageTurn): Promise<readonly RemissHead[]> {
  const reading = readingOf(turn);
  const { units } = placesOf(await currentDirectory(store), reading);
  if (units.length === 0) return [];
  const since = addDays(reading.today, -LATELY);
  const cases = (await listHeads(store.database, { units })).filter((one) => deadlineFor(one) >= since);
  return [...new Map(cases.map(({ remiss }) => [remiss.id, remiss])).values()];
}

async function remissesDueOn(ports: RemissPorts, turn: MessageTurn): Promise<readonly RemissHead[]> {
  const day = dayExplained(turn.text);
  const own = await ownRecipients(ports.store, readingOf(turn), { open: false });
  const due = own.filter((one) => day !== undefined && deadlineFor(one).slice(5) === day);
  const found = [...new Map(due.map(({ remiss }) => [remiss.id, remiss])).values()];
  const named = found.length > 1 ? await remissesNamed(ports.store, turn.text) : [];
  const both = found.filter(({ id }) => named.some((one) => one.id === id));
  return both.length > 0 ? both : found;
}

function languageOf(turn: MessageTurn): Language {
  return languageOfNaming(turn.text) ?? languageOfText(turn.text, turn.language);
}

/** The card of the remiss, or a list of several; what was written has changed nothing, which is said of what tells. */
function show(ports: RemissPorts, turn: MessageTurn, found: readonly RemissHead[]): Promise<Reply> {
  const rest = fold(turn.text.replace(/\d+/g, ' '));
  const text = turn.text.normalize('NFC');
  const isAsked =
    [asksSomething, asksAlone, asksWhatIs, asksRecipients, wishesToKnow].some((asks) => asks(text)) ||
    found.some(({ title }) => isAskedAlone(text, title));
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
    const { store } = ports;
    const reader = await readListReader(store, readingOf(turn));
    return foundReply(await recipientsOf(store.database, found), reader, language);
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
