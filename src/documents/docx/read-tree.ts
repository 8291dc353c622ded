import type { DocxDocument } from './tree.ts';

/**
 * The tree of a Word document, or undefined where it is broken. Mammoth gives it only to a transform; an emptied document then spares it the work of writing HTML.
 */
export async function readTree(bytes: Uint8Array): Promise<DocxDocument | undefined> {
  let tree: DocxDocument | undefined;
  const transformDocument = (document: DocxDocument): DocxDocument => {
    tree = document;
    return { ...document, children: [] };
  };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Loaded for the first Word document.
  const { default: mammoth } = await import('mammoth');
  try {
    await mammoth.convertToHtml({ buffer }, { transformDocument });
  } catch {
    return undefined;
  }
  return tree;
}
