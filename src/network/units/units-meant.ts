import type { Intent } from '../../conversation/feature.ts';
import { tellingWords } from '../../language/content-stems.ts';
import { editDistance } from '../../language/edit-distance.ts';
import { fold, wordsOf } from '../../language/words.ts';
import type { Store } from '../../store/store.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import type { Directory, Unit } from '../model.ts';
import { findUnits, looseName, unitOfTopic } from './find-units.ts';
import { unitsCalled } from './pick-unit.ts';
import { formsOf } from './words.ts';

/** Words that stand with the name of any unit. */
const common = new Set(
  `och and samt the for för hos at på i in of till to by av from vid inom stad stan city stockholm stockholms nämnden
  förvaltningen kontoret bolaget styrelsen committee board council department dept office administration company unit enheten`
    .split(/\s+/)
    .map(fold),
);

/** The units that words call by their names, or the one whose name they shorten or misspell: "Culture", "kulturnämden"; else none. */
export function unitsMeant(directory: Directory, words: string): Unit[] {
  const units = unitsCalled(findUnits(directory, words));
  return units.length > 0 ? units : unitNearlyCalled(directory, words);
}

/** The same, or the one unit that alone works with what the words say: "traffic". */
export function unitsOrField(directory: Directory, words: string): readonly Unit[] {
  const units = unitsMeant(directory, words);
  return units.length > 0 ? units : unitOfTopic(directory.units, looseName(words));
}

/** A shorter name may be that of something else. */
const SHORTEST_MISSPELT = 8;
const MOST_ERRORS = 2;

/** The only unit whose whole name is written with a letter or two wrong, or without what it is. */
function unitNearlyCalled({ units }: Directory, words: string): Unit[] {
  const said = nameKey(words);
  const bare = bareName(words);
  const isMeant = (name: string) =>
    (bare !== '' && (bareName(name) === bare || bareName(name).startsWith(`${bare} `))) ||
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

const place = /(?<!\p{L})(?:för|hos|på|inom|på|till|at|for|of|in|by|to) (?:the |vår[at]? |our |my |min )?$/iu;
const kindOfUnit =
  /\p{L}(?:nämnd|kontor|förvaltning|bolag|styrelse|museum|bibliotek)\p{L}{0,4}$|^(?:committee|board|department|office|administration|council|company)$/iu;

/**
 * Whether `left`, the words of a text that are not understood, may name a unit: they stand where one stands, are written
 * as names are, or say what kind of unit it is. Others tell nothing of which list is meant ("that we got late with").
 */
export function mayNameUnit(text: string, left: string): boolean {
  return wordsOf(left).some((word) => {
    if (common.has(fold(word)) || tellingWords(word).length === 0) return false;
    const at = text.indexOf(word);
    const before = text.slice(0, Math.max(at, 0));
    const isName = at > 0 && /^\p{Lu}/u.test(word) && !/[.?!]\s*$/u.test(before);
    return isName || kindOfUnit.test(word) || place.test(before);
  });
}

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
  return words === '' || unitsAlone(await currentDirectory(store), words).length > 0;
}

/** The same, or what one unit alone works with: "traffic". */
export async function knowsField(store: Store, words: string): Promise<boolean> {
  if (await knowsUnit(store, words)) return true;
  return unitOfTopic((await currentDirectory(store)).units, looseName(words)).length > 0;
}

/**
 * How a list is narrowed by the unit that a text names: what `goesOn` makes of `asked` with its name. Whoever is asked of
 * everything (the City Executive Board) sends and decides, and is seldom the one whose list is meant.
 */
export const narrowsByUnit =
  (
    store: Store,
    goesOn: (text: string, asked: string) => string | undefined,
  ): ((turn: { readonly text: string }, asked: string) => Promise<string | undefined>) =>
  async ({ text }, asked) => {
    const called = unitsCalled(findUnits(await currentDirectory(store), text));
    const [only, ...others] = called.filter(({ kind }) => kind !== 'executive');
    return only === undefined || others.length > 0 ? undefined : goesOn(only.name, asked);
  };

type Knows = (store: Store, words: string) => Promise<boolean>;

/**
 * How a list is gone on from in full by `goesOn`, also for another unit, where the words that `partsOf` leaves of a text
 * for a unit, or for one that is left out, name one.
 */
export const listFollowUps = (
  store: Store,
  goesOn: (text: string, asked: string) => string | undefined,
  partsOf: (text: string) => { readonly rest?: string; readonly except?: string } | undefined,
  [knowsRest, knowsExcept]: readonly [Knows, Knows],
): Required<Pick<Intent, 'goesOn' | 'knows' | 'narrows'>> => ({
  goesOn,
  narrows: narrowsByUnit(store, goesOn),
  knows: async ({ text }) => {
    const { rest = '', except = '' } = partsOf(text) ?? {};
    return (await knowsRest(store, rest)) && (await knowsExcept(store, except));
  },
});

/** Whether a word is one of a unit's own: alone it leads there, or its names have it. */
function isOf(unit: Unit, directory: Directory, word: string): boolean {
  const called = wordsOf(namesOf(unit).join(' '));
  const forms = new Set(called.flatMap(formsOf));
  if (formsOf(word).some((form) => forms.has(form))) return true;
  return findUnits(directory, word).some(
    ({ unit: { id }, named, guessed }) => id === unit.id && named && !guessed,
  );
}
