import { keptOf } from '../../language/kept/kept-objects.ts';
import { fold } from '../../language/words.ts';

/** What recognition, or a hurried hand, makes of a letter; by the letter without its marks. */
const lookalikes: Readonly<Record<string, string>> = {
  a: '[aàáâãäå]',
  b: '[b8]',
  e: '[eèéêë]',
  i: '[iìíîïl1|!]',
  l: '[li1|!]',
  m: '(?:m|rn|nn)',
  o: '[oòóôõö0]',
  u: '[uùúûü]',
};

/**
 * The source of a pattern that finds a phrase also where it was recognised with noise (`Arnne` for
 * `Ämne`). Use it with the flags `iu`. Signs other than letters and spaces stay as they are.
 */
export function noisy(phrase: string): string {
  return [...fold(phrase)]
    .map((sign) => (sign === ' ' ? '\\s+' : (lookalikes[sign] ?? sign.replace(/[.*+?^${}()|[\]\\]/, '\\$&'))))
    .join('');
}

/**
 * The source of a pattern that finds any of some phrases, the longest first, in capitals or not: patterns
 * that tell capitals apart elsewhere must not have the flag `i`. Commas part the phrases; an underscore at
 * the end of one is a space that counts.
 */
export function anyOf(phrases: string): string {
  const each = phrases.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' ').replace(/_$/, ' '));
  const longestFirst = each.toSorted((one, other) => other.length - one.length);
  return `(?:${longestFirst.map((phrase) => inAnyCase(noisy(phrase))).join('|')})`;
}

/**
 * A pattern's source whose letters are taken in capitals or not, each spelt out: Node 24 loses a modifier
 * `(?i:)` when it puts a pattern away and compiles it again.
 */
function inAnyCase(source: string): string {
  return source.replace(/\\.|\[[^\]]*\]|\p{L}/gu, (part) => {
    if (part.startsWith('\\')) return part;
    const letters = part.replace(/^\[|\]$/g, '');
    const capitals = letters.toUpperCase();
    return letters === capitals ? part : `[${letters}${capitals}]`;
  });
}

/** Letters alone, without marks and without what recognition confuses: equal for the same word read twice. */
export function skeletonOf(text: string): string {
  return fold(text)
    .replaceAll('&', 'och')
    .replace(/[^\p{L}\d|!]/gu, '')
    .replace(/rn|nn/g, 'm')
    .replace(/[1|!i]/g, 'l')
    .replaceAll('0', 'o')
    .replaceAll('8', 'b');
}

/**
 * How many letters must be put in, taken out or changed, or neighbours swapped, to get from a word to the
 * beginning of a text: one number for each length of that beginning, from none to the whole text.
 */
export function editsToBeginnings(word: string, text: string): number[] {
  let before: number[] = [];
  let current = Array.from({ length: text.length + 1 }, (_, length) => length);
  for (let row = 1; row <= word.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= text.length; column += 1) {
      const same = word[row - 1] === text[column - 1] ? 0 : 1;
      const changed = (current[column - 1] ?? 0) + same;
      let least = Math.min((current[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, changed);
      const swapped = word[row - 1] === text[column - 2] && word[row - 2] === text[column - 1];
      if (swapped) least = Math.min(least, (before[column - 2] ?? least) + 1);
      next.push(least);
    }
    before = current;
    current = next;
  }
  return current;
}

/** Lists of words are few and do not change, and are asked for once a line. */
const skeletonsOf = keptOf((words: readonly string[]): readonly string[] => words.map(skeletonOf));

/** Whether a word is one of some others with a letter or two lost or changed: one of seven, and two at most. */
export function resembles(word: string, others: readonly string[]): boolean {
  const read = skeletonOf(word);
  return skeletonsOf(others).some((whole) => {
    const most = Math.min(2, Math.floor(whole.length / 7));
    return (
      Math.abs(whole.length - read.length) <= most && (editsToBeginnings(whole, read).at(-1) ?? 9) <= most
    );
  });
}
