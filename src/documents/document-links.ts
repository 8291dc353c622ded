import { z } from 'zod';
import { cutText } from '../language/cut-text.ts';

const LONGEST_NAME = 200;
const MOST = 20;

/** A document by its name, and by its address where it has one; the document itself stays in the diary. */
export const documentLinkSchema = z.strictObject({
  name: z.string().trim().min(1).max(LONGEST_NAME),
  link: z.url({ protocol: /^https$/ }).nullable(),
});
export type DocumentLink = z.infer<typeof documentLinkSchema>;

/** Documents as somebody wrote them, one a line or between semicolons: a name, a link, or a name and its link. */
export function readDocumentLinks(text: string): DocumentLink[] {
  return text
    .split(/[\n;\r]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, MOST)
    .map((line) => {
      const link = /https:\/\/[^\s<>()[\]]+/.exec(line)?.[0] ?? null;
      const valid = link !== null && URL.canParse(link) ? link : null;
      const name = (valid === null ? line : line.replace(valid, '').trim()) || (valid ?? line);
      return { name: cutText(name, LONGEST_NAME), link: valid };
    });
}

/** Documents as they are written on a form: one a line. */
export function documentLines(documents: readonly DocumentLink[], separator = '\n'): string {
  return documents
    .map(({ name, link }) => (link === null || link === name ? name : `${name} ${link}`))
    .join(separator);
}
