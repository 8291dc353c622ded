import { DateTime } from 'luxon';
import type { Deadline, ReadingWarning } from '../model.ts';
import { answers, strong } from './deadline-words.ts';
import { type JudgedDate, judgeDates } from './judge-dates.ts';
import { noisy } from './noise.ts';
import { findDates, resolveDate } from './written-dates.ts';

/** What a letter says of when the answer must be in. */
export interface DeadlinesRead {
  readonly deadlines: readonly Deadline[];
  readonly warnings: readonly ReadingWarning[];
}

interface Dated extends Omit<JudgedDate, 'written'> {
  readonly date: string;
  readonly yearAssumed: boolean;
  readonly weekdayDiffers: boolean;
  readonly isCounted: boolean;
}

/**
 * Takes the sentences of a letter and the days on which it was written and received, and gives the
 * deadlines that it names. Dates without a year, and time told in weeks, go by the day of the letter.
 */
export function readDeadlines(
  passages: readonly string[],
  days: { readonly letter: string | null; readonly received: string | null },
): DeadlinesRead {
  const reference = days.letter ?? days.received;
  const warnings: ReadingWarning[] = [];
  const dated = passages.flatMap((sentence): Dated[] => {
    const counted = countTime(sentence, days);
    if (counted === 'unknown') warnings.push({ code: 'deadline-unreadable', words: sentence });
    if (typeof counted === 'object') return [counted];
    return judgeDates(sentence).flatMap((judged) => {
      const resolved = resolveDate(judged.written, reference);
      if (resolved !== undefined) return [{ ...judged, ...resolved, isCounted: false }];
      if (!judged.isLapsed) warnings.push({ code: 'deadline-unreadable', words: sentence });
      return [];
    });
  });
  const settled = settle(dated, days.letter);
  const hasExternal = settled.deadlines.some(({ kind }) => kind === 'external');
  if (hasExternal)
    return {
      deadlines: settled.deadlines,
      warnings: [...settled.warnings, ...datedWarnings(settled.used, days.letter)],
    };
  const vague =
    warnings.length > 0
      ? warnings
      : passages.filter(isVague).map((words) => ({ code: 'deadline-unreadable', words }) as const);
  return {
    deadlines: settled.deadlines,
    warnings: vague.length > 0 ? [vague[0] as ReadingWarning] : [{ code: 'no-deadline' }],
  };
}

/** A week, however it is named. */
const week = /(?<![\p{L}\d])(?:vecka|v\.|week)\s*\d{1,2}(?!\d)/iu;

/** "Svar senast vecka 10" wants an answer by a day that is not said. */
function isVague(sentence: string): boolean {
  return (
    answers.test(sentence) &&
    (week.test(sentence) ||
      [...sentence.matchAll(strong)].some(({ index }) =>
        /^senast\s+(?:i\s+|vecka|v\.|under|mitten|slutet|början)/i.test(sentence.slice(index)),
      )) &&
    findDates(sentence).length === 0
  );
}

/** Which of the dates bind the recipients, which come on the way there, and which come after. */
function settle(
  dated: readonly Dated[],
  letter: string | null,
): DeadlinesRead & { readonly used: readonly Dated[] } {
  const all = dated.filter(({ isLapsed }) => !isLapsed);
  // A reminder names the day that has passed, and the new one.
  const later = all.filter(({ date }) => letter === null || date >= letter);
  const asked = later.length > 0 ? later : all;
  const extended = asked.filter(({ isExtended }) => isExtended);
  const isInside = ({ whom }: Dated) => whom === 'inside';
  const open = (extended.length > 0 ? extended : asked).filter((one) => !isInside(one));
  const toSender = open.filter(({ whom }) => whom !== 'authority');
  const lapsed = dated.filter(({ isLapsed }) => isLapsed);
  const external = distinct(
    toSender.length > 0 ? toSender : open.length > 0 ? open : asked.length > 0 ? [] : lapsed,
  );
  const onward = toSender.length > 0 ? distinct(open.filter(({ whom }) => whom === 'authority')) : [];
  const internal = distinct(asked.filter(isInside));
  const deadlines = [
    ...external.map((one) => toDeadline(one, 'external')),
    ...internal.map((one) => toDeadline(one, 'internal')),
    ...onward
      .filter(({ date }) => !external.some((other) => other.date === date))
      .map((one) => toDeadline(one, 'onward')),
  ];
  const [first] = external;
  const warnings: ReadingWarning[] = [];
  if (first !== undefined && extended.length > 0) {
    const earlier = [...lapsed, ...asked]
      .map(({ date }) => date)
      .filter((date) => date < first.date)
      .sort()[0];
    warnings.push({ code: 'deadline-extended', date: first.date, earlier: earlier ?? null });
  }
  if (external.length > 1)
    warnings.push({ code: 'several-deadlines', dates: external.map(({ date }) => date) });
  return { deadlines, warnings, used: external };
}

