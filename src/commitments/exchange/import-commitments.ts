import { civilDateAt } from '../../calendar/civil-date.ts';
import { idOfDelivery } from '../../conversation/delivery-id.ts';
import { may } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Database, Transaction } from '../../store/store.ts';
import { saveChange } from '../handling/change-commitment.ts';
import { changeOfFacts } from '../handling/correct-commitment.ts';
import { addFacts } from '../handling/register-commitment.ts';
import { plannedReviews } from '../handling/review-day.ts';
import type { Commitment } from '../model.ts';
import type { CommitmentPorts, Press } from '../ports.ts';
import { listCommitments } from '../register.ts';
import type { PlannedReview } from '../reviews/plan-review.ts';
import { takeImport } from './import-register.ts';
import { type ImportPlan, type PlannedRow, planImport, type SeenVersions } from './plan-import.ts';
import type { Problem, SheetReading } from './read-rows.ts';

/** How many rows became what. */
export interface Imported {
  readonly added: number;
  readonly corrected: number;
  readonly left: number;
  /** Rows that could not be taken in. */
  readonly refused: number;
  /** Those of them that could when the sheet was looked at. */
  readonly overtaken: readonly Problem[];
}

/** Who imports: a person, who keeps what their roles allow; or whoever runs the terminal, who keeps all. */
export type Importer = Press & { readonly terminal?: true };

/** A sheet as it was read, and the versions of what it was to correct when somebody looked at it. */
export interface Sheet {
  readonly id: string;
  readonly reading: SheetReading;
  readonly seen?: SeenVersions | undefined;
  readonly importer: Importer;
}

type Ports = Pick<CommitmentPorts, 'store' | 'send'>;

/** What an import would do as the register stands, for the one who imports. */
export async function previewImport(
  database: Database | Transaction,
  { reading, seen, importer }: Omit<Sheet, 'id'>,
): Promise<{ readonly plan: ImportPlan; readonly directory: Directory }> {
  const directory = await readStoredDirectory(database);
  const today = civilDateAt(importer.at);
  const mayKeep = (unit: string) => importer.terminal === true || rightOf(directory, importer, unit).ok;
  const plan = planImport(reading, await listCommitments(database), { today, directory, mayKeep, seen });
  return { plan, directory };
}

const rightOf = (directory: Directory, { actor, at }: Importer, unit: string) =>
  may(directory, { person: actor, act: 'keep-commitments', unit }, civilDateAt(at));

/** Takes in a sheet that somebody has looked at, once: a second press finds it gone. */
export async function confirmImport(
  { store, send }: Ports,
  id: string,
  importer: Importer,
): Promise<Outcome<Imported, 'import-gone'>> {
  return store.transaction(async (transaction): Promise<Outcome<Imported, 'import-gone'>> => {
    await oneAtATime(transaction, 'commitments');
    const kept = await takeImport(transaction, id, importer.actor);
    if (kept === undefined) return refuse('import-gone');
    return accept(await takeIn(transaction, send, { id, ...kept, importer }));
  });
}

/** Takes in a sheet at once, as the terminal does. */
export async function importSheet({ store, send }: Ports, sheet: Sheet): Promise<Imported> {
  return store.transaction(async (transaction) => {
    await oneAtATime(transaction, 'commitments');
    return takeIn(transaction, send, sheet);
  });
}

async function takeIn(
  transaction: Transaction,
  send: CommitmentPorts['send'],
  sheet: Sheet,
): Promise<Imported> {
  const { id, importer } = sheet;
  const { actor, at } = importer;
  const { plan, directory } = await previewImport(transaction, sheet);
  const planned = await plannedReviews(transaction);
  /** Whose authority is used, of the unit that a row is of. */
  const actingFor = ({ commitment, facts }: PlannedRow) => {
    const right = rightOf(directory, importer, commitment?.unit ?? facts.unit);
    return right.ok ? right.value.actingFor : null;
  };
  const rowsTo = (act: PlannedRow['act']) => plan.rows.filter((row) => row.act === act);
  // Those that have waited longest are asked about first, when there is a queue of them.
  const added = rowsTo('add').sort(bySince);
  for (const row of added) {
    const { facts } = row;
    const one = { id: idOfDelivery(`${id}:${row.entry.row}`), facts, actor, at, actingFor: actingFor(row) };
    notePlanned(planned, null, await addFacts(transaction, one, planned));
  }
  const corrected = rowsTo('correct');
  for (const row of corrected) {
    const { commitment, facts } = row;
    if (commitment === null) continue;
    const change = changeOfFacts(commitment, facts, planned, civilDateAt(at));
    const by = { actor, at, actingFor: actingFor(row), act: 'correct-commitment' };
    notePlanned(planned, commitment, await saveChange(transaction, send, { commitment, change, by }));
  }
  return {
    added: added.length,
    corrected: corrected.length,
    left: rowsTo('leave').length,
    refused: new Set(plan.problems.map(({ row }) => row)).size,
    overtaken: plan.problems.filter(({ code }) => code === 'changed-meanwhile' || code === 'gone-meanwhile'),
  };
}

/** The next row is planned beside the review of this one, where that has a new day. */
function notePlanned(
  planned: PlannedReview[],
  before: Commitment | null,
  { unit, reviewOn }: Commitment,
): void {
  if (reviewOn !== null && reviewOn !== before?.reviewOn) planned.push({ unit, date: reviewOn });
}

function bySince(one: PlannedRow, other: PlannedRow): number {
  const since = ({ facts }: PlannedRow) => facts.decidedOn ?? facts.start ?? '9999';
  return since(one) < since(other) ? -1 : since(one) > since(other) ? 1 : one.entry.row - other.entry.row;
}
