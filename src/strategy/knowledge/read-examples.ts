import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Language, languages } from '../../language/language.ts';

/** A phrasing of a question, and the standard answer that it wants. */
export interface Example {
  readonly answer: string;
  readonly language: Language;
  readonly text: string;
  /** The file that it comes from, named after those who speak. */
  readonly voice: string;
}

/**
 * The phrasings of one file, which is named after the voice. Plain text, because there are many thousands:
 * `[answer]` begins those that want it, then a line for each, `sv: …` or `en: …`; a line that begins with
 * # is a comment. Throws an error that names the line that is none of these.
 */
export function readExamples(file: string): Example[] {
  const voice = basename(file, '.txt');
  const examples: Example[] = [];
  let answer: string | undefined;
  // Programs of Windows begin a file with a mark of its encoding.
  const content = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  for (const [position, line] of content.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const heading = /^\[([a-z0-9-]+)\]$/.exec(line.trim())?.[1];
    if (heading !== undefined) {
      answer = heading;
      continue;
    }
    const [, language, text] = /^(\w\w): (.*\S)/.exec(line) ?? [];
    const known = languages.find((one) => one === language);
    if (answer === undefined || known === undefined || text === undefined)
      throw new Error(`line ${position + 1} is neither an [answer] nor an example (sv: … or en: …): ${line}`);
    examples.push({ answer, language: known, text, voice });
  }
  return examples;
}
