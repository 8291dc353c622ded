/** A pasted mail: what is newly written, and the mail before it that it answers or passes on. */
export interface MailParts {
  readonly written: readonly string[];
  readonly earlier: readonly string[];
}

const MARKED = /^\s*>/;
const INTRODUCED =
  /^\s*(?:[-_]{3,}\s*(?:original message|forwarded message|ursprungligt meddelande|vidarebefordrat meddelande|opprinnelig melding|oprindelig meddelelse)|begin forwarded message:?|.{0,120}\b(?:wrote|skrev|schrieb)\s*:\s*$)/i;
const PASSED_ON =
  /(?<!\p{L})(?:se nedan|nedanstående|mejlet nedan|mailet nedan|see below|(?:mail|message|request) below|as below|vidarebefordr\p{L}*|skickar vidare|forward\p{L}*|passing (?:this|it) on|fwd?|vb|fyi|för kännedom|fick (?:detta|det här|den här|in)|har fått (?:detta|in)|kom (?:in|detta)|i mejlet|i mailet)(?!\p{L})/iu;
/** Whoever writes so much says what they want; below it a short note leads to what is below. */
const WORDS_OF_ITS_OWN = 25;

/** Tells apart the lines of a mail and those of the earlier one below it; of marked lines the marks are left in. */
export function partsOfMail(lines: readonly string[]): MailParts {
  const introduced = lines.findIndex((line) => INTRODUCED.test(line) && !MARKED.test(line));
  const above = introduced < 0 ? lines : lines.slice(0, introduced);
  const below = introduced < 0 ? [] : lines.slice(introduced);
  return {
    written: above.filter((line) => !MARKED.test(line)),
    earlier: [...above.filter((line) => MARKED.test(line)), ...below],
  };
}

/**
 * Whether the earlier mail has to be read too: an answer that says by itself what is wanted replaces what was wanted
 * before; a note by which a mail is passed on does not.
 */
export function needsEarlier({ written }: MailParts): boolean {
  const note = written.join(' ');
  const words = note.match(/[\p{L}\d]+/gu) ?? [];
  return words.length < WORDS_OF_ITS_OWN || PASSED_ON.test(note);
}
