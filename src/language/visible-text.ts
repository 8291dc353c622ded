/**
 * Characters that show nothing, that turn the direction of what follows, that fill a place without ink, or that
 * control a terminal: never part of what somebody says. The store refuses the first of them.
 */
const HIDDEN = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\ufff9-\ufffb]|(?![\t\n\v\f\r])\p{Cc}/gu;

/** Longer than any address; what reads words takes longer than linear for each. */
const LONGEST_WORD = 1_000;
const longWord = new RegExp(`(\\S{${LONGEST_WORD}})\\S{2,}`, 'gu');

/** Words of letters and signs that show, of usual length, with one space between: most messages, which stay as they are. */
const plain = /^(?:[!-~¡-¬®-ÿ]{1,999}(?: (?=\S)|$))+$/;

/**
 * A text without what can't be seen or is no character, its white space made even and its lines kept. Of a word without
 * end (a picture pasted as letters) the beginning is kept.
 */
export function visibleText(text: string): string {
  if (plain.test(text)) return text;
  return text
    .toWellFormed()
    .replace(HIDDEN, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .replace(longWord, '$1…')
    .trim();
}
