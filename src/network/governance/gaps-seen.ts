import { may } from '../authority.ts';
import { rolesOn } from '../directory/directory.ts';
import type { Directory } from '../model.ts';
import { findGaps, type GapReport } from './gaps.ts';

/** The gaps that a person may see. */
export interface GapsSeen extends GapReport {
  /** Whether all units were looked at, and not only those that one is head of. */
  readonly ofAll: boolean;
}

/** For strategists and administrators the whole city, for heads their own units; undefined for others. */
export function gapsSeenBy(directory: Directory, person: string, today: string): GapsSeen | undefined {
  const report = findGaps(directory, today);
  if (may(directory, { person, act: 'see-gaps', unit: null }, today).ok) return { ...report, ofAll: true };
  const own = rolesOn(directory, person, today).flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const units = own.filter((unit) => may(directory, { person, act: 'see-gaps', unit }, today).ok);
  if (units.length === 0) return undefined;
  return { gaps: report.gaps.filter(({ unit }) => units.includes(unit.id)), unnamed: [], ofAll: false };
}
