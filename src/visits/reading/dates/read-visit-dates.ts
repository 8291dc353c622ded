import { monthAlone } from '../../../language/dates/bare-days.ts';
import type { DateMention } from '../../../language/dates/date-mention.ts';
import { findDates } from '../../../language/dates/find-dates.ts';
import type { VisitDates, VisitPeriod } from '../../model.ts';
import type { Segment } from '../segments.ts';
import { isLineOfDay, lastDayOfStay, withProgrammes, wordsAfter } from './days-in-a-row.ts';
import { vagueTime } from './vague-time.ts';
import {
  ALTERNATIVE,
  ARRIVES,
  ARRIVING,
  ASKED_WHETHER,
  AT_NIGHT,
  BARE_WEEKDAY,
  BEFORE_DEADLINE,
  DEADLINE,
  EARLIER_PLAN,
  ELSEWHERE_UNTIL,
  FREE_THEN,
  GOING_HOME,
  goesOnAfter,
  HAPPENED,
  IN_STOCKHOLM,
  INSTEAD,
  JOURNEY,
  LEAVING,
  MOVED,
  OF_THE_NOTE,
  OF_THE_VISIT,
  OR,
  OR_WITHIN,
  OTHER_EVENT,
  OTHER_EVENT_AFTER,
  POSSIBLE,
  PREFERS,
  PROGRAMME,
  STILL_OPEN,
  STOCKHOLM_ON,
  TAKEN_BACK,
  VISIT,
  WITH_YOU,
} from './visit-date-clues.ts';
import { writesMonthFirst } from './writes-month-first.ts';

/** A period that a text names, and how much speaks for its being that of the visit. */
interface Proposal extends VisitPeriod {
  readonly weight: number;
  readonly order: number;
  readonly words: string;
  readonly yearWritten: boolean;
  readonly isEarlier: boolean;
  readonly role: 'visit' | 'alternative' | 'leaving';
  /** As good as the day before it: the choice is left. */
  readonly isLeft?: boolean;
  /** A programme has a line for it. */
  readonly isLine: boolean;
}

/**
 * The days on which visitors propose to come. Days without a year are the next such days on or after `today`.
 * `monthFirst`: they write 3/9 for the ninth of March. `written`: the day on which the mail was, where its head says it.
 */
export function readVisitDates(
  segments: readonly Segment[],
  today: string,
  { monthFirst = false, written }: { readonly monthFirst?: boolean; readonly written?: string | undefined },
): VisitDates {
  const inMonthFirst = monthFirst || writesMonthFirst(segments);
  let last: DateMention | undefined;
  let month: string | undefined;
  const named = segments.flatMap((segment, position) => {
    const mentions = findDates(segment.text, today, {
      before: last,
      month,
      monthFirst: inMonthFirst,
      written,
      weeksOfMonth: true,
    });
    last = mentions.at(-1) ?? last;
    const since = segment.text.slice(mentions.at(-1)?.end);
    month = monthAlone(since, today) ?? (mentions.length > 0 ? undefined : month);
    return inSegment(segment, position, mentions, today, segments[position + 1]);
  });
  const proposals = withProgrammes(named);
  const possible = proposals.filter(({ weight, role }) => weight > 0 && role !== 'leaving');
  // Whoever passes a mail on knows what was changed since.
  const inForce = possible.filter(({ isEarlier, role }) => !isEarlier && role === 'visit');
  const [best] = (inForce.length > 0 ? inForce : possible).toSorted(
    (one, other) => other.weight - one.weight || one.order - other.order,
  );
  const [widest] = best === undefined ? [] : partsOf(best, proposals);
  const first = widest ?? best;
  if (first === undefined)
    return { proposed: null, alternatives: [], year: null, words: vagueTime(segments) };
  const left = leavingAfter(first, proposals);
  const [within] = left === undefined ? [] : partsOf({ ...first, until: left.from }, proposals, first);
  const chosen = within ?? first;
  const leaving = within === undefined ? left : undefined;
  const alternatives = proposals.filter(
    (one) => one !== chosen && one.weight > 0 && one.role !== 'leaving' && one.from !== chosen.from,
  );
  if (alternatives.some((one) => one.isLeft && daysApart(chosen.until, one.from) > 1))
    return { proposed: null, alternatives: [chosen, ...alternatives].map(toPeriod), year: null, words: null };
  return {
    proposed: { from: chosen.from, until: leaving?.from ?? chosen.until },
    alternatives: leaving === undefined ? alternatives.map(toPeriod) : [],
    year: chosen.yearWritten ? 'written' : 'next_occurrence',
    words: leaving === undefined ? chosen.words : `${chosen.words} – ${leaving.words}`,
  };
}

const toPeriod = ({ from, until }: VisitPeriod): VisitPeriod => ({ from, until });

/** The days within a longer stay on which the visit itself is: "from 3 to 14 May, … with you on 6 May". */
function partsOf(stay: Proposal, proposals: readonly Proposal[], except?: Proposal): Proposal[] {
  if (daysApart(stay.from, stay.until) < 2) return [];
  return proposals.filter(
    (part) =>
      part !== except &&
      part.weight > 0 &&
      part.role === 'visit' &&
      part.from >= stay.from &&
      part.until <= stay.until &&
      daysApart(part.from, part.until) < daysApart(stay.from, stay.until),
  );
}

