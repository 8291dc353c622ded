import { readAskedTime } from '../../calendar/named-period.ts';
import { readOrdinal } from '../../language/dates/ordinal-words.ts';
import { countWords, fold, wordsInLowerCase } from '../../language/words.ts';

const MOST_WORDS = 12;
/** What is taken up, with no word for where: only a day on which IB meets tells that. */
const takenUp =
  /^(?:(?:hej|och|o|and|so) )*(?:vad|vilka|vilket|what|which)\b.*\b(?:(?:ligger|finns|star|har vi|ar)(?: \w+)? pa (?:bordet|dagordningen|agendan)|(?:ta|tar|tas|kommer|ska|gar) (?:\w+ ){0,2}upp|behandla\w*|avgor\w*|beslutas?|on the (?:table|agenda)|(?:take|taken|come|coming) up|discuss\w*|decid\w*)\b/;
/** "Va ska vi ta den tionde": no more is said than that something is to be done that day. */
const toDo =
  /^(?:(?:hej|och|o|and|so) )*(?:vad?|what) (?:ska|skall|har|tar|kor|gor|blir det|are|do|will|is|s|is up|s up|up) (?:vi|ni|ib|we|you)?(?: ?(?:ta|ha|pa|upp|oss|att|a|o|och|stallning|till|avgora|besluta|behandla|igenom|ga|going|to|taking|take|have|on|doing|do|deciding|decide|planerat))* ?(?:den|the|on|pa)? ?(?:\d{1,2}|\w+)(?::?[ae]|st|nd|rd|th)?(?: (?:\w+ ?){0,2})?[?.! ]*$/;
const anything =
  /^(?:(?:hej|och|o|and|so) )*(?:kor|har|tar|gor|ska|do|are|have) (?:vi|ni|ib|we) (?:\w+ )?(?:nat|nagot|anything|something)\b(?: \w+){0,2} (?:den|on|the)\b/;
const dayAlone = /\b(?:den|the) (?<day>3[01]|[12]\d|[1-9])(?::?[ae]|st|nd|rd|th)?\b(?! [a-z]+ \d)/;

/** Whether a text may ask for the agenda of a meeting by its day alone: "vad ligger på bordet den tionde". */
export const mayAskAgendaOf = (text: string): boolean =>
  countWords(text) <= MOST_WORDS && [takenUp, toDo, anything].some((form) => form.test(fold(text)));

/** Which of some days of meetings, the next first, a text names: a date, or the day of the month alone; undefined where none. */
export function meetingNamed(text: string, days: readonly string[], today: string): string | undefined {
  const { period } = readAskedTime(text, { today, hasBeen: false });
  if (period !== undefined)
    return period.from === period.until ? days.find((day) => day === period.from) : undefined;
  const day = dayOfMonth(text);
  return day === undefined ? undefined : days.find((one) => Number(one.slice(-2)) === day);
}

/** The day of a month that a text names without its month: "den tionde"; undefined where none. */
export function dayOfMonth(text: string): number | undefined {
  const said = dayAlone.exec(fold(text))?.groups?.day;
  if (said !== undefined) return Number(said);
  return wordsInLowerCase(text)
    .map(readOrdinal)
    .find((one) => one !== undefined);
}
