import type { Language } from '../../language/language.ts';
import { countWords, fold } from '../../language/words.ts';
import type { Commitment } from '../model.ts';
import { toldTexts } from './told-texts.ts';

const MOST_WORDS = 14;
const worth =
  /\b(?:(?:vart|vard|varda|lonar|lonsam\w*|valuta|nytta|ger (?:den|det|oss)|far vi (?:ut|nagot))\b(?=.*\b(?:avgift\w*|pengar\w*|peng\w*|kostnad\w*|kvar|det|an|langre|sig|av|med|$))|worth|value|pay(?:ing)? off|benefit\w*)\b/;

/** Whether a text asks if something is worth what it costs: "är POLIS värt avgiften". */
export const asksOfWorth = (text: string): boolean =>
  countWords(text) <= MOST_WORDS && worth.test(fold(text));

const reviewed: readonly Commitment['kind'][] = ['membership', 'network', 'letter-of-intent'];

/** By what it is judged whether one is worth having, which nobody here judges; empty where nothing is said of such (4#4). */
export const worthText = (text: string, { kind }: Commitment, language: Language): string =>
  asksOfWorth(text) && reviewed.includes(kind) ? toldTexts(language)('worth') : '';
