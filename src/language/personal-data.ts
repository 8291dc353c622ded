/** What stands where something was taken out. */
const taken = { number: '[personnummer]', mail: '[e-post]', telephone: '[telefonnummer]' } as const;

/** Any dash or minus, and the spaces that a number may be typed with. */
const DASHES = /[‐-―−﹣－]/g;
const gap = '[ .\\-+/]{0,3}';

/** Birth date and four figures, however they are set apart; the days of coordination numbers are 61 to 91. */
const personalNumber = new RegExp(
  `(?<![\\d#])(?:\\d{2}[ ]?)?\\d{2}${gap}(?:0[1-9]|1[0-2])${gap}(?:0[1-9]|[12]\\d|3[01]|[67]\\d|8\\d|9[01])${gap}\\d{2}[ ]?\\d{2}(?!\\d)`,
  'g',
);
/** Anything with an @ inside, and the usual ways to write round it. */
const mail = /[^\s<>()[\]{}",;:]+@[^\s<>()[\]{}",;:?!]+/g;
const spelledMail =
  /[\p{L}\p{N}._%+-]+\s*(?:\(at\)|\[at\]|\{at\}|\(a\)|\bsnabel-?a\b)\s*[\p{L}\p{N}.-]+(?:\s*(?:\(dot\)|\[dot\]|\bpunkt\b|\bdot\b)\s*\p{L}+)*/giu;
/** From abroad, or with a country code. */
const international = /(?<![\w#])(?:\+|00)[ ]?\d{1,3}(?:[ ().\-/]*\d){6,12}(?!\d)/g;
/** With an area code; neither a date (`01-02-2027`) nor a diary number (`012-345/2026`). */
const national =
  /(?<![\w#.,:/-])(?!\d{2}[-/]\d{2}[-/]\d{4}(?!\d))\(?0\d{1,3}\)?(?:[ -]{0,3}\d){5,8}(?![\d/]|[.,:]\d)/g;
/** As the city writes its own: `508 26 000`, never an amount of money. */
const local = /(?<!\d)(?<!\d )\d{3} \d{2} \d{3}(?! ?\d)/g;
/** Whatever number is called a telephone's. */
const named =
  /\b(tel(?:efon(?:nummer)?|efonnr|nr)?|mobil(?:nummer|nr)?|ring|phone|call|mobile)(\s*(?:på|nr|number|at|no)?[.:]*\s*)\d(?:[ -]{0,2}\d){4,12}(?!\d)/giu;

/** Without a figure, an @ or a way to write round one there is nothing to find: most questions have none. */
const mayTell = /[\d@([{]|snabel/i;

/**
 * A text without personal numbers, e-mail addresses and telephone numbers: what is not needed to answer a
 * question, and must not leave the house or lie in a log. Doing it twice changes nothing.
 */
export function withoutPersonalData(text: string): string {
  const typed = text.normalize('NFKC').replace(DASHES, '-');
  if (!mayTell.test(typed)) return typed;
  return typed
    .replace(mail, taken.mail)
    .replace(spelledMail, taken.mail)
    .replace(personalNumber, taken.number)
    .replace(international, taken.telephone)
    .replace(national, taken.telephone)
    .replace(local, taken.telephone)
    .replace(named, `$1$2${taken.telephone}`);
}
