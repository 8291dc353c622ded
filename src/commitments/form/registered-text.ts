import { formatMonth } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Commitment } from '../model.ts';
import { formTexts } from './texts.ts';

/** That a commitment is registered, and when its keeper is asked about it. */
export function registeredText({ reviewOn }: Commitment, language: Language): string {
  const say = formTexts(language);
  if (reviewOn === null) return say('saved');
  return say('savedReview', { date: formatMonth(reviewOn.slice(0, 7), language) });
}
