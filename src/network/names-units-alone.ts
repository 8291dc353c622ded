import { fold, wordsOf } from '../language/words.ts';
import { findUnits } from './find-units.ts';
import type { Directory, Unit } from './model.ts';
import { unitsCalled } from './pick-unit.ts';
import { formsOf } from './words.ts';

/** Words that stand with the name of any unit. */
const common = new Set(
  `och and samt the for för hos at på i in of till to by av from vid inom stad city stockholm stockholms nämnden
  förvaltningen kontoret bolaget styrelsen committee board council department dept office administration company unit enheten`
    .split(/\s+/)
    .map(fold),
);

/** The units that words call by their names, where they say nothing besides; else none. */
export function unitsAlone(directory: Directory, words: string): Unit[] {
  const matches = findUnits(directory, words);
  const units = unitsCalled(matches);
  const isOfUnits = wordsOf(words).every(
    (word) => common.has(fold(word)) || units.some((unit) => isOf(unit, directory, word)),
  );
  return isOfUnits ? units : [];
}

/** Whether a word is one of a unit's own: alone it leads there, or its names have it. */
function isOf({ id, name, administration, english }: Unit, directory: Directory, word: string): boolean {
  const called = wordsOf([name, administration, english?.name, english?.administration].join(' '));
  const forms = new Set(called.flatMap(formsOf));
  if (formsOf(word).some((form) => forms.has(form))) return true;
  return findUnits(directory, word).some(({ unit, named, guessed }) => unit.id === id && named && !guessed);
}
