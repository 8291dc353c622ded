import { DateTime } from 'luxon';
import { type DateMention, mention } from './date-mention.ts';
import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from './date-words.ts';

/** Which of a month's weeks is meant; the last one counts from its end. */
const places = new Map<string, number>(
  [
    'första forsta første first 1st 1:a',
    'andra anden andre second 2nd 2:a',
    'tredje third 3rd 3:e',
    'fjärde fjarde fjerde fourth 4th 4:e',
  ].flatMap((words, place) => words.split(' ').map((word): [string, number] => [word, place + 1])),
);
for (const word of 'sista siste sidste last'.split(' ')) places.set(word, -1);

const JOINT = '\\s*(?:-|–|—|till(?: och med)?|t\\.?o\\.?m\\.?|to|until|through|thru|och|and|og|&)\\s*';
const days = `(?<first>${WEEKDAY})(?:${JOINT}(?<last>${WEEKDAY}))?`;
const week = `(?<![\\p{L}\\d])(?<place>${[...places.keys()].join('|')})\\s+(?:veckan?|weeks?|uken?|ugen?)\\s+(?:i|in|of|av)\\s+(?<month>${MONTH})(?:\\s*,?\\s*(?:of\\s+)?(?<year>20\\d\\d)(?!\\d))?`;
/** What may lead from a week to its days. */
const LEAD =
  '\\s*[,(:–—-]?\\s*(?:(?:från|from|gärna|helst|preferably|ideally|säg|say|på|on|i\\.e\\.|that is,?|dvs\\.?|alltså|between|mellan|any (?:day|time)|(?:vilken|någon) dag(?: som helst)?)[\\s,]+){0,3}(?:the\\s+|den\\s+)?';
const forms = [
  `${week}${LEAD}${days}`,
  `${days}\\s*,?\\s*(?:(?:i|in|of|on|under|during)\\s+)?(?:the\\s+|den\\s+)?${week}`,
].map((source) => new RegExp(source, 'giu'));
const alone = new RegExp(week, 'giu');

/**
 * "Andra veckan i mars, måndag till onsdag", "between Monday and Friday of the second week of February": days of a
 * week that is told by its month. A week alone leaves the days open, and is read, from Monday to Friday, only where
 * `isAlone` says so: as "week 10" it is when guests may come, and no day by which anything must be done.
 */
export function findWeeksOfMonth(text: string, today: string, isAlone = false): DateMention[] {
  return [...forms, ...(isAlone ? [alone] : [])].flatMap((form) =>
    [...text.matchAll(form)].map((match) => toMention(match, today)),
  );
}

/** Whether a text names such days. */
export const namesWeeksOfMonth = (text: string): boolean => forms.some((form) => text.search(form) >= 0);

function toMention(match: RegExpExecArray, today: string): DateMention {
  const { place = '', month = '', year, first, last } = match.groups ?? {};
  const from = first === undefined ? MONDAY : weekdayNumber(first);
  const end = first === undefined ? FRIDAY : from;
  const until = last === undefined ? end : Math.max(from, weekdayNumber(last));
  const inYear = (one: number) => {
    const monday = mondayOf(places.get(place.toLowerCase()) ?? 1, monthNumber(month), one);
    return { from: monday.plus({ days: from - 1 }), until: monday.plus({ days: until - 1 }) };
  };
  const now = Number(today.slice(0, 4));
  const next = [now, now + 1].map(inYear).find((week) => (week.from.toISODate() ?? '') >= today);
  const period = year === undefined ? (next ?? inYear(now + 1)) : inYear(Number(year));
  return mention(match, period.from, period.until, year !== undefined);
}

/** The first and the last week of a month are those with most of their working days in it. */
const WEDNESDAY = 3;
const MONDAY = 1;
const FRIDAY = 5;

function mondayOf(nth: number, month: number, year: number): DateTime {
  const first = DateTime.fromObject({ year, month, day: 1 });
  if (nth > 0) {
    const monday = first.startOf('week');
    return monday.plus({ weeks: nth - (first.weekday <= WEDNESDAY ? 1 : 0) });
  }
  const last = first.endOf('month');
  return last.startOf('week').minus({ weeks: last.weekday >= WEDNESDAY ? 0 : 1 });
}
