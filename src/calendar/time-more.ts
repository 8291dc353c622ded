import { readNumberWords, SMALL_NUMBER } from '../language/numbers/number-words.ts';
import { OPEN } from '../language/open-period.ts';
import { fold } from '../language/words.ts';
import { addDays, monthsBefore } from './civil-date.ts';
import { readAskedTime } from './named-period.ts';

const length = new RegExp(
  `\\b(?<count>\\d{1,3}|${SMALL_NUMBER}|another|an?|ett par|a couple of)(?: (?:extra|mer|mera|more|further|hela))* (?<unit>dag|veck|manad|halvar|ar|day|week|month|year)\\w*`,
);
/** A day is named as the one until which. */
const untilThen = /(?<!\p{L})(?:tills?|until|to|fram till|through)(?!\p{L})/giu;
const aPair = /^(?:ett par|a couple of)$/;
const DAYS_OF_WEEK = 7;
const MONTHS_OF_YEAR = 12;

/**
 * The day to which more time is spoken of: "två veckor till" counted from `day`, the last one that holds now, "till sista
 * februari" the last of that time. Undefined where no such time is told, or it is no later than `day`.
 */
export function readTimeMore(text: string, day: string, today: string): string | undefined {
  const until = lengthFrom(fold(text), day) ?? namedUntil(text, day, today);
  return until !== undefined && until > day ? until : undefined;
}

/** The day that lies so long after `day` as folded words tell: "tva veckor"; undefined where they tell of no length. */
export function lengthFrom(said: string, day: string): string | undefined {
  const { count = '', unit = '' } = length.exec(said)?.groups ?? {};
  if (unit === '') return undefined;
  const number = aPair.test(count) ? 2 : /^(?:an?|another)$/.test(count) ? 1 : Number(count);
  const many = Number.isNaN(number) ? readNumberWords(count) : number;
  if (many === undefined || !Number.isInteger(many) || many < 1) return undefined;
  if (/^da/.test(unit)) return addDays(day, many);
  if (/^(?:veck|week)/.test(unit)) return addDays(day, many * DAYS_OF_WEEK);
  const months = /^(?:manad|month)/.test(unit) ? 1 : unit === 'halvar' ? MONTHS_OF_YEAR / 2 : MONTHS_OF_YEAR;
  return monthsBefore(day, -many * months);
}

function namedUntil(text: string, day: string, today: string): string | undefined {
  const asked = { today, hasBeen: false };
  const places = [...text.matchAll(untilThen)].map(({ index }) => index);
  if (places.length === 0) return undefined;
  // What else is told of has days too: "jag pratade med dem idag, kan vi få till den första mars".
  return [0, ...places]
    .map((from) => readAskedTime(text.slice(from), asked).period?.until)
    .find((until) => until !== undefined && until !== OPEN.until && until > day);
}
