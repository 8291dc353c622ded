import type { Database, Transaction } from '../store/store.ts';
import type { Position } from './model.ts';

interface PositionRow {
  id: string;
  version: number;
  unit: string;
  matter: string;
  view: string;
  written_by: string;
  written_on: string;
  told_on: string | null;
  told_by: string | null;
}
type NumberedRow = PositionRow & { number: number };

const tablesOf = (database: Database | Transaction) => database.withTables<{ eu_position: NumberedRow }>();

/** Adds a position and gives it its number; undefined when one of this id is there. */
export async function addPosition(
  transaction: Transaction,
  position: Omit<Position, 'number'>,
): Promise<Position | undefined> {
  const added = await transaction
    .withTables<{ eu_position: PositionRow }>()
    .insertInto('eu_position')
    .values(toRow(position))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returningAll()
    .executeTakeFirst();
  return added === undefined ? undefined : toPosition(added as NumberedRow);
}

/** Saves what a position has become. */
export async function savePosition(transaction: Transaction, position: Position): Promise<void> {
  const { id, ...row } = toRow(position);
  await transaction
    .withTables<{ eu_position: PositionRow }>()
    .updateTable('eu_position')
    .set(row)
    .where('id', '=', id)
    .execute();
}

/** A position by its id, or undefined; `lock` holds it until the transaction ends. */
export async function findPosition(
  database: Database | Transaction,
  id: string,
  lock = false,
): Promise<Position | undefined> {
  const query = tablesOf(database).selectFrom('eu_position').selectAll().where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row === undefined ? undefined : toPosition(row);
}

/** Positions, the latest first; all, or those of these units. */
export async function listPositions(
  database: Database | Transaction,
  units?: readonly string[],
): Promise<Position[]> {
  let query = tablesOf(database).selectFrom('eu_position').selectAll().orderBy('number', 'desc');
  if (units !== undefined) query = query.where('unit', 'in', units.length === 0 ? [''] : units);
  return (await query.execute()).map(toPosition);
}

function toRow(position: Omit<Position, 'number'>): PositionRow {
  return {
    id: position.id,
    version: position.version,
    unit: position.unit,
    matter: position.matter,
    view: position.view,
    written_by: position.writtenBy,
    written_on: position.writtenOn,
    told_on: position.toldOn,
    told_by: position.toldBy,
  };
}

function toPosition(row: NumberedRow): Position {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    unit: row.unit,
    matter: row.matter,
    view: row.view,
    writtenBy: row.written_by,
    writtenOn: row.written_on,
    toldOn: row.told_on,
    toldBy: row.told_by,
  };
}
