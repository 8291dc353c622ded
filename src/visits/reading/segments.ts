import { introducesMail, isMailHeader, readHeadLine, unmarked } from '../../documents/mail-head-lines.ts';
import { MONTH } from '../../language/dates/date-words.ts';
import { withDatesInEnglish } from '../../language/dates/dates-in-other-tongues.ts';
import { withDaysInFigures } from '../../language/dates/ordinal-words.ts';
import { readNumber } from '../../language/numbers/nordic-numbers.ts';
import { isLineOfDay } from './dates/days-in-a-row.ts';
import { needsEarlier, partsOfMail } from './earlier-mail.ts';
import { type FieldKind, fieldOf, isLabel } from './form-labels.ts';
import { withRowsAsFields } from './rows-of-form.ts';

/** A piece of a text that is read by itself. */
export interface Segment {
  readonly text: string;
  /** `subject`: a mail's subject line; `field`: filled in after a label; `signature`: what follows the closing words. */
  readonly kind: 'sentence' | 'subject' | 'field' | 'signature' | 'sender';
  readonly field: FieldKind | null;
  readonly label: string | null;
  /** From the earlier mail that this one passes on. */
  readonly isEarlier?: true;
}

const CLOSING =
  /^(?:(?:med )?(?:vänlig|vanlig|varm|bästa|basta|hjärtlig|venlig|vennlig)(?:a|t|e)? ?(?:hälsning|halsning|hilsen)(?:ar)?|mvh|hälsningar|halsningar|hilsen|(?:with )?(?:kind|best|warm|friendly)(?:est)? (?:regards|wishes|greetings)|(?:yours )?(?:sincerely|faithfully)(?: yours)?|regards|yours|best|cheers|cordially|(?:bien )?cordialement|respectfully|fraternally|(?:med )?tack och (?:hälsning|halsning)(?:ar)?|(?:hög|med (?:utmärkt |största )?hög)aktning(?:sfullt)?|terveisin|saludos|atentamente|atenciosamente|cordiali saluti|mit (?:freundlichen|besten) gr(?:ü|ue?)(?:ß|ss)en)\b[^.!?\n]{0,40}[,.!]?$/i;
/** Closing words in the middle of a line, as a text has them whose lines were lost on the way. */
const CLOSING_WITHIN =
  /(?<=[.!?])\s+((?:med )?(?:vänliga?|bästa|varma|venlige?|vennlige?) ?(?:hälsning(?:ar)?|hilsen)|mvh|(?:with )?(?:kind|best|warm)(?:est)? (?:regards|wishes)|yours (?:sincerely|faithfully)|sincerely(?: yours)?)[,.!]?\s+(?=\p{Lu})/giu;
const SALUTATION = /^\s*(?:dear\b|to whom it may concern|(?:bäste|bästa|kära|kære|kjære)\s)/i;

/** Whether a text is a letter from somebody else: it begins or ends as letters do. */
export function isLetter(text: string): boolean {
  return (
    SALUTATION.test(text) ||
    text.search(CLOSING_WITHIN) >= 0 ||
    text.split('\n').some((line) => CLOSING.test(line.trim()))
  );
}

/** A page ends its line where it must, between the day and its month too. */
const BROKEN_DATE = new RegExp(`(\\d{1,2}(?:st|nd|rd|th|\\.)?)[^\\S\\n]*\\n\\s*(?=${MONTH})`, 'giu');

/** "Från Bergen, nej förlåt, Kristiansand": a word that is taken back at once. */
const SLIP =
  /(?<![\p{L}\d])[\p{L}\d]+,?\s(?:nej,?\s(?:förlåt|vänta)|no,?\ssorry|eller rättare sagt|or rather),?\s(?=[\p{L}\d])/giu;

/** The pieces of a pasted text, in order, without a mail's own dates and addressees. */
export function segmentsOf(text: string): Segment[] {
  const mail = partsOfMail(
    withDatesInEnglish(withDaysInFigures(text.normalize('NFC')))
      .replace(SLIP, '')
      .replace(/\r\n?/g, '\n')
      .replace(BROKEN_DATE, '$1 ')
      .replace(CLOSING_WITHIN, '\n$1\n')
      .split('\n'),
  );
  const written = segmentsOfLines(mail.written);
  if (mail.earlier.length === 0 || !needsEarlier(mail)) return written;
  const earlier = segmentsOfLines(mail.earlier);
  return [...written, ...earlier.map((segment) => ({ ...segment, isEarlier: true as const }))];
}

