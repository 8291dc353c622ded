import { toThemAlone } from '../../conversation/alone.ts';
import { answersFound, type Intent } from '../../conversation/feature.ts';
import type { MessageTurn, Prompt, Reply } from '../../conversation/turn.ts';
import { shortened } from '../../language/cut-text.ts';
import { soundsSpelledOut } from '../../language/everyday-spelling.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { namesVaguely } from '../../language/naming/mentions.ts';
import { asksSomething } from '../../language/naming/told-of.ts';
import { fold } from '../../language/words.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { resendTexts } from '../handling/resend-texts.ts';
import { readListReader } from '../lists/list-rows.ts';
import { asksSending, tellsUnreached } from '../lists/questions.ts';
import { repliesReply } from '../lists/replies.ts';
import { foundReply, readingOf, recipientsOf } from '../lists/show-list.ts';
import type { RemissHead } from '../register-model.ts';
import { texts } from '../texts.ts';
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
  wishesToKnow,
} from './passing-words.ts';
import { asksWhatIs, isAskedAlone, mayNameRemiss, remissesNamed } from './remisses-named.ts';
import { allOfTheirs, latelyDueAtUnits, remissesDueOn, unnamedMeant } from './theirs.ts';
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
          asksOfDates(turn.text)
            ? explain(turn, found, others)
            : ((await unreached(ports, turn, found)) ?? show(ports, turn, found));
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
          asksOfDates(turn.text) ? explain(turn, found, others) : showOrAsk(ports, turn, found, fields);
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

/** "Hon har aldrig sett klimatplanen", to its sender: whom the card has not reached, which is theirs to send again. */
async function unreached(
  ports: RemissPorts,
  turn: MessageTurn,
  [only, ...others]: readonly RemissHead[],
): Promise<Reply | undefined> {
  if (only === undefined || others.length > 0 || !tellsUnreached(turn.text)) return undefined;
  const { seesReplies } = await readListReader(ports.store, readingOf(turn));
  if (!seesReplies) return undefined;
  const language = languageOf(turn);
  const note = asksSending.test(turn.text) ? resendTexts(language)('nothingDone') : '';
  return toThemAlone(await repliesReply(ports, turn, only.id, { language, note }));
}

/** "Eu-grejen om kultur, den lämnade vi väl in" is of what has an answer, and nothing to be done here. */
function claimOfNamed(text: string): number {
  if (namesVaguely(text) && tellsOfAnswer(text)) return ANSWERED_CLAIM;
  return asksRecipients(text) ? RECEIVED_CLAIM : NAMED_CLAIM;
}

function languageOf(turn: MessageTurn): Language {
  return languageOfNaming(turn.text) ?? languageOfText(turn.text, turn.language);
}

/**
 * The card of the remiss, or a list of several; what was written has changed nothing, which is said of what tells. The
 * words by which it was `called` name no unit.
 */
function show(
  ports: RemissPorts,
  turn: MessageTurn,
  found: readonly RemissHead[],
  called: readonly string[] = [],
): Promise<Reply> {
  const names = called.map(fold);
  const rest = fold(turn.text.replace(/\d+/g, ' ')).replace(/\p{L}+/gu, (word) =>
    names.includes(word) ? ' ' : word,
  );
  const text = soundsSpelledOut(turn.text.normalize('NFC'));
  const isAsked =
    [asksSomething, asksAlone, asksWhatIs, asksRecipients, wishesToKnow, tellsUnreached].some((asks) =>
      asks(text),
    ) || found.some(({ title }) => isAskedAlone(text, title));
  const [tellsOfAct, asksMeeting] = [!isAsked, speaksOfMeeting(rest)];
  return showFound(ports, turn, found, { tellsOfAct, asksMeeting, rest, language: languageOf(turn) });
}

async function showOrAsk(
  ports: RemissPorts,
  turn: MessageTurn,
  found: readonly RemissHead[],
  called: readonly string[] = [],
): Promise<Reply> {
  if (found.length === 1) return show(ports, turn, found, called);
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
  const ask = asksSomething(soundsSpelledOut(said))
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
