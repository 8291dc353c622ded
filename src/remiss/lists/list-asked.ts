import { civilDateAt } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import { partTimes } from '../../calendar/time-words.ts';
import { sentenceOf } from '../../conversation/list-follow-up.ts';
import { timesTaken } from '../../conversation/times-taken.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { capitalised } from '../../language/capitalised.ts';
import { formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { OPEN } from '../../language/open-period.ts';
import type { Unit } from '../../network/model.ts';
import { inSentence, nameOfUnit } from '../../network/units/unit-names.ts';
import { mayNameUnit, unitsMeant, unitsOrField } from '../../network/units/units-meant.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { statusOf } from '../recipient/recipient-status.ts';
import { listHeads, type RecipientFilter } from '../recipient-register.ts';
import { byDeadline, deadlineFor, type ListedCase } from '../register-model.ts';
import { texts } from '../texts.ts';
import { findRemisses } from './find-remisses.ts';
import { followUpTexts } from './follow-up-texts.ts';
import { remissListCard } from './list-cards.ts';
import { readListReader, rowsFor } from './list-rows.ts';
import { unitsInPlaceOfOwn } from './own-units.ts';
import { type ListQuestion, type ListState, readListQuestion } from './read-list-question.ts';
import { find } from './show-list.ts';

const nothing: ListQuestion = {
  ...{ state: undefined, isOwn: false, hasBeen: false, time: '', except: '', rest: '' },
};

/**
 * "Försenade remisser för Kulturnämnden", "Remisser till nyår": those of some units, that stand so, that end then.
 * A remiss that went to many stands once, at the asker's own unit where it can.
 */
export async function listAsked(ports: RemissPorts, turn: MessageTurn, language: Language): Promise<Reply> {
  const { store } = ports;
  const { person, at, text } = turn;
  const today = civilDateAt(at);
  const question = readListQuestion(text) ?? nothing;
  const reader = await readListReader(store, { person: person.id, today });
  const { period, isUnclear } = readAskedTime(text, { today, hasBeen: hasBeen(question) });
  // Not those that only work with what is spoken of.
  const unitsIn = about.test(text) ? unitsMeant : unitsOrField;
  const named = question.rest === '' ? [] : unitsIn(reader.directory, question.rest);
  const isOfUnit = question.isOwn && named.length === 0 && question.state !== 'answered';
  const units = isOfUnit ? await unitsInPlaceOfOwn(store, { person: person.id, today }) : named;
  // Figures may be those of a diary number.
  const hasFigures = /\d/.test(partTimes(text).words);
  const excepted = question.except === '' ? [] : unitsMeant(reader.directory, question.except);
  const isUnknown = question.except !== '' && excepted.length === 0;
  if (isUnclear || hasFigures || isUnknown || (question.rest !== '' && named.length === 0)) {
    const words = isUnclear || hasFigures ? text : question.rest;
    const found = isUnknown ? [] : await findRemisses(store.database, words);
    if (found.length > 0) return find(ports, turn, words, language);
    if (isUnclear || hasFigures || isUnknown || tellsWhich(question, text))
      return howToAsk(isUnclear, language);
  }
  // Who has answered, or asks for time, is for the sender to see, and for each of its own.
  const isOfOne = question.isOwn && !(isOfUnit && units.length > 0);
  const isOfReplies = question.state === 'answered' || question.state === 'asking';
  const isOwnAlone = isOfOne || (isOfReplies && !reader.seesReplies);
  const state = question.state ?? (period === undefined ? 'open' : undefined);
  // What is to be answered until some day is what is late already, too.
  const isToAnswer = question.isOwn || state === 'open';
  const isAhead = isToAnswer && period !== undefined && period.from === today && period.until > today;
  const isStillDue = (found: ListedCase) =>
    isAhead && (isOfUnit || reader.sees(found)) && stands.open(found, today) && deadlineFor(found) < today;
  const cases = (await listHeads(store.database, filterFor(state, units)))
    .filter((found) => !isOwnAlone || reader.isOwn(found))
    .filter(({ recipient }) => !excepted.some(({ id }) => id === recipient.unit))
    .filter((found) => period === undefined || isWithin(period, dayAsked(found, state)) || isStillDue(found))
    .filter((found) => state === undefined || stands[state](found, today))
    .sort(byDeadline);
  const rows = rowsFor(cases, reader);
  const listed = period && cases.some(isStillDue) ? { ...period, from: OPEN.from } : period;
  const what = whatIsListed({ state, units, excepted, period: listed }, language);
  if (rows.length === 0) {
    const none = texts(language)('listAskedNone', { what });
    return { text: isOfReplies && isOwnAlone ? `${none} ${followUpTexts(language)('ownOnly')}` : none };
  }
  return { card: remissListCard(capitalised(what), rows, language) };
}

/** What a remiss is about stands after such a word. */
const about = /(?<!\p{L})(?:om|kring|rörande|gällande|about|on|regarding|concerning)(?!\p{L})/iu;

/** Whether words that are not understood may tell which are meant: a unit, or what they are about. */
const tellsWhich = ({ state, time, isOwn, rest }: ListQuestion, text: string) =>
  (state === undefined && time === '' && !isOwn) || about.test(text) || mayNameUnit(text, rest);

type Due = Parameters<typeof formatPeriod>[0];

const isWithin = ({ from, until }: Due, date: string) => date >= from && date <= until;

/** What is late or answered lies behind. */
const hasBeen = ({ state, hasBeen }: ListQuestion) =>
  hasBeen || state === 'late' || state === 'answered' || state === 'sent';

/** What has been answered, or was sent out, is asked for by the day on which it was, and else the last day counts. */
const dayAsked = (found: ListedCase, state: ListState | undefined) => {
  if (state === 'sent') return found.recipient.addedOn ?? found.remiss.registeredOn;
  return (state === 'answered' ? found.recipient.endedOn : null) ?? deadlineFor(found);
};

const stands: Readonly<Record<ListState, (found: ListedCase, today: string) => boolean>> = {
  open: ({ recipient }) => recipient.endedOn === null,
  late: (found, today) => statusOf(found, today) === 'late',
  answered: ({ recipient }) => recipient.endedOn !== null,
  sent: () => true,
  asking: ({ recipient }) => recipient.endedOn === null && recipient.extension?.state === 'asked',
  extended: (found) => found.recipient.endedOn === null && deadlineFor(found) !== found.remiss.deadline,
};

/** What need not be read at all: most of what ever was has ended. */
function filterFor(state: ListState | undefined, units: readonly Unit[]): RecipientFilter {
  return {
    open: state !== undefined && state !== 'answered' && state !== 'sent',
    ...(units.length === 0 ? {} : { units: units.map(({ id }) => id) }),
  };
}

interface Listed {
  readonly state: ListState | undefined;
  readonly units: readonly Unit[];
  readonly excepted: readonly Unit[];
  readonly period: Due | undefined;
}

/** What is listed, in words that go on a sentence. */
function whatIsListed({ state, units, excepted, period }: Listed, language: Language): string {
  const say = texts(language);
  const namesOf = (those: readonly Unit[]) =>
    those.map((unit) => inSentence(nameOfUnit(unit, language), language)).join(', ');
  const whenListed = (days: string) =>
    state === 'answered' || state === 'sent' ? days : say('listedDue', { period: days });
  const parts = [
    state === 'sent' ? followUpTexts(language)('listedSent') : say(`listed-${state ?? 'any'}`),
    units.length === 0 ? '' : say('listedFor', { units: namesOf(units) }),
    excepted.length === 0 ? '' : followUpTexts(language)('except', { units: namesOf(excepted) }),
    period === undefined ? '' : whenListed(formatPeriod(period, language)),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** What can be asked, where what was asked is not understood. */
function howToAsk(isTimeUnclear: boolean, language: Language): Reply {
  const say = texts(language);
  const prompts = (['askMine', 'askUnit', 'askLate', 'askUntil'] as const).map((key) => say(key));
  const told = sentenceOf([say('howToAsk'), isTimeUnclear ? timesTaken(language) : '']);
  return { text: told, prompts: prompts.map((text) => ({ title: text, text })) };
}