function segmentsOfLines(given: readonly string[]): Segment[] {
  const lines = withRowsAsFields(given.map(unmarked));
  const segments: Segment[] = [];
  let paragraph: string[] = [];
  let isSigned = false;
  const close = () => {
    segments.push(...sentencesOf(paragraph.join(' ')));
    paragraph = [];
  };
  const signature = trailingSignature(lines);
  const isProgramme = lines.filter(isLineOfDay).length > 1;
  for (const [position, line] of lines.entries()) {
    if (position === signature) {
      close();
      isSigned = true;
    }
    if (line === '' || introducesMail(line)) {
      close();
      if (introducesMail(line)) isSigned = isFooter(lines, position);
    } else if (isMailHeader(lines, position)) {
      close();
      isSigned = false;
      segments.push(...headerSegments(line));
    } else if (CLOSING.test(line)) {
      close();
      isSigned = true;
    } else if (isSigned) {
      segments.push({ text: line, kind: 'signature', field: null, label: null });
    } else {
      const fields = fieldsOf(line);
      if (fields.length > 0) {
        close();
        segments.push(...fields);
      } else {
        const last = paragraph.at(-1);
        if (last !== undefined && (beginsAnew(line, last) || (isProgramme && beginsDay(line, last)))) close();
        paragraph.push(line);
      }
    }
  }
  close();
  return segments;
}

/** "Tue 8 June | schools | lesson", "- schools": a row of a table, or a point of a list, stands by itself. */
const ROW = /^(?:[-*•]|\(?\d{1,2}[.)](?!\d)|\(?\p{Ll}\))\s|\s\|\s/u;

/** A new line that begins with a small letter goes on with the sentence, as a mail program has broken it. */
function beginsAnew(line: string, last: string): boolean {
  return ROW.test(line) || (!/^\p{Ll}/u.test(line) && (ROW.test(last) || !/[,\p{Ll}]$/u.test(last)));
}

/** A line of a programme, unless the sentence before it only ends with its day: "on\n5 May 2027, or on\n6 May". */
function beginsDay(line: string, last: string): boolean {
  return (
    isLineOfDay(line) && !/(?:,|(?<!\p{L})(?:on|den|the|to|from|or|and|till|från|eller|och))$/iu.test(last)
  );
}

const CONTACT = /\||@|www\.|(?:\+|tel|tfn|phone|mob)[\s.:]*\+?\d/iu;

/** Whether a line of nothing but strokes parts the text from an address below it. */
function isFooter(lines: readonly string[], position: number): boolean {
  return /^[-_]+$/.test(lines[position] ?? '') && CONTACT.test(lines[position + 1] ?? '');
}

/** What mail programs of offices put below each mail, about whom it is for. */
const DISCLAIMER =
  /\b(?:this (?:e-?mail|message)\b.{0,60}\b(?:confidential|intended|privileged)|received (?:it|this (?:e-?mail|message)) in error|controller of your personal data|before (?:you print|printing)|detta (?:e-?post)?meddelande .{0,60}(?:konfidentiell|avsett)|fått (?:detta|det) (?:meddelande )?av misstag|personuppgiftsansvarig|denne e-?posten? .{0,60}konfidensiel)/iu;

/** Where a last paragraph of name, address and telephone begins, when no closing words are before it. */
function trailingSignature(lines: readonly string[]): number {
  const last = lines.findLastIndex((line) => line !== '');
  const blank = lines.findLastIndex((line, position) => line === '' && position < last);
  const block = lines.slice(blank + 1, last + 1);
  const isAddress = block.some((line) =>
    /@|(?:\+|tel|tfn|phone|mob)[\s.:]*\+?\d|\d{3}\s?\d{2}\s+\p{Lu}|www\./iu.test(line),
  );
  const isProse = block.some((line) => /[.?!]$/.test(line) || line.length > 90 || /:\s/.test(line));
  return blank > 0 && block.length > 1 && isAddress && !isProse ? blank + 1 : -1;
}

function headerSegments(line: string): Segment[] {
  const read = readHeadLine(line);
  return read === undefined ? [] : [{ ...read, field: null, label: null }];
}

/** "Visa / invitation letter needed: no": one label. */
const SLASH_IN_LABEL = /^([^:?|;/]{1,40}?)\s+\/\s+(?=[^:?|;/]{1,40}[:?])/u;

/** "City: Cork / People: 10": the fields of a line, none when it is no form. */
function fieldsOf(line: string): Segment[] {
  const parts = line.replace(SLASH_IN_LABEL, '$1/').split(/\s+[/|;]\s+|\s*\|\s*/);
  const read = parts.map((part) =>
    /^(?:[-*•①-⑳]|\d{1,2}[.)]|\p{Lu}[.)])?\s*(\p{L}[\p{L}\s.'/-]{0,30}?)\s*(?:\([^)]{0,20}\)\s*)?[:?]\s*(.*)$/u.exec(
      part,
    ),
  );
  // Several sentences in a line are taken one by one.
  if (parts.length === 1 && /[.!?]\s+\p{Lu}/u.test(read[0]?.[2] ?? '')) return [];
  const labelled = read.filter((match) => match !== null && isLabel(match[1] ?? ''));
  if (labelled.length < Math.min(2, parts.length)) return [];
  return parts.flatMap((part, position): Segment[] => {
    const match = read[position];
    if (match === null || match === undefined) return sentencesOf(part);
    const [, label = '', value = ''] = match;
    const field = fieldOf(label) ?? null;
    return value === '' ? [] : [{ text: value, kind: 'field', field, label }];
  });
}

