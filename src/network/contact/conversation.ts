import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { findNoSuchDay } from '../../language/dates/no-such-day.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { unreadPeriodText } from '../absences/replies.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import type { Directory, Unit, UnitKind } from '../model.ts';
import type { Period } from '../periods.ts';
import { texts } from '../texts.ts';
import { askWhichUnit } from '../units/ask-which-unit.ts';
import { ownUnits, pickUnit } from '../units/pick-unit.ts';
import { nameOfUnit } from '../units/unit-names.ts';
import { asksForStandIn } from '../who/person-forms.ts';
import { ANY_DAY, asksOfThePast, readDaysAsked } from './days-asked.ts';
import { askedAtAnotherTime, askedOfAnotherRole, askedOfAnotherUnit } from './follow-up.ts';
import { holdersReply, mailboxOf, namesOf } from './holders-reply.ts';
import { unitOfReceiver } from './receiver-question.ts';
import { daysText, historyReply, termsReply } from './terms.ts';
import { asksWhetherOurs } from './whether-ours.ts';

/** "Vem är kontaktperson för trafik?", but not who appoints one or what one does: that is the strategy's. */
const whoIs =
  /\b(?:vem|vilka?|who|which)\b.*\b(?:kontaktperson\w*|contact persons?)\b.*\b(?:för|på|hos|i|vid|inom|for|at|of|in)\s+\S/i;
const ourContact = String.raw`(?:vår|min|our|my)\s+(?:internationella?\s+|international\s+)?(?:kontaktperson\w*|contact persons?)`;
/** "Vem är vår kontaktperson?", "kontaktperson för oss": of whoever asks. */
const ours = new RegExp(
  String.raw`\b${ourContact}\b|\b(?:kontaktperson\w*|contact persons?)\s+(?:för|på|hos|for|at)\s+(?:oss|mig|us|me|(?:vår|min|our|my)\s+\p{L}+)\s*[?.!]*\s*$`,
  'iu',
);
/** "Vem var kontaktperson 2014?", "vem blir det i vår", without the days: of whoever asks, where nobody says where. */
const whoWas =
  /^\s*(?:vem|vilka|who) (?:var|är|blir|was|were|is|will be) (?:the )?(?:internationell |international )?(?:kontaktperson(?:en)?|contact persons?)\s*[?.!]*\s*$/iu;
const shortForm = /^(?:internationell )?(?:kontaktperson|contact person)(?: för| på| hos| for| at)? \S+/i;
/** "Vem är kontaktperson trafik": in a hurry, without a word between. */
const hurried =
  /^\s*(?:vem|who) (?:är|ar|e|is) (?:the )?(?:internationell |international )?(?:kontaktperson|contact person) [\p{L}-]+(?: [\p{L}-]+)?\s*[?.!]*\s*$/iu;
const whoIsOurs = new RegExp(
  String.raw`^\s*(?:vem|vilka?|who)\s+(?:är|is|are)\s+${ourContact}\s*[?.!]*\s*$`,
  'i',
);
const aboutTheRole =
  /\b(?:utse\w*|appoint\w*|ansvar\w*|uppgift\w*|mandat\w*|gör|does|must|måste|ska|historik|history)\b/i;
const history =
  /\b(?:historik|history|tidigare|previous|earlier)\b.*\b(?:kontaktperson\w*|contact persons?)\b/i;

/** The part of a question that names the unit. */
const beforeUnit =
  /^.*\b(?:kontaktperson\w*|contact persons?)\b\s*(?:för|på|hos|i|vid|inom|for|at|of|in)?\s*(?:the\s+)?/i;

/** Who is the contact person of a unit, who receives visits there, and who was it when. */
export function contactIntents(store: Store): Intent[] {
  return [
    {
      name: 'who-is-contact-person',
      claim: (text) =>
        asksWhetherOurs(text) ||
        (([whoIs, shortForm, hurried, whoIsOurs].some((form) => form.test(text)) ||
          whoWas.test(readDaysAsked(text, ANY_DAY)?.rest ?? '')) &&
          !aboutTheRole.test(text) &&
          !asksForStandIn(text))
          ? 0.8
          : 0,
      answersEdits: true,
      goesOn: (text, earlier) =>
        askedAtAnotherTime(text, unitAsked(earlier)) ??
        askedOfAnotherRole(text, unitAsked(earlier)) ??
        askedOfAnotherUnit(text, (unit, language) => texts(language)('askContact', { unit })),
      handle: (turn) => answerOnDays(store, turn),
    },
    {
      name: 'who-receives-visits',
      claim: (text) => (unitOfReceiver(text) === undefined ? 0 : 0.8),
      answersEdits: true,
      handle: (turn) => answerAboutUnit(store, turn, receiverReply),
    },
    {
      name: 'contact-person-history',
      claim: (text) => (history.test(text) ? 0.85 : 0),
      answersEdits: true,
      goesOn: (text) => askedOfAnotherUnit(text, (unit, language) => texts(language)('askHistory', { unit })),
      handle: (turn) => answerAboutUnit(store, turn, historyReply),
    },
  ];
}

