import { civilDateAt } from '../calendar/civil-date.ts';
import type { Intent } from '../conversation/feature.ts';
import { escapeMarkdown } from '../conversation/markdown.ts';
import type { CardContent, MessageTurn, Reply } from '../conversation/turn.ts';
import { formatDate } from '../language/format.ts';
import { type Language, languageOfText } from '../language/language.ts';
import { findNoSuchDay } from '../language/no-such-day.ts';
import type { Store } from '../store/store.ts';
import { unreadPeriodText } from './absences/replies.ts';
import { askWhichUnit } from './ask-which-unit.ts';
import { askedOfAnotherUnit } from './contact-follow-up.ts';
import { daysText, historyReply, termsReply } from './contact-terms.ts';
import { asksOfThePast, readDaysAsked } from './days-asked.ts';
import { holdersOn, isAbsent, reachable, rolesOn } from './directory.ts';
import { readStoredDirectory } from './directory-register.ts';
import { lastDayAway } from './gaps.ts';
import type { Directory, Person, Unit, UnitKind } from './model.ts';
import type { Period } from './periods.ts';
import { pickAmong, pickUnit, type UnitPicked } from './pick-unit.ts';
import { unitOfReceiver } from './receiver-question.ts';
import { texts } from './texts.ts';
import { inSentence, nameOfAdministration, nameOfUnit } from './unit-names.ts';

/** "Vem är kontaktperson för trafik?", but not who appoints one or what one does: that is the strategy's. */
const whoIs =
  /\b(?:vem|vilka?|who|which)\b.*\b(?:kontaktperson\w*|contact persons?)\b.*\b(?:för|på|hos|i|vid|inom|for|at|of|in)\s+\S/i;
const ourContact = String.raw`(?:vår|min|our|my)\s+(?:internationella?\s+|international\s+)?(?:kontaktperson\w*|contact persons?)`;
/** "Vem är vår kontaktperson?", "kontaktperson för oss": of whoever asks. */
const ours = new RegExp(
  String.raw`\b${ourContact}\b|\b(?:kontaktperson\w*|contact persons?)\s+(?:för|på|hos|for|at)\s+(?:oss|mig|us|me|(?:vår|min|our|my)\s+\p{L}+)\s*[?.!]*\s*$`,
  'iu',
);
const shortForm = /^(?:internationell )?(?:kontaktperson|contact person)(?: för| på| hos| for| at)? \S+/i;
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
        (whoIs.test(text) || shortForm.test(text) || whoIsOurs.test(text)) && !aboutTheRole.test(text)
          ? 0.8
          : 0,
      answersEdits: true,
      goesOn: (text) => askedOfAnotherUnit(text, 'askContact'),
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
      goesOn: (text) => askedOfAnotherUnit(text, 'askHistory'),
      handle: (turn) => answerAboutUnit(store, turn, historyReply),
    },
  ];
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
  const directory = await readStoredDirectory(store.database);
  const picked = ours.test(text)
    ? ownUnits(directory, turn)
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

/** The units in which whoever asks has a role today. */
function ownUnits(directory: Directory, { person, at }: MessageTurn): UnitPicked {
  const held = new Set(rolesOn(directory, person.id, civilDateAt(at)).map(({ unit }) => unit));
  return pickAmong(directory.units.filter(({ id }) => held.has(id)));
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
function contactReply(directory: Directory, unit: Unit, today: string, language: Language): Reply {
  const say = texts(language);
  const names = {
    unit: escapeMarkdown(inSentence(nameOfUnit(unit, language), language)),
    administration: escapeMarkdown(nameOfAdministration(unit, language)),
  };
  const mailbox = unit.mailbox ?? say('noMailbox');
  const holders = holdersOn(directory, 'contact_person', unit.id, today);
  if (holders.length === 0) {
    const begins = names.unit.replace(/^./u, (letter) => letter.toUpperCase());
    return { text: say(whereNobody[unit.kind], { ...names, unit: begins, mailbox }) };
  }
  const there = reachable(directory, 'contact_person', unit.id, today);
  const lines = holders.flatMap(({ person, assignment }) => {
    const since =
      assignment.from === null ? '' : say('since', { date: formatDate(assignment.from, language) });
    const name = escapeMarkdown(person.name);
    const line = say('contact', { name, ...names, since });
    if (!isAbsent(directory, person.id, today)) return [line];
    const standIn = there.find(({ actingFor }) => actingFor?.id === person.id);
    return [
      line,
      say('away', { name, until: formatDate(lastDayAway(directory, person.id, today), language) }),
      standIn === undefined
        ? say('noStandIn', { mailbox })
        : say('standIn', { deputy: escapeMarkdown(standIn.person.name) }),
    ];
  });
  const card = writeCard(
    there.map(({ person }) => person),
    language,
  );
  return { text: lines.join(' '), ...(card === undefined ? {} : { card }) };
}

/** A button for each person, that opens a chat with them. */
function writeCard(people: readonly Person[], language: Language): CardContent | undefined {
  const reachableByMail = people.flatMap(({ name, mail }) => (mail === null ? [] : [{ name, mail }]));
  if (reachableByMail.length === 0) return undefined;
  const say = texts(language);
  return {
    template: 'write-to',
    data: {
      language,
      people: reachableByMail.map(({ name, mail }) => ({
        name,
        title: say('writeTo'),
        url: `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(mail)}`,
      })),
    },
  };
}
