import { DateTime } from 'luxon';
import { keptWords } from './kept/kept-words.ts';
import type { Language } from './language.ts';
import { OPEN } from './open-period.ts';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const;

/** A civil date as people write it: `17 oktober 2026`, `17 October 2026`. */
export function formatDate(date: string, language: Language): string {
  return dateIn[language](date);
}

/** The same few dates stand under answer after answer. */
const datesIn = (language: Language) =>
  keptWords(200, (date) => at(date).setLocale(locales[language]).toFormat('d MMMM yyyy'));
const dateIn = { sv: datesIn('sv'), en: datesIn('en') };

/** A civil date with its weekday: `lördag 17 oktober 2026`, `Saturday 17 October 2026`. */
export function formatWeekday(date: string, language: Language): string {
  return at(date).setLocale(locales[language]).toFormat('cccc d MMMM yyyy');
}

/**
 * Two civil dates, both inclusive, with nothing said twice: `3–14 juli 2026`, `28 juni – 3 juli 2026`; of a period with
 * an open end the one that there is: `från och med 3 juli 2026`.
 */
export function formatPeriod(
  period: { readonly from: string; readonly until: string },
  language: Language,
): string {
  const { from, until } = period;
  if (from === until) return formatDate(from, language);
  if (until === OPEN.until) return `${sides[language].from} ${formatDate(from, language)}`;
  if (from === OPEN.from) return `${sides[language].until} ${formatDate(until, language)}`;
  const [first, last] = [at(from), at(until)];
  const form = (time: DateTime, pattern: string) => time.setLocale(locales[language]).toFormat(pattern);
  if (!first.hasSame(last, 'year')) return `${formatDate(from, language)} – ${formatDate(until, language)}`;
  if (!first.hasSame(last, 'month')) return `${form(first, 'd MMMM')} – ${form(last, 'd MMMM yyyy')}`;
  return `${form(first, 'd')}–${form(last, 'd MMMM yyyy')}`;
}

const sides = {
  sv: { from: 'från och med', until: 'till och med' },
  en: { from: 'from', until: 'until' },
} as const;

/** An instant in Sweden: `17 oktober 2026 kl. 08.30`, `17 October 2026 at 08:30`. */
export function formatInstant(instant: Date, language: Language): string {
  const time = DateTime.fromJSDate(instant, { zone: 'Europe/Stockholm' }).setLocale(locales[language]);
  return time.toFormat(language === 'sv' ? "d MMMM yyyy 'kl.' HH.mm" : "d MMMM yyyy 'at' HH:mm");
}

/** A month: `oktober 2026`, `October 2026`. `month` is `2026-10`. */
export function formatMonth(month: string, language: Language): string {
  return at(`${month}-01`).setLocale(locales[language]).toFormat('MMMM yyyy');
}

/** Whole kronor: `28 000 kr`, `SEK 28,000`; the spaces do not break. */
export function formatKronor(kronor: number, language: Language): string {
  const number = formatNumber(kronor, language);
  return language === 'sv' ? `${number}\u00a0kr` : `SEK\u00a0${number}`;
}

/** A number with its thousands set apart; the space in Swedish does not break. */
export function formatNumber(number: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(number);
}

/** In UTC, where each day has 24 hours. */
function at(date: string): DateTime {
  return DateTime.fromISO(date, { zone: 'utc' });
}
