import { z } from 'zod';
import { civilDate, civilDateAt } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import { answersFound, type Intent, type Verb, verb } from '../../conversation/feature.ts';
import type { MessageTurn, Reply, Shown, Turn } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { may } from '../../network/authority.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { languageOfWish } from '../language-of-wish.ts';
import { listTexts } from '../lists/texts.ts';
import type { BeredningPorts } from '../ports.ts';
import { dayOfMonth, meetingNamed } from './agenda-of-day.ts';
import { meetingCard } from './meeting-card.ts';
import { meetingTexts } from './meeting-texts.ts';
import { planMeetings } from './plan-meeting.ts';
import { readDates } from './read-dates.ts';
import { type MeetingWish, readMeetingWish } from './read-meeting-wish.ts';
import { listMeetings } from './register.ts';
import { replanMeeting, sayDays } from './replan-meeting.ts';

/** The intent that takes what is said of a meeting right after its agenda was shown. */
const MEETING_SHOWN = 'beredning-meeting-shown';

/** A meeting whose agenda a reply shows, so that the next message can go on from it. */
export const showingMeeting = (date: string): Shown => ({ intent: MEETING_SHOWN, thing: date });

/** "Flytta IB-mötet 10 december till den 11:e", "nytt IB-möte 12 februari": the form. Those of IB are told, so that words do nothing. */
export function replanIntents(ports: BeredningPorts): Intent[] {
  return [
    {
      name: 'beredning-replan-meeting',
      claim: (text) => (readMeetingWish(text)?.saysIb === true ? 0.96 : 0),
      handle: (turn) => askBefore(ports, turn),
    },
    {
      // Of which meeting is not said: where IB meets on that day it is that one.
      name: 'beredning-replan-meeting-of-day',
      claim: (text) => (readMeetingWish(text)?.saysIb === false ? 0.49 : 0),
      ...answersFound(async (turn) => {
        const days = await comingDays(ports, turn);
        const named = meetingNamed(readMeetingWish(turn.text)?.day ?? '', days, civilDateAt(turn.at));
        return named === undefined ? undefined : { reply: () => askBefore(ports, turn, named) };
      }),
    },
    {
      name: MEETING_SHOWN,
      claim: () => 0,
      actsOn: (text) => (readMeetingWish(text)?.saysIb === false ? text : undefined),
      handle: async (turn) => {
        const days = await comingDays(ports, turn);
        const named = meetingNamed(readMeetingWish(turn.text)?.day ?? '', days, civilDateAt(turn.at));
        return askBefore(ports, turn, named ?? turn.shown);
      },
    },
  ];
}

const verbData = z.object({ meeting: z.iso.date(), language: z.enum(['sv', 'en']) });
const addData = z.object({ dates: z.string(), language: z.enum(['sv', 'en']) });

/** The buttons of the agenda and of the forms. */
export function replanVerbs(ports: BeredningPorts): Verb[] {
  return [
    verb('beredning-call-off-meeting', verbData, (turn, data) =>
      replan(ports, turn, { date: data.meeting, to: null }, data.language),
    ),
    verb('beredning-move-meeting', verbData.extend({ to: z.string().default('') }), (turn, data) => {
      const to = z.iso.date().safeParse(data.to);
      return to.success
        ? replan(ports, turn, { date: data.meeting, to: to.data }, data.language)
        : Promise.resolve({ text: meetingTexts(data.language)('moveWhich') });
    }),
    verb('beredning-add-meetings', addData, (turn, { dates, language }) => {
      const days = z.array(civilDate).min(1).safeParse(dates.split(','));
      return days.success
        ? add(ports, turn, days.data, language)
        : Promise.resolve({ text: listTexts(language)('meetingWhen') });
    }),
  ];
}

async function comingDays({ store }: BeredningPorts, turn: Turn): Promise<string[]> {
  const meetings = await listMeetings(store.database, civilDateAt(turn.at));
  return meetings.map(({ date }) => date);
}

