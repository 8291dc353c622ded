import { fold } from '../words.ts';
import { MONTH } from './date-words.ts';

/**
 * The languages in which visitors write besides ours and our neighbours', of those that put the day before the month.
 * What months, days and weeks are called in them is asked of the runtime (CLDR).
 */
const LANGUAGES = ['fi', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'et', 'cs', 'is'];
/** "From 3 to 5 May": what stands between the ends of a period. */
const TO =
  "bis zum|bis|au|à|jusqu[’']au|hasta el|hasta|al|a|fino al|até|ao|tot en met|tot|t/m|do|kuni|až do|til";
/** "By 15 January", where no day before it begins a period. */
const BY =
  'bis spätestens|spätestens am|bis zum|bis|avant le|avant|antes del|antes de|antes do|hasta el|entro il|entro|prima del|ennen|vóór|voor|przed|enne';

const YEAR = 2027;
const at = (month: number, day = 3) => new Date(Date.UTC(YEAR, month, day));
const inEnglish = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(at(month)),
);

/** A name as it is written, and as it is written without its marks. */
const spellings = (name: string) => [...new Set([name.toLowerCase(), fold(name)])];

function monthsOf(style: 'long' | 'short'): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const [month, english] of inEnglish.entries())
    for (const language of LANGUAGES) {
      const besideDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' });
      const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      const names = [besideDay, alone].flatMap((form) =>
        form.formatToParts(at(month)).flatMap(({ type, value }) => (type === 'month' ? [value] : [])),
      );
      for (const name of names.flatMap((one) => spellings(one.replace(/\.$/u, ''))))
        found.set(name, (found.get(name) ?? new Set()).add(english));
    }
  // What is one month here and another there is told by neither.
  return new Map(
    [...found].flatMap(([name, [english = '', ...others]]) =>
      /^\p{L}{3,}$/u.test(name) && others.length === 0 ? [[name, english]] : [],
    ),
  );
}

const weekdays = LANGUAGES.flatMap((language) =>
  Array.from({ length: 7 }, (_, day) =>
    new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(at(0, day + 1)),
  ).flatMap(spellings),
);
/** Whoever mixes languages has ours between days of theirs: "vendredi 5 or vendredi 12 mars". */
const joining = (type: 'conjunction' | 'disjunction') =>
  [...LANGUAGES, 'sv', 'en'].map((language) => {
    const [, { value = '' } = {}] = new Intl.ListFormat(language, { type }).formatToParts(['1', '2']);
    return value.trim();
  });
/** A week, in any of its cases: "viikolla", "semaine", "Kalenderwoche". */
const weeks = LANGUAGES.map((language) =>
  (new Intl.DisplayNames(language, { type: 'dateTimeField' }).of('weekOfYear') ?? '').replace(/..$/u, ''),
).filter((stem) => stem.length > 2);

const oneOf = (words: Iterable<string>) =>
  [...new Set(words)].sort((one, other) => other.length - one.length).join('|');
const long = monthsOf('long');
const short = monthsOf('short');
const [AND, OR] = [oneOf(joining('conjunction')), oneOf(joining('disjunction'))];

