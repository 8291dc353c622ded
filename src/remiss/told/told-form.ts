import { addDays, civilDateAt } from '../../calendar/civil-date.ts';
import { readTimeMore } from '../../calendar/time-more.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent, MessageTurn } from '../../conversation/turn.ts';
import { wishesIn } from '../../conversation/wishes-in.ts';
import { capitalised } from '../../language/capitalised.ts';
import type { Language } from '../../language/language.ts';
import { fold } from '../../language/words.ts';
import { may } from '../../network/authority.ts';
import { findPerson } from '../../network/directory/directory.ts';
import type { Directory, Person } from '../../network/model.ts';
import { inSentence, unitNameIn } from '../../network/units/unit-names.ts';
import type { Store } from '../../store/store.ts';
import { correctForm } from '../corrections/cards.ts';
import { mayMoveForAll } from '../corrections/correct-remiss.ts';
import { mayWithdraw } from '../corrections/withdraw-remiss.ts';
import { withdrawCard } from '../corrections/withdraw-verbs.ts';
import {
  answeredForm,
  extensionForm,
  handlerForm,
  receivedForm,
  snoozeForm,
} from '../handling/form-cards.ts';
import { speaksOfMoreTime } from '../naming/named-remiss.ts';
import { namedTexts } from '../naming/named-texts.ts';
import { movesLastDay, tellsOfRegistration } from '../naming/passing-words.ts';
import { withoutNumberForms } from '../reading/diary-number-forms.ts';
import { cardTexts } from '../recipient/card-texts.ts';
import { peopleOf } from '../recipient/recipient-people.ts';
import type { RecipientView } from '../recipient/recipient-view.ts';
import { showRecipient } from '../recipient/show-recipient.ts';
import { deadlineFor, type ListedCase, unitsOf } from '../register-model.ts';
import { findRemissesById } from '../remiss-register.ts';
import { sentToTexts } from '../sent-to/texts.ts';
import { sentToTold, type TimeForSome, timeForSome, timeTold } from '../sent-to/told-change.ts';
import { type AnswerTold, answerTold } from './answer-told.ts';
import { handlerTold } from './handler-told.ts';
import { laterDayAsked } from './later-day.ts';
import type { Told, ToldReply } from './model.ts';
import { ownNumberTold, receivedTold } from './own-number-told.ts';
import { readToldAct } from './read-told-act.ts';
import { restTold } from './rest-told.ts';

/** Undefined where nothing is told that a form takes, or whoever tells it may not fill it in. */
type Filled = ToldReply | undefined;

/**
 * The form in which what is told of a remiss is filled in: whom it goes to, more time, an answer, an own number. Of
 * several things that are told at once it is the first that has a form. Undefined where nothing is told, or whoever tells
 * it may do neither; a press alone changes anything.
 */
export async function formTold(store: Store, told: Told, language: Language): Promise<Filled> {
  const parts = wishesIn(told.turn.written ?? told.turn.text);
  for (const { text } of parts.length > 1 ? parts : []) {
    const form = await formOf(store, { ...told, turn: { ...told.turn, written: text } }, language);
    if (form?.card !== undefined) return form;
  }
  return formOf(store, told, language);
}

async function formOf(store: Store, about: Told, language: Language): Promise<Filled> {
  const { turn, cases, directory } = about;
  const today = civilDateAt(turn.at);
  const person = turn.person.id;
  const [first] = cases;
  const written = turn.written ?? turn.text;
  const change = sentToTold(about, language);
  if (change !== undefined) return change;
  const ownDnr = ownNumberTold(written);
  if (ownDnr !== undefined) return numberForm(store, about, ownDnr, language);
  const isUnanswered = cases.every(({ recipient: { wordOn, paperOn, endedOn } }) =>
    [wordOn, paperOn, endedOn].every((on) => on === null),
  );
  if (first !== undefined && isUnanswered && tellsOfRegistration(written)) {
    const units = unitsOf(cases);
    if (mayWithdraw(directory, { person, remiss: first.remiss, units }, today).ok)
      return {
        text: namedTexts(language)('nothingDone'),
        card: withdrawCard(first.remiss, units.length, language),
      };
  }
  const handler = handlerTold(written, directory);
  if (handler !== undefined) return handlerFormOf(store, about, handler, language);
  const rests = restTold(written, today);
  if (rests !== undefined) return restForm(store, about, rests, language);
  const answer = answerTold(written, today);
  if (answer !== undefined) return answerForm(store, about, answer, language);
  return timeTo(store, about, language);
}

