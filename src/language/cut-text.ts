/** The beginning of a text, at most so long; a character that takes two is never cut in half. */
export function cutText(text: string, most: number): string {
  const cut = text.slice(0, most);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** A text that is known again by its beginning: whole, or cut to so long with a sign that more follows. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${cutText(text, most).trimEnd()}…`;
}
