import { editDistance } from '../language/edit-distance.ts';
import { fold, wordsOf } from '../language/words.ts';
import type { Store } from '../store/store.ts';
import { readNames } from './directory-register.ts';
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

/** The units that words call by their names, or the one whose name they shorten or misspell: "Culture", "kulturnämden"; else none. */
export function unitsMeant(directory: Directory, words: string): Unit[] {
  const units = unitsCalled(findUnits(directory, words));
  return units.length > 0 ? units : unitNearlyCalled(directory, words);
}

/** A shorter name may be that of something else. */
const SHORTEST_MISSPELT = 8;
const MOST_ERRORS = 2;

/** The only unit whose whole name is written with a letter or two wrong, or without what it is. */
function unitNearlyCalled({ units }: Directory, words: string): Unit[] {
  const said = nameKey(words);
  const bare = bareName(words);
  const isMeant = (name: string) =>
    (bare !== '' && bareName(name) === bare) ||
    (said.length >= SHORTEST_MISSPELT && isAlike(nameKey(name), said));
  const alike = units.filter((unit) => namesOf(unit).some(isMeant));
  return alike.length === 1 ? alike : [];
}

/** "Culture" of "the Culture Committee". */
const bareName = (name: string) =>
  wordsOf(fold(name))
    .filter((word) => !common.has(word))
    .join(' ');
const nameKey = (name: string) => wordsOf(fold(name).replace(/^(?:the|for|hos|at) /, '')).join(' ');
const isAlike = (name: string, said: string) =>
  Math.abs(name.length - said.length) <= MOST_ERRORS && editDistance(name, said) <= MOST_ERRORS;
const namesOf = ({ name, administration, english }: Unit) =>
  [name, administration, english?.name, english?.administration].filter((one) => one !== undefined);

/** The units that words call by their names, where they say nothing besides; else none. */
export function unitsAlone(directory: Directory, words: string): Unit[] {
  const units = unitsCalled(findUnits(directory, words));
  if (units.length === 0) return unitNearlyCalled(directory, words);
  const isOfUnits = wordsOf(words).every(
    (word) => common.has(fold(word)) || units.some((unit) => isOf(unit, directory, word)),
  );
  return isOfUnits ? units : [];
}

/** Whether words that stand where a unit may stand name one that there is; no words leave it out. */
export async function knowsUnit(store: Store, words: string): Promise<boolean> {
  return words === '' || unitsAlone(await readNames(store), words).length > 0;
}

/** Whether a word is one of a unit's own: alone it leads there, or its names have it. */
function isOf(unit: Unit, directory: Directory, word: string): boolean {
  const called = wordsOf(namesOf(unit).join(' '));
  const forms = new Set(called.flatMap(formsOf));
  if (formsOf(word).some((form) => forms.has(form))) return true;
  return findUnits(directory, word).some(
    ({ unit: { id }, named, guessed }) => id === unit.id && named && !guessed,
  );
}
