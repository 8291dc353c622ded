import { type DestinationStream, type Logger, pino } from 'pino';
import { maskObject, maskText } from './mask.ts';

export type Log = Logger;

/** What must never stand in a log under its own name, wherever it stands. */
const SECRET = [
  ...['password', 'authorization', 'token', 'secret', 'credentials', 'connectionString', 'databaseUrl'],
  ...['text', 'body', 'mail', 'data', 'value', 'activity', 'params', 'parameters'],
];

/**
 * Structured log on standard error, so that commands can print their answer on standard output. It holds
 * ids, codes and counts: never a secret, nor what people wrote, nor who they are.
 */
export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
  const options = {
    level,
    base: null,
    redact: {
      paths: SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[hidden]',
    },
    formatters: { log: maskObject },
    serializers: { err: describeError },
  };
  return pino(options, destination);
}

/** Errors of libraries carry requests, rows and what was read; what and where are enough to mend them. */
function describeError(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, statusCode, cause, stack = '' } = error as Error & { code?: unknown; statusCode?: unknown };
  return {
    type: error.name,
    message: messageOf(error),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof statusCode === 'number' ? { statusCode } : {}),
    // The first lines of a stack are the message once more.
    stack: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...(cause === undefined || depth > 2 ? {} : { cause: describeError(cause, depth + 1) }),
  };
}

/** A service answers in its own words, and may repeat ours; a parser and a database quote what they could not take, and that is what somebody wrote. */
function messageOf(error: Error): string {
  if (error.name === 'RestError') return 'a service did not do what it was asked for';
  const { message } = error;
  if (error instanceof SyntaxError) return maskText(message.replace(/["'][\s\S]*["']/g, '"…"'));
  // Names of tables and constraints are quoted as well, and are needed; values come after a colon.
  return maskText('severity' in error ? message.replace(/: "[\s\S]*"/g, ': "…"') : message);
}