/** The words for the unit whose contact person was asked for; null for the own one. */
function unitAsked(text: string): string | null {
  if (ours.test(text) || asksWhetherOurs(text)) return null;
  const { rest } = readDaysAsked(text, ANY_DAY) ?? { rest: text };
  if (whoWas.test(rest)) return null;
  return rest.replace(beforeUnit, '').replace(/[\s?.!]+$/u, '');
}

type UnitAnswer = (directory: Directory, unit: Unit, today: string, language: Language) => Reply;

async function answerAboutUnit(
  store: Store,
  turn: MessageTurn,
  answer: UnitAnswer,
  { text = turn.text, days }: { readonly text?: string; readonly days?: Period } = {},
): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  const say = texts(language);
  const directory = await currentDirectory(store);
  const picked =
    ours.test(text) || whoWas.test(text) || asksWhetherOurs(text)
      ? ownUnits(directory, turn.person.id, civilDateAt(turn.at))
      : pickUnit(directory, unitOfReceiver(text) ?? text.replace(beforeUnit, ''));
  const askedOf = (unit: string) =>
    days === undefined
      ? say('askContact', { unit })
      : say('askContactThen', { unit, days: daysText(days, language) });
  if (picked.found !== 'one') return askWhichUnit(picked, language, askedOf);
  return answer(directory, picked.unit, civilDateAt(turn.at), language);
}

/** Who it is today, or was and will be on the days that the question names. */
async function answerOnDays(store: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  // When the former one left is no day that is asked of.
  if (asksWhetherOurs(turn.text)) return answerAboutUnit(store, turn, contactReply);
  const today = civilDateAt(turn.at);
  const missing = findNoSuchDay(turn.text, today);
  if (missing !== undefined)
    return { text: unreadPeriodText({ fault: 'no-such-day', words: missing }, language) };
  const asked = readDaysAsked(turn.text, today);
  if (asked === undefined)
    return answerAboutUnit(store, turn, asksOfThePast(turn.text) ? historyReply : contactReply);
  const { days, rest: text } = asked;
  if (days.from === today && days.until === today)
    return answerAboutUnit(store, turn, contactReply, { text });
  return answerAboutUnit(store, turn, termsReply(days), { text, days });
}

/** What is said where a unit has no contact person: 5#10 binds specialist administrations and companies alone. */
const whereNobody = {
  specialist: 'noContact',
  company: 'noContact',
  district: 'district',
  executive: 'executive',
  other: 'unnamed',
} as const satisfies Readonly<Record<UnitKind, string>>;

/** The unit assesses its visits itself, and its contact person coordinates; the Executive Board and districts have their own ways. */
function receiverReply(directory: Directory, unit: Unit, today: string, language: Language): Reply {
  const say = texts(language);
  const named = escapeMarkdown(nameOfUnit(unit, language));
  if (unit.kind === 'executive')
    return { text: say('coordinates', { unit: named, mailbox: unit.mailbox ?? say('noMailbox') }) };
  const reply = contactReply(directory, unit, today, language);
  if (unit.kind === 'district') return reply;
  return { ...reply, text: `${say('receives', { unit: named })} ${reply.text}` };
}

/** Names the contact person, since when, who stands in, and how to write to them; never a silent miss. */
export function contactReply(directory: Directory, unit: Unit, today: string, language: Language): Reply {
  const say = texts(language);
  const reply = holdersReply({ directory, role: 'contact_person', unit, today, language }, (facts) =>
    say('contact', facts),
  );
  if (reply !== undefined) return reply;
  const names = namesOf(unit, language);
  const begins = names.unit.replace(/^./u, (letter) => letter.toUpperCase());
  return {
    text: say(whereNobody[unit.kind], { ...names, unit: begins, mailbox: mailboxOf(unit, language) }),
  };
}
