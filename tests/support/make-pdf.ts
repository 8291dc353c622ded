import PDFDocument from 'pdfkit';
import { a4, headingSizes, PageSetter, type Setting } from './page-setter.ts';
import { plainOf, type SourceBlock } from './source-document.ts';

/** Takes a document being made, closes it and gives its bytes. */
export function finishPdf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}

/** Takes source blocks and gives a PDF as pdfkit flows them: ragged lines, page numbers, the note under its page. */
export async function makeFlowedPdf(blocks: readonly SourceBlock[]): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    bufferPages: true,
    margins: { top: 72, bottom: 120, left: 72, right: 72 },
  });
  const notes: { page: number; text: string }[] = [];
  for (const block of blocks) {
    if (block.kind === 'footnote') continue;
    flowBlock(document, block);
    const marker = /\[\^(\d+)\]/.exec(block.text)?.[1];
    const note = blocks.find((other) => other.kind === 'footnote' && other.marker === marker);
    if (note) notes.push({ page: document.bufferedPageRange().count - 1, text: `${marker} ${note.text}` });
  }
  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page);
    document.page.margins.bottom = 0;
    document
      .font('Helvetica')
      .fontSize(10)
      .text(`${page + 1} (${count})`, 72, 800, { align: 'center', lineBreak: false });
    const texts = notes.filter((note) => note.page === page).map((note) => note.text);
    if (texts.length > 0) document.fontSize(8).text(texts.join('\n'), 72, 745, { width: a4.width - 144 });
  }
  return finishPdf(document);
}

function flowBlock(document: PDFKit.PDFDocument, block: Exclude<SourceBlock, { kind: 'footnote' }>): void {
  const text = plainOf(block.text, () => '¹');
  if (block.kind === 'heading') {
    document
      .font('Helvetica-Bold')
      .fontSize(headingSizes[block.level - 1] ?? 12)
      .text(text);
  } else {
    document
      .font('Helvetica')
      .fontSize(11)
      .text(block.kind === 'bullet' ? `• ${text}` : text, { indent: 0 });
  }
  document.moveDown(0.6);
}

/** Takes source blocks and gives a PDF as a word processor sets them, line by line, with raised reference marks. */
export async function makeSetPdf(blocks: readonly SourceBlock[], setting: Setting): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', autoFirstPage: false, margin: 0 });
  const setter = new PageSetter(document, setting, blocks);
  for (const block of blocks) if (block.kind !== 'footnote') setter.setBlock(block);
  setter.endPage();
  return finishPdf(document);
}