/** The form in which more time that is told, or another last day, is filled in: for one's own, for some, or for all. */
async function timeTo(store: Store, about: Told, language: Language): Promise<Filled> {
  const { turn, cases, own, directory, namesUnits } = about;
  const today = civilDateAt(turn.at);
  const written = turn.written ?? turn.text;
  const [first] = cases;
  const said = fold(written);
  // "KS 2026/480 är försenad" tells of no 480 years.
  const timed = withoutNumberForms(written.normalize('NFC'));
  // More time for one that is late is counted from today.
  const held = (deadline: string) => (deadline < today ? today : deadline);
  const later = first && laterDayAsked(written, held(first.remiss.deadline), today);
  const until = first && (readTimeMore(timed, held(first.remiss.deadline), today) ?? later);
  const some = ofAll.test(said) ? undefined : timeForSome(about);
  if (some?.isOfOthers && (until !== undefined || speaksOfMoreTime(said)) && !isDone.test(said)) {
    const day = readTimeMore(timed, held(lastDayOf(some.named)), today) ?? until;
    return forSome(about, some, day, language);
  }
  if (first === undefined || until === undefined || isDone.test(said)) return undefined;
  const text = namedTexts(language)('filledIn');
  // "En vecka räcker" says what it is of in the words in which it is said in full.
  const isMore = speaksOfMoreTime(said) || (own.length > 0 && speaksOfMoreTime(fold(turn.text)));
  const tells = later !== undefined && own.length > 0;
  const asksForTime = isMore || tells || readToldAct(said)?.act === 'more-time' || needs.test(said);
  const view = asksForTime ? await handled(store, about) : undefined;
  if (view !== undefined) {
    const wanted = readTimeMore(timed, held(view.deadline), today) ?? until;
    // Why is for whoever asks to say.
    const form = extensionForm({ ...view, extensionUntil: null }, language);
    return { text, card: { ...form, data: { ...form.data, until: wanted, reason: reasonTold(written) } } };
  }
  // More time for one of them, or for whoever has asked for it, is granted on its card.
  const isOfOne = namesUnits || cases.some(({ recipient }) => recipient.extension !== null);
  const isOfAll = ofAll.test(said) || movesLastDay(said) || (gives.test(said) && !isOfOne);
  if (asksForTime && !isOfAll) return undefined;
  const units = unitsOf(cases);
  if (!mayMoveForAll(directory, { person: turn.person.id, units }, today)) return undefined;
  const [remiss] = await findRemissesById(store.database, [first.remiss.id]);
  if (remiss === undefined) return undefined;
  const rights = { forAll: true, withdraws: false };
  return { text, card: correctForm({ ...remiss, deadline: until }, rights, language) };
}

/** The day that holds for some recipients, the latest where these differ. */
const lastDayOf = (named: readonly ListedCase[]): string =>
  named.map(deadlineFor).reduce((last, day) => (day > last ? day : last), '');

/** More time for some alone is the sender's to give; what was asked for is decided on its card. */
function forSome(about: Told, some: TimeForSome, until: string | undefined, language: Language): Filled {
  if (!some.mayGive) return { text: sentToTexts(language)('sendersAct') };
  const asks = some.named.some(({ recipient }) => recipient.extension?.state === 'asked');
  return asks ? undefined : timeTold(about, some, until, language);
}

/** The form in which the number in the own diary is filled in, for whoever handles the remiss. */
async function numberForm(store: Store, told: Told, ownDnr: string, language: Language): Promise<Filled> {
  const today = civilDateAt(told.turn.at);
  const view = await handled(store, told);
  const came = receivedTold(told.turn.written ?? told.turn.text, today);
  const receivedOn = came ?? view?.receivedOn ?? null;
  return filled(view && receivedForm({ ...view, ownDnr, receivedOn }, today, language), language);
}

/** The form in which whoever is to have the remiss is filled in. */
async function handlerFormOf(store: Store, told: Told, { id }: Person, language: Language): Promise<Filled> {
  const view = await handled(store, told);
  const form = view && handlerForm(view, told.directory, language);
  return filled(form && { ...form, data: { ...form.data, chosen: id } }, language);
}

/** The form in which the day until which reminders rest is filled in. */
async function restForm(store: Store, told: Told, until: string, language: Language): Promise<Filled> {
  const view = await handled(store, told);
  const today = civilDateAt(told.turn.at);
  if (view === undefined || until > view.aim || until <= today) return undefined;
  const form = snoozeForm(view, addDays(today, 1), language);
  return filled({ ...form, data: { ...form.data, until } }, language);
}

