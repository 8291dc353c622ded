import { fold } from '../words.ts';
import { NUMBER_IN_WORDS, readNumberWords } from './number-words.ts';

/** An amount that a text names. */
export interface KronorInText {
  /** Whole kronor; of a range the higher end. */
  readonly kronor: number;
  /** The lower end of a range such as "20–25 tkr"; else the same as `kronor`. */
  readonly atLeast: number;
  /** Where it stands in the text, as indices of its first character and of the one after its last. */
  readonly start: number;
  readonly end: number;
}

/** An amount in other money than kronor: "1 500 euro". */
export interface ForeignAmount {
  /** The code of the currency, such as EUR. */
  readonly currency: string;
  readonly start: number;
  readonly end: number;
}

const DIGITS = String.raw`\d{1,3}(?:[ '](?=\d{3}(?!\d))\d{3})+(?:[.,]\d{1,2}(?!\d))?|\d{1,3}(?:([.,])\d{3}(?!\d))+(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?`;
const NUMBER = `(?:${DIGITS.replace('([.,])', '[.,]')}|${NUMBER_IN_WORDS})`;
const COIN = String.raw`(?:(?:svenska |swedish )?(?:kronor|kronorna|kronors|krona|crowns|kroner|kr\b|sek\b|spann\b)|:-|,-|;-)`;
const THOUSANDS = String.raw`(?:(?:tkr|kkr|tsek|ksek)\b|(?:(?<=\d) ?k\b|tusen\b|thousand\b)(?: ?${COIN})?|tusenlappar\b|laxar\b|lakan\b)`;
const MILLIONS = String.raw`(?:(?:mkr|mnkr|mnsek|msek)\b|(?:(?<=\d) ?m\b|miljon(?:er)?\b|milj\b(?:\.(?= kr))?|mn\b|million(?:s)?\b)(?: ?${COIN})?)`;
const UNIT = `(?:${THOUSANDS}|${MILLIONS}|${COIN})`;
const DASH = `(?: ?[-–—] ?| till | to | och | and | eller | or | a )`;

/** Things that are counted in thousands and are no money: "tre tusen deltagare". */
const COUNTED =
  /^ (?:\p{L}+ )?(?:deltag|person|manniskor|invanare|besok|medlem|elev|stude|ledam|stader|deleg|gast|barn|bostad|lagenhet|trad\b|km\b|kilom|mil\b|ton\b|kvadrat|ar\b|dagar|timmar|people|particip|visitor|inhabit|member|pupil|guest|cit(?:y|ies)|delegat|years|hours|days)/u;

