import { DateTime } from 'luxon';
import { type DateMention, mention } from './date-mention.ts';
import { WEEKDAY, weekdayNumber } from './date-words.ts';

/** A longer stay has more than one of each weekday. */
const WEEK = 7;
/** What is said of the one day that is meant: "onsdagen är den dag vi kan", "the Thursday would suit". */
const IS_MEANT =
  /^,?\s(?:är den(?: enda)? dag|är dagen|är det (?:vi|de)(?!\p{L})|kan (?:vi|de)(?!\p{L})|passar|funkar|fungerar|vore|(?:är|har) (?:vi|de)(?!\p{L})|(?:vi|de|som|då) (?:vi |de )?(?:kan|har|är|passar)(?!\p{L})|is the (?:only )?day|is when|works|suits|would (?:be|suit|work)|is (?:free|best|our)|(?:that )?we (?:can|could|have|are free))/iu;
/** Then it is not that day. */
const NOT_THEN = /^[^.;!?]{0,40}(?<!\p{L})(?:inte|ej|not|cannot|can['’]t)(?!\p{L})/iu;
const form = new RegExp(
  `(?<!\\p{L})(?:(?<said>helst|gärna|bara|endast|preferably|ideally|only|just)\\s+(?:på\\s+|on\\s+)?)?(?:the\\s+)?(?<weekday>${WEEKDAY})(?!\\s*(?:den|the)?\\s*\\d)`,
  'giu',
);

/**
 * The one day of a stay that is meant, where it is told by its weekday: "hela veckan 12–16 april, men onsdagen är den
 * dag vi kan". `found`: what the text names in full; `last`: what was named before it.
 */
export function findDaysWithin(
  text: string,
  found: readonly DateMention[],
  last: DateMention | undefined,
): DateMention[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (found.some((other) => match.index < other.end && end > other.start)) return [];
    const after = text.slice(end);
    const isMeant = match.groups?.said !== undefined || IS_MEANT.test(after);
    const stay = found.filter((other) => other.end <= match.index).at(-1) ?? last;
    if (stay === undefined || !isMeant || NOT_THEN.test(after)) return [];
    const [from, until] = [DateTime.fromISO(stay.from), DateTime.fromISO(stay.until)];
    const weekday = weekdayNumber(match.groups?.weekday ?? '');
    const day = from.plus({ days: (weekday - from.weekday + WEEK) % WEEK });
    const length = until.diff(from, 'days').days;
    return length > 0 && length < WEEK && day <= until ? [mention(match, day, day, stay.yearWritten)] : [];
  });
}