/** The form in which what the answer says, and when it was sent, are filled in. */
async function answerForm(
  store: Store,
  told: Told,
  { stance, on }: AnswerTold,
  language: Language,
): Promise<Filled> {
  const today = civilDateAt(told.turn.at);
  const view = await handled(store, told);
  if (view === undefined) return stance === null ? undefined : notedBefore(told, language);
  const form = answeredForm({ ...view, stance: stance ?? view.stance }, today, language);
  return filled({ ...form, data: { ...form.data, on: on ?? today } }, language);
}

/** That an answer is noted already, and how it is put right, where whoever tells another handles it. */
function notedBefore({ turn, own, directory }: Told, language: Language): Filled {
  const ended = own.find((found) => found.recipient.endedOn !== null && handles(directory, found, turn));
  const { stance = null } = ended?.recipient ?? {};
  if (stance === null) return undefined;
  return { text: namedTexts(language)('notedBefore', { stance: cardTexts(language)(`stance-${stance}`) }) };
}

/** The open remiss at a unit of whoever tells of it, where they handle it. */
async function handled(store: Store, { turn, own, directory }: Told): Promise<RecipientView | undefined> {
  const at = own.find((found) => found.recipient.endedOn === null && handles(directory, found, turn));
  const shown = at && (await showRecipient(store, at.recipient.id, civilDateAt(turn.at)));
  return shown?.view;
}

const filled = (card: CardContent | undefined, language: Language): Filled =>
  card && { text: namedTexts(language)('filledIn'), card };

const because =
  /(?<!\p{L})(?:eftersom|därför att|för att|på grund av att|pga att|because|since|as)\s+(?<reason>(?:vi|vår\p{L}*|jag|nämnden\p{L}*|det|den|we|our|i|the|it)(?!\p{L})[^?!]{8,300})/iu;

/** Why more time is needed, where it is told with it; empty where it is not. */
const reasonTold = (written: string): string =>
  capitalised(because.exec(written.normalize('NFC'))?.groups?.reason?.trim() ?? '');

const needs =
  /\b(?:behover|hinner|needs?|till|extra|mer|more|another|longer)(?! \d| \w+ \w+ \d| sista\b| slutet\b)\b/;

/** "Ge alla på cykelplanen två veckor till" is for all of them, whoever says so is none of its recipients. */
const ofAll =
  /\b(?:alla|samtliga|allihop\w*|everyone|everybody|all|(?:dom|dem|de|those) (?:som har|pa|on|who|with))\b/;

/** "De får en vecka till", "give them another week", "förläng den": who has the remiss is given it, by its sender. */
const gives =
  /^(?:\w+ )?(?:forlang|extend)\b|\b(?:ge|ger|gav|give|gives|giving) (?:dem|dom|de|namnderna|mottagarna|them|the (?:committees|recipients))\b|\b(?:de|dom|namnderna|mottagarna|they|the (?:committees|recipients)) (?:\w+ )?(?:far|fa|ha|get|have)\b/;

/** What has been done already names its day, and asks for no time. */
const isDone = /\b(?:svarat|skickat|skickade|lamnat|lamnade|answered|sent|replied|submitted)\b/;

const handles = (directory: Directory, { recipient }: ListedCase, { person, at }: MessageTurn) =>
  may(
    directory,
    { person: person.id, act: 'handle-remiss', unit: recipient.unit, about: recipient.handler ?? '' },
    civilDateAt(at),
  ).ok;

/** Who does what is told, where whoever tells it has no press for it; empty where they have one. */
export function whoDoes({ turn, cases, own, directory }: Told, language: Language): string {
  const today = civilDateAt(turn.at);
  const request = { person: turn.person.id, act: 'correct-remiss', unit: null } as const;
  const isOffice = may(directory, request, today).ok;
  if (isOffice || cases.some((found) => handles(directory, found, turn))) return '';
  const say = namedTexts(language);
  const [mine] = own;
  const isOfOne = new Set(unitsOf(own)).size === 1;
  const people = mine !== undefined && isOfOne ? peopleOf(directory, mine.recipient, today) : [];
  const names = people.map((id) => findPerson(directory, id)?.name).filter((name) => name !== undefined);
  if (mine === undefined || names.length === 0) return say('othersDo');
  const unit = inSentence(unitNameIn(directory.units, mine.recipient.unit, language), language);
  return say('othersDoAt', { unit: escapeMarkdown(unit), names: names.map(escapeMarkdown).join(', ') });
}
