import { addDays, dayAfter, dayBefore, mondayOf } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import { readPart } from '../../calendar/read-part.ts';
import { findTimes, type TimeSaid } from '../../calendar/time-words.ts';
import { monthNumber } from '../../language/dates/date-words.ts';
import type { Period } from '../periods.ts';

/** Which days a question is about. */
export interface DaysAsked {
  readonly days: Period;
  /** The question without the words for them. */
  readonly rest: string;
}

/** Any day will do to see whether and what a text asks. */
export const ANY_DAY = '2026-01-01';

/** Longer texts tell of something, and ask of no days. */
const LONGEST = 1_000;

/** Days that stand in a text, between these places, and what is said with them before. */
interface Named {
  readonly from: string;
  readonly until: string;
  readonly lead: string;
  readonly start: number;
  readonly end: number;
}

const been = /(?<!\p{L})(?:var|hade|varit|haft|sedan|was|were|had|been|since)(?!\p{L})/iu;

/** Whether a question is about what has been. */
export const asksOfThePast = (text: string): boolean => been.test(text);

const side = {
  before: /(?<!\p{L})(?:före|fore|innan|before)$/iu,
  after: /(?<!\p{L})(?:efter|after)$/iu,
  upTo: /(?<!\p{L})(?:till(?: och med)?|t\. ?o\. ?m\.|t o m|tom|senast|until(?: and including)?|through)$/iu,
  onwards:
    /(?<!\p{L})(?:från(?: och med)?|fran(?: och med)?|fr\. ?o\. ?m\.|fr o m|from|starting(?: from)?|as of|sedan|sen|since)$/iu,
  within: /(?<!\p{L})(?:i|in|under|during|på|pa|on|för|for|inför|av|of|med|by|per|at)$/iu,
} as const;
/** Words between the side and the days: "från och med den", "före år". */
const article =
  /(?:(?<!\p{L})(?:den|det|de|the|år|year|b[öo]rjan av|(?:the )?beginning of|hela|all of|whole of|whole)\s*)+$/iu;

/**
 * The days that a question names, in Swedish or English, as all times are said, or all before, from or after them. Those
 * without a year are the next ones, or the latest where the question is about what has been. Undefined when it names none.
 */
export function readDaysAsked(text: string, today: string): DaysAsked | undefined {
  if (text.length > LONGEST) return undefined;
  const whole = text.normalize('NFC');
  const named = findNamed(whole, today);
  if (named === undefined) return undefined;
  const before = whole.slice(0, named.start).trimEnd();
  const { where, left } = sideOf(`${before} ${named.lead}`);
  const rest = `${left.slice(0, before.length).trimEnd()} ${whole.slice(named.end).trimStart()}`.trim();
  return { days: onSide(where, named), rest };
}

/** On which side of the days that follow words put what is asked for, and the words without those that do. */
function sideOf(words: string): { readonly where: keyof typeof side; readonly left: string } {
  const lead = words.trimEnd().replace(article, '').trimEnd();
  for (const where of ['before', 'after', 'upTo', 'onwards', 'within'] as const)
    if (side[where].test(lead)) return { where, left: lead.replace(side[where], '').trimEnd() };
  return { where: 'within', left: lead };
}

function onSide(where: keyof typeof side, { from, until }: Named): Period {
  if (where === 'before') return { from: null, until: dayBefore(from) };
  if (where === 'upTo') return { from: null, until };
  if (where === 'after') return { from: dayAfter(until), until: null };
  return { from, until: where === 'onwards' ? null : until };
}

function findNamed(text: string, today: string): Named | undefined {
  const hasBeen = asksOfThePast(text);
  const named = findTimes(text).flatMap((said) => {
    const { first, second, lead, start, end } = said;
    if (isNoMonth(said, text)) return [];
    const days =
      second === undefined
        ? readPart(first, { today, hasBeen })
        : readAskedTime(text.slice(start, end), { today, hasBeen }).period;
    return days === undefined ? [] : [{ ...days, lead: second === undefined ? lead : '', start, end }];
  });
  return named.find(({ lead }) => !ofSomebody.test(lead)) ?? named[0] ?? findNear(text, today);
}

/** "För Maj i juli": what is for a month may be for somebody, and another time is meant rather. */
const ofSomebody = /(?<!\p{L})(?:for|av|of)$/u;

/** "May" and "maj" are also other words, and a month where something leads to it. */
function isNoMonth({ first, lead, start }: TimeSaid, text: string): boolean {
  if (monthNumber(first) === 0 || lead !== '') return false;
  const { left } = sideOf(text.slice(0, start));
  return left === text.slice(0, start).trimEnd();
}

const near: readonly { readonly form: RegExp; endsWith(today: string): string }[] = [
  { form: /(?<!\p{L})(?:just nu|nu|right now|now)(?!\p{L})/iu, endsWith: (today) => today },
  {
    form: /(?<!\p{L})i veckan(?!\p{L})/iu,
    endsWith: (today) => addDays(mondayOf(today), 6),
  },
];

/** Now, and what is left of this week. */
function findNear(text: string, today: string): Named | undefined {
  for (const { form, endsWith } of near) {
    const match = form.exec(text);
    if (match === null) continue;
    return {
      from: today,
      until: endsWith(today),
      lead: '',
      start: match.index,
      end: match.index + match[0].length,
    };
  }
  return undefined;
}
