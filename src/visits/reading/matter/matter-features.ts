import { lastKept } from '../../../language/kept/recent-texts.ts';
import { runsOfLetters } from '../../../learning/letters.ts';

const LONG = 5;
/** What stands for any name. */
export const NAME = '§';
/** What stands for any number. */
export const NUMBER = '0';
const END = '.';
const token = /\p{L}+(?:['’]\p{L}+)?|\d+|[.?!:\n]/gu;

/**
 * The words of a text with the two before each, small ones too ("could we come to you"), and runs of letters. Which
 * number, place or person it is tells nothing. One text is asked of several times, one after the other.
 */
export const featuresOf = lastKept((text): string[] => {
  const words = wordsOf(text);
  const features = new Set<string>();
  words.forEach((word, position) => {
    const [before = '', first = ''] = [words[position - 1], words[position - 2]];
    features.add(word).add(`${before}_${word}`).add(`${first}_${before}_${word}`);
    if (word.length >= LONG) for (const run of runsOfLetters(word)) features.add(run);
  });
  return [...features];
});

/** Words in lower case, with a sign for each number, for each name within a sentence, and for where sentences end. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let isFirst = true;
  for (const [said] of text.matchAll(token)) {
    if (/[.?!:\n]/u.test(said)) {
      words.push(...(/[?!]/u.test(said) ? [said] : []), ...(words.at(-1) === END ? [] : [END]));
      isFirst = true;
    } else {
      words.push(wordOf(said, isFirst));
      isFirst = false;
    }
  }
  return words;
}

function wordOf(said: string, isFirst: boolean): string {
  if (/^\d/u.test(said)) return NUMBER;
  const word = said.toLowerCase().replace('’', "'");
  const isName = !isFirst && /^\p{Lu}/u.test(said) && !/^i(?:'|$)|^stockholm/u.test(word);
  return isName ? NAME : word;
}
