import { type DateRange, readPeriod } from '../language/read-dates.ts';
import { fold } from '../language/words.ts';
import { addDays, mondayOf } from './civil-date.ts';
import { nextMonth, wholeMonth, wholeYear } from './whole-periods.ts';

/** The names of the months in both languages, folded, in their order. */
const months = [
  /januari|january/,
  /februari|february/,
  /mars|march/,
  /april/,
  /maj|may/,
  /juni|june/,
  /juli|july/,
  /augusti|august/,
  /september/,
  /oktober|october/,
  /november/,
  /december/,
].map((name) => new RegExp(`\\b(?:${name.source})\\b`));
const monthFirst = new RegExp(`^(?:${months.map(({ source }) => source).join('|')})`);

/**
 * The period that a question speaks of: a month (`i oktober`, `in October 2027`), this, next or last week, month or
 * year, dates, or from today until one of these. A month without a year is the next one that has not passed, or the
 * latest one that has begun where what is asked for has been. Undefined for none.
 */
export function readNamedPeriod(text: string, today: string, hasBeen = false): DateRange | undefined {
  const plain = fold(text);
  const before = readLast(plain, today);
  if (before !== undefined) return before;
  if (/\b(?:(?:den har|denna|this) (?:manaden?|month)|manadens)\b/.test(plain))
    return wholeMonth(today.slice(0, 7));
  if (/\b(?:nasta|next) (?:manad|month)\b/.test(plain)) return wholeMonth(nextMonth(today.slice(0, 7)));
  if (/\b(?:(?:den har|denna|this) (?:veckan?|week)|veckans)\b/.test(plain)) {
    const monday = mondayOf(today);
    return { from: monday, until: addDays(monday, 6) };
  }
  if (/\b(?:i ar|arets|det har aret|this year)\b/.test(plain)) return wholeYear(today.slice(0, 4));
  if (/\b(?:nasta ar|next year)\b/.test(plain)) return wholeYear(nextYear(today));
  const ahead = hasBeen ? undefined : readUntil(plain, today);
  if (ahead !== undefined) return ahead;
  const dates = readPeriod(text, today);
  if (dates !== undefined && 'from' in dates) return dates;
  return readMonth(plain, today, hasBeen);
}

/** The same, where a year that stands alone is a period too. */
export function readPeriodOrYear(text: string, today: string, hasBeen = false): DateRange | undefined {
  const year = /\b(20\d\d)\b/.exec(text)?.[1];
  return readNamedPeriod(text, today, hasBeen) ?? (year === undefined ? undefined : wholeYear(year));
}

/** "Förra månaden", "last year". */
function readLast(plain: string, today: string): DateRange | undefined {
  if (/\b(?:forra|last) (?:veckan?|week)\b/.test(plain)) {
    const monday = addDays(mondayOf(today), -7);
    return { from: monday, until: addDays(monday, 6) };
  }
  if (/\b(?:forra manaden|last month)\b/.test(plain))
    return wholeMonth(addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7));
  return /\b(?:i fjol|forra aret|last year)\b/.test(plain) ? wholeYear(otherYear(today, -1)) : undefined;
}

const untilWord =
  /\b(?<word>till och med|t o m|tom|fram till|till|senast|innan|fore|until|till|by|before|through|up to)(?: den| the)?(?<whole> end of| slutet av)? (?<end>\S.*)$/;

/** "till nyår", "före april", "till och med mars", "senast 15 mars": from today. "Till mars" ends before that month. */
function readUntil(plain: string, today: string): DateRange | undefined {
  const { word = '', whole, end } = untilWord.exec(plain)?.groups ?? {};
  if (end === undefined) return undefined;
  const until = lastDay(end, {
    today,
    isIncluded: whole !== undefined || /och med|t o m|tom|through/.test(word),
  });
  // "Till Kulturnämnden till mars": the word may stand before something else as well.
  if (until === undefined) return readUntil(end, today);
  const isBefore = /^(?:innan|fore|before)$/.test(word) && /^\d/.test(end);
  return { from: today, until: isBefore ? addDays(until, -1) : until };
}

function lastDay(
  end: string,
  { today, isIncluded }: { readonly today: string; readonly isIncluded: boolean },
): string | undefined {
  const year = today.slice(0, 4);
  if (/^(?:nyar|arsskift|new year)/.test(end)) return `${year}-12-31`;
  if (/^(?:jul(?:en)?|christmas)\b/.test(end))
    return `${year}-12-24` < today ? `${nextYear(today)}-12-24` : `${year}-12-24`;
  if (/^\d/.test(end)) {
    const dates = readPeriod(end, today);
    return dates !== undefined && 'from' in dates ? dates.until : undefined;
  }
  const month = monthFirst.test(end) ? readMonth(end, today) : undefined;
  if (month === undefined) return undefined;
  return isIncluded ? month.until : addDays(month.from, -1);
}

function readMonth(plain: string, today: string, hasBeen = false): DateRange | undefined {
  const named = months.findIndex((month) => month.test(plain));
  if (named < 0) return undefined;
  const number = String(named + 1).padStart(2, '0');
  const year = /\b(20\d{2})\b/.exec(plain)?.[1];
  const thisYear = today.slice(0, 4);
  const [asked, now] = [`${thisYear}-${number}`, today.slice(0, 7)];
  const isOther = hasBeen ? asked > now : asked < now;
  return wholeMonth(`${year ?? (isOther ? otherYear(today, hasBeen ? -1 : 1) : thisYear)}-${number}`);
}

const otherYear = (today: string, years: 1 | -1) => String(Number(today.slice(0, 4)) + years);
const nextYear = (today: string) => otherYear(today, 1);