/** The form of what is wished, for whoever may do it; `shown` is the meeting that is meant where none is named. */
async function askBefore(ports: BeredningPorts, turn: MessageTurn, shown?: string): Promise<Reply> {
  const language = languageOfWish(turn.text, turn.language);
  const say = meetingTexts(language);
  const today = civilDateAt(turn.at);
  const directory = await currentDirectory(ports.store);
  const asked = { person: turn.person.id, act: 'plan-meeting', unit: null } as const;
  if (!may(directory, asked, today).ok) return { text: say('refused-not-strategist'), language };
  const wish = readMeetingWish(turn.text);
  if (wish === undefined) return { text: say('callOffWhich'), language };
  if (wish.kind === 'add') return askToAdd(wish, today, language);
  const days = await comingDays(ports, turn);
  const date = shown ?? dateMeant(wish, days, today);
  if (date === undefined) return { text: say(wish.kind === 'move' ? 'moveWhich' : 'callOffWhich'), language };
  const to = wish.kind === 'move' ? dayTo(wish.to, date, today) : undefined;
  const refusal = whyNot({ date, to }, days, today);
  if (refusal !== undefined)
    return { text: say(`refused-${refusal}`, sayDays({ date, to: to ?? null }, language)), language };
  return { card: meetingCard(wish.kind, { date, to: to ?? '' }, language), language };
}

function askToAdd({ day }: MeetingWish, today: string, language: Language): Reply {
  const say = listTexts(language);
  const dates = readDates(day.replace(hour, ''), today);
  const said = { dates: dates.map((date) => formatDate(date, language)).join(', ') };
  if (dates.length === 0) return { text: say('meetingWhen'), language };
  if (dates.some((date) => date < today)) return { text: say('meetingPast', said), language };
  return { card: meetingCard('add', { dates }, language), language };
}

/** The hour, which is not kept. */
const hour = /[\s,]+(?:kl(?:ockan)?\.?|at)\s*\d{1,2}(?:[.:]\d\d)?(?:\s*(?:am|pm))?(?![\d\p{L}])/giu;
const nextOne = /(?<!\p{L})(?:nästa|kommande|next|coming)(?!\p{L})/iu;

/** Which day is meant: one that is named, whether IB meets then or not, or the next meeting where that is said or it is the only one. */
function dateMeant({ day }: MeetingWish, days: readonly string[], today: string): string | undefined {
  const { period } = readAskedTime(day, { today, hasBeen: false });
  if (period !== undefined) return period.from === period.until ? period.from : undefined;
  const named = meetingNamed(day, days, today);
  if (named !== undefined || dayOfMonth(day) !== undefined) return named;
  return nextOne.test(day) || days.length === 1 ? days[0] : undefined;
}

/** The day that a meeting is moved to; without a month it is one of the month of the meeting. */
function dayTo(words: string, meeting: string, today: string): string | undefined {
  const { period } = readAskedTime(words, { today, hasBeen: false });
  if (period !== undefined) return period.from === period.until ? period.from : undefined;
  const day = dayOfMonth(words);
  if (day === undefined) return undefined;
  return civilDate.safeParse(`${meeting.slice(0, 8)}${String(day).padStart(2, '0')}`).data;
}

function whyNot(
  { date, to }: { readonly date: string; readonly to: string | undefined },
  days: readonly string[],
  today: string,
) {
  if (date < today || (to !== undefined && to < today)) return 'meeting-over';
  if (!days.includes(date)) return 'no-such-meeting';
  return to === date ? 'same-day' : undefined;
}

async function add(
  { store }: BeredningPorts,
  turn: Turn,
  dates: readonly string[],
  language: Language,
): Promise<Reply> {
  const say = listTexts(language);
  const said = (all: readonly string[]) => ({
    dates: all.map((date) => formatDate(date, language)).join(', '),
  });
  const planned = await planMeetings(store, { dates, actor: turn.person.id, at: turn.at });
  if (!planned.ok) {
    const { refusal } = planned;
    return { text: refusal === 'meeting-over' ? say('meetingPast', said(dates)) : say('notStrategist') };
  }
  const { added } = planned.value;
  return { text: added.length === 0 ? say('meetingKnown', said(dates)) : say('meetingAdded', said(added)) };
}

async function replan(
  ports: BeredningPorts,
  turn: Turn,
  { date, to }: { readonly date: string; readonly to: string | null },
  language: Language,
): Promise<Reply> {
  const say = meetingTexts(language);
  const done = await replanMeeting(ports, { date, to, actor: turn.person.id, at: turn.at });
  const days = sayDays({ date, to }, language);
  if (done.ok) {
    const what = to === null ? 'calledOff' : 'moved';
    const { matters: count } = done.value;
    return { text: count === 0 ? say(`${what}Empty`, days) : say(what, { ...days, count }) };
  }
  switch (done.refusal) {
    case 'no-such-meeting':
    case 'meeting-over':
    case 'same-day':
      return { text: say(`refused-${done.refusal}`, days) };
    default:
      return { text: say('refused-not-strategist') };
  }
}
