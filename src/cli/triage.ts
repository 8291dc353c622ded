import { z } from 'zod';
import { civilDateAt } from '../calendar/civil-date.ts';
import { runningClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { readDirectoryFile } from '../network/directory/load-directory-file.ts';
import { toLine, type VisitLine } from '../visits/evaluation/score.ts';
import { createVisitReader } from '../visits/reader.ts';
import type { CommandOptions } from './command.ts';
import { readJsonLines } from './json-lines.ts';

const requestLine = z.looseObject({ id: z.coerce.string(), text: z.string() });

/**
 * `triage -- "text"` or `triage --jsonl FILE` prints a JSON line for each `{id, text}`: whose the visit is and
 * what was read of it. The directory file is read itself, so that it runs while the bot has the store open.
 */
export async function triageRequests(
  config: Config,
  words: readonly string[],
  options: CommandOptions,
): Promise<number> {
  const text = words.join(' ').trim();
  if (options.jsonl === undefined && text === '') {
    console.error('Skriv texten efter --, eller ange en fil: npm run --silent triage -- --jsonl FIL');
    return 2;
  }
  const requests = options.jsonl === undefined ? [] : await readJsonLines(options.jsonl, requestLine);
  const read = await createReading(config);
  if (options.jsonl === undefined) console.log(JSON.stringify(read(text)));
  for (const request of requests) console.log(JSON.stringify({ id: request.id, ...read(request.text) }));
  return 0;
}

/** Reads and judges texts on today's date, by the directory file. */
export async function createReading(config: Config): Promise<(text: string) => VisitLine> {
  const directory = await readDirectoryFile(config.directoryFile);
  const today = civilDateAt(runningClock(config.startAt).now());
  const reader = createVisitReader();
  return (text) => {
    const reading = reader.read(text, today);
    return toLine(reading, reader.triage(reading, directory));
  };
}
