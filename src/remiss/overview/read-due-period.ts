import { addDays, mondayOf } from '../../calendar/civil-date.ts';
import { type DateRange, readPeriod } from '../../language/read-dates.ts';
import { fold } from '../../language/words.ts';

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

/**
 * The period that a question about deadlines speaks of: a month (`i oktober`, `in October 2027`), this or next
 * week or month, or dates. A month without a year is the next one that has not passed. Undefined for none.
 */
export function readDuePeriod(text: string, today: string): DateRange | undefined {
  const plain = fold(text);
  if (/\b(?:(?:den har|denna|this) (?:manaden?|month)|manadens)\b/.test(plain))
    return monthOf(today.slice(0, 7));
  if (/\b(?:nasta|next) (?:manad|month)\b/.test(plain)) return monthOf(nextMonth(today.slice(0, 7)));
  if (/\b(?:(?:den har|denna|this) (?:veckan?|week)|veckans)\b/.test(plain)) {
    const monday = mondayOf(today);
    return { from: monday, until: addDays(monday, 6) };
  }
  const dates = readPeriod(text, today);
  if (dates !== undefined && 'from' in dates) return dates;
  const named = months.findIndex((month) => month.test(plain));
  if (named < 0) return undefined;
  const number = String(named + 1).padStart(2, '0');
  const year = /\b(20\d{2})\b/.exec(plain)?.[1];
  const thisYear = today.slice(0, 4);
  const soonest = `${thisYear}-${number}` >= today.slice(0, 7) ? thisYear : String(Number(thisYear) + 1);
  return monthOf(`${year ?? soonest}-${number}`);
}

function monthOf(month: string): DateRange {
  return { from: `${month}-01`, until: addDays(`${nextMonth(month)}-01`, -1) };
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
