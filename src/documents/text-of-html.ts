import { convert } from 'html-to-text';

/** The words of a text that was written in HTML: no addresses of links, no pictures, tables as columns. */
export function textOfHtml(html: string): string {
  return convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'table', format: 'dataTable' },
    ],
  });
}
