import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { partTimes } from '../../calendar/time-words.ts';
import { answersFound, type Intent, type Verb, verb } from '../../conversation/feature.ts';
import type { CardContent, MessageTurn, Reply, Turn } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { may } from '../../network/authority.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Database, Store } from '../../store/store.ts';
import { languageOfWish } from '../language-of-wish.ts';
import { listCard, rowOf } from '../lists/card.ts';
import { listTexts } from '../lists/texts.ts';
import { listMatters } from '../matter-register.ts';
import type { BeredningPorts } from '../ports.ts';
import { mayAskAgendaOf, meetingNamed } from './agenda-of-day.ts';
import { asksAgenda, asksLaterMeeting, mayAskAgenda } from './asks-agenda.ts';
import { moveUp } from './plan-meeting.ts';
import { listMeetings } from './register.ts';
import { replanIntents, replanVerbs, showingMeeting } from './replan-conversation.ts';

/** What IB will take up, and the meetings that a strategist adds. */
export function agendaIntents(ports: BeredningPorts): Intent[] {
  return [
    {
      name: 'beredning-agenda',
      claim: (text) => (asksAgenda(text) ? 0.95 : 0),
      answersEdits: true,
      goesOn: laterMeeting,
      handle: (turn) => showAgenda(ports, turn, languageOfWish(turn.text, turn.language)),
    },
    {
      // Whoever has a part in IB means its meetings, and others any.
      name: 'beredning-agenda-of-member',
      claim: (text) => (mayAskAgenda(text) ? 0.49 : 0),
      answersEdits: true,
      goesOn: laterMeeting,
      ...answersFound(async (turn) =>
        (await isOfBeredning(ports.store, turn))
          ? { reply: () => showAgenda(ports, turn, languageOfWish(turn.text, turn.language)) }
          : undefined,
      ),
    },
    {
      // Above what others may know it as in free words, and theirs where IB meets on no such day.
      name: 'beredning-agenda-of-day',
      claim: (text) => (mayAskAgendaOf(text) ? 0.49 : 0),
      answersEdits: true,
      goesOn: laterMeeting,
      ...answersFound(async (turn) => {
        const { store } = ports;
        const today = civilDateAt(turn.at);
        const days = (await listMeetings(store.database, today)).map(({ date }) => date);
        const day = meetingNamed(turn.text, days, today);
        const language = languageOfWish(turn.text, turn.language);
        if (day === undefined) return undefined;
        return {
          reply: async () => ({
            card: await agendaCard(store, turn, day, language),
            shows: showingMeeting(day),
            language,
          }),
        };
      }),
    },
    ...replanIntents(ports),
  ];
}

/** Whether somebody views or decides what IB takes up: the members and the chair, or who stands in for them. */
async function isOfBeredning(store: Store, turn: MessageTurn): Promise<boolean> {
  const directory = await currentDirectory(store);
  const asked = { person: turn.person.id, unit: null };
  const today = civilDateAt(turn.at);
  return (['give-view', 'decide-matter'] as const).some((act) => may(directory, { ...asked, act }, today).ok);
}

/** "Is there another meeting after that", said of an agenda: the one after that day. */
function laterMeeting(text: string, earlier: string): string | undefined {
  if (!asksLaterMeeting(text)) return undefined;
  return listTexts(languageOfWish(text, languageOfWish(earlier, 'sv')))('meetingsAfter', {
    day: partTimes(earlier).time.replace(/^(?:den|the|på|on|till|för|for|i) /iu, ''),
  }).trim();
}

/** The day after which a meeting is asked for, as `laterMeeting` says it; empty for the next one. */
const after = /^(?:IB-möten efter|IB meetings after)(?: (?<day>.*))?$/u;

/** A strategist's button on the agenda. */
export function agendaVerbs(ports: BeredningPorts): Verb[] {
  const moveData = z.object({
    matter: z.string().length(32),
    meeting: z.iso.date(),
    /** Cards from before it was told say none: they show the agenda anew. */
    past: z.string().default(''),
    language: z.enum(['sv', 'en']),
  });
  return [
    ...replanVerbs(ports),
    verb('beredning-move-up', moveData, async (turn, { language, ...move }) => {
      const say = listTexts(language);
      const moved = await moveUp(ports.store, { ...move, actor: turn.person.id, at: turn.at });
      if (!moved.ok) return { text: say('notStrategist') };
      const card = await agendaCard(ports.store, turn, move.meeting, language);
      const shown = { card, shows: showingMeeting(move.meeting) };
      return moved.value ? shown : { ...shown, footer: say('notMoved') };
    }),
  ];
}

/** The day of the meeting that was shown: the one that is named, or else the next. */
function dayOf(meetings: readonly { readonly date: string }[], day: string, today: string) {
  const days = meetings.map(({ date }) => date);
  return meetingNamed(day, days, today) ?? days[0];
}

/** The next meeting that has an agenda, or else the next one; with the dates of those after it. */
async function showAgenda({ store }: BeredningPorts, turn: MessageTurn, language: Language): Promise<Reply> {
  const say = listTexts(language);
  const today = civilDateAt(turn.at);
  const all = await listMeetings(store.database, today);
  const asked = after.exec(turn.text)?.groups;
  const shown = asked === undefined ? undefined : dayOf(all, asked.day ?? '', today);
  const meetings = all.filter(({ date }) => shown === undefined || date > shown);
  if (shown !== undefined && meetings.length === 0)
    return { text: say('noMeetingAfter', { date: formatDate(shown, language) }) };
  const [next, ...later] = meetings;
  const urgent = await urgentRows(store.database);
  if (next === undefined && urgent.length === 0) return { text: say('noMeeting') };
  if (next === undefined) {
    return { card: listCard({ heading: say('urgentRow'), lead: say('noMeeting'), rows: urgent }, language) };
  }
  const dates = later.map(({ date }) => formatDate(date, language)).join(', ');
  const card = await agendaCard(store, turn, next.date, language);
  const agenda = { card, shows: showingMeeting(next.date) };
  return later.length === 0 ? agenda : { ...agenda, footer: say('meetingsTitle', { dates }) };
}

/** The agenda of a meeting in its order, with urgent matters after it; a strategist can change the order. */
async function agendaCard(
  store: Store,
  turn: Pick<Turn, 'person' | 'at'>,
  meeting: string,
  language: Language,
): Promise<CardContent> {
  const say = listTexts(language);
  const directory = await currentDirectory(store);
  const asked = { person: turn.person.id, act: 'plan-meeting', unit: null } as const;
  const mayPlan = may(directory, asked, civilDateAt(turn.at)).ok;
  const agenda = await listMatters(store.database, { meeting });
  const rows = agenda.map((matter, index) =>
    rowOf(matter, { past: mayPlan ? (agenda[index - 1]?.id ?? '') : '' }),
  );
  const lead = rows.length === 0 ? say('agendaEmpty') : say('agendaLead', { count: rows.length });
  const heading = say('agendaTitle', { date: formatDate(meeting, language) });
  const mayReplan = mayPlan && meeting >= civilDateAt(turn.at);
  const all = [...rows, ...(await urgentRows(store.database))];
  return listCard({ heading, lead, rows: all, meeting, mayReplan }, language);
}

async function urgentRows(database: Database) {
  const open = await listMatters(database, { states: ['at-beredning', 'postponed'] });
  return open.filter(({ urgent }) => urgent).map((matter) => rowOf(matter, { mark: 'urgent' }));
}
