import { civilDateAt } from '../../calendar/civil-date.ts';
import { idOfDelivery } from '../../conversation/delivery-id.ts';
import { may } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Json } from '../../record/model.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Database, Transaction } from '../../store/store.ts';
import { changedFacts } from '../handling/check-facts.ts';
import { addFacts } from '../handling/register-commitment.ts';
import { plannedReviews, reviewAfter } from '../handling/review-day.ts';
import type { Commitment, CommitmentFacts } from '../model.ts';
import type { CommitmentPorts, Press } from '../ports.ts';
import { listCommitments, saveCommitment } from '../register.ts';
import type { PlannedReview } from '../reviews/plan-review.ts';
import { settleQuestions } from '../reviews/settle-questions.ts';
import { takeImport } from './import-register.ts';
import { type ImportPlan, type PlannedRow, planImport } from './plan-import.ts';
import type { SheetReading } from './read-rows.ts';

/** How many rows became what. */
export interface Imported {
  readonly added: number;
  readonly corrected: number;
  readonly left: number;
  /** Rows that could not be taken in. */
  readonly refused: number;
}

/** Who imports: a person, who keeps what their roles allow; or whoever runs the terminal, who keeps all. */
export type Importer = Press & { readonly terminal?: true };

/** What an import would do as the register stands, for the one who imports. */
export async function previewImport(
  database: Database | Transaction,
  reading: SheetReading,
  importer: Importer,
): Promise<{ readonly plan: ImportPlan; readonly directory: Directory }> {
  const directory = await readStoredDirectory(database);
  const today = civilDateAt(importer.at);
  const mayKeep = (unit: string) =>
    importer.terminal === true ||
    may(directory, { person: importer.actor, act: 'keep-commitments', unit }, today).ok;
  return { plan: planImport(reading, await listCommitments(database), { today, mayKeep }), directory };
}

/** Takes in a sheet that somebody has looked at, once: a second press finds it gone. */
export async function confirmImport(
  { store, send }: Pick<CommitmentPorts, 'store' | 'send'>,
  id: string,
  importer: Importer,
): Promise<Outcome<Imported, 'import-gone'>> {
  return store.transaction(async (transaction): Promise<Outcome<Imported, 'import-gone'>> => {
    await oneAtATime(transaction, 'commitments');
    const reading = await takeImport(transaction, id, importer.actor);
    if (reading === undefined) return refuse('import-gone');
    return accept(await takeIn(transaction, send, { id, reading, importer }));
  });
}

/** Takes in a sheet at once, as the terminal does. */
export async function importSheet(
  { store, send }: Pick<CommitmentPorts, 'store' | 'send'>,
  sheet: { readonly id: string; readonly reading: SheetReading; readonly importer: Importer },
): Promise<Imported> {
  return store.transaction(async (transaction) => {
    await oneAtATime(transaction, 'commitments');
    return takeIn(transaction, send, sheet);
  });
}

async function takeIn(
  transaction: Transaction,
  send: CommitmentPorts['send'],
  sheet: { readonly id: string; readonly reading: SheetReading; readonly importer: Importer },
): Promise<Imported> {
  const { id, reading, importer } = sheet;
  const { plan } = await previewImport(transaction, reading, importer);
  const planned = await plannedReviews(transaction);
  // Those that have waited longest are asked about first, when there is a queue of them.
  const added = plan.rows.filter(({ act }) => act === 'add').sort(bySince);
  for (const row of added) {
    const one = {
      id: idOfDelivery(`${id}:${row.entry.row}`),
      facts: row.facts,
      ...importer,
      actingFor: null,
    };
    const { unit, reviewOn } = await addFacts(transaction, one, planned);
    if (reviewOn !== null) planned.push({ unit, date: reviewOn });
  }
  const corrected = plan.rows.filter(({ act }) => act === 'correct');
  for (const row of corrected) await correct(transaction, send, row, importer, planned);
  return {
    added: added.length,
    corrected: corrected.length,
    left: plan.rows.length - added.length - corrected.length,
    refused: new Set(plan.problems.map(({ row }) => row)).size,
  };
}

async function correct(
  transaction: Transaction,
  send: CommitmentPorts['send'],
  { commitment, facts }: PlannedRow,
  { actor, at }: Importer,
  planned: PlannedReview[],
): Promise<void> {
  if (commitment === null) return;
  const today = civilDateAt(at);
  const reviewOn = reviewAfter(commitment, facts, planned, today);
  const changed: Commitment = { ...commitment, ...facts, reviewOn, version: commitment.version + 1 };
  await saveCommitment(transaction, changed);
  await settleQuestions(transaction, send, changed, today);
  if (reviewOn !== null && reviewOn !== commitment.reviewOn)
    planned.push({ unit: facts.unit, date: reviewOn });
  const names = changedFacts(commitment, facts);
  const only = (from: CommitmentFacts) =>
    Object.fromEntries(names.map((name) => [name, from[name]])) as Record<string, Json>;
  await recordChange(transaction, {
    ...{ at, actor, act: 'correct-commitment', subject: `commitment:${commitment.id}` },
    before: only(commitment),
    after: only(facts),
  });
}

function bySince(one: PlannedRow, other: PlannedRow): number {
  const since = ({ facts }: PlannedRow) => facts.decidedOn ?? facts.start ?? '9999';
  return since(one) < since(other) ? -1 : since(one) > since(other) ? 1 : one.entry.row - other.entry.row;
}
