import { fold } from '../../language/words.ts';
import type { Directory, Unit } from '../../network/model.ts';
import { swedishName } from './english-names.ts';
import { editsToBeginnings, skeletonOf } from './noise.ts';

/** The unit that a name means. */
export interface UnitName {
  readonly unit: Unit;
  /** False where the name had to be mended: letters missing or wrong, not only their marks. */
  readonly exact: boolean;
}

/** Takes a name as a letter writes it, and gives the one unit that it can mean; undefined when in doubt. */
export type MatchUnit = (name: string) => UnitName | undefined;

/** A name of a unit: what tells it from others, and how it ends (`trafik`, `nämnden`). */
interface Name {
  readonly unit: Unit;
  readonly whole: string;
  readonly stem: string;
  readonly ending: string;
}

/** Endings that say what kind of body it is, not which one. */
const bodies =
  /(?:nämnden|nämnd|förvaltningen|förvaltning|kontoret|kontor|nämndens kansli|namnden|namnd|forvaltningen|forvaltning)$/i;
/** Words by which a district's committee or administration is told from the district. */
const districtWords =
  /(?<![\p{L}\d])(?:stadsdels(?:nämnd|namnd|förvaltning|forvaltning|område)(?:en|et)?|stadsdelen|stadsdel|sdn|sdf|district committee|district council|district administration)(?![\p{L}\d])/giu;
const companySuffix = /\s+(?:ab|aktiebolag)$/i;

/** Makes the matcher of a directory. Topics are no names; only short forms (`AMF`) among them are. */
export function createMatchUnit(directory: Pick<Directory, 'units'>): MatchUnit {
  const names = directory.units.flatMap(namesOf);
  const shortForms = uniqueShortForms(directory.units);
  const find = (name: string): UnitName | undefined => {
    const short = shortForms.get(fold(name.trim()));
    if (short !== undefined) return { unit: short, exact: true };
    if (name.length > LONGEST_NAME) return undefined;
    for (const form of formsOf(name)) {
      const matched = matchName(form, names);
      if (matched !== undefined) return matched;
    }
    const swedish = swedishName(name);
    const translated = swedish === undefined ? undefined : matchName(swedish, names);
    return translated === undefined ? undefined : { ...translated, exact: false };
  };
  // A letter says the same names again and again, and its reader asks more than once.
  const found = new Map<string, UnitName | undefined>();
  return (name) => {
    if (!found.has(name)) found.set(name, find(name));
    return found.get(name);
  };
}

const LONGEST_NAME = 120;

function namesOf(unit: Unit): Name[] {
  const texts = [unit.name, unit.administration, unit.id];
  const district = unit.name.replace(districtWords, '').trim();
  if (unit.kind === 'district') texts.push(district, district.replace(/s$/, ''));
  if (unit.kind === 'company') texts.push(unit.name.replace(companySuffix, ''));
  if (unit.kind === 'specialist') texts.push(unit.name.replace(bodies, ''));
  return [...new Set(texts)].filter((text) => text.trim().length > 1).map((text) => nameOf(unit, text));
}

function nameOf(unit: Unit, text: string): Name {
  const ending = bodies.exec(text)?.[0] ?? '';
  const stem = text.slice(0, text.length - ending.length);
  return { unit, whole: skeletonOf(text), stem: skeletonOf(stem), ending: skeletonOf(ending) };
}

/** The name itself, as a district's, and what stands in and before brackets. */
function formsOf(name: string): string[] {
  const inside = /^[^(),;]*\(([^)]+)\)\s*$/.exec(name)?.[1];
  const outside = name.replace(/\([^)]*\)/g, ' ').trim();
  const district = outside.replace(districtWords, ' ').trim();
  const forms = [name.trim(), outside, inside ?? '', district];
  return [...new Set(forms)].filter((form) => skeletonOf(form).length > 1);
}

function matchName(text: string, names: readonly Name[]): UnitName | undefined {
  const read = skeletonOf(text);
  const same = names.filter(({ whole }) => whole === read);
  if (same.length > 0) return onlyUnit(same, true);
  const costs = names
    .map((name) => ({ name, cost: costOf(read, name) }))
    .filter(({ cost }) => cost !== undefined);
  const least = Math.min(...costs.map(({ cost }) => cost ?? Number.POSITIVE_INFINITY));
  // One that is nearly as near leaves it open which of them is meant.
  return onlyUnit(
    costs.filter(({ cost }) => (cost ?? 0) <= least + 1).map(({ name }) => name),
    false,
  );
}

function onlyUnit(names: readonly Name[], exact: boolean): UnitName | undefined {
  const [first] = names;
  if (first === undefined || names.some(({ unit }) => unit.id !== first.unit.id)) return undefined;
  return { unit: first.unit, exact };
}

/** Letters that a short name may not have wrong, since another name may differ by one. */
const toleranceOf = (stem: string): number => (stem.length < 5 ? 0 : stem.length < 10 ? 1 : 2);

/** How much must be mended for what was read to be this name; undefined where that is too much. */
function costOf(read: string, { stem, ending }: Name): number | undefined {
  if (Math.abs(read.length - stem.length - ending.length) > 4) return undefined;
  const most = toleranceOf(stem);
  const stemEdits = editsToBeginnings(stem, read);
  if (ending === '') return within(stemEdits.at(-1) ?? 0, most);
  if (Math.min(...stemEdits) > most) return undefined;
  const endingEdits = editsToBeginnings(backwards(ending), backwards(read));
  const costs = stemEdits.flatMap((cost, cut) => {
    const rest = endingEdits[read.length - cut] ?? Number.POSITIVE_INFINITY;
    return cost <= most && rest <= MOST_IN_ENDING ? [cost + rest] : [];
  });
  return costs.length === 0 ? undefined : Math.min(...costs);
}

/** The ending only says that it is a committee, so it may be more worn. */
const MOST_IN_ENDING = 2;

const backwards = (text: string): string => [...text].reverse().join('');

function within(edits: number, most: number): number | undefined {
  return edits <= most ? edits : undefined;
}

/**
 * Short forms that one unit alone has: words in capitals among its topics whose letters stand in its name
 * in that order (`AMF`, Arbetsmarknadsförvaltningen), so `SFI` is none of them. Codes with digits never are.
 */
function uniqueShortForms(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  const found = units.flatMap((unit) =>
    unit.topics
      .filter((topic) => /^\p{Lu}{2,6}$/u.test(topic) && abbreviates(topic, unit))
      .map((topic) => [fold(topic), unit] as const),
  );
  return new Map(
    found.filter(([form, unit]) => !found.some(([other, its]) => other === form && its !== unit)),
  );
}

function abbreviates(form: string, unit: Unit): boolean {
  return [unit.name, unit.administration, `Stockholms ${unit.name}`].some((name) => {
    const letters = fold(name);
    if (!letters.startsWith(fold(form).charAt(0))) return false;
    let from = 0;
    return [...fold(form)].every((letter) => {
      from = letters.indexOf(letter, from) + 1;
      return from > 0;
    });
  });
}
