import { partTimes } from '../../calendar/time-words.ts';
import { readOrdinal } from '../../language/dates/ordinal-words.ts';
import { fold } from '../../language/words.ts';

/** What somebody says is to be done with a meeting, and the words for its days. */
export interface MeetingWish {
  readonly kind: 'add' | 'move' | 'call-off';
  /** False where it is any meeting, or "det": then only one that is there, or was shown, can be meant. */
  readonly saysIb: boolean;
  /** The words that name the meeting that is there; empty for none. */
  readonly day: string;
  /** The words for the day that it is moved to; empty for none. */
  readonly to: string;
}

const LONGEST = 160;

const ib = '(?:ib(?!\\s*\\d{4}-)|(?:internationella )?beredningen|the (?:preparatory )?committee for ib)';
const sitting = '(?:moten?a?|motet|sammantraden?a?|sammantradet|meetings?|sittings?)';
const ofIb = new RegExp(
  `\\b(?:${ib}(?:[:' -]?s)?[- ]?${sitting}|${sitting} (?:i|med|for|till|of|for|with) (?:the )?${ib}|(?:till |of |for )?${ib})(?![\\p{L}-])`,
  'u',
);
const anyMeeting = /\b(?:motet|sammantradet|the (?:meeting|sitting))(?!\p{L})/u;
const pointed = /\b(?:det|it|this|that)(?!\p{L})/u;

const off =
  /\b(?:stall(?:a|er|s|t|des|de)? in|installt|instalt|ta(?:r|s)? bort|stryk(?:a|er|s)?|struken|avbok\w*|blas(?:a|er|t|es)? av|avblas\w*|avlys\w*|hopp(?:a|ar) over|skipp\w*|blir (?:det )?(?:inte av|inget|ingen)|inte av|cancel\w*|call(?:ed|s)? off|remov\w*|scrap\w*|drop\w*|skip\w*|(?:is|are|was) off)(?!\p{L})/u;
const away =
  /\b(?:flytt(?:a|ar|as|at|ade|ades)?|byt(?:a|er|s)? (?:dag|datum)(?: pa| for)?|lagg(?:a|er)? om|omplaner\w*|senarelagg\w*|tidigarelagg\w*|skjut(?:a|er|s)? (?:upp|fram)|skjut(?:a|er|s)? pa|mov(?:e|es|ed|ing)|reschedul\w*|postpon\w*|push(?:ed)? (?:back|forward)|bring forward)(?!\p{L})/u;
const more =
  /\b(?:nytt|nya|new|(?:ett )?extra|ytterligare|another|(?:samman)?kall(?:a|ar|as)?|bok(?:a|ar)?(?: in)?|(?:lagg|satt)(?:a|er)? (?:till|in)|planer(?:a|ar)|ordn(?:a|ar)|add|call|convene|schedule|set up|book|plan|arrange)(?!\p{L})/u;

/** Asks what is so, or may be so; "kan du" tells to do it. */
const asks =
  /^(?:(?:och|men|hej|sa|and|but|so) )*(?:vad|vem|vilk\w*|nar|var|hur|varfor|far|maste|kan (?:man|en|nagon)|om|ar|har|blev|blir|finns|what|who|which|when|where|how|why|may|must|is|are|was|has|have|did|does|do|if)(?!\p{L})/u;
/** Says nothing of which meeting, nor of anything else. */
const empty =
  /\b(?:hej|hi|hello|please|snalla|tack|kan|du|ni|vi|jag|vill|ska|maste|behover|far|bor|can|could|you|we|i|want|need|would|like|must|have|to|att|den|det|de|the|that|a|an|ett|en|nasta|kommande|next|till|fran|from|on|of|in|for|with|med|pa|i|om|av|it|bli|blir|blev|blivit|is|are|was|be|been|has|ar|har|istallet|stallet|instead|ihop|samman|together|in|ocksa|too|nu|now|sa|och|and|men|but|kl|klockan|at|am|pm|dag|dagen|datum|day|date|vecka|veckor|weeks?|tva|two|tyvarr|unfortunately|mote|motet|meeting|e|a|s|st|nd|rd|th)(?!\p{L})/gu;
/** What parts the day that is from the one that is to be. */
const toDay = /\s(?:till|to|until)\s/iu;

/** What a text tells to do with a meeting of IB, and nothing else; undefined where it says another thing, or asks. */
export function readMeetingWish(text: string): MeetingWish | undefined {
  if (text.length > LONGEST) return undefined;
  const said = fold(text).replace(/\s+/g, ' ').trim();
  if (
    asks.test(said) ||
    (said.includes('?') && !/^(?:(?:hej|hi)[ ,!]+)?(?:kan|can|could|ska|shall)\b/.test(said))
  )
    return undefined;
  const kind = away.test(said) ? 'move' : off.test(said) ? 'call-off' : more.test(said) ? 'add' : undefined;
  if (kind === undefined) return undefined;
  const noun = [ofIb, anyMeeting, pointed].find((words) => words.test(said));
  if (noun === undefined || (noun !== ofIb && kind === 'add')) return undefined;
  const verb = { move: away, 'call-off': off, add: more }[kind];
  const left = said.replace(noun, ' ').replace(verb, ' ');
  if (!isOfDaysAlone(left)) return undefined;
  return { kind, saysIb: noun === ofIb, ...daysIn(text, kind) };
}

/** Whether words name days, and nothing else. */
function isOfDaysAlone(words: string): boolean {
  const bare = partTimes(words.replace(more, ' ').replace(/[^\p{L}\d:./-]+/gu, ' ')).words;
  const rest = bare.replace(empty, ' ').split(/[\s\d:./-]+/u);
  return rest.every((word) => word === '' || readOrdinal(word) !== undefined);
}

function daysIn(text: string, kind: MeetingWish['kind']): Pick<MeetingWish, 'day' | 'to'> {
  if (kind !== 'move') return { day: text, to: '' };
  // "Till IB" is no day: what stands last is.
  const at = [...text.matchAll(new RegExp(toDay.source, 'giu'))].at(-1);
  if (at === undefined) return { day: text, to: '' };
  return { day: text.slice(0, at.index), to: text.slice(at.index + at[0].length) };
}
