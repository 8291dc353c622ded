import type { Intent } from '../../conversation/feature.ts';
import type { MessageTurn, Prompt, Reply } from '../../conversation/turn.ts';
import { shortened } from '../../language/cut-text.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { asksSomething, mayNameTitle, mayTellOfOne, namesVaguely, toldOf } from '../../language/told-of.ts';
import { fold } from '../../language/words.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { ownRecipients } from '../recipient/own-recipients.ts';
import { deadlineFor, type RemissHead } from '../register-model.ts';
import { listRemissHeads } from '../remiss-register.ts';
import { texts } from '../texts.ts';
import { findBySerial } from './find-by-short-name.ts';
import { readListReader } from './list-rows.ts';
import { foundReply, readingOf, recipientsOf } from './lists.ts';
import { showFound } from './named-conversation.ts';
import { languageOfNaming, readNaming, speaksOfMeeting } from './named-remiss.ts';
import { namedTexts } from './named-texts.ts';
import { dayExplained, speaksOfUnnamed, toldOfRemiss } from './passing-words.ts';
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
      finds: async (turn) => (await remissesNamed(ports, turn)).length > 0,
      handle: async (turn) => show(ports, turn, await remissesNamed(ports, turn)),
    },
    {
      name: 'remiss-told-unnamed',
      claim: (text) => (speaksOfUnnamed(text) ? UNNAMED_CLAIM : 0),
      answersEdits: true,
      finds: async (turn) => (await ownRemisses(ports, turn)).length > 0,
      handle: async (turn) => showOrAsk(ports, turn, await ownRemisses(ports, turn)),
    },
    {
      name: 'remiss-day-explained',
      claim: (text) => (dayExplained(text) === undefined ? 0 : DAY_CLAIM),
      answersEdits: true,
      finds: async (turn) => (await remissesDueOn(ports, turn)).length > 0,
      handle: async (turn) => explain(turn, await remissesDueOn(ports, turn), others),
    },
  ];
}

const serialIn = (text: string) => serialAlone(text, (said) => toldOfRemiss.acts.test(said));

const mayName = (text: string) =>
  mayTellOfOne(text) &&
  readNaming(text) === undefined &&
  (namesVaguely(text) ||
    (toldOfRemiss.acts.test(fold(text)) && (serialIn(text) !== undefined || mayNameTitle(text))));

async function remissesNamed({ store }: RemissPorts, turn: MessageTurn): Promise<readonly RemissHead[]> {
  const all = await listRemissHeads(store.database);
  const serial = serialIn(turn.text);
  const numbered = serial === undefined ? [] : findBySerial(all, serial);
  if (numbered.length > 0) return numbered;
  const items = all.map((item) => ({ item, names: [], title: item.title }));
  return toldOf(items, turn.text, toldOfRemiss);
}

/** Those that somebody is to answer; of those who answer none, what they sent out. */
async function ownRemisses({ store }: RemissPorts, turn: MessageTurn): Promise<readonly RemissHead[]> {
  const own = await ownRecipients(store.database, readingOf(turn));
  const heads = [...new Map(own.map(({ remiss }) => [remiss.id, remiss])).values()];
  if (heads.length > 0) return heads;
  return (await listRemissHeads(store.database)).filter(
    ({ registeredBy }) => registeredBy === turn.person.id,
  );
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
  const [tellsOfAct, asksMeeting] = [!asksSomething(turn.text), speaksOfMeeting(rest)];
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
