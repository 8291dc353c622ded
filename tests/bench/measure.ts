/** The value that this share of all lies at or below. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The median time of one run of `work`, in milliseconds, over `rounds` rounds of `times` runs, after one round unmeasured. */
export async function timeOf(
  work: (number: number) => unknown,
  { rounds = 7, times = 1 }: { readonly rounds?: number; readonly times?: number } = {},
): Promise<number> {
  const measured: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const began = performance.now();
    for (let number = 0; number < times; number += 1) await work(number);
    if (round >= 0) measured.push((performance.now() - began) / times);
  }
  return median(measured);
}

/** A number with as many digits as tell something. */
export function shown(value: number): string {
  if (Number.isNaN(value)) return '–';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 3;
  return value.toFixed(digits);
}

/** A table in Markdown, the numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const marks = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, marks, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
