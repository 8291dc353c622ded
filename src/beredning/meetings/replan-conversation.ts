import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { type Intent, type Verb, verb } from '../../conversation/feature.ts';
import type { MessageTurn, Reply, Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { languageOfWish } from '../language-of-wish.ts';
import type { BeredningPorts } from '../ports.ts';
import { meetingTexts } from './meeting-texts.ts';
import { readDates } from './read-dates.ts';
import { replanMeeting, sayDays } from './replan-meeting.ts';

const please = '^\\s*(?:hej[\\s,!.]+|please\\s+|kan du\\s+|can you\\s+|vi (?:måste|behöver|vill)\\s+)?';
const meeting = '(?:the\\s+)?ib(?:[:\\s-]?s)?[- ]?(?:möte[t]?|meeting)(?:\\s+(?:den|on))?';
/** "Ställ in IB-mötet 10 december", "ta bort IB-mötet 10 december". */
const callsOff = new RegExp(
  `${please}(?:ställa? in|ta bort|avboka|blås(?:a)? av|cancel|call off|remove)\\s+${meeting}(?!\\p{L})\\s*(?<date>[^?]*?)[\\s.!]*$`,
  'iu',
);
/** "IB-mötet 10 december är inställt." */
const isOff = new RegExp(
  `^\\s*${meeting}(?!\\p{L})\\s*(?<date>[^?]*?)\\s+(?:är inställt|ställs in|is (?:cancell?ed|called off))[\\s.!]*$`,
  'iu',
);
/** "Flytta IB-mötet 10 december till 11 december", "IB-mötet 10 december flyttas till 11 december". */
const moves = new RegExp(
  `^(?:${please.slice(1)}(?:flytta|move)\\s+)?\\s*${meeting}(?!\\p{L})\\s*(?<date>[^?]*?)(?:\\s+(?:flyttas|är flyttat|is moved))?(?:\\s+(?:till|to)\\s+(?:den\\s+)?(?<to>[^?]*?))?[\\s.!]*$`,
  'iu',
);
const saysMove = /(?<!\p{L})(?:flytta(?:s|t)?|moved?)(?!\p{L})/iu;

/** The words for the days in a wish to replan a meeting; undefined where a text says anything else. */
function wishIn(text: string): { readonly date: string; readonly to: string | null } | undefined {
  const off = callsOff.exec(text) ?? isOff.exec(text);
  if (off !== null) return { date: off.groups?.date ?? '', to: null };
  const move = saysMove.test(text) ? moves.exec(text) : null;
  return move === null ? undefined : { date: move.groups?.date ?? '', to: move.groups?.to ?? '' };
}

/** A strategist who writes that a meeting of IB is moved or called off. */
export function replanIntent(ports: BeredningPorts): Intent {
  return {
    name: 'beredning-replan-meeting',
    claim: (text) => (text.length < 120 && wishIn(text) !== undefined ? 0.96 : 0),
    handle: (turn) => replanAsWritten(ports, turn),
  };
}

const verbData = z.object({ meeting: z.iso.date(), language: z.enum(['sv', 'en']) });

/** The buttons of the agenda. */
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
  ];
}

async function replanAsWritten(ports: BeredningPorts, turn: MessageTurn): Promise<Reply> {
  const language = languageOfWish(turn.text, turn.language);
  const wish = wishIn(turn.text);
  const today = civilDateAt(turn.at);
  const [date, ...more] = readDates(wish?.date ?? '', today);
  const [to, ...others] = wish?.to == null ? [null] : readDates(wish.to, today);
  if (date === undefined || to === undefined || more.length + others.length > 0)
    return { text: meetingTexts(language)(wish?.to === null ? 'callOffWhich' : 'moveWhich') };
  return replan(ports, turn, { date, to }, language);
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
