import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import { may } from '../../network/authority.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { languageOfWish } from '../language-of-wish.ts';
import { listTexts } from '../lists/texts.ts';
import type { BeredningPorts } from '../ports.ts';
import { meetingTexts } from './meeting-texts.ts';
import { readDates } from './read-dates.ts';

const IB =
  '(?:the\\s+)?(?:ib|(?:internationella\\s+)?beredning(?:en)?)(?:[:\\s-]?s)?[- ]?(?:möte[tn]?|meetings?)?';
/** "Kalla till IB den 20 januari 2027", "call a meeting of IB on 20 January". */
const calls = new RegExp(
  `^\\s*(?:(?:hej|hi|please|snälla)[\\s,!.]+)?(?:(?:kan du|jag vill|vi (?:vill|ska|behöver|måste)|can you|we (?:need|want) to|i want to)\\s+)?(?:kalla(?:r)?|sammankalla(?:r)?|boka(?:r)? in|(?:lägg(?:a|er)?|sätt(?:a|er)?) (?:till|in) (?:ett|ytterligare)|add (?:an?|another)|call|convene|schedule|set up|book)(?:\\s+(?:till|ihop|in|samman|together|a|an|ett|nytt|extra|new|another))*\\s+(?:(?:meeting|möte)\\s+(?:of|for|with|i|med|för)\\s+)?${IB}(?!\\p{L})\\s*(?<days>[^?]{0,80})$`,
  'iu',
);

/** The hour, which is not kept. */
const hour = /[\s,]+(?:kl(?:ockan)?\.?|at)\s*\d{1,2}(?:[.:]\d\d)?(?:\s*(?:am|pm))?(?![\d\p{L}])/giu;

/** A wish for a meeting of IB, as it comes: the day, and the press by which a strategist adds it. */
export function callMeetingIntent(ports: BeredningPorts): Intent {
  return {
    name: 'beredning-call-meeting',
    claim: (text) => (text.length < 160 && calls.test(text) ? 0.96 : 0),
    handle: (turn) => askBefore(ports, turn),
  };
}

/** The members are told of a meeting, so that words alone add none. */
async function askBefore({ store }: BeredningPorts, turn: MessageTurn): Promise<Reply> {
  const language = languageOfWish(turn.text, turn.language);
  const today = civilDateAt(turn.at);
  const directory = await currentDirectory(store);
  const asked = { person: turn.person.id, act: 'plan-meeting', unit: null } as const;
  const lists = listTexts(language);
  if (!may(directory, asked, today).ok) return { text: lists('notStrategist'), language };
  const dates = readDates((calls.exec(turn.text)?.groups?.days ?? '').replace(hour, ''), today);
  const said = { dates: dates.map((date) => formatDate(date, language)).join(', ') };
  if (dates.length === 0) return { text: lists('meetingWhen'), language };
  if (dates.some((date) => date < today)) return { text: lists('meetingPast', said), language };
  const say = meetingTexts(language);
  return {
    text: say('meetingMeant', said),
    prompts: [{ title: say('meetingPress', said), text: say('meetingCommand', said) }],
    language,
  };
}
