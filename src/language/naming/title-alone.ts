import { recentTexts } from '../kept/recent-texts.ts';
import { fold, wordsOf } from '../words.ts';

/** Names are few, and each is looked for in many texts. */
const MOST_KEPT = 5_000;
/** Shorter words of titles are said of much else. */
const LONG = 9;
/** What follows the name in a title: a number, a dash, whose it is ("för Stockholm"). */
const afterName = /\s+(?:\d|[–—-]\s|(?:för|of|for)\s+\p{Lu}).*$/u;
/** With these in a title, its name goes on: "Klimatanpassning i kulturmiljöer" is not called "klimatanpassning". */
const goesOn = /\s(?:för|om|i|av|till|på|med|mellan|inom|vid|of|for|on|in|about|to|with|by|and|och)\s/iu;
/** One of many, and no one: "en cykelplan". */
const anyBefore =
  /(?:^|\s)(?:en|ett|nagon|nagot|nan|nat|ny|nya|nytt|egen|ingen|inget|a|an|any|some|new|no|own)\s(?:(?!(?:om|for|pa|till|med|i|av|about|on|to|with|in|of)\s)\p{L}+\s)?$/u;

/** The last word of the name that a title begins with, by which it may be called, folded; undefined where it is none. */
export function headOfTitle(title: string): string | undefined {
  const name = nameIn(title);
  const [head = ''] = wordsOf(name).slice(-1);
  return goesOn.test(name) || head.length < LONG ? undefined : fold(head);
}

const nameIn = (title: string) => title.trim().replace(afterName, '');

const patternOf = recentTexts(MOST_KEPT, (title) => {
  const [name, head] = [nameIn(title), headOfTitle(title)];
  if (head === undefined) return null;
  const parts = wordsOf(fold(name));
  const before = parts.slice(0, -1).map((part) => `${part}[^\\p{L}\\p{N}]*`);
  const whole = before.length === 0 ? '' : `(?:${before.join('')})?`;
  return new RegExp(`(?<![\\p{L}\\d-])${whole}${head}s?(?![\\p{L}\\d-])`, 'u');
});

/**
 * Where a text names a title by the last word of its name, without an ending: "cykelplan" of a "Cykelplan för
 * Stockholm". Undefined where the word is short, begins a longer name, or is said of any.
 */
export function titleAlone(text: string, title: string): { start: number; end: number } | undefined {
  const folded = fold(text);
  const match = folded.length === text.length ? patternOf(title)?.exec(folded) : undefined;
  if (match === undefined || match === null || anyBefore.test(folded.slice(0, match.index))) return undefined;
  return { start: match.index, end: match.index + match[0].length };
}

/** Whether a text has a word that is long enough to name a title, and not in the definite, whatever there is. */
export const mayBeTitleAlone = (text: string): boolean =>
  wordsOf(text).some((word) => word.length >= LONG && !/(?:en|et|na)s?$/u.test(word));
