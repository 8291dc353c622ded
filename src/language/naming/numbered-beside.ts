import { countWords, fold } from '../words.ts';

/** "Nr 5", "#5", "5:an", "2026-14": a running number, in so many words; "den 5:e" is a day. */
const said =
  /(?<![\p{L}\d])(?:(?:nr|nummer|no|number)\.?\s*#?|#\s*)(?<labelled>\d{1,6})(?![\d.,/:-]\d|\d)|(?<![\d/-])20\d\d-(?<ofYear>\d{1,4})(?![\d-])|(?<![\p{L}\d/-])(?<called>\d{1,6}):(?:ans?|(?<!(?<!\p{L})den \d{1,6}:)e)(?!\p{L})/iu;
/** "Godkänn 14": a number that is acted on, and stands for nothing that is counted. */
const actedOn =
  /^(?:(?:please|kan du|can you|jag|vi|i|we|ska|vill) ){0,2}(?:godkann\w*|avsla\w*|bifall\w*|avstyrk\w*|tillstyrk\w*|aterkall\w*|avbok\w*|stall in|dra tillbaka|ta tillbaka|lamna over|avsluta|approve|reject|decline|withdraw|cancel|call off|hand over|end) (?<digits>\d{1,6})[.!]?$/;
/** "1300 är besvarad": so long a number begins a message that is about it. */
const begins = /^(?<digits>\d{3,6}) (?:ar|har|kan|ska|blir|gick|is|has|was|can|will)\b/;
const MOST_WORDS = 16;

/** The running number by which a short text names the thing that it is of; undefined where it names none so. */
export function numberBeside(text: string): number | undefined {
  if (countWords(text) > MOST_WORDS) return undefined;
  const match = said.exec(text)?.groups;
  const folded = fold(text.trim());
  const digits =
    match?.labelled ??
    match?.ofYear ??
    match?.called ??
    actedOn.exec(folded)?.groups?.digits ??
    begins.exec(folded)?.groups?.digits;
  return digits === undefined ? undefined : Number(digits);
}
