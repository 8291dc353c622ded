/** Where in a file: keys and positions from the top. */
export type Path = readonly (string | number)[];

/** What is wrong in a file, and where. */
export interface Finding {
  readonly path: Path;
  /** A sentence without its subject, which is the last key of the path: "must be a list". */
  readonly says: string;
}

/** A value with where it stands. */
export interface Located<Content> {
  readonly path: Path;
  readonly content: Content;
}

/** The fields of a value; none when it has no fields. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  const isFields = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isFields ? (value as Record<string, unknown>) : {};
}

/** The items of a list, each with where it stands; none when it is no list. */
export function itemsOf(value: unknown, path: Path): Located<unknown>[] {
  if (!Array.isArray(value)) return [];
  return value.map((content: unknown, position) => ({ path: [...path, position], content }));
}

/** A value as it is shown in a sentence. */
export function quote(value: unknown): string {
  return `“${typeof value === 'string' ? value : JSON.stringify(value)}”`;
}
