import { convert } from 'html-to-text';

/** Mails that people write are far shorter, pictures aside; what is longer is read so far. */
const MOST_HTML = 1_000_000;
/** Tables in tables of a newsletter go some dozens deep. */
const MOST_DEPTH = 200;

/** The words of a text that was written in HTML: no addresses of links, no pictures, tables as columns. */
export function textOfHtml(html: string): string {
  try {
    return convert(html.slice(0, MOST_HTML), {
      wordwrap: false,
      limits: { maxDepth: MOST_DEPTH },
      selectors: [
        { selector: 'a', options: { ignoreHref: true } },
        { selector: 'img', format: 'skip' },
        { selector: 'table', format: 'dataTable' },
      ],
    });
  } catch {
    // Nested more deeply than a reader can go: nobody wrote that.
    return '';
  }
}
