import { DateTime } from 'luxon';
import { monthNumber } from '../../language/dates/date-words.ts';
import { MOST_KRONOR, readKronor } from '../../language/numbers/read-kronor.ts';
import { findUnits } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import { type Direction, directions, type Kind, kinds, type Scope } from '../model.ts';
import { keyOf } from '../name-key.ts';
import { readKind } from '../reading/read-kind.ts';
import { texts } from '../texts.ts';

/** What a cell may hold when nobody knew; it is read as empty. */
const nothing = /^(?:-+|–|—|\?|n\/?a|okänt|saknas|ingen|inget|none|unknown)$/i;

/** Whether a cell says nothing. */
export const isEmpty = (cell: string) => cell === '' || nothing.test(cell);

/**
 * A date as people write it in a sheet: `2026-01-31`, `31.1.2026`, `31/1 2026`, `20260131`, `31 januari 2026`; a
 * civil date, null for an empty cell, or undefined when it can't be read.
 */
export function readDateCell(cell: string): string | null | undefined {
  if (isEmpty(cell)) return null;
  const patterns: readonly (readonly [RegExp, (parts: readonly string[]) => [string, string, string]])[] = [
    [/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?$/, ([y = '', m = '', d = '']) => [y, m, d]],
    [/^(\d{4})(\d{2})(\d{2})$/, ([y = '', m = '', d = '']) => [y, m, d]],
    [/^(\d{1,2})[./](\d{1,2})[./ -]\s?(\d{4})$/, ([d = '', m = '', y = '']) => [y, m, d]],
    [/^(\d{1,2})-(\d{1,2})-(\d{4})$/, ([d = '', m = '', y = '']) => [y, m, d]],
    [
      /^(\d{1,2})\.?\s+(\p{L}+)\.?\s+(\d{4})$/u,
      ([d = '', month = '', y = '']) => [y, String(monthNumber(month)), d],
    ],
  ];
  for (const [pattern, order] of patterns) {
    const match = pattern.exec(cell);
    if (match === null) continue;
    const [year, month, day] = order(match.slice(1)).map(Number) as [number, number, number];
    return DateTime.fromObject({ year, month, day }).toISODate() ?? undefined;
  }
  return undefined;
}

/**
 * A cost in whole kronor: `28 000 kr`, `28 tkr`, `28 000,50`, `28000.5`; null for an empty cell, undefined when it
 * can't be read, is in other money, or is less than nothing.
 */
export function readCostCell(cell: string): number | null | undefined {
  if (isEmpty(cell)) return null;
  const bare = cell.replace(/[\s\u00a0\u202f']/g, '');
  // As a spreadsheet has it: a point or comma with one or two decimals, or with any number of them from a formula.
  const plain = /^\d+(?:[.,]\d{1,2}|\.\d{4,})?$/.test(bare) ? Number(bare.replace(',', '.')) : undefined;
  const cost = plain ?? (/^[-−]/.test(bare) ? undefined : readKronor(cell));
  if (cost === undefined || cost > MOST_KRONOR) return undefined;
  return Math.round(cost);
}

const kindNames = new Map(
  kinds.flatMap((kind) =>
    [texts('sv')(`kind-${kind}`), texts('en')(`kind-${kind}`), kind].map(
      (name) => [keyOf(name), kind] as const,
    ),
  ),
);

/** A kind by its name, or by words that say it; undefined when it can't be told. A twin-city agreement is none. */
export function readKindCell(cell: string): Kind | 'twin-city' | undefined {
  return kindNames.get(keyOf(cell)) ?? readKind(cell) ?? undefined;
}

const directionNames = new Map(
  directions.flatMap((direction) =>
    [texts('sv')(`direction-${direction}`), texts('en')(`direction-${direction}`), direction].map(
      (name) => [keyOf(name), direction] as const,
    ),
  ),
);

/** Directions, several with a comma, slash or semicolon between; undefined when one of them is none. */
export function readDirectionsCell(cell: string): Direction[] | undefined {
  if (isEmpty(cell)) return [];
  const found = cell
    .split(/[,;/+&]| och | and /)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => directionNames.get(keyOf(one)));
  if (found.includes(undefined)) return undefined;
  return directions.filter((direction) => found.includes(direction));
}

/** Of the whole city or of one operation; the latter when nothing is said, unless it is of the Executive Board. */
export function readScopeCell(cell: string, isExecutive: boolean): Scope | undefined {
  if (isEmpty(cell)) return isExecutive ? 'city' : 'operation';
  const key = keyOf(cell);
  if (/\b(?:hela staden|stadsovergripande|staden|city|whole city|city wide)\b/.test(key)) return 'city';
  return /\b(?:verksamhet\w*|namnd\w*|forvaltning\w*|operation)\b/.test(key) ? 'operation' : undefined;
}

/** A unit by id, name, administration or short form; undefined when none is called so. */
export function readUnitCell(cell: string, directory: Directory): string | undefined {
  const key = keyOf(cell);
  const exact = directory.units.find(({ id, name, administration, english }) =>
    [id, name, administration, english?.name ?? name, english?.administration ?? name].some(
      (one) => keyOf(one) === key,
    ),
  );
  if (exact !== undefined) return exact.id;
  const [best] = findUnits(directory, cell);
  return best?.named === true ? best.unit.id : undefined;
}
