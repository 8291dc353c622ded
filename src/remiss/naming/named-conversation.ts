import { civilDateAt } from '../../calendar/civil-date.ts';
import { lengthFrom } from '../../calendar/time-more.ts';
import { isAlone } from '../../conversation/alone.ts';
import { answersFound, type Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { asksSomething } from '../../language/naming/told-of.ts';
import { fold } from '../../language/words.ts';
import type { Unit } from '../../network/model.ts';
import { inSentence, nameOfUnit } from '../../network/units/unit-names.ts';
import type { Store } from '../../store/store.ts';
import { asksIfLate } from '../advice/asks-advice.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { looksLikeAnswer } from '../letter/looks-like-letter.ts';
import { type AskedUnits, readAskedUnits } from '../lists/asked-units.ts';
import { findByKeys } from '../lists/find-remisses.ts';
import { type ListReader, readListReader } from '../lists/list-rows.ts';
import { foundReply, meantAmong, recipientsOf } from '../lists/show-list.ts';
import { withoutNumberForms } from '../reading/diary-number-forms.ts';
import { meetingNote } from '../recipient/meeting-note.ts';
import { cardFor } from '../recipient/reader.ts';
import { showRecipient } from '../recipient/show-recipient.ts';
import { type ListedCase, type RemissHead, unitsOf } from '../register-model.ts';
import { requestsChange } from '../sent-to/read-change.ts';
import { showing } from '../shown/shown-remiss.ts';
import { laterDayAsked } from '../told/later-day.ts';
import { formTold, whoDoes } from '../told/told-form.ts';
import { atOwnUnits, toldOfRemiss } from '../told/told-of-remiss.ts';
import {
  languageOfNaming,
  type Naming,
  readNaming,
  readPossibleNaming,
  signingSaid,
  speaksOfMoreTime,
} from './named-remiss.ts';
import { namedTexts } from './named-texts.ts';
import { tellsOfRegistration } from './passing-words.ts';

/** More than the status of something by its name, less than what is asked of a remiss in so many words. */
const CLAIM = 0.75;
/** Below whatever is known by itself, and above what the strategy would say. */
const KNOWN_CLAIM = 0.495;

/** "Vi avstår från KS 2026/1300": whatever is written of a remiss by its number, its card is the place for it. */
export function namedIntent(ports: RemissPorts): Intent {
  return {
    name: 'remiss-by-number',
    claim: (text) => (readNaming(text) === undefined || looksLikeAnswer(text) ? 0 : CLAIM),
    answersEdits: true,
    handle: (turn) => {
      const naming = readNaming(turn.text);
      if (naming === undefined) throw new Error('a message without a number was claimed by it');
      return showNamed(ports, turn, naming);
    },
  };
}

/**
 * "Kan vi slå ihop KS 2026/905 med den andra?": a number that is in the register is of that remiss, whatever is said
 * of it; where it is not, the message is for somebody else.
 */
export function knownNumberIntent(ports: RemissPorts): Intent {
  return {
    name: 'remiss-by-known-number',
    claim: (text) => (readPossibleNaming(text) === undefined || looksLikeAnswer(text) ? 0 : KNOWN_CLAIM),
    answersEdits: true,
    ...answersFound(async (turn) => {
      const naming = readPossibleNaming(turn.text);
      const found = naming === undefined ? [] : await findByNumbers(ports, naming);
      if (naming === undefined || found.length === 0) return undefined;
      const language = languageOfNaming(turn.text) ?? languageOfText(turn.text, turn.language);
      return {
        reply: async () =>
          saidToBeAll(turn, await showFound(ports, turn, found, { ...naming, language }), language),
      };
    }),
  };
}

/** With word that it is all there is to tell, where a question is shown the card or the list alone. */
function saidToBeAll(turn: MessageTurn, reply: Reply, language: Language): Reply {
  const { note = '' } = reply.card?.data ?? {};
  const isTold = (reply.text ?? '') !== '' || note !== '';
  if (isTold || !asksSomething(turn.written ?? turn.text)) return reply;
  return { ...reply, text: namedTexts(language)('onlyThis') };
}

const findByNumbers = ({ store }: RemissPorts, { numbers }: Naming) =>
  findByKeys(
    store.database,
    numbers.map(({ key }) => key),
  );

async function showNamed(ports: RemissPorts, turn: MessageTurn, naming: Naming): Promise<Reply> {
  const language = languageOfNaming(turn.text) ?? languageOfText(turn.text, turn.language);
  const found = await findByNumbers(ports, naming);
  if (found.length > 0) return showFound(ports, turn, found, { ...naming, language });
  const numbers = naming.numbers.map(({ words }) => escapeMarkdown(words)).join(', ');
  return { text: namedTexts(language)('unknown', { numbers }) };
}

interface Asked extends Pick<Naming, 'tellsOfAct' | 'asksMeeting' | 'rest'> {
  readonly language: Language;
}

/** The card of the recipient that is meant; a list where several may be. */
export async function showFound(
  { store }: RemissPorts,
  turn: MessageTurn,
  found: readonly RemissHead[],
  { tellsOfAct, asksMeeting, rest, language }: Asked,
): Promise<Reply> {
  const say = namedTexts(language);
  const reading = { person: turn.person.id, today: civilDateAt(turn.at) };
  const cases = await recipientsOf(store.database, found);
  const reader = await readListReader(store, reading);
  const sentTo = unitsOf(cases);
  const titles = found.map(({ title }) => title);
  const asked = readAskedUnits(rest, { units: sentTo, titles }, reader.directory);
  const ofUnits = cases.filter(({ recipient }) => asked.recipients.some(({ id }) => id === recipient.unit));
  const named = ofUnits.length > 0 ? ofUnits : cases;
  // More time is for the sender to grant: of many recipients those are meant who have asked for it.
  const askers = named.filter((found) => found.recipient.extension !== null && reader.seesReplies);
  const told = askers.length > 0 && speaksOfMoreTime(rest) ? askers : named;
  const meant = found.length === 1 ? meantAmong(told, reader) : undefined;
  const isOpen = (found: ListedCase) => found.recipient.endedOn === null || !reader.sees(found);
  const [only, ...more] = found;
  const spokenOf = meant === undefined ? asked.recipients.map(({ id }) => id) : [meant.recipient.unit];
  const shows = only === undefined || more.length > 0 ? {} : { shows: showing(only.dnr, language, spokenOf) };
  const written = turn.written ?? turn.text;
  const isWish =
    tellsOfRegistration(written) ||
    requestsChange(written) ||
    laterDayAsked(written, only?.deadline ?? '', reading.today) !== undefined ||
    (only !== undefined &&
      !asksSomething(written) &&
      lengthFrom(fold(withoutNumberForms(written)), only.deadline) !== undefined);
  const tells = (tellsOfAct || isWish) && (meant === undefined ? told : [meant]).some(isOpen);
  const own = atOwnUnits(turn, cases, reader);
  const namesUnits = ofUnits.length > 0;
  const about = {
    turn,
    cases,
    own: meant === undefined ? own : [meant],
    directory: reader.directory,
    namesUnits,
  };
  const opened =
    (tells || !asksSomething(written)) && isAlone(turn) && more.length === 0 && !asksIfLate(written, true);
  const form = opened ? await formTold(store, about, language) : undefined;
  if (form?.card !== undefined) return { ...form, ...shows };
  const ofThem = form?.text ?? aboutUnits(asked, meant, reader, language);
  const isTold = tells && form === undefined;
  const shown = meant && (await showRecipient(store, meant.recipient.id, reading.today));
  const hasNote = ofThem !== '' || asksMeeting || more.length > 0;
  const fact = hasNote ? '' : await toldOfRemiss(store, turn, { cases, meant }, reader, language);
  if (meant !== undefined && shown !== undefined) {
    const days = asksMeeting && isOpen(meant) ? meetingNote(shown.view, language, signingSaid(rest)) : '';
    const note = joined(ofThem, fact === '' && isTold ? say('nothingChanged') : fact, days);
    return { card: await cardFor(store, turn, shown.view, { language, note }), ...shows };
  }
  const list = foundReply(told, reader, language);
  const days = asksMeeting ? await ownMeeting(store, own, { today: reading.today, rest }, language) : '';
  const elsewhere = whoDoes(about, language);
  const unchanged = elsewhere === '' ? say('nothingChangedYet') : elsewhere;
  const text = joined(ofThem, fact === '' && isTold ? unchanged : fact, days);
  return text === '' ? { ...list, ...shows } : { ...list, text, ...shows };
}

/** When the committee of whoever asks meets; of several it is different for each. */
async function ownMeeting(
  store: Store,
  own: readonly ListedCase[],
  { today, rest }: { readonly today: string; readonly rest: string },
  language: Language,
): Promise<string> {
  const [only, ...others] = own;
  const shown =
    only && others.length === 0 ? await showRecipient(store, only.recipient.id, today) : undefined;
  return shown === undefined
    ? namedTexts(language)('meetingOfEach')
    : meetingNote(shown.view, language, signingSaid(rest));
}

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');

/** That a unit which is asked about was not sent the remiss, or that what it has done is not for the reader to see. */
function aboutUnits(
  { recipients, others }: AskedUnits,
  meant: ListedCase | undefined,
  reader: ListReader,
  language: Language,
): string {
  const say = namedTexts(language);
  const names = (units: readonly Unit[]) =>
    units.map((unit) => inSentence(nameOfUnit(unit, language), language)).join(', ');
  if (others.length > 0) return say('notSentTo', { units: names(others) });
  const isHidden = recipients.length > 0 && meant !== undefined && !reader.sees(meant);
  return isHidden ? say('repliesHidden', { units: names(recipients) }) : '';
}
