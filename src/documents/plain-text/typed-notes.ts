import { raise } from '../clean-text.ts';
import type { BlockShape } from '../make-block.ts';

/** A block of a plain text before it is cleaned. */
export interface TextPart {
  readonly shape: BlockShape;
  readonly text: string;
}

const typedNote = /^(\d{1,2})\)\s+(\S.*)$/su;

/**
 * Takes the parts of a text and gives them with the numbered items at its end (`1) So`) as footnotes,
 * where the text refers to them (`ord1)`); the references become raised marks.
 */
export function readTypedNotes(parts: readonly TextPart[]): TextPart[] {
  const lastOther = parts.findLastIndex((part) => !typedNote.test(part.text));
  const body = parts.slice(0, lastOther + 1);
  const notes = parts.slice(lastOther + 1).map((part) => readNote(part, body));
  const markers = notes.flatMap((note) => (note.shape.kind === 'footnote' ? [note.shape.marker] : []));
  return [...body.map((part) => ({ ...part, text: raiseReferences(part.text, markers) })), ...notes];
}

function readNote(part: TextPart, body: readonly TextPart[]): TextPart {
  const [, marker, text] = typedNote.exec(part.text) ?? [];
  if (!marker || !text || !body.some(({ text }) => referenceTo(marker).test(text))) return part;
  return { shape: { kind: 'footnote', marker }, text };
}

function raiseReferences(text: string, markers: readonly string[]): string {
  return markers.reduce((raised, marker) => raised.replace(referenceTo(marker), raise(marker)), text);
}

/** Right after a word, and not the end of a bracket. */
function referenceTo(marker: string): RegExp {
  return new RegExp(`(?<=\\p{L}[.,:]?)(?<!\\([^)]*)${marker}\\)`, 'u');
}
