import { rolesOn } from '../directory/directory.ts';
import type { Directory, Unit } from '../model.ts';
import { findUnits, type UnitMatch } from './find-units.ts';

/** Which unit a text means: one, one of several, or none that is known. */
export type UnitPicked =
  | { readonly found: 'one'; readonly unit: Unit }
  | { readonly found: 'several'; readonly units: readonly Unit[] }
  | { readonly found: 'none' };

/** The only one of some units, or all of them to choose from. */
export function pickAmong(units: readonly Unit[]): UnitPicked {
  const [only, ...others] = units;
  if (only === undefined) return { found: 'none' };
  return others.length > 0 ? { found: 'several', units } : { found: 'one', unit: only };
}

/** The units in which a person has a role on a date. */
export function ownUnits(directory: Directory, person: string, date: string): UnitPicked {
  const held = new Set(rolesOn(directory, person, date).map(({ unit }) => unit));
  return pickAmong(directory.units.filter(({ id }) => held.has(id)));
}

const MOST_CHOICES = 3;

/**
 * Picks the unit that a text names; where it only speaks of what several work with, they are choices. What merely
 * sounds like what several work with is none of it.
 */
export function pickUnit(directory: Directory, text: string): UnitPicked {
  const matches = findUnits(directory, text);
  const [best, second] = matches;
  if (best === undefined) return { found: 'none' };
  if (!best.named && second !== undefined && second.score > best.score / 2) {
    if (best.guessed && second.guessed) return { found: 'none' };
    return { found: 'several', units: matches.slice(0, MOST_CHOICES).map(({ unit }) => unit) };
  }
  return { found: 'one', unit: best.unit };
}

/** A unit whose name speaks for it less than this part of what speaks for the likeliest only shares a word with it. */
const ALSO_MEANT = 1 / 3;

/** Of the units that a text speaks of, those that are called by their names. */
export function unitsCalled(matches: readonly UnitMatch[]): Unit[] {
  const named = matches.filter((match) => match.named);
  const best = Math.max(0, ...named.map(({ score }) => score));
  return named.filter(({ score }) => score >= best * ALSO_MEANT).map(({ unit }) => unit);
}
