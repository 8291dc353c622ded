const suspended = /^(?:och|eller|samt|respektive|and|or)(?![\p{L}])/u;
const brokenWord = /(?<![\p{L}\d])(\p{L}[\p{L}\d]*)-$/u;

/** Words that a text writes with a hyphen within a line, in lower case: at a line's end they keep it. */
export type HyphenatedWords = ReadonlySet<string>;

/** Takes the lines of a document and gives the words that it hyphenates by itself. */
export function findHyphenatedWords(lines: readonly string[]): HyphenatedWords {
  const words = lines.flatMap((line) => line.match(/(?<![\p{L}\d])\p{L}[\p{L}\d]*-\p{L}+/gu) ?? []);
  return new Set(words.map((word) => word.toLowerCase()));
}

/** Takes the lines of one paragraph and gives its running text, words broken at a line's end made whole. */
export function joinLines(lines: readonly string[], hyphenated: HyphenatedWords): string {
  const full = lines.map((line) => line.trim()).filter((line) => line !== '');
  return full.map((line, index) => beforeNext(line, full[index + 1], hyphenated)).join('');
}

function beforeNext(line: string, next: string | undefined, hyphenated: HyphenatedWords): string {
  if (next === undefined) return line;
  if (/[\u00AD\u2010]$/.test(line)) return line.slice(0, -1);
  // Lines may also break after the stroke of `nämnd/bolag`.
  if (/\p{L}\/$/u.test(line) && /^\p{L}/u.test(next)) return line;
  const word = brokenWord.exec(line)?.[1];
  if (word === undefined || suspended.test(next)) return `${line} `;
  return keepsHyphen(word, next, hyphenated) ? line : line.slice(0, -1);
}

/** `EU-projekt`, `e-post`, `Rinkeby-Kista` and words that the text hyphenates elsewhere keep theirs; `sam-arbete` does not. */
function keepsHyphen(word: string, next: string, hyphenated: HyphenatedWords): boolean {
  if (!/^\p{Ll}/u.test(next) || word.length === 1 || /^[\p{Lu}\d]{2,}$/u.test(word)) return true;
  const rest = /^\p{L}+/u.exec(next)?.[0] ?? '';
  return hyphenated.has(`${word}-${rest}`.toLowerCase());
}