/** When they leave who come on a day; whoever names first day and last has said it. */
function leavingAfter(chosen: Proposal, proposals: readonly Proposal[]): Proposal | undefined {
  if (chosen.from !== chosen.until) return undefined;
  const leaving = proposals.find(
    ({ role, order, from }) =>
      role === 'leaving' &&
      order > chosen.order &&
      from >= chosen.until &&
      daysApart(chosen.from, from) <= 14,
  );
  // "The day after we fly to Helsinki, where we are until the 25th."
  const isElsewhere = proposals.some(
    ({ role, order, from, weight }) =>
      role === 'visit' &&
      weight <= 0 &&
      from > chosen.until &&
      order > chosen.order &&
      order < (leaving?.order ?? 0),
  );
  return isElsewhere ? undefined : leaving;
}

function daysApart(from: string, until: string): number {
  return (Date.parse(until) - Date.parse(from)) / 86_400_000;
}

function inSegment(
  segment: Segment,
  position: number,
  mentions: readonly DateMention[],
  today: string,
  next: Segment | undefined,
): Proposal[] {
  const { text, kind, field, label } = segment;
  if (kind === 'signature' || kind === 'sender') return [];
  return mentions
    .filter(({ from }) => from >= today)
    .map((mention, nth, all) => {
      const order = position * 1000 + mention.start;
      const words = text.slice(mention.start, mention.end);
      const before = text.slice(all[nth - 1]?.end ?? 0, mention.start);
      const base = {
        from: mention.from,
        until: lastDayOfStay(mention, before, wordsAfter(text, mention, all[nth + 1], next)),
        isLine: nth === 0 && isLineOfDay(text),
        order,
        words,
        yearWritten: mention.yearWritten,
        isEarlier: segment.isEarlier === true,
      };
      const isLeaving =
        /departure|avresa|leav|until|(?<!\p{L})(?:till|to|end)\)?$|^(?:last|final|sista|slut) ?(?:day|date|dag|datum)|^(?:to|till|til|end|slut)(?!\p{L})/iu.test(
          label ?? '',
        ) ||
        goesOn(all[nth - 1], mention, before) ||
        (nth > 0 &&
          !MOVED.test(before) &&
          LEAVING.test(before) &&
          (mention.from > (all[0]?.from ?? '') || GOING_HOME.test(before)));
      if (isLeaving) return { ...base, weight: 1, role: 'leaving' as const };
      const isAlternative =
        mention.isAlternative ||
        field === 'alternative' ||
        (order > 0 && ALTERNATIVE.test(before) && !MOVED.test(before));
      const weight =
        weigh(text, mention, all[nth - 1], all[nth + 1]) +
        (field === 'date' ? 6 : 0) +
        (field === 'date' && OF_THE_VISIT.test(label ?? '') ? 2 : 0) -
        (kind === 'subject' ? 1 : 0);
      return {
        ...base,
        weight: isAlternative ? Math.min(weight, 1) : weight,
        isLeft: isAlternative && (OR.test(before) || OR_WITHIN.test(words)) && !PREFERS.test(text),
        role: isAlternative ? ('alternative' as const) : ('visit' as const),
      };
    });
}

function goesOn(last: DateMention | undefined, { from }: DateMention, before: string): boolean {
  return last !== undefined && daysApart(last.until, from) === 1 && goesOnAfter(before);
}

/** More than 0 for a day on which the visitors may come. Only the words nearest to a day speak of it. */
function weigh(
  text: string,
  mention: DateMention,
  last: DateMention | undefined,
  next: DateMention | undefined,
): number {
  const before = text.slice(last?.end ?? 0, mention.start);
  const after = text.slice(mention.end, next?.start ?? text.length);
  if (MOVED.test(before) || INSTEAD.test(after)) return 6;
  const clause =
    before
      .split(
        /,\s|[;(]|\s[–—-]\s|(?<!\p{L})(?:men|but|eftersom|because|since|och sedan|then)(?!\p{L})|(?<!\p{L})(?:and|och)\s(?=(?:could|can|would|kan|kunde|skulle)\s)|(?<=ringde|skrev|mejlade|meddelade|called|phoned|wrote|said):\s/iu,
      )
      .at(-1) ?? '';
  let weight = 3;
  if (DEADLINE.test(clause) || BEFORE_DEADLINE.test(after)) weight -= 6;
  if (OTHER_EVENT.test(clause) || OTHER_EVENT_AFTER.test(firstClause(after))) weight -= 5;
  if (/\(\s*$/.test(before) && OTHER_EVENT.test(before)) weight -= 5;
  if ((VISIT.test(before) && !ARRIVES.test(before)) || FREE_THEN.test(after) || POSSIBLE.test(after))
    weight += 2;
  if (ARRIVES.test(before)) weight -= 1;
  if (ARRIVING.test(before) && next !== undefined) weight -= 2.5;
  if (IN_STOCKHOLM.test(after) || STOCKHOLM_ON.test(before)) weight += 3;
  if (HAPPENED.test(after) || (TAKEN_BACK.test(after) && !ASKED_WHETHER.test(before))) weight -= 5;
  if (AT_NIGHT.test(after)) weight -= 2.5;
  if (EARLIER_PLAN.test(before) || ELSEWHERE_UNTIL.test(before)) weight -= 5;
  if (STILL_OPEN.test(after)) weight -= 7;
  if (PROGRAMME.test(before)) weight += 3;
  if (last === undefined && OF_THE_NOTE.test(before)) weight -= 6;
  if (WITH_YOU.test(firstClause(after))) weight += 1;
  // "All clubs want the hall on Tuesday": less of a day than one with its month.
  if (BARE_WEEKDAY.test(text.slice(mention.start, mention.end))) weight -= 0.5;
  // The whole journey, of which the visit is a part.
  if (JOURNEY.test(clause) && mention.from !== mention.until) weight -= 2.5;
  return weight;
}

const firstClause = (text: string): string => text.split(/[,;]/)[0] ?? '';
