export interface NumberedTitle {
  /** `3.1`, without a full stop at its end. */
  readonly number: string;
  readonly title: string;
}

const numbered = /^(\d{1,2}(?:\.\d{1,2}){0,4})(?:\.(?=\s))?\s+(\S.*)$/su;
const longestHeading = 120;
const longestEntry = 300;

/** Takes a line and gives the section number that it begins with and the rest; undefined if it has none. */
export function readSectionNumber(text: string): NumberedTitle | undefined {
  const match = numbered.exec(text);
  return match?.[1] && match[2] ? { number: match[1], title: match[2] } : undefined;
}

/** How deep a section number goes: 1 for `3`, 2 for `3.1`. */
export function sectionDepth(number: string): number {
  return number.split('.').length;
}

/**
 * Takes a line without typography and gives its number and title if it reads as a numbered heading:
 * short, begun with a capital, not ended as a sentence is.
 */
export function readNumberedHeading(text: string): NumberedTitle | undefined {
  const found = text.length <= longestHeading ? readSectionNumber(text) : undefined;
  return found && /^\p{Lu}/u.test(found.title) && !/[.,;:!?]$/.test(found.title) ? found : undefined;
}

/** Whether a line is an entry of a table of contents: a title, dots, a page. */
export function isContentsEntry(text: string): boolean {
  return text.length <= longestEntry && /(?:\.\s?){4,}\s*\d{1,3}$|…{2,}\s*\d{1,3}$/u.test(text);
}
