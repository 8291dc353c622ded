import { formatDate, formatMonth } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Commitment } from '../model.ts';
import { formTexts } from './texts.ts';

/** That a commitment is registered, and when its keeper is asked about it: before its end, where that comes before a review. */
export function registeredText({ reviewOn, end }: Commitment, language: Language): string {
  const say = formTexts(language);
  if (reviewOn !== null) return say('savedReview', { date: formatMonth(reviewOn.slice(0, 7), language) });
  return end === null ? say('saved') : say('savedEnd', { date: formatDate(end, language) });
}