/** One of each date, the earliest first; the one that says its year before one that leaves it out. */
function distinct(dated: readonly Dated[]): Dated[] {
  const order = dated.toSorted(
    (one, other) => one.date.localeCompare(other.date) || Number(one.yearAssumed) - Number(other.yearAssumed),
  );
  return order.filter(({ date }, index) => date !== order[index - 1]?.date);
}

function toDeadline({ date, sentence }: Dated, kind: Deadline['kind']): Deadline {
  return { kind, date, words: sentence };
}

function datedWarnings(external: readonly Dated[], letter: string | null): ReadingWarning[] {
  return external.flatMap(({ date, sentence: words, ...how }): ReadingWarning[] => [
    ...(how.yearAssumed ? [{ code: 'deadline-year-assumed', date, words } as const] : []),
    ...(how.isCounted ? [{ code: 'deadline-counted', date, words } as const] : []),
    ...(how.weekdayDiffers ? [{ code: 'deadline-weekday-differs', date, words } as const] : []),
    ...(how.isBefore ? [{ code: 'deadline-is-before', date, words } as const] : []),
    ...(letter !== null && date < letter && !how.isLapsed
      ? [{ code: 'deadline-before-letter', date, letterDate: letter } as const]
      : []),
  ]);
}

const numbers: Readonly<Record<string, number>> = {
  en: 1,
  ett: 1,
  två: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  åtta: 8,
  nio: 9,
  tio: 10,
  tolv: 12,
  fjorton: 14,
  trettio: 30,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  thirty: 30,
};
const span = new RegExp(
  `(?:inom|within)\\s+(?<count>\\d{1,3}|${Object.keys(numbers).map(noisy).join('|')})\\s+(?<unit>dag|veck|månad|manad|day|week|month)\\p{L}*(?<rest>[^.]*)`,
  'iu',
);

/** `Inom sex veckor från detta datum`; `unknown` where there is no day to count from. */
function countTime(
  sentence: string,
  days: { readonly letter: string | null; readonly received: string | null },
): Dated | 'none' | 'unknown' {
  const groups = span.exec(sentence)?.groups;
  if (groups === undefined || !answers.test(sentence)) return 'none';
  const fromReceipt = /mottag|receipt|received|erhåll/i.test(groups.rest ?? '');
  const from = fromReceipt ? (days.received ?? days.letter) : (days.letter ?? days.received);
  if (from === null) return 'unknown';
  const count = Number(groups.count) || countOf(groups.count ?? '');
  const unit = /^veck|^week/i.test(groups.unit ?? '')
    ? 'weeks'
    : /^m/i.test(groups.unit ?? '')
      ? 'months'
      : 'days';
  const date = DateTime.fromISO(from, { zone: 'utc' })
    .plus({ [unit]: count })
    .toFormat('yyyy-MM-dd');
  return {
    date,
    sentence,
    whom: 'unsaid',
    isLapsed: false,
    isExtended: false,
    isBefore: false,
    yearAssumed: false,
    weekdayDiffers: false,
    isCounted: true,
  };
}

function countOf(word: string): number {
  return Object.entries(numbers).find(([name]) => new RegExp(`^${noisy(name)}$`, 'iu').test(word))?.[1] ?? 0;
}
