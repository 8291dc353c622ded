import { fold } from '../../language/words.ts';

const LONGEST = 160;
const calendars =
  /(?<!\p{L})(?:\p{L}*kalender\p{L}*|almanack\p{L}*|outlook\p{L}*|ics|ical|calendars?)(?!\p{L})/u;
/** Days to keep, or all that there is to do. */
const days =
  /(?<!\p{L})(?:\p{L}*deadlines?\p{L}*|(?:sista|sluta?)[ -]?(?:dag|datum)\p{L}*|forfallo\p{L}*|\p{L}*frist(?:er(?:na)?|en)?|datum(?:en)?|tidsgranser\p{L}*|arenden\p{L}*|allt|allting|(?:due |last )?(?:dates|days)|matters|tasks|everything)(?!\p{L})/u;
const own =
  /(?<!\p{L})(?:min|mina|mitt|mej|mig|jag|alla|allt|allting|samtliga|var|vara|my|mine|me|all|everything|our)(?!\p{L})/u;
const remisses = /(?<!\p{L})(?:remiss|referral)/u;
const others = /(?<!\p{L})(?:besok|resor|omprovning|atagand|visit|trip|review|commitment)/u;
/** What is asked of days and calendars, and no file. */
const asks = /^(?:(?:nar|vad|vem|varfor|vilk\p{L}*|when|what|who|why|which|is|are|ar|finns) )|\d/u;

/**
 * Whether somebody wants all their own days in a calendar. Those of remisses alone are the remiss room's, and what has
 * a number is about one thing.
 */
export function wantsOwnDays(text: string): boolean {
  if (text.length > LONGEST) return false;
  const said = fold(text.trim());
  if (asks.test(said) || !calendars.test(said) || !own.test(said)) return false;
  const rooms = [remisses, others].filter((room) => room.test(said)).length;
  return remisses.test(said) ? rooms === 2 : days.test(said);
}
