const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
const ligature = new RegExp(`[${Object.keys(ligatures).join('')}]`, 'g');
/** Soft hyphens, zero-width characters and the controls that are no white space. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]|(?!\s)\p{Cc}/gu;
const unusualHyphen = /[\u2010\u2011]/g;
const bracketReference = /\s*\[\^([^\]\s]+)\]/g;
/** A raised number is a power after a unit (`m²`) or a short number (`10²`), but a reference after a year. */
const raisedReference = new RegExp(
  `(?<=\\S)(?<!(?<!\\p{L})(?:[kcdm]?m|CO))(?<!(?<!\\d)\\d{1,3})\\s?([${superscripts}]+(?:,\\s?[${superscripts}]+)*)(?![\\p{L}\\d])`,
  'gu',
);

/**
 * Takes text as a file holds it and gives it as a reader sees it: composed characters, no ligatures,
 * no invisible characters, one space between words.
 */
export function cleanText(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(ligature, (character) => ligatures[character] ?? character)
    .replace(invisible, '')
    .replace(unusualHyphen, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Takes digits and gives them raised, so that a reference mark of any format can be told from a number. */
export function raise(digits: string): string {
  return digits.replace(/\d/g, (digit) => superscripts.charAt(Number(digit)));
}

/** Takes raised digits and gives them as plain ones; other characters stay. */
function lower(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscripts.indexOf(digit)));
}

/** Takes clean text and gives it without its reference marks (`[^1]`, `¹`), and the markers they named. */
export function separateReferences(text: string): { text: string; references: string[] } {
  const references: string[] = [];
  const collect = (_mark: string, markers: string): string => {
    references.push(...lower(markers).split(/,\s?/));
    return '';
  };
  const running = text.replace(raisedReference, collect).replace(bracketReference, collect);
  return { text: running.replace(/\s+/g, ' ').trim(), references };
}

/** Takes text and gives it without the marks of emphasis that people type (`*so*`, `**so**`, `_so_`). */
export function dropEmphasisMarks(text: string): string {
  return text
    .replace(/(\*{2,3}|(?<!\d)\*)(?=\S)([^*]*[^*\s])\1/g, '$2')
    .replace(/(?<![\p{L}\d_])(_{1,2})(?=\S)([^_]*[^_\s])\1(?![\p{L}\d_])/gu, '$2');
}

/** Takes the start of a footnote as it is printed (`¹ So it is`) and gives its marker and text, if it is one. */
export function readRaisedNote(text: string): { marker: string; text: string } | undefined {
  const match = /^([⁰¹²³⁴-⁹]+)\s*(\S.*)$/su.exec(text);
  return match?.[1] && match[2] ? { marker: lower(match[1]), text: match[2] } : undefined;
}
