import { civilDateAt } from '../../calendar/civil-date.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { capitalised } from '../../language/capitalised.ts';
import type { Language } from '../../language/language.ts';
import { fold } from '../../language/words.ts';
import { hasSent, mayWithdraw } from '../corrections/withdraw-remiss.ts';
import { withdrawCard } from '../corrections/withdraw-verbs.ts';
import { speaksOfMoreTime } from '../naming/named-remiss.ts';
import { namedTexts } from '../naming/named-texts.ts';
import { placesOf } from '../recipient/own-recipients.ts';
import { refusalText } from '../refusals.ts';
import { type ListedCase, unitsOf } from '../register-model.ts';
import { shownRemiss, unitsShown } from '../shown/shown-remiss.ts';
import type { Told, ToldReply } from '../told/model.ts';
import { mayChangeRecipients, mayGiveTime } from './add-recipients.ts';
import { addForm, removeForm, timeForm } from './cards.ts';
import { namesIn } from './names-in.ts';
import { readSentTo, type SentToRead } from './read-change.ts';
import { sentToTexts } from './texts.ts';

/** They are spoken of as such, whichever they are. */
const aRecipient = /\b(?:mottagar\w*|remissinstans\w*|recipients?|addressees?)\b/;

interface Reading {
  readonly read: SentToRead;
  /** Ids of the units of whoever tells it. */
  readonly own: readonly string[];
  /** Those that are named, of those that the remiss was sent to. */
  readonly named: readonly ListedCase[];
  readonly written: string;
}

function readingOf({ turn, cases, directory }: Told): Reading {
  const written = turn.written ?? turn.text;
  const titles = cases.slice(0, 1).map(({ remiss }) => remiss.title);
  const read = readSentTo(written, titles, directory);
  const { units: own } = placesOf(directory, { person: turn.person.id, today: civilDateAt(turn.at) });
  const ids = read.isOwn ? own : idsOf(read, turn);
  const named = cases.filter(({ recipient }) => ids.includes(recipient.unit));
  return { read, own, named, written };
}

/** Those who were asked of just before are "they" here: "ge dom två veckor till". */
const they = /\b(?:de|dem|dom|them|they)\b(?! (?:andra|ovriga|som|other|who))/;
const idsOf = ({ units }: SentToRead, { shown, text, written = text }: MessageTurn): readonly string[] => {
  if (units.length > 0 || shown === undefined || !they.test(fold(written))) return units.map(({ id }) => id);
  return shownRemiss(shown).units;
};

/**
 * What is shown where somebody tells that one more is to answer a remiss, or that one is not: the form with them chosen,
 * for whoever may; else who does, or why not. Undefined where nothing of that is told; a press alone changes anything.
 */
export function sentToTold(told: Told, language: Language): ToldReply | undefined {
  const [first] = told.cases;
  const reading = readingOf(told);
  const { read, named, written } = reading;
  const isMeant = read.units.length > 0 || named.length > 0 || read.isOwn || aRecipient.test(fold(written));
  if (first === undefined || read.act === undefined || !isMeant) return undefined;
  const { directory, turn } = told;
  const today = civilDateAt(turn.at);
  const of = { person: turn.person.id, remiss: first.remiss, units: unitsOf(told.cases) };
  if (!mayChangeRecipients(directory, of, today).ok) return isOfOwn(reading) ? undefined : theirs(language);
  return read.act === 'add' ? adding(told, reading, language) : removing(told, reading, language);
}

const theirs = (language: Language): ToldReply => ({ text: sentToTexts(language)('sendersAct') });

/** An answer that is not to be given, told of one's own unit alone, has its place on its card. */
const ofAnswer = /\b(?:svara\w*|besvara\w*|yttra\w*|answer\w*|reply|respond)\b/;
const isOfOwn = ({ read, named, own, written }: Reading): boolean =>
  ofAnswer.test(fold(written)) &&
  read.act === 'remove' &&
  !read.isOwn &&
  named.length > 0 &&
  isAllOf(named, own);

const isAllOf = (cases: readonly ListedCase[], units: readonly string[]): boolean =>
  cases.every(({ recipient }) => units.includes(recipient.unit));

function adding({ cases, directory }: Told, { read }: Reading, language: Language): ToldReply | undefined {
  const held = unitsOf(cases);
  const units = read.units.map(({ id }) => id);
  const more = units.filter((unit) => !held.includes(unit));
  const say = sentToTexts(language);
  if (units.length > 0 && more.length === 0)
    return { text: say('alreadyThere', { units: capitalised(namesIn(directory, units, language)) }) };
  const remiss = cases[0]?.remiss;
  const card = remiss && addForm({ remiss, cases, directory, units: more }, language);
  return { text: leadOf(more, language), ...(card && { card }) };
}

