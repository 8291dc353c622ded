/** A diary number taken apart, in one of the forms in which it is written. */
export interface NumberForm {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly diary: string | null;
  readonly planCode: string | null;
  readonly serial: number;
  /** The serial number with its zeros. */
  readonly digits: string;
  readonly year: number;
  /** So bare that only a label makes a diary number of it. */
  readonly isBare: boolean;
}

const year = '(?<year>(?:19|2[0Oo])[\\dOo]{2})';
/** Two digits of a year: 96 is one of the last century. */
const shortYear = '(?<year>\\d{2})';
const free = '(?<![\\p{L}\\d/-])';
const freeEnd = '(?![\\p{L}\\d]|/\\d)';
const diary = '(?<diary>\\p{Lu}[\\p{L}]{1,5}|\\p{Lu}{2,6})';

/** The surest forms first; what one has read the next ones leave alone. */
const forms: readonly { readonly pattern: RegExp; readonly isBare: boolean }[] = [
  // KS 2026/123, KS2026/0123, KS 2026:123, KS/2026:123, KS 2026/123-4 (with the number of a document)
  {
    pattern: `${free}${diary}[ /_-]?${year}\\s?[/:]\\s?(?<serial>\\d{1,6})(?:[-.]\\d{1,3})?${freeEnd}`,
    isBare: false,
  },
  // KS 314-331-2004, KS 171-482/2016, 171-482/2016, 006- 1137/2007
  {
    pattern: `${free}(?:(?<diary>\\p{Lu}{2,6})[ _-])?(?<plan>\\d{1,3}(?:\\.\\d{1,3})*)\\s?-\\s?(?<serial>\\d{1,6})\\s?/\\s?${year}${freeEnd}`,
    isBare: false,
  },
  {
    pattern: `${free}(?:(?<diary>\\p{Lu}{2,6})[ _-])?(?<plan>\\d{3}(?:\\.\\d{1,3})*)[-_ ](?<serial>\\d{1,6})[-_]${year}(?![\\p{L}\\d])`,
    isBare: false,
  },
  // KS 2026-123 and KS-2026-123, as file names have it
  {
    pattern: `${free}(?<diary>\\p{Lu}{2,6})[ _-]${year}[-_](?<serial>\\d{1,6})(?![\\p{L}\\d]|-\\d{2}(?!\\d))`,
    isBare: false,
  },
  // 000482/2016 with zeros, 2026-01234
  { pattern: `${free}(?<serial>0\\d{3,5})\\s?/\\s?${year}${freeEnd}`, isBare: false },
  { pattern: `${free}${year}[-_](?<serial>\\d{4,6})(?![\\p{L}\\d]|-\\d)`, isBare: false },
  // 482/2016, 2026/123, 2026-123: labelled only
  { pattern: `${free}${diary}[ -](?<serial>\\d{1,6})/${year}${freeEnd}`, isBare: false },
  { pattern: `${free}(?<serial>\\d{1,6})\\s?/\\s?${year}${freeEnd}`, isBare: true },
  { pattern: `${free}${year}\\s?[/:]\\s?(?<serial>\\d{1,6})(?:-\\d{1,3})?${freeEnd}`, isBare: true },
  { pattern: `${free}${year}-(?<serial>\\d{1,3})(?![\\p{L}\\d]|-\\d)`, isBare: true },
  // KS 16/482, as older diaries write it; another diary's, or one without letters, labelled only
  { pattern: `${free}(?<diary>KSK|KS|KF)[ /-]${shortYear}/(?<serial>\\d{1,6})${freeEnd}`, isBare: false },
  {
    pattern: `${free}(?<diary>\\p{Lu}{2,6})[ /-]${shortYear}/(?<serial>\\d{1,6})${freeEnd}`,
    isBare: true,
  },
  { pattern: `${free}${shortYear}/(?<serial>\\d{3,6})${freeEnd}`, isBare: true },
].map(({ pattern, isBare }) => ({ pattern: new RegExp(pattern, 'gu'), isBare }));

/** Words in capitals that stand before a number and are no diary. */
const noDiary =
  /^(?:DNR|NR|EX|REF|NO|REM|TJUT|BIL|Dnr|Nr|Ex|Ref|No|Den|den|Ert|Vårt|Mål|Diarienr|Datum|Ink|Inkom)$/;

