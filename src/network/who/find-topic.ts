import { tellingWords } from '../../language/content-stems.ts';
import type { Directory } from '../model.ts';
import { findUnits } from '../units/find-units.ts';
import { pickAmong, type UnitPicked } from '../units/pick-unit.ts';
import { worksWith } from '../units/works-with.ts';

/** A unit with less than this part of what speaks for the likeliest only shares a word with it. */
const ALSO_MEANT = 1 / 2;
const MOST_CHOICES = 3;

/**
 * The unit that works with a topic, or the two or three to choose from. None where the Executive Board has it, which is
 * what the strategy tells of, or where a word is no topic of those units, however much it is like one.
 */
export function findTopic(
  directory: Directory,
  words: string,
): Exclude<UnitPicked, { found: 'none' }> | undefined {
  const matches = findUnits(directory, words);
  const [best] = matches;
  if (best === undefined || best.guessed || best.unit.kind === 'executive') return undefined;
  const said = tellingWords(words);
  const also = matches.filter(
    ({ unit, score }) =>
      unit.kind !== 'executive' && score > best.score * ALSO_MEANT && worksWith(directory, unit, words),
  );
  if (said.length === 0) return undefined;
  // What every district sees to in its own is asked of the one that does for the whole city.
  const units = also.map(({ unit }) => unit);
  const meant = units.length > MOST_CHOICES ? units.filter(({ kind }) => kind !== 'district') : units;
  const picked = pickAmong(meant.slice(0, MOST_CHOICES));
  return picked.found === 'none' ? undefined : picked;
}
