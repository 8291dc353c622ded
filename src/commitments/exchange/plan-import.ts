import { changedFacts, factsOf } from '../handling/check-facts.ts';
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

/**
 * Compares a sheet with the register: a row that says what stands changes nothing, so that the same sheet read twice
 * does nothing the second time. A row is about the commitment whose number it names, else about the one of
 * the same kind, counterpart, theme, unit and start. `mayKeep`: whether the one who imports keeps a unit's.
 */
export function planImport(
  reading: SheetReading,
  existing: readonly Commitment[],
  { today, mayKeep }: { readonly today: string; readonly mayKeep: (unit: string) => boolean },
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

/** What makes two rows the same commitment. */
function identityOf({ kind, counterpart, theme, unit, start }: CommitmentFacts): string {
  return JSON.stringify([kind, keyOf(counterpart), keyOf(theme), unit, start]);
}
