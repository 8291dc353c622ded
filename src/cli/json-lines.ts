import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { decodeText } from '../documents/decode-text.ts';

/** A question of an evaluation set or of another program. */
export const questionLine = z.looseObject({ id: z.coerce.string(), question: z.string() });

/** What a model replied to the request of a question. */
export const replyLine = z.looseObject({ id: z.coerce.string(), content: z.string() });

/** A file that is not there, or that has a line that is not what it should be. */
export class UnreadableLines extends Error {
  override readonly name = 'UnreadableLines';
}

/**
 * Reads a file of one JSON value a line, in any of the encodings in which programs save text. Throws
 * UnreadableLines, which names the file and the line.
 */
export async function readJsonLines<Line>(file: string, schema: z.ZodType<Line>): Promise<Line[]> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new UnreadableLines(`The file ${file} can't be read.`, { cause });
  });
  const content = decodeText(bytes);
  if (content === undefined) throw new UnreadableLines(`The file ${file} is no text.`);
  return content.split('\n').flatMap((line, position) => {
    if (line.trim() === '') return [];
    const place = `${file}, line ${position + 1}`;
    const parsed = schema.safeParse(parseJson(line, place));
    if (!parsed.success) throw new UnreadableLines(`${place}: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new UnreadableLines(`${place}: This is no JSON (${(cause as Error).message}).`, { cause });
  }
}
