import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** A question of an evaluation set or of another program. */
export const questionLine = z.looseObject({ id: z.coerce.string(), question: z.string() });

/** What a model replied to the request of a question. */
export const replyLine = z.looseObject({ id: z.coerce.string(), content: z.string() });

/** A file that is not there, or that has a line that is not what it should be. */
export class UnreadableLines extends Error {
  override readonly name = 'UnreadableLines';
}

/** Reads a file of one JSON value a line. Throws UnreadableLines, which names the file and the line. */
export async function readJsonLines<Line>(file: string, schema: z.ZodType<Line>): Promise<Line[]> {
  const content = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UnreadableLines(`The file ${file} can't be read.`, { cause });
  });
  const lines = content.split('\n');
  return lines.flatMap((line, position) => {
    if (line.trim() === '') return [];
    const parsed = schema.safeParse(parseJson(line));
    if (!parsed.success)
      throw new UnreadableLines(`${file}, line ${position + 1}: ${z.prettifyError(parsed.error)}`);
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
