import { workingDayOnOrAfter } from '../../calendar/working-days.ts';

/** The example that the strategy gives (4#4): a recommendation, and no expiry. */
const REVIEW_YEARS = 4;

/** How many reviews a month takes, so that neither a unit nor the office is flooded. */
export interface ReviewLimits {
  readonly ofUnit: number;
  readonly ofCity: number;
}
export const reviewLimits: ReviewLimits = { ofUnit: 2, ofCity: 8 };

/** A review that has its day. */
export interface PlannedReview {
  readonly unit: string;
  readonly date: string;
}

/** How many months a review is moved to either side before it is put off further. */
const NEAR = 3;
/** Nobody re-examines anything in a Swedish July. */
const HOLIDAY = '07';
/** Days between the reviews of a month. */
const STEP = 3;

/**
 * The day on which a unit is asked whether a commitment is still worth having: about four years after `since`
 * (a civil date: when it was last examined, decided on or begun), moved to where a month has room. Never
 * in the month of `today` or before. All days are working days.
 */
export function planReview(
  { unit, since }: { readonly unit: string; readonly since: string },
  planned: readonly PlannedReview[],
  today: string,
  limits: ReviewLimits = reviewLimits,
): string {
  const earliest = monthAfter(today.slice(0, 7), 1);
  const wanted = `${Number(since.slice(0, 4)) + REVIEW_YEARS}${since.slice(4, 7)}`;
  const ideal = wanted < earliest ? earliest : wanted;
  for (const offset of offsets()) {
    const month = monthAfter(ideal, offset);
    if (month < earliest || month.endsWith(HOLIDAY)) continue;
    const inMonth = planned.filter(({ date }) => date.startsWith(month));
    const ofUnit = inMonth.filter((review) => review.unit === unit);
    if (inMonth.length >= limits.ofCity || ofUnit.length >= limits.ofUnit) continue;
    return dayIn(month, inMonth.length, limits.ofCity);
  }
  throw new Error('there is always a later month');
}

/** 0, 1, -1, 2, -2 … as far as is near, and then ever later. */
function* offsets(): Generator<number> {
  yield 0;
  for (let months = 1; months <= NEAR; months += 1) {
    yield months;
    yield -months;
  }
  for (let months = NEAR + 1; ; months += 1) yield months;
}

/** The month so many months later; earlier where `months` is less than 0. */
function monthAfter(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The reviews of a month on different days, all in its first three weeks or so. */
function dayIn(month: string, before: number, most: number): string {
  const step = Math.max(1, Math.min(STEP, Math.floor(20 / most)));
  const day = Math.min(3 + before * step, 24);
  return workingDayOnOrAfter(`${month}-${String(day).padStart(2, '0')}`);
}
