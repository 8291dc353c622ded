import type { Language } from '../language/language.ts';
import { countWords } from '../language/words.ts';

/** "Och för kultur?", "hur är det med miljö?", "för trafik då?", "and for culture?" */
const another =
  /^\s*(?:(?:ok|okej|jaha|aha|tack|thanks)[\s,!.]+)?(?:(?:(?:och|å|o|men|and|but)\s+)?(?:hur är det med|what about|how about)\s+|(?:och|å|o|men|and|but)\s+(?:(?:vem|who)\s+(?:(?:är|is)\s+)?(?:det\s+)?(?=(?:för|på|hos|for|at)\s))?(?:(?:för|på|hos|i|inom|vid|for|at|in|of)\s+)?|(?:för|på|hos|inom|for|at)\s+)(?<unit>[^?.!,;:]{2,60}?)(?:\s+(?:då|then))?\s*[?.!]*\s*$/iu;
/** So begins a question of its own: "och vem beslutar?" */
const otherQuestion =
  /^(?:vem|vad|hur|när|var|varför|vilk\p{L}*|får|kan|ska|måste|behöver|är|har|om|gör|gäller|går|who|what|how|when|where|why|which|may|can|must|do|does|is|are|if)(?!\p{L})/iu;
const english = /^\s*(?:thanks[\s,!.]+)?(?:and|but|what|how about|for|at)\s/iu;
/** The name of a unit is not longer. */
const MOST_WORDS = 6;

/**
 * What is asked in full by a message that names another unit and nothing more, after a question on who has a role
 * at one; undefined where it asks something else.
 */
export function askedOfAnotherUnit(
  text: string,
  question: (unit: string, language: Language) => string,
): string | undefined {
  const unit = another.exec(text.normalize('NFC'))?.groups?.unit?.trim();
  if (unit === undefined || otherQuestion.test(unit) || countWords(unit) > MOST_WORDS) return undefined;
  return question(unit, english.test(text) ? 'en' : 'sv');
}
