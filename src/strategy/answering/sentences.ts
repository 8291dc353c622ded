/** The sentences of a text, each with its own full stop. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.:!?])\s+(?=[\p{Lu}\p{N}”"“])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
