/**
 * Characters that show nothing, that turn the direction of what follows, that fill a place without ink, or that
 * control a terminal: never part of what somebody says. The store refuses the first of them.
 */
const HIDDEN = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\ufff9-\ufffb]|(?![\t\n\v\f\r])\p{Cc}/gu;

/** A text without what can't be seen or is no character, its white space made even and its lines kept. */
export function visibleText(text: string): string {
  return text
    .toWellFormed()
    .replace(HIDDEN, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}
