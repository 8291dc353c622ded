/** PostgreSQL's own type numbers. */
export const INT8 = 20;
export const DATE = 1082;

/**
 * The same JavaScript types from PGlite and from pg: `count(*)` is a number, and a civil date stays
 * the text `2026-10-25` (pg would make it midnight in the server's zone, which is the day before in Stockholm).
 */
export const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: Number,
  [DATE]: (text) => text,
};
