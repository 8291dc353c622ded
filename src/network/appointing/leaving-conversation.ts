import { civilDateAt, dayAfter, daysBetween } from '../../calendar/civil-date.ts';
import { type DaysTold, readDaysTold } from '../../calendar/days-told.ts';
import { partTimes } from '../../calendar/time-words.ts';
import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { monthNumber, weekdayNumber } from '../../language/dates/date-words.ts';
import { formatDate } from '../../language/format.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { wordsInLowerCase } from '../../language/words.ts';
import type { Store } from '../../store/store.ts';
import { unreadPeriodText } from '../absences/replies.ts';
import { findPerson, reachable, rolesOn } from '../directory/directory.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import type { Assignment, Directory } from '../model.ts';
import { refusalText } from '../refusals.ts';
import { texts } from '../texts.ts';
import { inSentence, unitNameIn } from '../units/unit-names.ts';
import { roleText } from '../who/held-text.ts';
import { whoTexts } from '../who/texts.ts';

const leaving =
  /^\s*(?:jag (?:(?:kommer att |ska )?(?:sluta|lämna|gå i pension|byta (?:jobb|tjänst))|slutar|lämnar|går i pension|byter (?:jobb|tjänst)|säger upp mig|har sagt upp mig)|min sista (?:arbets)?dag(?: som (?:internationell )?kontaktperson)? (?:är|blir)|(?:i am|i'm|i’m|i will be|i'll be|i’ll be) (?:leaving|quitting|retiring|resigning|stepping down)|i (?:will )?(?:leave|quit|retire|resign|step down)|my last (?:working )?day(?: as (?:the )?(?:international )?contact person)? (?:is|will be))(?![\p{L}])(?<rest>[^?]*)$/iu;

/** What may follow without making it about anything else: from what, and when. */
const aside = new Set(
  `som internationell internationella kontaktperson kontaktpersonen min mitt tjänst jobb jobbet uppdrag här nu snart
  på i från den efter vid till med och av det slutet årsskiftet nästa vecka månad år idag dag imorgon morgon e
  as international contact person the my this job post position role here now soon on at from by in end of
  next week month year today tomorrow st nd rd th`.split(/\s+/),
);
const isAside = (word: string) =>
  aside.has(word) || /^\d+(?:st|nd|rd|th|e)?$/.test(word) || monthNumber(word) > 0 || weekdayNumber(word) > 0;

/** Who is to come after is for the head to say. */
const successor =
  /(?:[,;.]|(?<!\p{L})(?:och|and|så|so)(?!\p{L}))\s*(?:då )?[^,;.]{2,60}?(?<!\p{L})(?:tar över|tar vid|tar mitt|efterträder mig|ersätter mig|blir ny|takes over|replaces me|succeeds me)(?!\p{L}).*$/iu;

/** Whether nothing follows but when it is, from what, and who comes after. */
function tellsNoMore(rest: string): boolean {
  return wordsInLowerCase(partTimes(rest.replace(successor, '')).words).every(isAside);
}

/** "Jag slutar 31 december": who is told, and who appoints the next one. It changes nothing by itself. */
export function leavingIntent(store: Store): Intent {
  return {
    name: 'leaving',
    claim: (text) => {
      const rest = leaving.exec(text)?.groups?.rest;
      return rest !== undefined && tellsNoMore(rest) ? 0.9 : 0;
    },
    answersEdits: true,
    handle: (turn) => answerLeaving(store, turn),
  };
}

async function answerLeaving(store: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageOfText(turn.written ?? turn.text, turn.language);
  const say = texts(language);
  const directory = await currentDirectory(store);
  const today = civilDateAt(turn.at);
  const { id } = turn.person;
  if (findPerson(directory, id) === undefined) return { text: refusalText('unknown-person', language) };
  const told = readDaysTold(turn.written ?? turn.text, today);
  if (told !== undefined && 'fault' in told) return { text: unreadPeriodText(told, language) };
  const last = lastDay(told);
  const from = last === undefined ? '' : say('leavingFrom', { date: formatDate(dayAfter(last), language) });
  const held = rolesOn(directory, id, today);
  const contact = held.filter(({ role }) => role === 'contact_person');
  const lines = [
    say('leavingThanks'),
    ...contact.map((assignment) => contactLine(directory, assignment, { today, from, language })),
    ...(held.length > contact.length ? [otherLine(directory, id, { today, language })] : []),
    ...(held.length === 0
      ? [say('leavingNothing')]
      : held.map((one) => nextText(directory, one, { today, language }))),
    say('leavingAway'),
  ];
  return { text: lines.join(' ') };
}

/** A day, or the last one of a week: of a month it is not known which day is meant. */
function lastDay(told: DaysTold | undefined): string | undefined {
  if (told?.from === undefined || told.until === undefined) return undefined;
  return daysBetween(told.from, told.until) < DAYS_OF_WEEK ? told.until : undefined;
}

const DAYS_OF_WEEK = 7;

function contactLine(
  directory: Directory,
  { unit }: Assignment,
  { today, from, language }: { readonly today: string; readonly from: string; readonly language: Language },
): string {
  const say = texts(language);
  const [head] = reachable(directory, 'head', unit, today);
  const name = inSentence(unitNameIn(directory.units, unit ?? '', language), language);
  return say('leavingContact', {
    unit: escapeMarkdown(name),
    head: head === undefined ? say('who-head') : escapeMarkdown(head.person.name),
    from,
  });
}

function otherLine(
  directory: Directory,
  speaker: string,
  { today, language }: { readonly today: string; readonly language: Language },
): string {
  const say = texts(language);
  const administrator = reachable(directory, 'administrator', null, today).find(
    ({ person }) => person.id !== speaker,
  );
  const name = administrator === undefined ? say('who-administrator') : administrator.person.name;
  return say('leavingOther', { administrator: escapeMarkdown(name) });
}

/** Who has a role after somebody, or with them, by the directory; a deputy is none of it. */
function nextText(
  directory: Directory,
  { role, unit, person }: Assignment,
  { today, language }: { readonly today: string; readonly language: Language },
): string {
  const say = whoTexts(language);
  const facts = { role: roleText(directory, { role, unit }, language) };
  const others = directory.assignments.filter(
    (one) =>
      one.role === role &&
      one.unit === unit &&
      one.person !== person &&
      (one.until === null || one.until >= today),
  );
  if (others.length === 0) return say('leavingNobodyNext', facts);
  const lines = others.map(({ person: id, from }) => {
    const name = escapeMarkdown(findPerson(directory, id)?.name ?? id);
    if (from === null || from <= today) return say('leavingOtherThere', { ...facts, name });
    return say('leavingNext', { ...facts, name, date: formatDate(from, language) });
  });
  return lines.join(' ');
}
