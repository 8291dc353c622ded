import { isOtherLanguage } from '../../../language/other-language.ts';
import { countWords } from '../../../language/words.ts';
import type { OtherMatter } from '../../model.ts';
import type { Segment } from '../segments.ts';
import type { LearntMatter } from './learnt-matter.ts';
import { asksToSeeOthers } from './others-named.ts';
import { wantsNothingOfCity } from './wants-nothing.ts';

/** What else was read of the text: visitors have a number, days, a home, and some of them a rank. */
export interface Signs {
  readonly people: boolean;
  readonly dates: boolean;
  /** From outside Sweden. */
  readonly fromAbroad: boolean;
  readonly highLevel: boolean;
}

/** There are more ways to write of other things than could be collected: so much more must speak for a visit. */
const LEAN = 4;
/** Each sign of visitors counts for so much, which a short text has little else than. */
const SIGN = 1.5;
/** Nobody writes to the city in another language from abroad for nothing, and there are few examples of how. */
const IN_OTHER_LANGUAGE = 4;
/** In fewer words it is not told whom visitors see. */
const TOLD = 22;
/** So little speaks for the city where visitors come to see somebody else; who has a rank is received by it anyhow. */
const OF_THE_CITY = 2;
const RANK = 3;
/** So much against it is said by whoever says that nothing is wanted of the city. */
const NOTHING_WANTED = 6;
/** So much speaks for a visit that nobody would doubt it. */
const BEYOND_DOUBT = 10;

/**
 * What a text is instead of a request to visit the city, or null when it is one: as those are that it has most in
 * common with, and by the visitors whom it tells of.
 */
export function readMatter(
  segments: readonly Segment[],
  signs: Signs,
  learnt: LearntMatter,
): OtherMatter | null {
  const text = matterOf(segments);
  return weigh(text, signs, learnt) >= 0 ? null : learnt.otherMatterOf(text);
}

/** How sure it is that a text is a request to visit, from 0 to 1. */
export const surenessOf = (segments: readonly Segment[], signs: Signs, learnt: LearntMatter): number =>
  Math.min(1, Math.max(0, weigh(matterOf(segments), signs, learnt) / BEYOND_DOUBT));

/** What is written, without heads of mails and signatures: they stand around whatever is sent. */
const matterOf = (segments: readonly Segment[]): string =>
  segments
    .filter(({ kind }) => kind !== 'signature' && kind !== 'sender')
    .map(({ text, label }) => (label === null ? text : `${label}: ${text}`))
    .join('\n');

/** How much speaks for a request to visit the city: the smaller of how much for a request, and for the city as whom they see. */
function weigh(text: string, signs: Signs, learnt: LearntMatter): number {
  const any = weighAny(text, signs, learnt);
  if (any < 0 || countWords(text) < TOLD || isOtherLanguage(text)) return any;
  const wantsNothing = wantsNothingOfCity(text);
  // Whoever asks to see others is a visitor, and is told whose that is.
  if (!wantsNothing && asksToSeeOthers(text)) return any;
  const said = (signs.highLevel ? RANK : 0) - (wantsNothing ? NOTHING_WANTED : 0);
  const ofCity = learnt.leaningOfVisitors(text) + said - OF_THE_CITY;
  return Math.min(any, ofCity);
}

function weighAny(
  text: string,
  { people, dates, fromAbroad, highLevel }: Signs,
  learnt: LearntMatter,
): number {
  const signs = [people, dates, fromAbroad, highLevel].filter(Boolean).length;
  const isForeign = fromAbroad && (people || dates) && isOtherLanguage(text);
  return learnt.leaningOf(text) + SIGN * signs + (isForeign ? IN_OTHER_LANGUAGE : 0) - LEAN;
}
