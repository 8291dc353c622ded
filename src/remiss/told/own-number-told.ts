import { readAskedTime } from '../../calendar/named-period.ts';

const NUMBER =
  '(?:dnr|diarie ?(?:nr|nummer|numret)|diarienumret|ref(?:erens)?(?:nummer)?|nummer|(?:diary |case |reference )?number|ref(?:erence)?)';
/** The letters of a diary may stand before the digits. */
const DIGITS =
  '(?<number>(?:(?!(?:för|på|till|i|av|for|on|of|to|är|blev|blir|is|was)\\s)\\p{L}{1,12}[ /-]?)?\\d[\\p{L}\\d./:-]*(?: \\d[\\p{L}\\d./:-]*)*?)';
/** A number that nothing says to be one has a stroke or a dash in it. */
const DIGITS_OF_DIARY = DIGITS.replace(
  '(?<number>',
  '(?<number>(?=(?:\\p{L}+[ /-])?\\S*\\d[/-]\\d)(?!\\d{4}-\\d\\d-\\d\\d)',
);
/** Which remiss it is of may be told before it: "för KS 2026/1300". */
const OF = '(?:\\s+(?:för|på|till|i|for|on|of|to)\\s.{1,80}?(?=\\s(?:är|blev|blir|is|was|will be)\\s|:))?';
/** The next remiss or the end follows. */
const AFTER =
  '(?=\\s+(?:för|på|till|i|hos|for|on|to|at|here|with)(?!\\p{L})|\\s*[,;.!](?=\\s)|\\s*[,;.!]?\\s*$)';
const forms = [
  `(?:vårt|vart|eget|egna|our|own)\\s+(?:eget\\s+|own\\s+)?${NUMBER}(?:et)?${OF}(?:\\s+(?:är|blev|blir|is|was|will be))?\\s*:?\\s*${DIGITS}${AFTER}`,
  `(?:har|fick|fått|got|has|is)\\s+(?:${NUMBER})\\s+${DIGITS}\\s+(?:hos oss|här|i vårt diarium|here|with us|at our end|in our diary)(?!\\p{L})`,
  `(?:diariefö\\p{L}+|diariefo\\p{L}+|registrera\\p{L}+|lagt in|lade in|filed|logged|registered|recorded|diarised)(?:\\s+(?!som\\s|med\\s|under\\s|as\\s|with\\s)\\S+){0,8}?\\s+(?:som|med|under|as|with)\\s+(?:${NUMBER}\\s+)?${DIGITS_OF_DIARY}${AFTER}`,
].map((form) => new RegExp(`(?<!\\p{L})${form}`, 'iu'));

/** The number in the own diary that a text tells, as it is written: "vårt dnr är 618 2016-1.51 för KS 2026/905"; undefined where it tells none. */
export function ownNumberTold(text: string): string | undefined {
  const said = text.normalize('NFC').trim();
  return forms.map((form) => form.exec(said)?.groups?.number?.trim()).find((number) => number !== undefined);
}

const came =
  /(?<!\p{L})(?:kom(?:mit)?|inkom|fick|fått|mottog|mottogs|mottagen|received|came|got|arrived)(?!\p{L})(?<when>[^,;.]*)/iu;

/** The day on which a remiss came, as a text tells it, no later than today; undefined where it tells none. */
export function receivedTold(text: string, today: string): string | undefined {
  const when = came.exec(text.normalize('NFC'))?.groups?.when ?? '';
  const { period } = readAskedTime(when, { today, hasBeen: true });
  const isDay = period !== undefined && period.from === period.until && period.from <= today;
  return isDay ? period.from : undefined;
}
