import { fold } from '../words.ts';
import { any, some } from './words-between.ts';

/** By which it is asked whether one thing is in line with the strategy, in folded words. */
export const wordsOfFit: readonly string[] = [
  `(?:i linje|i enlighet|forenlig\\w*|overens|stamm\\w*|pass\\w*|ihop|foljer|uppfyller|harmonierar|rimmar|stods|stod) ${some}(?:strategi|policy)\\w*`,
  `(?:in line|in accordance|accords?|consistent|compatible|compl(?:y|ies|iant)|square|fits?|match\\w*|agrees?|aligns?|aligned|follows?|meets?|supported|sits?) ${some}(?:strategy|policy)`,
];
const fits = any(...wordsOfFit);

/** The strategy, with what leads to it: "i linje med stadens strategi", "with the strategy". */
const strategy =
  /(?<!\p{L})(?:(?:i linje|i enlighet|fits?|förenlig\p{L}*|överens|in line|in accordance|consistent|compatible|aligned)\s+)?(?:(?:med|i|av|with|to|by)\s+)?(?:(?:stadens|den|vår|the|our|international|internationella)\s+)*(?:strategi\p{L}*|strategy|policyn?)(?!\p{L})/giu;

/**
 * A text whose "in line with the strategy" names no rule: that is judged of one thing, and not asked of the rules. The
 * same text where it says no such thing.
 */
export const withoutFit = (text: string): string =>
  fits.test(fold(text.normalize('NFC'))) ? text.normalize('NFC').replace(strategy, 'bedömd') : text;
