/** A line that would make a heading of the one before it, or be a rule. */
const lineOfSigns = /^([ \t]*)([=-])(?=[ \t=-]*$)/gm;
/** So far in, a line is code. */
const indent = /^(?=[ \t]*\t| {4})[ \t]+/gm;

/**
 * Shows text that came from a person or a document as it stands: none of it becomes formatting, heading, link or mention.
 * A list stays one.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]#|~]/g, '\\$&')
    .replace(lineOfSigns, '$1\\$2')
    .replace(indent, ' ');
}

/** What `escapeMarkdown` was given. */
export function unescapeMarkdown(escaped: string): string {
  return escaped
    .replace(/\\([\\`*_[\]#|~=-])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
