import { findTimes } from '../../calendar/time-words.ts';
import { languageOfText } from '../../language/language.ts';
import { inGeneral } from '../../language/naming/told-words.ts';
import { bareFolded, countWords } from '../../language/words.ts';
import { readVisitQuestion } from './read-visit-question.ts';
import { listTexts } from './texts.ts';

/** Longer ones tell something. */
const MOST_WORDS = 18;
const ofVisits = /\b(?:\w*besok\w*|delegation\w*|visits?|visitors|(?:utlandska|foreign) (?:gaster|guests))\b/;
const compares =
  /\b(?:fler|farre|mer|mindre|more|fewer|less|okat|okar|minskat|minskar|jamfor\w*|compar\w*|skill\w*|mot|an|than|versus|vs|kontra|differ\w*)\b/;
const yearBefore =
  /\b(?:aret (?:innan|fore)|forra aret|forra arets|fjolaret|i fjol|ifjol|last year|(?:the )?year before|(?:the )?previous year)\b/;
const at = /(?<!\p{L})(?:hos|på|at|by)\s+(?<unit>[\p{L}-]{3,}(?:nämnden|kontoret)?)/iu;
const from = /(?<!\p{L})(?:från|from)\s+(?<place>\p{Lu}[\p{L}-]+)/u;

/**
 * "Fler eller färre studiebesök än året innan?": the question for how many there are this year and how many last year, in
 * words that the list knows, of the unit or place that is named; undefined where something else is asked.
 */
export function comparedYears(text: string): string | undefined {
  const said = bareFolded(text);
  if (countWords(text) > MOST_WORDS || inGeneral.test(said)) return undefined;
  if (![ofVisits, compares, yearBefore].every((form) => form.test(said))) return undefined;
  // Two times that are named are compared as they are.
  if (findTimes(text).length > 1 && readVisitQuestion(text) !== undefined) return undefined;
  const { unit } = at.exec(text)?.groups ?? {};
  const { place } = from.exec(text)?.groups ?? {};
  const say = listTexts(languageOfText(text, 'sv'));
  const narrowed = [
    place === undefined ? '' : say('listedFrom', { origin: place }),
    unit === undefined ? '' : say('listedAt', { units: unit }),
  ].filter((part) => part !== '');
  return [say('countOurs'), ...narrowed, say('thisAndLastYear')].join(' ');
}
