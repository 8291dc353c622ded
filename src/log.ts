import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Structured log on standard error, so that commands can print their answer on standard output. */
export function createLog(level: string): Log {
  return pino(
    { level, base: null, redact: ['*.password', '*.authorization', 'authorization'] },
    pino.destination(2),
  );
}