const STARTS_WITH_MONTH = new RegExp(`^${MONTH}`, 'iu');

/** A full stop after these does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:kl|v|w|t\.ex|bl\.a|dvs|d\.v\.s|ca|st|dr|mr|mrs|ms|prof|no|nr|h\.e|u\.s|e\.g|i\.e|etc|max|min|tel|pers|approx|inkl|exkl|ev|resp|d|d\.c|jr|f\.d|f|s\.k|obs|ank|avr|tfn|avg|jfr|prel|nos|tot|ang|fr|enl|avs|ink|medarb|handl|bes|sekr|ordf|jan|feb|apr|jun|jul|aug|sept?|oct|okt|nov|dec)\.$/i;

/** "Ms. J. MacNeil": nor after the first letter of a name. */
const INITIAL =
  /(?:(?<!\p{L})(?:mr|mrs|ms|dr|prof|hr|fru|herr)\.?\s|[:;,]\s|\set\s|(?<!\p{L})\p{L}\.\s?)\p{L}\.$/iu;

/** Longer than what anybody writes without a full stop. What reads a sentence looks at the whole of it for each number and name. */
const LONGEST_SENTENCE = 1_000;
const piece = new RegExp(`\\S(?:.{0,${LONGEST_SENTENCE - 2}}\\S)?(?=\\s|$)`, 'gsu');

function inPieces(sentence: string): string[] {
  return sentence.length <= LONGEST_SENTENCE ? [sentence] : (sentence.match(piece) ?? []);
}

/** The sentences of a paragraph. */
function sentencesOf(paragraph: string): Segment[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(/[.!?…]+["”')]*\s+(?=\S)/gu)) {
    const end = match.index + match[0].length;
    const before = paragraph.slice(start, end).trim();
    const next = paragraph[end] ?? '';
    const isDay =
      /\d\.$/.test(before) &&
      (/^\p{Ll}/u.test(next) ||
        STARTS_WITH_MONTH.test(paragraph.slice(end)) ||
        // "17.–18. 5. 2027".
        /^(?:\d{1,2}\.\s?)?20\d\d(?!\d)/.test(paragraph.slice(end)));
    if (
      ABBREVIATION.test(before) ||
      INITIAL.test(before) ||
      isDay ||
      (/\.$/.test(before) && /^\p{Ll}/u.test(next) && readNumber(next) === undefined && before.length < 12)
    )
      continue;
    sentences.push(before);
    start = end;
  }
  sentences.push(paragraph.slice(start).trim());
  return sentences
    .flatMap(inPieces)
    .filter((sentence) => /[\p{L}\d]/u.test(sentence))
    .map((sentence): Segment => {
      const names = ENDS_WITH_NAMES.exec(sentence)?.groups?.names;
      if (names !== undefined) return { text: names, kind: 'signature', field: null, label: null };
      if (DISCLAIMER.test(sentence)) return { text: sentence, kind: 'signature', field: null, label: null };
      return shortField(sentence) ?? { text: sentence, kind: 'sentence', field: null, label: null };
    });
}

/** "Hälsningar Mart Tamm, Tartu", in the same paragraph as the request. */
const ENDS_WITH_NAMES =
  /^(?:(?:[Mm]ed )?(?:[Vv]änliga?|[Vv]arma|[Bb]ästa|[Hh]järtliga?|[Vv]enlig|[Vv]ennlig) (?:hälsning(?:ar)?|hilsen)|Hälsningar|Mvh|MVH|(?:[Kk]ind|[Bb]est|[Ww]arm(?:est)?|[Ff]riendly) (?:regards|wishes)|Regards|Sincerely|Yours (?:sincerely|faithfully)),?\s*(?<names>(?:,?\s*(?:(?:från|from|i|of|och|and|\/)\s+)?\p{Lu}[\p{L}.'’-]*){0,6})[.!]?$/u;

/** "Antal: 6." within a paragraph. */
function shortField(sentence: string): Segment | undefined {
  const match = /^(\p{L}[\p{L}\s.'-]{0,24}?)\s*:\s*(.{1,80}?)\.?$/u.exec(sentence);
  const [, label = '', value = ''] = match ?? [];
  const field = isLabel(label) ? fieldOf(label) : undefined;
  return field === undefined ? undefined : { text: value, kind: 'field', field, label };
}
