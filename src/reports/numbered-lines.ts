import type { Prompt } from '../conversation/turn.ts';

/** Lines of a list, numbered where there are several, so that one can be picked by its number; `first` is the number of the first. */
export function numberedLines(lines: readonly string[], first: number, count: number): string {
  return lines.map((line, index) => (count > 1 ? `${first + index}. ${line}` : `- ${line}`)).join('\n');
}

/** What the lines of a list are, by the words that lead to each; one without words leads nowhere. */
export const rowsOf = (lines: readonly { readonly title: string; readonly text: string }[]): Prompt[] =>
  lines.map((line, index) => ({ ...line, place: index + 1 }));
