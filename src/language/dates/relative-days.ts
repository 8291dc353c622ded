import { DateTime } from 'luxon';
import { readNumber } from '../numbers/nordic-numbers.ts';
import { type DateMention, mention } from './date-mention.ts';
import { MONTH, WEEKDAY, weekdayNumber } from './date-words.ts';

const FRIDAY = 5;
const days = `(?<first>${WEEKDAY})(?:\\s*(?:-|–|—|till|to|until|through|och|and|og|o|&|\\+)\\s*(?<last>${WEEKDAY}))?`;
const number =
  // "The week 12–16 April" has its days, and no number.
  `(?<week>\\d{1,2})(?!\\d|\\s*(?:pers|people|[/.]\\d)|\\s*(?:[-–]\\s*\\d{1,2}\\s*)?(?:[./]\\d|${MONTH}))(?:\\s*,?\\s*(?:år\\s*|of (?:the year )?)?(?<year>20\\d\\d)|\\s*,?\\s*(?:of\\s+|in\\s+)?(?<next>(?:nästa|next|neste|næste) (?:år|year))(?!\\p{L}))?`;
const name = '(?<!\\p{L})(?:vecka|veckan|week|uke|uge|v\\.|v|w\\.|w)\\s*';
const weekForms = [
  `(?<!\\p{L})${days}\\s*(?:,\\s*|i\\s+|in\\s+|of\\s+|under\\s+)*${name}${number}`,
  `${name}${number}(?:\\s*[,(:]?\\s*(?:gärna\\s+|helst\\s+|preferably\\s+|på\\s+|on\\s+|from\\s+|från\\s+)?(?:the\\s+)?${days}(?:[^.;!?\\d]{0,30}\\s(?:men helst|helst|but preferably|preferably|but rather)\\s+(?<preferred>${WEEKDAY}))?)?`,
].map((source) => new RegExp(source, 'giu'));

/** "vecka 6, tisdag–onsdag", "Tuesday in week 6", "vecka 6 nästa år, onsdag"; a week alone is Monday to Friday, and left out where `onlyDays`. */
export function findWeeks(text: string, today: string, onlyDays = false): DateMention[] {
  return weekForms.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) => {
      const { week = '', year, next, first: named, last, preferred } = match.groups ?? {};
      const first = preferred ?? named;
      if (onlyDays && first === undefined) return [];
      const inYear = next === undefined ? year : Number(today.slice(0, 4)) + 1;
      const monday = mondayOf(Number(week), inYear === undefined ? undefined : Number(inYear), today);
      if (monday === undefined) return [];
      const from = first === undefined ? 1 : weekdayNumber(first);
      const until =
        last !== undefined && preferred === undefined
          ? weekdayNumber(last)
          : first === undefined
            ? FRIDAY
            : from;
      return [
        mention(
          match,
          monday.plus({ days: from - 1 }),
          monday.plus({ days: Math.max(from, until) - 1 }),
          inYear !== undefined,
        ),
      ];
    }),
  );
}

/** The Monday of a week by its ISO number; of the next such week that is not over. */
function mondayOf(week: number, year: number | undefined, today: string): DateTime | undefined {
  const now = DateTime.fromISO(today);
  const weekYear = year ?? (week < now.weekNumber ? now.weekYear + 1 : now.weekYear);
  const monday = DateTime.fromObject({ weekYear, weekNumber: Math.max(1, Math.min(week, 53)), weekday: 1 });
  return week < 1 || !monday.isValid || monday.weekNumber !== week ? undefined : monday;
}

/** Not "on Fridays", which are many. */
const nextWeekday = new RegExp(
  `(?<!\\p{L})(?<which>nästa|nasta|next|neste|næste|på|pa|on|this|nu på|kommande|coming)\\s+(?!\\p{L}+days(?!\\p{L}))(?<first>${WEEKDAY})(?:\\s*(?:-|–|och|and|till|to)\\s*(?<last>${WEEKDAY}))?(?!\\s*,?\\s*(?:den |the )?(?:\\d|${MONTH}|i vecka|in week|vecka|week))`,
  'giu',
);
/** "Thursday week", "torsdag om en vecka": not the next one, but that of the week after. */
const weekLater = new RegExp(
  `(?<!\\p{L})(?:(?<first>${WEEKDAY})\\s+(?:week(?!\\p{L}|\\s*\\d)|om en vecka)|a week on (?<after>${WEEKDAY}))`,
  'giu',
);
const NEXT_WEEK = '(?:next week|nästa vecka|neste uke|næste uge)(?!\\p{L})';
/** "Thursday next week", "måndag till onsdag nästa vecka", "nästa vecka, torsdag–fredag". */
const dayOfNextWeek = [
  `(?<!\\p{L})(?:(?:nu på|på|pa|on|this)\\s+)?${days}\\s+(?:in |of |i )?${NEXT_WEEK}`,
  `(?<!\\p{L})${NEXT_WEEK}\\s*,?\\s*(?:(?:på|on|från|from)\\s+)?${days}(?!\\s*(?:den |the )?\\d)`,
].map((form) => new RegExp(form, 'giu'));
/** "In exactly two weeks", "om tre veckor på dagen", "three weeks from today": without such a word the day is left open. */
const weeksLater = new RegExp(
  [
    `(?<!\\p{L})(?:om|in)\\s+(?:exakt|precis|exactly|precisely)\\s+(?<exact>\\p{L}+|\\d)\\s+(?:veckor|weeks)(?!\\p{L})`,
    `(?<!\\p{L})om\\s+(?<sharp>\\p{L}+|\\d)\\s+veckor\\s+(?:på\\s+dagen|räknat\\s+från\\s+i\\s?dag|från\\s+i\\s?dag)(?!\\p{L})`,
    `(?<![\\p{L}\\d])(?<since>\\p{L}+|\\d)\\s+weeks\\s+(?:from\\s+(?:today|now)|to\\s+the\\s+day)(?!\\p{L})`,
  ].join('|'),
  'giu',
);
const words =
  /(?<!\p{L})(?:(?<tomorrow>i ?morgon|imorgon|tomorrow|i morgen)|(?<after>i ?övermorgon|the day after tomorrow)|(?<week>nästa vecka|next week|neste uke|næste uge))(?!\p{L}|\s+(?:som|when))/giu;

