/** The part of mammoth's document tree that is read here; mammoth itself declares no types for it. */
export interface DocxNode {
  readonly type: string;
  readonly children?: readonly DocxNode[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  /** Of a list or of numbered headings; `level` is counted from 0. */
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null;
  readonly isBold?: boolean;
  readonly verticalAlignment?: string;
  readonly breakType?: string;
  readonly noteType?: string;
  readonly noteId?: string;
}

export interface DocxDocument extends DocxNode {
  readonly notes: { resolve(reference: DocxNode): { readonly body: readonly DocxNode[] } | null };
}