/** That what was told stands on the form, where anything of it does. */
const leadOf = (units: readonly string[], language: Language): string =>
  namedTexts(language)(units.length > 0 ? 'filledIn' : 'nothingDone');

function removing(told: Told, { read, named, written }: Reading, language: Language): ToldReply | undefined {
  const { cases, directory, turn } = told;
  const say = sentToTexts(language);
  const [first] = cases;
  const asked = read.units.map(({ id }) => id);
  if (first === undefined) return undefined;
  if (asked.length > 0 && named.length === 0)
    return { text: say('notThere', { units: capitalised(namesIn(directory, asked, language)) }) };
  if (named.some(({ recipient }) => hasSent(recipient)))
    return { text: refusalText('recipient-sent', language, 'whoWithdraws') };
  if (named.length === cases.length) {
    const units = unitsOf(cases);
    const of = { person: turn.person.id, remiss: first.remiss, units };
    if (!mayWithdraw(directory, of, civilDateAt(turn.at)).ok) return theirs(language);
    const names = capitalised(namesIn(directory, units, language));
    const text =
      units.length === 1 ? say('onlyRecipient', { units: names }) : namedTexts(language)('nothingDone');
    return { text, card: withdrawCard(first.remiss, units.length, language) };
  }
  const reason = reasonIn(written);
  const card = removeForm(
    { remiss: first.remiss, cases, directory, units: unitsOf(named), reason },
    language,
  );
  return { text: leadOf(unitsOf(named), language), ...(card && { card }) };
}

const why =
  /(?<!\p{L})(?<reason>(?:eftersom|därför att|för att|då|because|since|as)\s+(?:de|dom|den|det|ärendet|frågan|they|it|the)(?!\p{L})[^?!]{4,300})/iu;

/** Why, where it is told with it; empty where it is not. */
const reasonIn = (written: string): string =>
  capitalised(why.exec(written.normalize('NFC'))?.groups?.reason?.trim() ?? '');

/** Whether more time that is told is for some alone, and whether whoever tells it may give it to them. */
export interface TimeForSome {
  readonly named: readonly ListedCase[];
  readonly mayGive: boolean;
  /** None of them is of their own unit. */
  readonly isOfOthers: boolean;
}

/** Those alone that a text names of the recipients of a remiss, for whom more time is told; undefined where it names none. */
export function timeForSome(told: Told): TimeForSome | undefined {
  const { read, own, ...reading } = readingOf(told);
  const isOfShown = reading.named.length === 0 && read.units.length === 0;
  const named = isOfShown ? atUnitShown(told) : reading.named;
  const open = named.filter(({ recipient }) => recipient.endedOn === null);
  if (read.act !== undefined || read.isOwn || open.length === 0) return undefined;
  const { turn, directory } = told;
  const mayGive = mayGiveTime(directory, turn.person.id, civilDateAt(turn.at));
  return { named: open, mayGive, isOfOthers: !open.some(({ recipient }) => own.includes(recipient.unit)) };
}

/** "Ge dem till 8 januari", where the card of one recipient was just shown: it is that one. */
function atUnitShown({ turn, cases }: Told): readonly ListedCase[] {
  const [first] = cases;
  const units = first === undefined ? [] : unitsShown(turn, first.remiss.dnr);
  const written = fold(turn.written ?? turn.text);
  const isMeant =
    cases.length > 1 && (/\b(?:dem|dom|de|them|they)\b/.test(written) || speaksOfMoreTime(written));
  return isMeant ? cases.filter(({ recipient }) => units.includes(recipient.unit)) : [];
}

/** The form on which they are given more time, until a day where one is told. */
export function timeTold(
  { cases, directory, turn }: Told,
  { named }: TimeForSome,
  until: string | undefined,
  language: Language,
): ToldReply | undefined {
  const remiss = cases[0]?.remiss;
  const reason = reasonIn(turn.written ?? turn.text);
  const filledIn = { units: unitsOf(named), reason, ...(until === undefined ? {} : { until }) };
  const card = remiss && timeForm({ remiss, cases, directory, ...filledIn }, language);
  return card && { text: namedTexts(language)(until === undefined ? 'nothingDone' : 'filledIn'), card };
}
