import { isOtherLanguage } from '../../../language/other-language.ts';
import type { OtherMatter } from '../../model.ts';
import type { Segment } from '../segments.ts';
import type { LearntMatter } from './learnt-matter.ts';

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

function weigh(text: string, { people, dates, fromAbroad, highLevel }: Signs, learnt: LearntMatter): number {
  const signs = [people, dates, fromAbroad, highLevel].filter(Boolean).length;
  const isForeign = fromAbroad && (people || dates) && isOtherLanguage(text);
  return learnt.leaningOf(text) + SIGN * signs + (isForeign ? IN_OTHER_LANGUAGE : 0) - LEAN;
}
