import { isInLanguage } from '../../../language/language.ts';
import { withoutPersonalData } from '../../../language/personal-data.ts';
import { visibleText } from '../../../language/visible-text.ts';
import { wordsInLowerCase } from '../../../language/words.ts';
import type { ModelReply, Rejection } from '../model.ts';
import type { CheckContext } from './context.ts';

const MOST_SENTENCES = 12;
const LONGEST_SENTENCE = 500;
const LONGEST_ANSWER = 2_500;
/** So many words in a row are no accident. */
const LEAKED_WORDS = 7;
/** Shorter texts do not show their language. */
const TELLING = 40;

/** An address with or without a scheme, however it is written. No answer of the model holds one. */
const link =
  /:\/\/|\bwww\.|\b(?:https?|ftp|mailto|javascript|data|msteams|tel|file):|(?<![\p{L}\p{N}])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:se|com|net|org|nu|eu|io|info|dev|ru|cn|example|test|co|me|app|link|page|site|online)(?![\p{L}\p{N}])/iu;
/** Formatting, cards, mentions and HTML; a paragraph's `4#2` is none. */
const markup = /[<>`*_[\]{}|\\~$]|@|(?<!\d)#|#(?!\d)|^\s*(?:[-+]\s|\d+[.)]\s|>)|&[#\w]+;|\n/u;

/** What is said is plain sentences of our own language, without links, marks, personal data or what the model was told. */
export function checkForm(reply: ModelReply, context: CheckContext): Rejection | undefined {
  const texts = reply.sentences.map(({ text }) => text);
  const whole = texts.join(' ');
  const isTooLong = texts.length > MOST_SENTENCES || whole.length > LONGEST_ANSWER;
  if (isTooLong || texts.some((text) => text.length > LONGEST_SENTENCE)) return 'too-long';
  if (reply.verdict !== 'not_covered' && !reply.sentences.some(({ role }) => role === 'statement'))
    return 'malformed';
  if (texts.some((text) => text.trim() === '')) return 'malformed';
  if (link.test(whole.normalize('NFKC'))) return 'link';
  if (texts.some((text) => markup.test(text) || visibleText(text) !== text.replace(/\s+/g, ' ').trim()))
    return 'markup';
  if (withoutPersonalData(whole) !== whole.normalize('NFKC').replace(/[‐-―−﹣－]/g, '-'))
    return 'personal-data';
  if (repeats(whole, context.instructions)) return 'leak';
  return whole.length < TELLING || isInLanguage(whole, context.language) ? undefined : 'wrong-language';
}

/** Whether a text has so many words in a row from another. */
function repeats(text: string, other: string): boolean {
  const [words, told] = [wordsInLowerCase(text), ` ${wordsInLowerCase(other).join(' ')} `];
  return words.some(
    (_, start) =>
      start + LEAKED_WORDS <= words.length &&
      told.includes(` ${words.slice(start, start + LEAKED_WORDS).join(' ')} `),
  );
}
