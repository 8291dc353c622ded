import { tellingWords } from '../../language/content-stems.ts';
import { fold, wordsOf } from '../../language/words.ts';
import type { Directory, Unit } from '../model.ts';
import { keptByUnits } from './kept-by-units.ts';
import { formsOf } from './words.ts';

/** Shorter words begin many others. */
const LONG = 4;

/** Whether all that words tell is what a unit works with, or its name: "frågor om cykel", and not "faktiskt ägt". */
export function worksWith({ units }: Directory, { id }: Unit, words: string): boolean {
  const known = knownBy(units).get(id) ?? [];
  return tellingWords(words).every((word) => isKnown(known, word));
}

/** The words of what each unit works with. */
const knownBy = keptByUnits(
  (units) =>
    new Map(
      units.map(({ id, topics, name, administration }) => [
        id,
        [...new Set([...topics, name, administration].flatMap(wordsOf).flatMap(formsOf))],
      ]),
    ),
);

/** Whether a word is one of these, or begins with one: "cykelfrågor" is of "cykel", "statsbesök" not of "besök". */
function isKnown(known: readonly string[], word: string): boolean {
  const forms = formsOf(word);
  const whole = fold(word);
  return known.some((one) => forms.includes(one) || (one.length >= LONG && whole.startsWith(one)));
}
