import { bareFolded } from '../language/words.ts';

/** "Jämfört med förra året?", "är det mer än 2024": short, and of nothing else. */
const compares =
  /^(?:(?:och|o|a|men|hur|ar|var|blev|det|and|but|how|is|was|that|it|vad|visa|show|does) )*(?:(?:jamfor\w*|i forhallande|kontra|mot|skillnad\w*|compar\w*|versus|vs)(?: (?:med|till|mot|fran|to|with|from))?|(?:mer|fler|mindre|farre|hogre|lagre|more|less|fewer|higher|lower) (?:(?:eller|or) (?:mindre|farre|less|fewer|mer|fler|more) )?(?:an|than)) (?:forra aret|i ?fjol|aret (?:innan|fore)|aret dessforinnan|last year|the year before|the previous year|(?<year>20\d\d))(?: (?:da|then))?$/;

/**
 * The time that what was told is to be held against: a year in digits, or nothing for the year before; undefined where a
 * text compares with no other time.
 */
export function comparedWith(text: string): string | undefined {
  const found = compares.exec(bareFolded(text));
  return found === null ? undefined : (found.groups?.year ?? '');
}
