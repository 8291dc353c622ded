import { civilDateAt } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import { partTimes } from '../../calendar/time-words.ts';
import { workingDayOnOrAfter } from '../../calendar/working-days.ts';
import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { formatWeekday } from '../../language/format.ts';
import { languageOfText } from '../../language/language.ts';
import { defineTexts } from '../../language/texts.ts';
import { bareFolded, countWords } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Store } from '../../store/store.ts';
import { committeeRouteOf } from '../dates/committee-papers.ts';
import { listCalendars } from '../dates/meeting-register.ts';
import { ownRecipients } from '../recipient/own-recipients.ts';
import { peopleOf } from '../recipient/recipient-people.ts';
import { ladderOf } from '../recipient/recipient-view.ts';
import { deadlineFor, deadlineSince } from '../register-model.ts';
import { ladderDays } from './plan-reminders.ts';

const MOST_WORDS = 12;
const MOST_SHOWN = 8;
const reminder = String.raw`(?:pam+in+else\w*|reminders?)`;
/** Whoever asks when they are reminded next, of nothing by name. */
const asksNext = new RegExp(
  [
    String.raw`^(?:nar|vilken dag|when|what day)\b.*\b(?:nasta|next)\b.*\b${reminder}$`,
    String.raw`^(?:nar|vilken dag|when|what day)\b.*\b(?:pam+inner du mig|pam+ins jag|remind me|am i reminded|will i be reminded)(?: (?:nasta gang|next|igen|again))?$`,
    String.raw`^(?:vilka|vad for|har|finns|far|what|which|do|any|are there)\b.*\b${reminder}\b.*\b(?:jag|mig|vi|oss|i|me|we|us|kommer|coming|come)$`,
    String.raw`^(?:vilka|what|which)\b.*\b${reminder}\b.*\b(?:jag|mig|vi|oss|i|me|we|us)\b.*(?:\bfa\b|\bfar\b|\bget\b|\bto come\b|$)`,
    String.raw`^(?:mina|my)(?: \w+)? ${reminder}$`,
  ].join('|'),
);

function isAsked(text: string): boolean {
  const said = bareFolded(partTimes(text).words);
  return (
    countWords(text) <= MOST_WORDS &&
    !/\d/.test(said) &&
    [said, bareFolded(text)].some((one) => asksNext.test(one))
  );
}

/** "När får jag nästa påminnelse?": of whoever asks, by the ladder of each of their remisses. */
export function nextRemindersIntent(store: Store): Intent {
  return {
    name: 'next-reminders',
    claim: (text) => (isAsked(text) ? 0.96 : 0),
    answersEdits: true,
    handle: (turn) => tell(store, turn),
  };
}

async function tell(store: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  const say = nextTexts(language);
  const today = civilDateAt(turn.at);
  const { period } = readAskedTime(turn.text, { today, hasBeen: false });
  const all = await remindersOf(store, turn.person.id, today);
  const within = all.filter(
    ({ date }) => period === undefined || (date >= period.from && date <= period.until),
  );
  if (all.length === 0) return { text: say('none') };
  if (within.length === 0) return { text: say('noneThen') };
  const lines = within.slice(0, MOST_SHOWN).map(({ date, dnr, title }) => {
    const named = { dnr: escapeMarkdown(dnr), title: escapeMarkdown(title) };
    return `- ${say('line', { date: formatWeekday(date, language), ...named })}`;
  });
  return { text: [say('lead'), lines.join('\n'), say('mondays')].join('\n\n') };
}

interface Planned {
  readonly date: string;
  readonly dnr: string;
  readonly title: string;
}

/** The reminders that are still to come to somebody, the first at the top. */
async function remindersOf(store: Store, person: string, today: string): Promise<Planned[]> {
  const directory = await currentDirectory(store);
  const calendars = await listCalendars(store.database);
  const own = await ownRecipients(store, { person, today });
  const planned = own
    .filter(({ recipient }) => peopleOf(directory, recipient, today).includes(person))
    .flatMap((found) => {
      const { remiss, recipient } = found;
      const calendar = calendars.find(({ unit }) => unit === recipient.unit);
      const papers = committeeRouteOf(found, { calendar, today })?.papers ?? null;
      const rested = recipient.snoozedUntil ?? today;
      const days = ladderDays(deadlineFor(found), ladderOf(found, calendar), papers)
        .filter(({ date }) => date > today && date > deadlineSince(found))
        .map(({ date }) => (date < rested ? workingDayOnOrAfter(rested) : date));
      return [...new Set(days)].map((date) => ({ date, dnr: remiss.dnr, title: remiss.title }));
    });
  return planned.sort((one, other) => Date.parse(one.date) - Date.parse(other.date));
}

const nextTexts = defineTexts('next-reminders', {
  sv: {
    lead: 'Så påminner jag dig, tills svaret är inne:',
    line: '{{date}}: {{dnr}} {{title}}',
    mondays: 'Första arbetsdagen i veckan kommer flera öppna remisser i ett meddelande.',
    none: 'Jag har inga påminnelser om remisser på väg till dig. De går till enhetens registrator och handläggare.',
    noneThen: 'Inga påminnelser om remisser kommer till dig då.',
  },
  en: {
    lead: 'This is when I remind you, until the answer is in:',
    line: '{{date}}: {{dnr}} {{title}}',
    mondays: 'On the first working day of the week, several open referrals come in one message.',
    none: "I have no reminders of referrals on their way to you. They go to the unit's registrar and handler.",
    noneThen: 'No reminders of referrals come to you then.',
  },
});
