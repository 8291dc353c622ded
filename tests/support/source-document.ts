import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const documents = new URL('../../../shared/documents/', import.meta.url);

/** A piece of the source with its inline marks (`*so*`, `[^1]`) still in it. */
export type SourceBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'bullet'; readonly text: string }
  | { readonly kind: 'footnote'; readonly marker: string; readonly text: string };

export interface SourceRun {
  readonly text: string;
  readonly italic: boolean;
  /** Marker of a footnote, where the run is a reference to it. */
  readonly reference: string | undefined;
}

/** Takes the name of a file of the shared documents and gives its text; fails where they are missing. */
export function readShared(name: string): string {
  const path = fileURLToPath(new URL(name, documents));
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`the shared documents are needed for this test: ${path}`, { cause });
  }
}

/** The paragraphs that the strategy of 2016 must be cut into. */
export function readExpectedParagraphs(): { id: string; text: string }[] {
  const paragraphs: { id: string; text: string }[] = JSON.parse(
    readShared('internationell-strategi-2016.paragraphs.json'),
  );
  return paragraphs.map(({ id, text }) => ({ id, text: comparable(text) }));
}

/** Text as it is compared: lower case, one space between words. */
export function comparable(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Takes the plain Markdown of the shared documents and gives its blocks, without the reader under test. */
export function parseSource(markdown: string): SourceBlock[] {
  return markdown
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseLine);
}

function parseLine(line: string): SourceBlock {
  const heading = /^(#+) (.*)$/.exec(line);
  if (heading?.[1] && heading[2]) return { kind: 'heading', level: heading[1].length, text: heading[2] };
  const note = /^\[\^(\d+)\]: (.*)$/.exec(line);
  if (note?.[1] && note[2]) return { kind: 'footnote', marker: note[1], text: note[2] };
  return line.startsWith('- ') ? { kind: 'bullet', text: line.slice(2) } : { kind: 'paragraph', text: line };
}

/** Takes the text of a block and gives it run by run. */
export function runsOf(text: string): SourceRun[] {
  return text
    .split(/(\*[^*]+\*|\[\^\d+\])/)
    .filter((part) => part !== '')
    .map((part) => {
      const reference = /^\[\^(\d+)\]$/.exec(part)?.[1];
      const italic = /^\*(.+)\*$/.exec(part)?.[1];
      return {
        text: reference === undefined ? (italic ?? part) : '',
        italic: italic !== undefined,
        reference,
      };
    });
}

/** Takes the text of a block and gives it without inline marks; `mark` prints a reference. */
export function plainOf(text: string, mark: (marker: string) => string): string {
  return runsOf(text)
    .map((run) => (run.reference === undefined ? run.text : mark(run.reference)))
    .join('');
}