/** `SEK 28,000`, with what follows the number; `20–25 tkr`; `28 000 kr`; `tjugoåtta tusen`. */
const pattern = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(?:(?<coin>sek|kr\.?) ?(?<only>${NUMBER})(?: ?(?<onlyUnit>${UNIT}))?` +
    `|(?<said>${NUMBER_IN_WORDS}) ?(?<saidUnit>${UNIT})(?!${DASH}${NUMBER} ?${UNIT})` +
    `|(?<low>${NUMBER})(?: ?(?<lowUnit>${UNIT}))?${DASH}(?<high>${NUMBER}) ?(?<highUnit>${UNIT})` +
    String.raw`|(?<one>${NUMBER}) ?(?<oneUnit>${UNIT})|(?<words>${NUMBER_IN_WORDS}))(?![\p{L}\d])`,
  'gu',
);

const foreignMoney: readonly (readonly [currency: string, words: string])[] = [
  ['EUR', String.raw`€|euros?\b|eur\b`],
  ['USD', String.raw`\$|us[- ]?dollars?\b|dollars?\b|usd\b`],
  ['GBP', String.raw`£|(?:brittiska )?pund\b|pounds?\b|gbp\b`],
  ['NOK', String.raw`norska (?:kr\b\.?|kronor)|norwegian (?:kroner|crowns)|nok\b`],
  ['DKK', String.raw`danska (?:kr\b\.?|kronor)|danish (?:kroner|crowns)|dkk\b`],
  ['CHF', String.raw`(?:schweiziska |swiss )?francs?\b|chf\b`],
  ['PLN', String.raw`zloty\b|pln\b`],
  ['JPY', String.raw`yen\b|jpy\b`],
];

/** At most a thousand million, so that sums stay exact. */
export const MOST_KRONOR = 1_000_000_000;

/**
 * The amount in kronor that a text names, whole: `28 000 kr`, `28.000:-`, `28 tkr`, `1,2 mkr`,
 * `tjugoåtta tusen`, `SEK 28,000`. Of a range the higher end; a text that is nothing but a number is one in
 * kronor, unless it has one decimal: "12,7" may well be thousands. Undefined when there is none, when it is in
 * other money or more than `MOST_KRONOR`, or when there are several that differ.
 */
export function readKronor(text: string): number | undefined {
  const amount = readAmount(text);
  return amount === undefined || amount > MOST_KRONOR ? undefined : amount;
}

function readAmount(text: string): number | undefined {
  const whole = plain(text).replace(
    /^ *(?:ca\.?|cirka|circa|c:a|ungefar|runt|about|approx\.?|around|~|max|hogst) */,
    '',
  );
  if (/^ *[\d ']+[.,]\d *[.!]?$/.test(whole)) return undefined;
  const bare = new RegExp(`^ *(?:${DIGITS}) *[.!]?$`).test(whole) ? readNumber(whole, 1) : undefined;
  if (bare !== undefined) return Math.round(bare);
  const amounts = new Set(findKronor(text).map(({ kronor }) => kronor));
  return amounts.size === 1 ? [...amounts][0] : undefined;
}

/** The amounts in kronor that a text names, in the order in which they stand. */
export function findKronor(text: string): KronorInText[] {
  const folded = plain(text);
  const foreign = findForeignAmounts(text);
  return [...folded.matchAll(pattern)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    if (foreign.some((amount) => amount.start < end && start < amount.end)) return [];
    const range = readMatch(match.groups ?? {}, folded.slice(end));
    if (range === undefined) return [];
    const [one, other] = range.map(Math.round) as [number, number];
    return [{ kronor: Math.max(one, other), atLeast: Math.min(one, other), start, end }];
  });
}

/** The amounts in other money that a text names. */
export function findForeignAmounts(text: string): ForeignAmount[] {
  const folded = plain(text);
  return foreignMoney
    .flatMap(([currency, words]) => {
      const number = `(?:(?:${DIGITS}) ?(?:${DASH}(?:${DIGITS}) ?)?(?:k|tusen|thousand|miljon(?:er)?|million)? ?)`;
      const money = new RegExp(`(?<![\\p{L}\\d])(?:${number}(?:${words})|(?:${words}) ?(?:${DIGITS}))`, 'gu');
      return [...folded.matchAll(money)].map((match) => ({
        currency,
        start: match.index,
        end: match.index + match[0].length,
      }));
    })
    .sort((one, other) => one.start - other.start);
}

/** As long as the text in NFC, so that places in one are places in the other. */
function plain(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => (/\s/u.test(sign) ? ' ' : fold(sign).padEnd(sign.length).slice(0, sign.length)))
    .join('');
}

type Groups = Readonly<Record<string, string | undefined>>;

function readMatch(groups: Groups, after: string): readonly [number, number] | undefined {
  const pair = (one: number | undefined, other: number | undefined = one) =>
    one === undefined || other === undefined ? undefined : ([one, other] as const);
  if (groups.only !== undefined) return pair(readNumber(groups.only, scaleOf(groups.onlyUnit)));
  if (groups.high !== undefined && groups.low !== undefined) {
    const high = readNumber(groups.high, scaleOf(groups.highUnit));
    const low = readNumber(groups.low, scaleOf(groups.lowUnit ?? groups.highUnit));
    return pair(low === undefined ? low : inheritThousands(low, high ?? low, groups.lowUnit), high);
  }
  const [one, unit] = [groups.said ?? groups.one, groups.saidUnit ?? groups.oneUnit];
  const isMoney = /kr|sek|:-|,-|;-|krona|crown|spann|lapp|lax|lakan/.test(unit ?? '');
  // "28 tusen" may be of anything: it is money when nothing that is counted follows.
  const counted = COUNTED.test(after);
  if (one !== undefined) {
    return !isMoney && counted ? undefined : pair(readNumber(one, scaleOf(unit)));
  }
  const said = readNumberWords(groups.words ?? '');
  return said === undefined || said < 1_000 || counted ? undefined : pair(said);
}

/** "20–25 000 kr" begins at 20 000. */
function inheritThousands(low: number, high: number, unit: string | undefined): number {
  return unit === undefined && low < 1_000 && low * 1_000 <= high ? low * 1_000 : low;
}

function scaleOf(unit: string | undefined): number {
  if (unit === undefined) return 1;
  if (new RegExp(`^${MILLIONS.replace(String.raw`(?<=\d)`, '')}`).test(unit)) return 1_000_000;
  return new RegExp(`^${THOUSANDS.replace(String.raw`(?<=\d)`, '')}`).test(unit) ? 1_000 : 1;
}

/** Undefined where a comma or point may part thousands as well as decimals: "1,250 tkr". */
function readNumber(said: string, scale: number): number | undefined {
  const text = said.trim().replace(/[.!]$/, '');
  if (/\p{L}/u.test(text)) {
    // "En miljon tvåhundra tusen": of what has its millions the thousands are a part.
    const isWhole = scale === 1_000 && /milj|million/u.test(text);
    const number = readNumberWords(isWhole ? `${text} tusen` : text);
    return number === undefined ? undefined : number * (isWhole ? 1 : scale);
  }
  const joined = text.replace(/[ ']/g, '');
  if (scale > 1 && /^\d{1,3}[.,]\d{3}$/.test(joined)) return undefined;
  const decimals = /[.,](\d{1,2}|\d{4,})$/.exec(joined)?.[0] ?? '';
  const whole = joined.slice(0, joined.length - decimals.length).replace(/[.,]/g, '');
  return Number(`${whole}${decimals.replace(',', '.')}`) * scale;
}
