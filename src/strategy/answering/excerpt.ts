import { contentStems } from '../../language/content-stems.ts';
import { sentencesOf } from './sentences.ts';

/** A quote of so many characters is read on a phone without scrolling. */
const SHORT = 260;
/** Stands where sentences are left out. */
const LEFT_OUT = '[…]';

/**
 * The sentences of a paragraph that an answer rests on, word for word: those that have most of the words of `about`
 * (the answer in Swedish, the language of the strategy). A short paragraph is given whole; what is left out is marked.
 */
export function excerptOf(paragraph: string, about: string): string {
  const sentences = sentencesOf(paragraph);
  if (paragraph.length <= SHORT || sentences.length < 2) return paragraph;
  const wanted = new Set(contentStems(about, 'sv'));
  const telling = sentences.map(
    (sentence) => new Set(contentStems(sentence, 'sv').filter((word) => wanted.has(word))),
  );
  const best = telling.reduce(
    (first, words, place) => (words.size > (telling[first]?.size ?? 0) ? place : first),
    0,
  );
  const [from, to] = widen(best, sentences, telling);
  const chosen = sentences.slice(from, to + 1).join(' ');
  return [from > 0 ? LEFT_OUT : '', chosen, to < sentences.length - 1 ? LEFT_OUT : '']
    .filter(Boolean)
    .join(' ');
}

/** Takes in the neighbours of a sentence as long as they say something more of what is wanted, and there is room. */
function widen(
  best: number,
  sentences: readonly string[],
  telling: readonly ReadonlySet<string>[],
): [from: number, to: number] {
  const told = new Set(telling[best]);
  let [from, to] = [best, best];
  let room = SHORT - (sentences[best]?.length ?? 0);
  for (;;) {
    const news = (place: number) => {
      const fits = (sentences[place]?.length ?? Number.POSITIVE_INFINITY) < room;
      return fits ? [...(telling[place] ?? [])].filter((word) => !told.has(word)).length : 0;
    };
    const [before, after] = [news(from - 1), news(to + 1)];
    if (before === 0 && after === 0) return [from, to];
    const next = after >= before ? to + 1 : from - 1;
    [from, to] = [Math.min(from, next), Math.max(to, next)];
    room -= (sentences[next]?.length ?? 0) + 1;
    for (const word of telling[next] ?? []) told.add(word);
  }
}
