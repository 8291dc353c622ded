import { civilDateAt } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import { yearOfAll } from '../../calendar/whole-periods.ts';
import { answersFound, type Found, type Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { capitalised } from '../../language/capitalised.ts';
import type { DateRange } from '../../language/dates/date-range.ts';
import { formatPeriod, formatWeekday } from '../../language/format.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Unit } from '../../network/model.ts';
import { inSentence, nameOfUnit } from '../../network/units/unit-names.ts';
import { unitsMeant } from '../../network/units/units-meant.ts';
import type { Store } from '../../store/store.ts';
import { placesOf } from '../recipient/own-recipients.ts';
import type { UnitCalendar } from '../register-model.ts';
import { listCalendars } from './meeting-register.ts';
import { meetingTexts } from './meeting-texts.ts';
import { papersDay } from './plan-dates.ts';
import { readMeetingQuestion, withoutWhichDays } from './read-meeting-question.ts';

/** Below those who know a remiss or a matter that is named, and above words that examples know. */
const CLAIM = 0.6;
const MOST_LATER = 4;

/** "När sammanträder Kulturnämnden?", "nästa nämndmöte hos oss": when committees meet, as they do for anybody to see. */
export function meetingIntent(store: Store): Intent {
  return {
    name: 'committee-meetings',
    claim: (text) => (readMeetingQuestion(text) === undefined ? 0 : CLAIM),
    ...answersFound((turn) => findMeetings(store, turn)),
    answersEdits: true,
  };
}

async function findMeetings(store: Store, turn: MessageTurn): Promise<Found | undefined> {
  const question = readMeetingQuestion(turn.text);
  if (question === undefined) return undefined;
  const units = await unitsAsked(store, turn, question.unit);
  if (units.length === 0) return undefined;
  const language = languageOfText(turn.text, turn.language);
  const today = civilDateAt(turn.at);
  const { period, isUnclear } = readAskedTime(withoutWhichDays(turn.text), { today, hasBeen: false });
  const calendars = await listCalendars(store.database);
  const lines = units.map((unit) => {
    const calendar = calendars.find((one) => one.unit === unit.id);
    return meetingsText({ unit, calendar, period, today }, language);
  });
  const hint = isUnclear ? [meetingTexts(language)('unclear')] : [];
  return { reply: async () => ({ text: [...lines, ...hint].join('\n\n') }) };
}

/** The units that are named, or those of whoever asks where none is. */
async function unitsAsked(store: Store, turn: MessageTurn, words: string): Promise<readonly Unit[]> {
  const directory = await currentDirectory(store);
  if (words !== '') return unitsMeant(directory, words);
  const { units: own } = placesOf(directory, { person: turn.person.id, today: civilDateAt(turn.at) });
  return directory.units.filter(({ id }) => own.includes(id));
}

interface Meetings {
  readonly unit: Unit;
  readonly calendar: UnitCalendar | undefined;
  /** The days that are asked for; undefined for the next ones. */
  readonly period: DateRange | undefined;
  readonly today: string;
}

function meetingsText({ unit, calendar, period, today }: Meetings, language: Language): string {
  const say = meetingTexts(language);
  const name = escapeMarkdown(inSentence(nameOfUnit(unit, language), language));
  const begins = capitalised(name);
  const meetings = (calendar?.meetings ?? []).toSorted((one, other) => (one.date < other.date ? -1 : 1));
  if (period !== undefined && calendar !== undefined) {
    const days = meetings.filter(({ date }) => date >= period.from && date <= period.until);
    const facts = { unit: begins, period: yearOfAll(period) ?? formatPeriod(period, language) };
    return days.length === 0
      ? say('noneWithin', facts)
      : say('within', { ...facts, dates: days.map(({ date }) => formatWeekday(date, language)).join(', ') });
  }
  const [next, ...later] = meetings.filter(({ date }) => date >= today);
  if (next === undefined || calendar === undefined) return say('none', { unit: name });
  const papers = papersDay(next, calendar);
  const first = say(papers < today ? 'nextPapersOut' : 'next', {
    unit: begins,
    date: formatWeekday(next.date, language),
    papers: formatWeekday(papers, language),
  });
  const dates = later.slice(0, MOST_LATER).map(({ date }) => formatWeekday(date, language));
  return dates.length === 0 ? first : `${first} ${say('later', { dates: dates.join(', ') })}`;
}
