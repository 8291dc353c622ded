const NUMBER =
  '(?:dnr|diarie ?(?:nr|nummer|numret)|diarienumret|ref(?:erens)?(?:nummer)?|nummer|(?:diary |case |reference )?number|ref(?:erence)?)';
const DIGITS = '(?<number>[\\p{L}\\d][\\p{L}\\d./: -]{0,30}?\\d)';
/** The next remiss or the end follows. */
const AFTER = '(?=\\s+(?:för|på|till|i|hos|for|on|to|at|here|with)(?!\\p{L})|\\s*[,;.!]?\\s*$)';
const forms = [
  `(?:vårt|vart|eget|egna|our|own)\\s+(?:eget\\s+|own\\s+)?${NUMBER}(?:et)?(?:\\s+(?:är|blev|blir|is|was))?\\s*:?\\s*${DIGITS}${AFTER}`,
  `(?:har|fick|fått|got|has|is)\\s+(?:${NUMBER})\\s+${DIGITS}\\s+(?:hos oss|här|i vårt diarium|here|with us|at our end|in our diary)(?!\\p{L})`,
].map((form) => new RegExp(`(?<!\\p{L})${form}`, 'iu'));

/** The number in the own diary that a text tells, as it is written: "vårt dnr är 618 2016-1.51 för KS 2026/905"; undefined where it tells none. */
export function ownNumberTold(text: string): string | undefined {
  const said = text.normalize('NFC').trim();
  return forms.map((form) => form.exec(said)?.groups?.number?.trim()).find((number) => number !== undefined);
}