/** "Nästa vecka är vi i Stockholm, kan vi på torsdagen …": the day after it in the same sentence is one of that week. */
const spokeOfNextWeek = new RegExp(`(?<!\\p{L})${NEXT_WEEK}[^.;!?\\d]*$`, 'iu');

/** Whether a text names such days, without a look at which they are. */
export function namesRelativeDays(text: string): boolean {
  return [nextWeekday, weekLater, weeksLater, words].some((form) => text.search(form) >= 0);
}

/** "nästa tisdag" is in the week after this one, "på tisdag" the next one that comes; "next week" is Monday to Friday. */
export function findRelativeDays(text: string, today: string): DateMention[] {
  const now = DateTime.fromISO(today);
  const nextMonday = now.startOf('week').plus({ weeks: 1 });
  const weekdays = [...text.matchAll(nextWeekday)].map((match) => {
    const { which = '', first = '', last } = match.groups ?? {};
    const isNextWeek =
      /^(?:n[äa]sta|next|neste|næste)$/i.test(which) || spokeOfNextWeek.test(text.slice(0, match.index));
    const from = weekdayNumber(first);
    const start = isNextWeek ? nextMonday.plus({ days: from - 1 }) : comingDay(now, from);
    const length = last === undefined ? 0 : (weekdayNumber(last) - from + 7) % 7;
    return mention(match, start, start.plus({ days: length }), false);
  });
  const ofNextWeek = daysOfNextWeek(text, nextMonday);
  const others = [...text.matchAll(words)].map((match) => {
    const { tomorrow, after } = match.groups ?? {};
    if (tomorrow !== undefined) return mention(match, now.plus({ days: 1 }), now.plus({ days: 1 }), false);
    if (after !== undefined) return mention(match, now.plus({ days: 2 }), now.plus({ days: 2 }), false);
    return mention(match, nextMonday, nextMonday.plus({ days: FRIDAY - 1 }), false);
  });
  return [...findWeeksAhead(text, today), ...ofNextWeek, ...weekdays, ...others];
}

/** The days that are told by how many weeks lie before them: "om exakt tre veckor", "torsdag om en vecka". */
export function findWeeksAhead(text: string, today: string): DateMention[] {
  const now = DateTime.fromISO(today);
  const counted = [...text.matchAll(weeksLater)].flatMap((match) => {
    const { exact, sharp, since } = match.groups ?? {};
    const weeks = readNumber(exact ?? sharp ?? since ?? '');
    return weeks === undefined ? [] : [mention(match, now.plus({ weeks }), now.plus({ weeks }), false)];
  });
  const later = [...text.matchAll(weekLater)].map((match) => {
    const { first, after = '' } = match.groups ?? {};
    const day = comingDay(now, weekdayNumber(first ?? after)).plus({ weeks: 1 });
    return mention(match, day, day, false);
  });
  return [...counted, ...later];
}

function daysOfNextWeek(text: string, nextMonday: DateTime): DateMention[] {
  return dayOfNextWeek.flatMap((form) =>
    [...text.matchAll(form)].map((match) => {
      const { first = '', last } = match.groups ?? {};
      const from = weekdayNumber(first);
      const until = last === undefined ? from : Math.max(from, weekdayNumber(last));
      return mention(match, nextMonday.plus({ days: from - 1 }), nextMonday.plus({ days: until - 1 }), false);
    }),
  );
}

/** "Måndag till onsdag nästa vecka", "torsdag v. 50": the days of a week that are named by their weekdays; undefined for a whole week. */
export function daysOfWeekNamed(text: string, today: string): DateMention | undefined {
  const nextMonday = DateTime.fromISO(today).startOf('week').plus({ weeks: 1 });
  return [...daysOfNextWeek(text, nextMonday), ...findWeeks(text, today, true)][0];
}

function comingDay(now: DateTime, weekday: number): DateTime {
  const ahead = (weekday - now.weekday + 7) % 7;
  return now.plus({ days: ahead === 0 ? 7 : ahead });
}