/** A message with the city's own diaries in capitals and apart from the number: `ks2026/1300` is `KS 2026/1300`. */
export function asDiaryWrites(message: string): string {
  return message.replace(
    /(?<![\p{L}\d])(ksk?|kf|slk)(?:\s+|(?=\d))(?=\d)/giu,
    (_whole, diary: string) => `${diary.toUpperCase()} `,
  );
}

/** Takes a text and gives all that may be a diary number in it, in the order of the text. */
export function findNumberForms(source: string): NumberForm[] {
  const text = mended(source);
  const found: NumberForm[] = [];
  for (const { pattern, isBare } of forms) {
    for (const match of text.matchAll(pattern)) {
      const form = toForm(match, isBare);
      const isFree = found.every((other) => form.end <= other.start || other.end <= form.start);
      if (isFree && !isDate(text, form)) found.push(form);
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** A text without what may be a diary number in it: "2026" of one is no year that is spoken of. */
export function withoutNumberForms(message: string): string {
  const text = asDiaryWrites(message);
  return findNumberForms(text).reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    text,
  );
}

/** Letters that recognition made of digits, in what is a number all the same; as long as it was. */
function mended(text: string): string {
  return text.replace(/(?<![\p{L}\d])[\dlIOo]+(?:[-/][\dlIOo]+)+(?![\p{L}\d])/gu, (number) =>
    (number.match(/\d/g)?.length ?? 0) >= 5 ? number.replace(/[lI]/g, '1').replace(/[Oo]/g, '0') : number,
  );
}

function toForm(match: RegExpExecArray, isBare: boolean): NumberForm {
  const { diary: letters, plan, serial = '', year: digits = '' } = match.groups ?? {};
  const isDiary = letters !== undefined && !noDiary.test(letters);
  const skipped = letters === undefined || isDiary ? 0 : match[0].search(/\d/);
  return {
    words: match[0].slice(skipped).replace(/\s+/g, ' ').trim(),
    start: match.index + skipped,
    end: match.index + match[0].length,
    diary: isDiary ? letters : null,
    planCode: plan ?? null,
    serial: Number(serial),
    digits: serial,
    year: fullYear(digits.replace(/[Oo]/g, '0')),
    isBare: isBare || (!isDiary && letters !== undefined && plan === undefined),
  };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year >= 90 ? 1900 + year : 2000 + year;
}

/** `15/2 2027` and `2026-2027` are no numbers; nor is a year over year. */
function isDate(text: string, form: NumberForm): boolean {
  if (form.serial === 0) return true;
  if (/^\s?[-–]\s?\d{2}(?!\d)/.test(text.slice(form.end)) && form.planCode === null) return true;
  const looksLikeYears =
    form.digits.length === 4 &&
    form.serial >= 1900 &&
    form.serial < 2100 &&
    form.planCode === null &&
    form.diary === null;
  return looksLikeYears;
}

/** The number as a diary writes it, where a file's name or a slip of the pen has other signs. */
export function textOf({ planCode, diary, words, digits, year: inYear }: NumberForm): string {
  const prefix = diary === null ? '' : `${diary} `;
  if (planCode !== null) return `${prefix}${planCode}-${digits}/${inYear}`;
  const short = /(?:^|\D)(\d\d)\/\d+$/.exec(words)?.[1];
  if (short !== undefined) return `${prefix}${short}/${digits}`;
  const isYearFirst = words.search(/(?:19|2[0Oo])[\dOo]{2}/) < words.lastIndexOf(digits);
  if (!isYearFirst) return `${prefix}${digits}/${inYear}`;
  return `${prefix}${inYear}${diary === null && !/[/:]/.test(words) ? '-' : '/'}${digits}`;
}

/** The serial number and its year, the same in every form of one diary number: `482/2016`. */
export function keyOf({ serial, year: inYear }: Pick<NumberForm, 'serial' | 'year'>): string {
  return `${serial}/${inYear}`;
}

/**
 * Takes a diary number as somebody writes it and gives its key, by which it is found whatever its form;
 * undefined where it is none.
 */
export function readDiaryNumber(text: string): string | undefined {
  const form = onlyForm(text);
  return form === undefined ? undefined : keyOf(form);
}

/** Takes a diary number as somebody writes it and gives whose diary it is of, in capitals; null where it doesn't say. */
export function readDiary(text: string): string | null {
  return onlyForm(text)?.diary?.toUpperCase() ?? null;
}

function onlyForm(text: string): NumberForm | undefined {
  const [form, ...more] = findNumberForms(text.trim());
  return more.length > 0 ? undefined : form;
}
