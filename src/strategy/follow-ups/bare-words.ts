/** The words of a short message and nothing else, for comparing it with what it may say: small letters, one space between two. */
export function bareWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}
