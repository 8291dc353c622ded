import { FOLDED_ORDINAL, readOrdinal } from '../language/dates/ordinal-words.ts';
import { fold } from '../language/words.ts';
import { addDays } from './civil-date.ts';

const SUFFIX = ':?(?:e|a)|th|st|nd|rd';
/** "Den 8", "8:e", "the 8th", "åttonde": a day of a month that is not named, and nothing that is counted ("första dagen"). */
const dayAlone = new RegExp(
  `(?:^|[ ,])(?:(?:den|the) (?<plain>\\d{1,2})(?:${SUFFIX})?|(?<suffixed>\\d{1,2})(?:${SUFFIX})|(?:den |the )?(?<word>${FOLDED_ORDINAL}))(?= (?:blev|blir|ar|ska|galler|i stallet|istallet|is|it|instead|then|da)\\b|[,.!]|$)`,
);

/** Longer than any month, so that each day of one comes. */
const FURTHEST = 62;

/** The first day after another one that a text names by its number in the month alone; undefined where it names none. */
export function readDayAlone(text: string, after: string): string | undefined {
  const { plain, suffixed, word } = dayAlone.exec(fold(text).trim())?.groups ?? {};
  const wanted = word === undefined ? Number(plain ?? suffixed) : readOrdinal(word);
  if (wanted === undefined || Number.isNaN(wanted)) return undefined;
  for (let days = 1; days <= FURTHEST; days += 1) {
    const date = addDays(after, days);
    if (Number(date.slice(8)) === wanted) return date;
  }
  return undefined;
}
