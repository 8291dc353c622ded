import { courtesyOf } from './courtesy.ts';

/** Nobody greets in more words before they come to the matter without a sign between. */
const MOST_WORDS = 3;

/**
 * The matter of a text that greets or thanks beside it, without the greeting: "mina remisser" of "gomorron, mina remisser
 * tack". Undefined where it has no greeting, or nothing else.
 */
export function matterBeside(text: string): string | undefined {
  const matter = withoutGreetingAfter(withoutGreetingBefore(text.trim()));
  return matter === '' || matter === text.trim() ? undefined : matter;
}

function withoutGreetingBefore(text: string): string {
  const clause = /^[^,.!?;:\n–-]+[,.!?;:\n–-]+/u.exec(text)?.[0];
  if (clause !== undefined && greets(clause)) return withoutGreetingBefore(text.slice(clause.length).trim());
  for (let count = 1; count <= MOST_WORDS; count += 1) {
    const words = new RegExp(`^(?:[\\p{L}'’]+ +){${count}}`, 'u').exec(text)?.[0];
    if (words === undefined) break;
    if (greets(words)) return withoutGreetingBefore(text.slice(words.length));
  }
  return text;
}

function withoutGreetingAfter(text: string): string {
  const clause = /[,.!?;:\n–-]\s*(?<last>[^,.!?;:\n–-]+[.!]*)$/u.exec(text);
  const last = clause?.groups?.last ?? '';
  if (clause !== null && greets(last)) return text.slice(0, -last.length).replace(/[,;:\s–-]+$/u, '');
  // "Lista alla kontaktpersoner tack".
  const word = /\s(?<word>\p{L}+)[.!]*$/u.exec(text);
  const isThanks = word !== null && courtesyOf(word.groups?.word ?? '')?.kind === 'thanks';
  return isThanks ? text.slice(0, word.index) : text;
}

function greets(text: string): boolean {
  const kind = courtesyOf(text)?.kind;
  return kind === 'greeting' || kind === 'thanks' || kind === 'praise' || kind === 'farewell';
}
