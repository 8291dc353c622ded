import type { Remiss } from '../register-model.ts';

/**
 * The heading that the letter asks an answer to have: the diary number, written as the letter's own example
 * writes one (`KS 314-331-2004` makes `171-482/2016` into `KS 171-482-2016`). Null where it asks for none.
 */
export function answerHeading({ dnr, reading }: Pick<Remiss, 'dnr' | 'reading'>): string | null {
  const asked = reading.instructions.find(({ code }) => code === 'dnr-as-heading');
  if (asked === undefined) return null;
  const number = fullestNumber(dnr, reading.dnr?.forms ?? []);
  const example = /\b(\p{Lu}{2,6})\s+(?:\d+-)?\d+([-/])\d{4}\b/u.exec(asked.words);
  const named = /\b(\p{Lu}{2,6})(?::?s)?\s+(?:diarienum|dnr)/u.exec(asked.words);
  const diary = example?.[1] ?? reading.dnr?.diary ?? named?.[1] ?? null;
  const written = example?.[2] === '-' ? number.replace('/', '-') : number;
  return diary === null || written.startsWith(diary) ? written : `${diary} ${written}`;
}

/** The number with the code of its filing plan, where the letter has it so anywhere. */
function fullestNumber(dnr: string, forms: readonly string[]): string {
  const bare = (form: string) => form.replace(/^\p{L}+\s*/u, '');
  const coded = [dnr, ...forms].find((form) => /\d+-\d+\s*\/\s*\d{4}/.test(form));
  return bare(coded ?? dnr);
}

/** What is compared of a heading: its letters and numbers, whatever stands between them. */
export function comparableHeading(heading: string): string {
  return heading
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
