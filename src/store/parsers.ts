import type pg from 'pg';

/** PostgreSQL's own type numbers. */
const INT8 = 20;
const DATE = 1082;

/**
 * `count(*)` is a number, and a civil date stays the text `2026-10-25` (pg would make it midnight in the server's
 * zone, which is the day before in Stockholm).
 */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: Number,
  [DATE]: (text) => text,
};

/** How what PostgreSQL gives is read: these parsers, and else those of its client. */
export function typesOf({ getTypeParser }: typeof pg.types): pg.CustomTypesConfig {
  return {
    getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
      parsers[oid] ?? getTypeParser(oid, format)) as typeof getTypeParser,
  };
}
