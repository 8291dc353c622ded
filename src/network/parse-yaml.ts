import { type Document, LineCounter, parseDocument } from 'yaml';

/** A YAML file, and the line of each place in it. */
export interface ParsedYaml {
  readonly document: Document.Parsed;
  /** Line of an offset in the text, from 1. */
  readonly lineAt: (offset: number) => number;
}

/** Parses by the core schema alone, whatever the file asks for: dates stay the civil dates that they are. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    resolveKnownTags: false,
  });
  return { document, lineAt: (offset) => Math.max(1, lines.linePos(offset).line) };
}
