import { WEEKDAY, weekdayNumber } from '../language/dates/date-words.ts';
import { fold } from '../language/words.ts';
import { addDays, mondayOf } from './civil-date.ts';
import { feastIn, isFeast } from './feast-days.ts';
import { dayNamed } from './working-days.ts';

const AFTER = 'efter|after|etter';
const BEFORE = 'före|innan|before|før';
const WEEK = 'veckan|(?:the )?week|uken|ugen';
/** "Tisdagen efter påsk 2027", "dagen efter Lucia", "the week before Christmas", "annandag pingst 2027". */
const BESIDE = new RegExp(
  `(?<!\\p{L})(?:the )?(?:(?<weekday>${WEEKDAY})|(?<day>day|dagen)|(?:${WEEK}))\\s(?:(?<after>${AFTER})|${BEFORE})\\s(?<feast>\\p{L}+(?:\\s(?:himmel\\p{L}*|helgon\\p{L}*|day))?)(?:\\s(?:of\\s)?(?<year>20\\d\\d)|\\s(?:i år|this year))?(?!\\p{L})`,
  'giu',
);
const DAY_AND_YEAR = /(?<!\p{L})(?<name>\p{L}+(?:\s\p{L}+)?)\s(?<year>20\d\d)(?!\d)/giu;

/**
 * A text in which days that are told by a feast stand as dates ("tisdagen efter påsk 2027" as "2027-03-30"), a week
 * beside one as its days from Monday to Friday. Without a year it is the next one on or after `today`.
 */
export function withFeastsAsDays(text: string, today: string): string {
  return text
    .replace(BESIDE, (words, ...match) => {
      const { weekday, day, after, feast = '', year } = match.at(-1) as Record<string, string | undefined>;
      if (!isFeast(fold(feast))) return words;
      const now = Number(today.slice(0, 4));
      const years = year === undefined ? [now, now + 1] : [Number(year)];
      const days = years.map((one) => beside(fold(feast), one, weekday ?? day, after !== undefined));
      const { from, until } = days.find((one) => one.until >= today) ?? days[0] ?? { from: '', until: '' };
      return from === until ? from : `${from} – ${until}`;
    })
    .replace(DAY_AND_YEAR, (words, name: string, year: string) =>
      mayBeDay(name) ? (dayNamed(name, year) ?? dayNamed(name.toLowerCase(), year) ?? words) : words,
    );
}

/** The calendar takes a while to be loaded, and "mars 2027" is in most letters. */
const mayBeDay = (name: string) =>
  /(?:dagen|afton)$/iu.test(name) || name.split(' ').some((word) => isFeast(fold(word)));

function beside(feast: string, year: number, weekday: string | undefined, isAfter: boolean) {
  const { from: first, until: last } = feastIn(feast, year);
  const near = isAfter ? addDays(last, 1) : addDays(first, -1);
  if (weekday === undefined) {
    const monday = isAfter ? mondayOf(addDays(last, 6)) : mondayOf(addDays(first, -7));
    return { from: monday, until: addDays(monday, 4) };
  }
  // "The day after": the nearest one.
  if (weekdayNumber(weekday) === 0) return { from: near, until: near };
  const away = weekdayNumber(weekday) - (dayOfWeek(near) || 7);
  const day = addDays(near, isAfter ? (away + 7) % 7 : -((7 - away) % 7));
  return { from: day, until: day };
}

const dayOfWeek = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();
