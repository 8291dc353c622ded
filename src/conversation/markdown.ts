/** Shows text that came from a person or a document as it stands: none of it becomes formatting, link or mention. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]#|~]/g, '\\$&');
}

/** What `escapeMarkdown` was given. */
export function unescapeMarkdown(escaped: string): string {
  return escaped
    .replace(/\\([\\`*_[\]#|~])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
