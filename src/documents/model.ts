/** Markers of the footnotes that a block's text referred to; the reference marks themselves are taken out. */
interface Referring {
  readonly footnoteReferences?: readonly string[];
}

export interface Heading extends Referring {
  readonly kind: 'heading';
  /** 1 is the outermost. */
  readonly level: number;
  /** With its number, if it has one: `3.1 Profilering`. */
  readonly text: string;
}

interface Paragraph extends Referring {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** One item of a list, numbered or not. */
interface Bullet extends Referring {
  readonly kind: 'bullet';
  readonly text: string;
}

export interface Footnote {
  readonly kind: 'footnote';
  readonly marker: string;
  readonly text: string;
}

export type Block = Heading | Paragraph | Bullet | Footnote;

type DocumentFormat = 'markdown' | 'text' | 'docx' | 'pdf';

/** What a document says, in reading order, whatever file it came in. */
export interface DocumentText {
  readonly format: DocumentFormat;
  readonly blocks: readonly Block[];
}

/** A file as it arrives: what it is called, and what is in it. */
export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Why a file could not be read. `no-text`: a PDF that holds only pictures; `unsafe`: parts that swell when they
 * are unpacked, or XML that declares entities, which no program that people write in makes.
 */
export type DocumentProblem =
  | 'empty'
  | 'too-large'
  | 'encrypted'
  | 'damaged'
  | 'unsupported-format'
  | 'unsafe'
  | 'no-text';
