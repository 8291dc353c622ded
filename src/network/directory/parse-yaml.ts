import { type Document, LineCounter, parseDocument } from 'yaml';

/** A YAML file, and the line of each place in it. */
export interface ParsedYaml {
  readonly document: Document.Parsed;
  /** Line of an offset in the text, from 1. */
  readonly lineAt: (offset: number) => number;
  /** What makes it no correct YAML, each as a sentence. */
  readonly faults: readonly { readonly line: number; readonly message: string }[];
}

/** Parses by the core schema alone, whatever the file asks for: dates stay the civil dates that they are. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  // A mark of the encoding, which programs of Windows write, would be part of the first word.
  const document = parseDocument(text.replace(/^\ufeff/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    resolveKnownTags: false,
  });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const faults = document.errors.map(({ code, message, pos: [offset] }) => ({
    line: lineAt(offset),
    message:
      code === 'MULTIPLE_DOCS'
        ? 'A second document begins here; the file must be one.'
        : `This is not correct YAML: ${message}.`,
  }));
  return { document, lineAt, faults };
}
