const sentenceEnd = /[.!?:;…]["”’»)\]]*(?:\[\^[^\]]+\]|[⁰¹²³⁴-⁹]+)*$/u;
const abbreviationEnd = /(?:^|[\s.(])(?:t|d|ex|dvs|bl|s|m|f|kl|nr|dnr|st|ca|jfr)\.$/iu;

/** All that is looked at of a line, so that a very long one costs no more. */
const longestEnd = 40;

/** Whether a line ends where a sentence, or the lead of a list, can end. */
export function endsSentence(line: string): boolean {
  const end = line.slice(-longestEnd);
  return sentenceEnd.test(end) && !abbreviationEnd.test(end);
}

/** Whether a line begins as a sentence or a heading does. */
export function startsSentence(line: string): boolean {
  return /^["”’»(]?[\p{Lu}\d]/u.test(line);
}

/** The first word of a line. */
export function firstWord(line: string): string {
  return /^\S*/.exec(line)?.[0] ?? '';
}
