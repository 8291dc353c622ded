import { launchBrowser } from './browser.ts';
import { runsOf, type SourceBlock } from './source-document.ts';

export interface PrintStyle {
  /** Of the body; `--gap` and `--indent` set its paragraphs. */
  readonly css: string;
  /** Whether the file says where its paragraphs are. */
  readonly tagged: boolean;
}

/** Pages break before a heading, so that no font of the machine moves a paragraph across. */
const sheet = `
  p, li { margin: var(--gap, 1em) 0; text-indent: var(--indent, 0) }
  h2:nth-of-type(4) { break-before: page }
  .note { font-size: 8pt; margin-top: 2em }`;

/** Takes source blocks and gives a PDF as a browser prints them, with running heads and feet. */
export async function printPage(blocks: readonly SourceBlock[], style: PrintStyle): Promise<Uint8Array> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const body = blocks
      .map(toHtml)
      .join('')
      .replace(/(?:<li>.*?<\/li>)+/g, '<ul>$&</ul>');
    await page.setContent(`<html lang="sv"><style>body { ${style.css} } ${sheet}</style>${body}</html>`);
    return await page.pdf({
      width: '210mm',
      height: '900mm',
      margin: { top: '25mm', bottom: '25mm', left: '25mm', right: '25mm' },
      tagged: style.tagged,
      displayHeaderFooter: true,
      headerTemplate: '<span style="font-size: 9px; margin-left: 25mm">Stockholms stad</span>',
      footerTemplate:
        '<span style="font-size: 9px; margin-left: 100mm"><span class="pageNumber"></span> (<span class="totalPages"></span>)</span>',
    });
  } finally {
    await browser.close();
  }
}

function toHtml(block: SourceBlock): string {
  const text = runsOf(block.text)
    .map((run) => {
      if (run.reference !== undefined) return `<sup>${run.reference}</sup>`;
      return run.italic ? `<i>${escapeHtml(run.text)}</i>` : escapeHtml(run.text);
    })
    .join('');
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${text}</h${block.level}>`;
    case 'bullet':
      return `<li>${text}</li>`;
    case 'paragraph':
      return `<p>${text}</p>`;
    case 'footnote':
      return `<p class="note"><sup>${block.marker}</sup> ${text}</p>`;
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