const WEEKDAY = `(?:(?:${oneOf(weekdays)})(?:na)?\\.?,?\\s+(?:\\p{Ll}{2,3}\\s+)?)?`;
const DAY = `${WEEKDAY}(?<![\\d.,:/-])\\d{1,2}(?:er(?!\\p{L})|[.ºª°])?`;
const JOIN = `(?:\\s*[,–—-]\\s*|,?\\s+(?:${TO}|${AND}|${OR})\\s+(?:\\p{Ll}{2,3}\\s+)?)`;
const LAST = `(?:\\s*,?\\s*(?:\\p{Ll}{2,3}\\s+)?(?<year>20\\d\\d)(?!\\d))`;
/** "3 al 5 de mayo de 2027". A short name of a month may be another word, but not with a year after it. */
const DATE = new RegExp(
  `(?<![\\p{L}\\d.,:/-])(?<days>${DAY}(?:${JOIN}${DAY.replace('(?<![\\d.,:/-])', '')}){0,4})\\s*(?:\\p{Ll}{1,2}(?:\\s+|['’]))?(?:(?<long>${oneOf(long.keys())})(?!\\p{L})${LAST}?|(?<short>${oneOf(short.keys())})(?!\\p{L})\\.?${LAST.replace('<year>', '<short_year>')})`,
  'giu',
);
const OUR_MONTH = new RegExp(`^${MONTH}$`, 'iu');
const ENGLISH_DATE = `\\d{1,2}\\.? (?:${inEnglish.join('|')}|${MONTH})(?: 20\\d\\d)?`;
const PERIOD = new RegExp(`(${ENGLISH_DATE})\\s+(?:${TO})\\s+${WEEKDAY}(?=\\d{1,2}\\.? (?:${MONTH}))`, 'giu');
/** "Wir bleiben bis Donnerstag, den 4. März": no deadline, but the last day. */
const STAYING = '(?:bleib\\p{L}+|rest\\p{L}+|quedar\\p{L}+|blijv\\p{L}+|ficar\\p{L}*)';
const STAY_UNTIL = new RegExp(`(?<=${STAYING}\\s)(?:${BY}|${TO})\\s+${WEEKDAY}(?=${ENGLISH_DATE})`, 'giu');
const DEADLINE = new RegExp(`(?<![\\p{L}\\d])(?:${BY})\\s+${WEEKDAY}(?=${ENGLISH_DATE})`, 'giu');
const WEEK = new RegExp(
  `(?<!\\p{L})(?:\\p{L}*(?:${oneOf(weeks)})\\p{L}{1,6}|KW|wk|vk)\\.?\\s*(?:n[°º.]\\s*)?(?=\\d{1,2}(?!\\d|\\s*(?:[–-]\\s*\\d{1,2})?[./]\\s?\\d))`,
  'giu',
);

/**
 * A text in which days and weeks that are told in another language stand in English ("del 3 al 5 de mayo de 2027" as
 * "3–5 May 2027", "semaine 12" as "week 12"); what is told in ours, or in figures, stays as it is.
 */
export function withDatesInEnglish(text: string): string {
  if (!/\d/u.test(text)) return text;
  return text
    .replace(DATE, (...match) => {
      const groups = match.at(-1) as Record<string, string | undefined>;
      if (OUR_MONTH.test(groups.long ?? groups.short ?? '') && !hasTheirWords(groups.days ?? ''))
        return withoutStop(String(match[0]));
      const month =
        long.get(groups.long?.toLowerCase() ?? '') ?? short.get(groups.short?.toLowerCase() ?? '');
      const year = groups.year ?? groups.short_year;
      return [plainDays(groups.days ?? ''), month, year].filter((part) => part !== undefined).join(' ');
    })
    .replace(PERIOD, '$1 – ')
    .replace(STAY_UNTIL, 'until ')
    .replace(DEADLINE, 'reply by ')
    .replace(WEEK, 'week ');
}

/** A month of ours is read as it stands, as is what the Nordic languages have between its days ("27 o 28 april"). */
const hasTheirWords = (days: string) =>
  /\p{L}/u.test(
    days.replace(/(?<=\d)er(?!\p{L})|(?<!\p{L})(?:o|og|til|den|och|and|eller|or)(?!\p{L})/giu, ''),
  );

/** "1. mar. 2028": no sentence ends before the year. */
const withoutStop = (date: string) => date.replace(/(?<=\p{L})\.(?=\s*,?\s*20\d\d$)/u, '');

const joins: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(?:${TO})(?:\\s|$)`, 'iu'), '–'],
  [new RegExp(`^(?:${AND})(?:\\s|$)`, 'iu'), ' and '],
  [new RegExp(`^(?:${OR})(?:\\s|$)`, 'iu'), ' or '],
];

/** "3. bis 5." as "3–5". */
function plainDays(days: string): string {
  const numbers = [...days.matchAll(/\d{1,2}/gu)];
  return numbers
    .map((number, nth) => {
      const next = numbers[nth + 1];
      if (next === undefined) return number[0];
      const between = days
        .slice(number.index + number[0].length, next.index)
        .replace(new RegExp(WEEKDAY.replace(/\?$/u, ''), 'giu'), '')
        .replace(/^(?:er|[.ºª°])/u, '')
        .trim();
      const sign = /^,/u.test(between) ? ', ' : '–';
      return `${number[0]}${joins.find(([form]) => form.test(between.replace(/^,\s*/u, '')))?.[1] ?? sign}`;
    })
    .join('');
}
