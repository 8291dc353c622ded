import type { Knowledge } from '../knowledge/load-knowledge.ts';
import type { EditionFacts } from '../model.ts';

/** An edition that is known, with its text or by what answers were written from. */
export interface KnownEdition {
  /** Of an imported one; undefined for the one that our words were written from, where it is not imported. */
  readonly id: string | undefined;
  readonly facts: EditionFacts;
  readonly inForce: boolean;
  /** The first day that it can have been in force: its date, or where it has none the day on which it was imported. */
  readonly since: string;
}

/** All editions that are known, the latest first: the imported ones, and the one that our words were written from. */
export function knownEditions(
  imported: readonly KnownEdition[],
  { edition: own }: Pick<Knowledge, 'edition'>,
): KnownEdition[] {
  const isOwn = ({ facts: { dnr, dated } }: KnownEdition) => dnr === own.dnr || dated === own.dated;
  const inForce = imported.every((edition) => !edition.inForce);
  const ours: KnownEdition = { id: undefined, facts: own, inForce, since: own.dated ?? '' };
  const all = imported.some(isOwn) ? imported : [...imported, ours];
  return [...all].sort(
    (one, other) => other.since.localeCompare(one.since) || Number(other.inForce) - Number(one.inForce),
  );
}

/** The edition that was the latest on a day; undefined for a day before all that are known. */
export function editionOn(known: readonly KnownEdition[], day: string): KnownEdition | undefined {
  return known.find(({ since }) => since <= day);
}

/** The one before another, of which there is the text; undefined where none is imported. */
export function editionBefore(
  known: readonly KnownEdition[],
  edition: KnownEdition | undefined,
): KnownEdition | undefined {
  const others = known.filter((one) => one !== edition && one.id !== undefined);
  return others.find(({ since }) => edition !== undefined && since <= edition.since);
}
