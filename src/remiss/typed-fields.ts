import { z } from 'zod';
import { civilDate } from '../calendar/civil-date.ts';

const nullWhereEmpty = z
  .string()
  .trim()
  .transform((text) => (text === '' ? null : text));

/** A field that may be left empty: clients send nothing of an empty one. */
export const emptyIsNull = nullWhereEmpty.default(null);

/** A day that somebody chooses: empty where they have chosen none, for which clients may send nothing. */
export const chosenDay = civilDate.or(z.literal('')).default('');

/**
 * A field that cards made earlier do not have. Since nothing comes of an empty one either, a card that has it says so
 * in `has`; `typedIn` tells the two apart.
 */
export const addedField = nullWhereEmpty.optional();
export const has = z.string().default('');

/** What a card says of such a field: null where it was emptied, undefined where the card has none. */
export function typedIn(
  field: string,
  has: string,
  typed: string | null | undefined,
): string | null | undefined {
  return typed === undefined && has === field ? null : typed;
}
