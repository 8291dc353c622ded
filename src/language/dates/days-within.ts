import { DateTime } from 'luxon';
import { readNumber } from '../numbers/nordic-numbers.ts';
import { type DateMention, mention } from './date-mention.ts';
import { WEEKDAY, weekdayNumber } from './date-words.ts';
import { readOrdinal } from './ordinal-words.ts';

/** A longer stay has more than one of each weekday. */
const WEEK = 7;
/** What is said of the one day that is meant: "onsdagen är den dag vi kan", "the Thursday would suit". */
const IS_MEANT =
  /^,?\s(?:är den(?: enda)?(?: \p{L}+)? dag|är dagen|är det (?:vi|de)(?!\p{L})|kan (?:vi|de)(?!\p{L})|passar|funkar|fungerar|vore|best|bäst|är bäst|(?:är|har) (?:vi|de|ledig|fri)\p{L}*|(?:vi|de|som|då) (?:vi |de )?(?:kan|har|är|passar)(?!\p{L})|(?:is|are) (?:the|our) (?:only |one |single )?(?:\p{L}+ )?day|is when|works|suits|would (?:be|suit|work)|(?:is|are) (?:free|best|ours?)(?!\p{L})|(?:that )?we (?:can|could|have|are free)|only(?!\p{L})|of that week|(?:den|samma|i den) veckan)/iu;
/** Then it is not that day. */
const NOT_THEN = /^[^.;!?]{0,40}(?<!\p{L})(?:inte|ej|not|cannot|can['’]t)(?!\p{L})/iu;
const SAID =
  '(?:(?<said>helst|gärna|bara|endast|preferably|ideally|only|just)\\s+(?:det är\\s+|it is\\s+)?(?:på\\s+|on\\s+|for\\s+|during\\s+|under\\s+)?)?';
const form = new RegExp(
  `(?<!\\p{L})${SAID}(?:the\\s+)?(?<weekday>${WEEKDAY})(?!\\s*(?:den|the)?\\s*\\d)`,
  'giu',
);
/** "Only the first two days are free", "the middle day only", "bara sista dagen". */
const byPlace = new RegExp(
  `(?<!\\p{L})${SAID}(?:(?:the|de|den|our)\\s+)?(?<place>\\p{L}+)\\s+(?:(?<count>\\p{L}+)\\s+)?(?:days?|dag(?:en|arna|ar)?)(?!\\p{L})(?!\\s(?:of|i|in|av)\\s)`,
  'giu',
);

/**
 * The one day of a stay that is meant, where it is told by its weekday or its place in the stay: "hela veckan 12–16 april,
 * men onsdagen är den dag vi kan", "the last day only". `found`: what the text names in full; `last`: what was named
 * before it.
 */
export function findDaysWithin(
  text: string,
  found: readonly DateMention[],
  last: DateMention | undefined,
): DateMention[] {
  return [...text.matchAll(form), ...text.matchAll(byPlace)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (found.some((other) => match.index < other.end && end > other.start)) return [];
    const after = text.slice(end);
    const isMeant = match.groups?.said !== undefined || IS_MEANT.test(after);
    const stay = stayBefore(found.filter((other) => other.end <= match.index)) ?? last;
    if (stay === undefined || !isMeant || NOT_THEN.test(after)) return [];
    const [from, until] = [DateTime.fromISO(stay.from), DateTime.fromISO(stay.until)];
    const length = until.diff(from, 'days').days;
    if (length <= 0 || length >= WEEK) return [];
    const { weekday, place = '', count } = match.groups ?? {};
    if (weekday === undefined) return inPlace(match, stay, place, count);
    const day = from.plus({ days: (weekdayNumber(weekday) - from.weekday + WEEK) % WEEK });
    return day <= until ? [mention(match, day, day, stay.yearWritten)] : [];
  });
}

/** The days that were named last, or those between the last two: "arrive 25 May, go home 27 May". */
function stayBefore(named: readonly DateMention[]): DateMention | undefined {
  const [first, last] = named.slice(-2);
  if (first === undefined || last === undefined) return first;
  const apart = DateTime.fromISO(last.from).diff(DateTime.fromISO(first.from), 'days').days;
  const areEnds = first.from === first.until && last.from === last.until && !last.isAlternative;
  return areEnds && apart > 0 && apart < WEEK ? { ...first, until: last.until } : last;
}

/** The days of a stay by their place in it: the first, the last two, the middle one. */
function inPlace(
  match: RegExpExecArray,
  stay: DateMention,
  place: string,
  count: string | undefined,
): DateMention[] {
  const [from, until] = [DateTime.fromISO(stay.from), DateTime.fromISO(stay.until)];
  const days = until.diff(from, 'days').days + 1;
  const many = count === undefined ? 1 : readNumber(count);
  if (many === undefined || many >= days) return [];
  const nth = readOrdinal(place);
  const first = /^(?:last|final|sista|siste|sidste)$/iu.test(place)
    ? days - many
    : /^(?:middle|mittersta|mellersta|mellanste|midterste)$/iu.test(place) && (days - many) % 2 === 0
      ? (days - many) / 2
      : nth === undefined
        ? -1
        : nth - 1;
  if (first < 0 || first + many > days) return [];
  return [
    mention(match, from.plus({ days: first }), from.plus({ days: first + many - 1 }), stay.yearWritten),
  ];
}
