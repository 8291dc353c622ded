import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** A question of an evaluation set or of another program. */
export const questionLine = z.looseObject({ id: z.coerce.string(), question: z.string() });

/** Reads a file of one JSON value a line. Throws an error that names the line that is not what it should be. */
export async function readJsonLines<Line>(file: string, schema: z.ZodType<Line>): Promise<Line[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, position) => {
    if (line.trim() === '') return [];
    const parsed = schema.safeParse(parseJson(line));
    if (!parsed.success) throw new Error(`${file}, line ${position + 1}: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
