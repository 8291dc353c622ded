import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { looksLikeAnswer } from '../letter/looks-like-letter.ts';
import { calendarFile } from '../lists/calendar-file.ts';
import { findRemisses } from '../lists/find-remisses.ts';
import { checklistOf } from '../recipient/checklist.ts';
import { ownRecipients } from '../recipient/own-recipients.ts';
import type { RecipientView } from '../recipient/recipient-view.ts';
import { showRecipient, showRecipients } from '../recipient/show-recipient.ts';
import type { ListedCase } from '../register-model.ts';
import { texts } from '../texts.ts';
import { checkHeading, writeAnswer } from './answer-document.ts';
import { templateText } from './document-verbs.ts';

const template =
  /^\s*(?:(?:ge mig |skapa |gör )?(?:en |ett )?(?:svarsmall|utkast till (?:remiss)?svar)|answer template|draft (?:an |the )?answer)\b(?!.*\?\s*$)/i;
/** The words of the pattern above, by language: a number beside them says nothing of it. */
const isSwedish = /svarsmall|utkast/i;
const calendar =
  /^(?=.*\b(?:kalender\w*|calendar|ics)\b)(?=.*\b(?:remiss\w*|referrals?)\b)(?!.*\?\s*$).{1,120}$/i;
const LONGEST_QUESTION = 200;
const LONGEST_DOCUMENT = 60_000;
/** The number of an answer stands at its top. */
const TOP = 1_500;

/** Documents about remisses: the calendar, an answer to fill in, and an answer to be checked. */
export function documentIntents(ports: RemissPorts): Intent[] {
  return [
    {
      name: 'remiss-calendar',
      claim: (text) => (calendar.test(text) ? 0.85 : 0),
      handle: (turn) => giveCalendar(ports, turn, languageOfText(turn.text, turn.language)),
    },
    {
      name: 'remiss-answer-template',
      claim: (text) => (text.length <= LONGEST_QUESTION && template.test(text) ? 0.85 : 0),
      handle: (turn) => giveTemplate(ports, turn, isSwedish.test(turn.text) ? 'sv' : 'en'),
    },
    {
      name: 'remiss-answer-check',
      longest: LONGEST_DOCUMENT,
      claim: (text) => (looksLikeAnswer(text) ? 0.7 : 0),
      // The language of a document is not always its sender's.
      handle: (turn) => checkAnswer(ports, turn, turn.language),
    },
  ];
}

async function giveCalendar({ store }: RemissPorts, turn: MessageTurn, language: Language): Promise<Reply> {
  const say = texts(language);
  const today = civilDateAt(turn.at);
  const own = await ownRecipients(store, { person: turn.person.id, today });
  if (own.length === 0) return { text: say('calendarNone') };
  const recipients = own.map(({ recipient }) => recipient.id);
  const views = await showRecipients(store, { recipients }, today);
  return { text: say('calendarText'), files: [calendarFile(views, { at: turn.at, language })], language };
}

async function giveTemplate(ports: RemissPorts, turn: MessageTurn, language: Language): Promise<Reply> {
  const say = texts(language);
  const cases = await meant(ports, turn, turn.text.replace(template, ''));
  const [first, other] = cases;
  const view = first && (await viewFor(ports, turn, first));
  if (first === undefined || view === undefined) return { text: say('listFoundNone') };
  if (other !== undefined && other.remiss.id !== first.remiss.id) {
    const prompts = cases.slice(0, 5).map(({ remiss: { dnr } }) => ({
      title: dnr,
      text: `${language === 'sv' ? 'Svarsmall' : 'Answer template'} ${dnr}`,
    }));
    return { text: say('whichRemiss'), prompts };
  }
  return {
    text: escapeMarkdown(templateText(view, language)),
    files: [await writeAnswer(view, language)],
    language,
  };
}

async function checkAnswer(ports: RemissPorts, turn: MessageTurn, language: Language): Promise<Reply> {
  const say = texts(language);
  const [first] = await meant(ports, turn, turn.text.slice(0, TOP), true);
  const view = first && (await viewFor(ports, turn, first));
  if (view === undefined) return { text: say('titleUnknown') };
  // What was typed beside a document is no part of it.
  const check = checkHeading(turn.file?.text ?? turn.text, view);
  const list = checklistOf(view, language)
    .map((line) => `- ${escapeMarkdown(line)}`)
    .join('\n');
  const heading = escapeMarkdown(view.heading ?? '');
  switch (check.code) {
    case 'right':
      return { text: `${say('titleRight', { heading })}\n\n${list}` };
    case 'wrong':
      return { text: say('titleWrong', { heading, found: escapeMarkdown(check.found.slice(0, 100)) }) };
    case 'free':
      return { text: `${say('titleFree', { dnr: escapeMarkdown(view.dnr) })}\n\n${list}` };
    default:
      return { text: say('titleNoDnr', { dnr: escapeMarkdown(view.dnr) }) };
  }
}

async function viewFor(
  { store }: RemissPorts,
  turn: MessageTurn,
  { recipient }: ListedCase,
): Promise<RecipientView | undefined> {
  return (await showRecipient(store, recipient.id, civilDateAt(turn.at)))?.view;
}

/** The own recipients of the remiss that a text names; without a name, all of the own ones. */
async function meant(
  { store }: RemissPorts,
  turn: MessageTurn,
  words: string,
  mustBeNamed = false,
): Promise<ListedCase[]> {
  const today = civilDateAt(turn.at);
  const own = await ownRecipients(store, { person: turn.person.id, today }, { open: false });
  const named = await findRemisses(store.database, words);
  if (named.length === 0) return mustBeNamed ? [] : own.filter(({ recipient }) => recipient.endedOn === null);
  return own.filter(({ remiss }) => named.some(({ id }) => id === remiss.id));
}
