import type { Directory } from '../../network/model.ts';
import { changedFacts, checkFacts, factsOf } from '../handling/check-facts.ts';
import { possibleDuplicates } from '../handling/duplicates.ts';
import type { Commitment, CommitmentFacts } from '../model.ts';
import { keyOf } from '../name-key.ts';
import type { Entry, Problem, SheetReading, Warning } from './read-rows.ts';

/** What becomes of a row. */
export interface PlannedRow {
  readonly entry: Entry;
  readonly act: 'add' | 'correct' | 'leave';
  /** The commitment that it is about; null for a new one. */
  readonly commitment: Commitment | null;
  /** The facts as they will stand: a cell that says nothing of a contact leaves the one that there is. */
  readonly facts: CommitmentFacts;
  /** For a new one: those that may be the same. */
  readonly similar: readonly Commitment[];
}

/** What an import would do, row by row. */
export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
}

/** Which commitments a sheet was to correct when somebody looked at it, and their versions then. */
export type SeenVersions = Readonly<Record<string, number>>;

/** The versions of what a plan corrects. */
export const versionsSeen = ({ rows }: ImportPlan): SeenVersions =>
  Object.fromEntries(
    rows.flatMap(({ act, commitment }) =>
      act === 'correct' && commitment !== null ? [[commitment.id, commitment.version]] : [],
    ),
  );

/** What tells what an import may do: the day, who keeps what, and the directory that facts are checked against. */
export interface ImportBasis {
  readonly today: string;
  readonly directory: Directory;
  /** Whether the one who imports keeps a unit's. */
  readonly mayKeep: (unit: string) => boolean;
  /** Absent where nobody has looked. */
  readonly seen?: SeenVersions | undefined;
}

/**
 * Compares a sheet with the register: a row that says what stands changes nothing, so that the same sheet read twice
 * does nothing the second time. A row is about the commitment whose number it names, else about the one of
 * the same kind, counterpart, theme, unit and start. What somebody else has changed since it was looked at is left as
 * they made it, and told.
 */
export function planImport(
  reading: SheetReading,
  existing: readonly Commitment[],
  { today, directory, mayKeep, seen: looked }: ImportBasis,
): ImportPlan {
  const byNumber = new Map(existing.map((one) => [one.number, one]));
  const byKey = Map.groupBy(existing, identityOf);
  const problems: Problem[] = [...reading.problems];
  const seen = new Set<string>();
  const rows: PlannedRow[] = [];
  for (const entry of reading.entries) {
    const { row, number } = entry;
    const commitment =
      (number === null ? undefined : byNumber.get(number)) ?? byKey.get(identityOf(entry.facts))?.[0] ?? null;
    const problem = (column: Problem['column'], code: Problem['code'], said: string) =>
      problems.push({ row, column, code, said });
    const key = commitment?.id ?? identityOf(entry.facts);
    if (seen.has(key)) {
      problem('counterpart', 'twice-in-file', entry.facts.counterpart);
      continue;
    }
    seen.add(key);
    const units = [entry.facts.unit, ...(commitment === null ? [] : [commitment.unit])];
    const facts = { ...entry.facts, contact: entry.facts.contact ?? commitment?.contact ?? null };
    if (commitment !== null && changedFacts(commitment, facts).length === 0) {
      rows.push({ entry, act: 'leave', commitment, facts, similar: [] });
      continue;
    }
    if (!units.every(mayKeep)) {
      problem('unit', 'not-allowed', entry.facts.unit);
      continue;
    }
    if (commitment !== null && looked !== undefined && looked[commitment.id] !== commitment.version) {
      problem('counterpart', 'changed-meanwhile', entry.facts.counterpart);
      continue;
    }
    const checked = checkFacts({ ...facts, contact: newContact(facts, commitment) }, directory);
    if (!checked.ok) {
      const column = checked.refusal === 'unknown-contact' ? 'contact' : 'unit';
      problem(column, 'gone-meanwhile', facts[column] ?? '');
      continue;
    }
    const similar = commitment === null ? possibleDuplicates(facts, existing, today) : [];
    rows.push({
      entry,
      act: commitment === null ? 'add' : 'correct',
      commitment,
      facts: factsOf(facts),
      similar,
    });
  }
  return { rows, problems: problems.sort((one, other) => one.row - other.row), warnings: reading.warnings };
}

/** A contact that a row names; one that stands already may have left the directory since. */
const newContact = ({ contact }: CommitmentFacts, commitment: Commitment | null) =>
  contact === commitment?.contact ? null : contact;

/** What makes two rows the same commitment. */
function identityOf({ kind, counterpart, theme, unit, start }: CommitmentFacts): string {
  return JSON.stringify([kind, keyOf(counterpart), keyOf(theme), unit, start]);
}
