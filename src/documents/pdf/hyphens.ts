import type { PdfLine } from './lines.ts';

const looseHyphen = /(\p{L}+) -$/u;

/**
 * Takes the lines of a document and gives them with the hyphens closed up that justifying has moved off
 * their words (`va -` before `rumärke`). A dash stays: the word before it is one that the text has.
 */
export function closeHyphens(lines: readonly PdfLine[]): PdfLine[] {
  const words = new Set(lines.flatMap((line) => wordsOf(line.text.replace(looseHyphen, ''))));
  return lines.map((line, index) => {
    const part = looseHyphen.exec(line.text)?.[1];
    const next = /^\p{Ll}+/u.exec(lines[index + 1]?.text ?? '')?.[0];
    if (part === undefined || next === undefined) return line;
    const isBroken = words.has((part + next).toLowerCase()) || !words.has(part.toLowerCase());
    return isBroken ? { ...line, text: line.text.replace(/ -$/, '-') } : line;
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
