/** Markdown as it is read aloud: what was escaped as it was written, no marks, links by their names. */
export function plainText(markdown: string): string {
  return markdown
    .replace(
      /\\([\\`*_[\]#|~])|\*\*|\[([^\]]*)\]\(([^)]*)\)/g,
      (_whole, escaped: string | undefined, name: string | undefined) => escaped ?? name ?? '',
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
