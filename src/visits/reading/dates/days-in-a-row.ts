import { addDays, daysBetween } from '../../../calendar/civil-date.ts';
import { MONTH, WEEKDAY } from '../../../language/dates/date-words.ts';
import { readNumber } from '../../../language/numbers/nordic-numbers.ts';
import type { VisitPeriod } from '../../model.ts';
import { readForeign } from '../people/numbers-of-other-tongues.ts';

/** Whoever stays longer names the last day too. */
const LONGEST_STAY = 14;
/** The days of a programme may have a weekend between them. */
const WEEKEND = 3;

const NUMBER = '(?<number>[\\p{L}\\d]+)';
/** Days that are counted: "tre dagar", "2 days", "zwei Tage"; not those of notice, or before and after something. */
const DAYS =
  '(?:(?:full|whole|working|consecutive|hela|fulla|ganze|hele)\\s)?(?:dagar|dager|dage|days?|tagen?|jours|d[ií]as|giorni|päivää)(?!\\p{L})(?!\\s(?:senare|innan|före|efter|i veckan|later|earlier|before|after|in advance|a week|per|of (?:his|her|our|the|their) ))';
const OF_NOTICE = "(?!['’]?\\s(?:from|ago|sedan|(?:of )?notice|varsel|i förväg|i förhand|left|kvar))";
/** What tells that the days counted are those of the stay, before or after their number. */
const STAYS =
  '(?:stay(?:ing|s)?(?: on)?(?: here| with you)?|stanna[rt]?(?: kvar)?(?: hos er)?|remain(?:ing|s)?|spend(?:ing|s)?|be (?:with you|there|here)|(?:is|are|be|vara|är) (?:with you|hos er|in stockholm|i stockholm)|bli[rv]?(?:er)?(?: hos er)?|bleiben|rest\\p{L}{2,4}|quedar\\p{L}*)';
const FOR =
  '(?:for|during|i|under|på|für|pour|durante|por|per)(?: a (?:period|total|stay|visit) of| en (?:period|tid) (?:av|på|om))?';
const WITH_YOU =
  '(?:på oss|with you|hos er|hos dere|hos jer|in (?:town|your city|stockholm)|i (?:stan|stockholm)|framåt|onwards?|in a row|i rad|i sträck|bleiben|(?:that|first|arrival) day included)';
/** "17 May, three days", "den 12 april och stannar tre dagar", "fly in on 14 May and be with you for three days". */
const DAYS_AFTER = [
  `^\\s*[,(]?\\s*(?:(?:och|and) (?:(?:vi|we) )?(?:(?:will )?${STAYS})\\s)?(?:${FOR}\\s)?${NUMBER}\\s${DAYS}${OF_NOTICE}(?!\\s(?:en|di|du|del|von)(?!\\p{L}))`,
  `^[^.;:!?\\d]{0,60}?(?<!\\p{L})${STAYS}\\s(?:${FOR}\\s)?${NUMBER}\\s${DAYS}${OF_NOTICE}`,
  `^[^.;:!?\\d]{0,60}?(?<![\\p{L}\\d])${NUMBER}\\s${DAYS.replaceAll('(?!\\p{L})', '')}\\s${WITH_YOU}(?!\\p{L})`,
].map((form) => new RegExp(form, 'iu'));
/** "For three days from 12 April", "three days would be best, starting on 12 April". */
const DAYS_BEFORE = new RegExp(
  `(?<![\\p{L}\\d])${NUMBER}\\s${DAYS.replace('(?!\\p{L})', '')}(?:\\s[^.;:!?\\d]{0,40}?|,)?\\s(?:from|starting|beginning|commencing|från(?: och med)?|fr\\.?o\\.?m\\.?|med start|med början|(?:den första|the first)(?: of (?:them|which))?(?: är| blir| is| being)?|ab|à partir du|a partir del)\\s(?:(?:on|the|den|at)\\s|${WEEKDAY},?\\s){0,3}$`,
  'iu',
);

/** What is said after a day, up to the next one; after the last one the next sentence too: "We come on 3 May. We stay two days." */
export function wordsAfter(
  text: string,
  day: { readonly end: number },
  nextDay: { readonly start: number } | undefined,
  next: { readonly kind: string; readonly text: string } | undefined,
): string {
  const after = text.slice(day.end, nextDay?.start);
  return nextDay === undefined && next?.kind === 'sentence'
    ? `${after.replace(/[.!]\s*$/u, '')} and ${next.text}`
    : after;
}

/**
 * The last day of a stay: that named, or the one that a number of days leads to. `before`, `after`: what stands around it,
 * up to the next days that are named.
 */
export function lastDayOfStay({ from, until }: VisitPeriod, before: string, after: string): string {
  const told = DAYS_AFTER.map((form) => form.exec(after)).find((match) => match !== null);
  const word = (told ?? DAYS_BEFORE.exec(before))?.groups?.number ?? '';
  const days = readNumber(word) ?? readForeign(word);
  if (from !== until || days === undefined || days < 2 || days > LONGEST_STAY) return until;
  return addDays(from, days - 1);
}

/** "Tue 8 June 2027: schools": a line of a programme begins with its day. */
const LINE_OF_DAY = new RegExp(
  `^(?:[-*•]\\s*)?(?:${WEEKDAY},?\\s*)?(?:den |the )?(?:\\d{1,2}(?:st|nd|rd|th|[:.]e|\\.)?\\s?(?:${MONTH}|/\\s?\\d{1,2}|\\.\\d{1,2}\\.?)|${MONTH}\\s\\d{1,2})(?:,?\\s?/?\\.?20\\d\\d)?\\s*[,:;|–-]\\s*(?!\\d)(?=.*\\p{L}{4})`,
  'iu',
);

/** Whether a text is a line of a programme, which begins with its day. */
export const isLineOfDay = (text: string): boolean => LINE_OF_DAY.test(text);

/** A day that a programme may have a line for. */
interface Line extends VisitPeriod {
  readonly isLine: boolean;
  readonly weight: number;
  readonly words: string;
}

/** Lets the days of a programme, each with a line of its own, stand as the one period that they are. */
export function withProgrammes<Day extends Line>(days: readonly Day[]): Day[] {
  const joined: Day[] = [];
  for (const day of days) {
    const last = joined.at(-1);
    const apart = last === undefined ? 0 : daysBetween(last.until, day.from);
    const goesOn = last?.isLine === true && day.isLine && apart > 0 && apart <= WEEKEND;
    if (!goesOn || last.weight <= 0 || day.weight <= 0) joined.push(day);
    else
      joined.splice(-1, 1, {
        ...last,
        until: day.until,
        weight: Math.max(last.weight, day.weight),
        words: `${last.words} – ${day.words}`,
      });
  }
  return joined;
}
