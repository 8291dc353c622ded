import type { Segment } from '../segments.ts';

/** "5/17" can only be a day of May; whoever writes one so writes all so. */
export function writesMonthFirst(segments: readonly Segment[]): boolean {
  const text = segments.map((segment) => segment.text).join('\n');
  return (
    /(?<![\d/])(?:1[0-2]|0?[1-9])\/(?:1[3-9]|2\d|3[01])(?![\d])/.test(text) &&
    !/(?<![\d/])(?:1[3-9]|2\d|3[01])\/(?:1[0-2]|0?[1-9])(?!\d)/.test(text)
  );
}
