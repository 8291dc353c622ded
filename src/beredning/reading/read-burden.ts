import { fold } from '../../language/words.ts';

const RESOURCES =
  '(?:\\w*kostnad\\w*|\\w*resurs\\w*|belastning\\w*|borda\\w*|\\w*burden|costs?|resources|\\w*medel|tjanst\\w*|personal)';
/** "Utan extra kostnad", "ingen ökad resursbörda", "no added burden". */
const none = [
  new RegExp(
    `\\b(?:utan|inga|ingen|inget|inte nagra|no|without|not? any|ingen som helst) (?:\\w+ ){0,4}${RESOURCES}`,
  ),
  /\bkostar (?:inget|ingenting|inte (?:nagot|staden))|\bcosts? nothing\b|\bgratis\b|\bfree of charge\b/,
  /\bryms? (?:inom|i) (?:befintlig|ordinarie|budget)/,
  /\bwithin (?:the )?(?:existing|current) (?:budget|resources)/,
  /\bbelastning\w*: (?:nej|ingen)\b|\bburden: no(?:ne)?\b/,
];
/** "Kräver två nya tjänster", "medför ökade kostnader", "300 000 kr om året". */
const some = [
  /\b(?:kraver|behover|behovs|behovas|medfor|innebar|avsatta|requires?|needs?|would need|means)\b.{0,40}\b(?:tjanst\w*|\w*tjanst|heltid\w*|halvtid\w*|arsarbet\w*|personal\w*|resurs\w*|kostnad\w*|full-time|staff|posts?|resources|costs?|money)\b/,
  /\b(?:okade?|okar|mer|extra|ytterligare|added|additional|increased) (?:\w+ )?(?:kostnad\w*|resurs\w*|resursborda|medel|costs?|burden)/,
  /\bmerkostnad\w*/,
  /\b(?:kostar|kostnad\w*|costs?)\b.{0,30}\d[\d .,]*(?:kr|tkr|mkr|kronor|:-|sek)|\bsek [\d,. ]+(?:a|per) year/,
];

/**
 * Whether the text says that a declaration burdens the city's resources more than before (5#4), and the
 * words that say it; null when it does not say, or says both.
 */
export function readBurden(text: string): { readonly added: boolean | null; readonly words: string | null } {
  const sentences = text.normalize('NFC').split(/(?<=[.!?])\s+|\n+|,\s+(?=\p{L})/u);
  const saying = (patterns: readonly RegExp[]) =>
    sentences.filter((sentence) => patterns.some((pattern) => pattern.test(fold(sentence))));
  const without = saying(none);
  const withBurden = saying(some).filter((sentence) => !without.includes(sentence));
  if (without.length > 0 && withBurden.length === 0) return { added: false, words: null };
  if (withBurden.length > 0 && without.length === 0)
    return { added: true, words: withBurden.join(' ').trim() };
  return { added: null, words: null };
}
