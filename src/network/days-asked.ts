import { DateTime } from 'luxon';
import { addDays, dayAfter, dayBefore, mondayOf } from '../calendar/civil-date.ts';
import { wholeMonth, wholeYear } from '../calendar/whole-periods.ts';
import { MONTH, monthNumber } from '../language/date-words.ts';
import { findDates, mayNameDays } from '../language/find-dates.ts';
import type { Period } from './periods.ts';

/** Which days a question is about. */
export interface DaysAsked {
  readonly days: Period;
  /** The question without the words for them. */
  readonly rest: string;
}

/** Days that stand in a text, between these places. */
interface Named {
  readonly from: string;
  readonly until: string;
  readonly start: number;
  readonly end: number;
}

const been = /(?<!\p{L})(?:var|hade|varit|haft|sedan|was|were|had|been|since)(?!\p{L})/iu;

/** Whether a question is about what has been. */
export const asksOfThePast = (text: string): boolean => been.test(text);

const side = {
  before: /(?<!\p{L})(?:före|fore|innan|before)$/iu,
  after: /(?<!\p{L})(?:efter|after)$/iu,
  upTo: /(?<!\p{L})(?:till och med|t\. ?o\. ?m\.|tom|until(?: and including)?|through)$/iu,
  onwards: /(?<!\p{L})(?:från(?: och med)?|fran|fr\. ?o\. ?m\.|from|starting(?: from)?|as of|sedan|since)$/iu,
  within: /(?<!\p{L})(?:i|in|under|during|på|on|för|for|inför|by|per|at)$/iu,
} as const;
/** Words between the side and the days: "från och med den", "före år". */
const article = /(?<!\p{L})(?:den|the|år|year|början av|the beginning of|hela|all of|whole of)$/iu;

/**
 * The days that a question names, in Swedish or English: a day, a week, a month or a year, or all before, from or after
 * it. A day or month without its year is the next one, or the latest where the question is about what has been.
 * Undefined when it names none.
 */
export function readDaysAsked(text: string, today: string): DaysAsked | undefined {
  const named = findNamed(text, today);
  if (named === undefined) return undefined;
  const lead = text.slice(0, named.start).trimEnd().replace(article, '').trimEnd();
  const [where, words] = Object.entries(side).find(([, form]) => form.test(lead)) ?? ['within', undefined];
  const before = words === undefined ? lead : lead.replace(words, '').trimEnd();
  return { days: onSide(where, named), rest: `${before} ${text.slice(named.end).trimStart()}`.trim() };
}

function onSide(where: string, { from, until }: Named): Period {
  if (where === 'before') return { from: null, until: dayBefore(from) };
  if (where === 'upTo') return { from: null, until };
  if (where === 'after') return { from: dayAfter(until), until: null };
  return { from, until: where === 'onwards' ? null : until };
}

function findNamed(text: string, today: string): Named | undefined {
  const past = asksOfThePast(text);
  const [day] = mayNameDays(text) ? findDates(text, today) : [];
  if (day === undefined)
    return findMonth(text, today, past) ?? findYear(text, today) ?? findNear(text, today);
  if (!past || day.yearWritten || day.from <= today) return day;
  return { ...day, from: yearEarlier(day.from), until: yearEarlier(day.until) };
}

/** "May" and "mars" are also other words, and a month where something leads to it. */
const month = new RegExp(
  `(?<=(?<!\\p{L})(?:i|in|under|during|från|fran|from|före|fore|innan|before|efter|after|sedan|since|av|of|med|för|for|per|by|as of)\\s+)(?<name>${MONTH})(?:\\s+(?<year>20\\d\\d)(?!\\d))?`,
  'iu',
);

function findMonth(text: string, today: string, past: boolean): Named | undefined {
  const match = month.exec(text);
  const { name = '', year } = match?.groups ?? {};
  if (match === null) return undefined;
  const number = String(monthNumber(name)).padStart(2, '0');
  const now = Number(today.slice(0, 4));
  const isLater = `${now}-${number}` > today.slice(0, 7);
  const isOver = `${now}-${number}` < today.slice(0, 7);
  const asked = year ?? (past ? now - Number(isLater) : now + Number(isOver));
  return { ...wholeMonth(`${asked}-${number}`), ...placeOf(match) };
}

const years: readonly { readonly form: RegExp; readonly away: number }[] = [
  { form: /(?<!\p{L})(?:förra året|forra aret|i fjol|last year)(?!\p{L})/iu, away: -1 },
  { form: /(?<!\p{L})(?:i år|this year)(?!\p{L})/iu, away: 0 },
  { form: /(?<!\p{L})(?:nästa år|nasta ar|next year)(?!\p{L})/iu, away: 1 },
];

function findYear(text: string, today: string): Named | undefined {
  const match = /(?<![\d/-])(?:19|20)\d\d(?![\d/-])/.exec(text);
  if (match !== null) return { ...wholeYear(match[0]), ...placeOf(match) };
  for (const { form, away } of years) {
    const said = form.exec(text);
    if (said !== null) return { ...wholeYear(String(Number(today.slice(0, 4)) + away)), ...placeOf(said) };
  }
  return undefined;
}

const near: readonly { readonly form: RegExp; endsWith(today: string): string }[] = [
  { form: /(?<!\p{L})(?:just nu|nu|i ?dag|right now|now|today)(?!\p{L})/iu, endsWith: (today) => today },
  {
    form: /(?<!\p{L})(?:(?:den här|denna) veckan?|i veckan|this week)(?!\p{L})/iu,
    endsWith: (today) => addDays(mondayOf(today), 6),
  },
];

/** "Idag", and what is left of this week. */
function findNear(text: string, today: string): Named | undefined {
  for (const { form, endsWith } of near) {
    const match = form.exec(text);
    if (match === null) continue;
    return { from: today, until: endsWith(today), ...placeOf(match) };
  }
  return undefined;
}

const yearEarlier = (date: string) => DateTime.fromISO(date).minus({ years: 1 }).toISODate() ?? date;
const placeOf = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });
