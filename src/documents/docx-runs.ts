import { ExternalHyperlink, TextRun } from 'docx';

/** Words in one manner of writing. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  /** An address that the words lead to. */
  readonly link?: string;
}

/** Runs of a paragraph; the style of the paragraph decides what a run does not say. */
export function runsOf(text: string | readonly Run[], size?: number): (TextRun | ExternalHyperlink)[] {
  const runs: readonly Run[] = typeof text === 'string' ? [{ text }] : text;
  return runs.flatMap(({ text: words, bold = false, link }): (TextRun | ExternalHyperlink)[] => {
    const style = {
      ...(link === undefined ? {} : { style: 'Hyperlink' }),
      ...(bold ? { bold } : {}),
      ...(size === undefined ? {} : { size }),
    };
    const lines = clean(words)
      .split('\n')
      .map((line, number) => new TextRun({ text: line, ...style, ...(number === 0 ? {} : { break: 1 }) }));
    return link === undefined ? lines : [new ExternalHyperlink({ link, children: lines })];
  });
}

/** XML takes every character but these, and one of them makes the whole file unreadable. */
export function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed();
}
