/** Names of months and days as people write them: Swedish, English, Danish, Norwegian and German, whole or short. */
const months: readonly string[] = [
  'januari|january|januar|janúar|jan',
  'februari|february|februar|febrúar|feb',
  'mars|march|marts|märz|maerz|mar',
  'april|apríl|apr',
  'maj|may|mai|maí',
  'juni|june|júní|jun',
  'juli|july|júlí|jul',
  'augusti|august|ágúst|aug',
  'september|septembre|sept|sep',
  'oktober|october|október|okt|oct',
  'november|nóvember|nov',
  'december|desember|dezember|dec|des',
];
const weekdays: readonly string[] = [
  'måndag|mandag|monday|mån|mon',
  'tisdag|tirsdag|tysdag|tuesday|tis|tues|tue',
  'onsdag|wednesday|ons|wed',
  'torsdag|thursday|tors|thurs|thur|thu',
  'fredag|friday|fre|fri',
  'lördag|lordag|lørdag|laurdag|saturday|lör|sat',
  'söndag|sondag|søndag|sundag|sunday|sön|sun',
];

const longestFirst = (names: readonly string[]) =>
  names
    .flatMap((forms) => forms.split('|'))
    .sort((one, other) => other.length - one.length)
    .join('|');

/** A regular expression's source for the name of a month; never the beginning of a longer word. */
export const MONTH = `(?:${longestFirst(months)})(?!\\p{L})\\.?`;
/** The same for the name of a day of the week, in the singular, with or without an article's ending. */
export const WEEKDAY = `(?:${longestFirst(weekdays)})(?:en|s)?(?!\\p{L})\\.?`;

/** The number of a month, 1 to 12, by any of its names; 0 when it is none. */
export function monthNumber(name: string): number {
  return position(months, name.replace('.', ''));
}

/** The number of a day of the week, 1 (Monday) to 7, by any of its names; 0 when it is none. */
export function weekdayNumber(name: string): number {
  const bare = name.replace('.', '');
  return position(weekdays, bare) || position(weekdays, bare.replace(/(?:en|s)$/i, ''));
}

function position(names: readonly string[], name: string): number {
  return names.findIndex((forms) => forms.split('|').includes(name.toLowerCase())) + 1;
}
