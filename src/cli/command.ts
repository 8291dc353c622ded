import type { Config } from '../config.ts';
import type { Services } from '../services.ts';

/** The options that commands take, as `parseArgs` reads them. */
export const commandOptions = {
  jsonl: { type: 'string' },
  requests: { type: 'string' },
  replies: { type: 'string' },
  language: { type: 'string' },
  title: { type: 'string' },
  name: { type: 'string' },
  dnr: { type: 'string' },
  date: { type: 'string' },
  status: { type: 'string' },
  replaces: { type: 'string' },
  'dry-run': { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  reason: { type: 'string' },
  'reason-en': { type: 'string' },
  out: { type: 'string' },
  keep: { type: 'string' },
  against: { type: 'string' },
} as const;

/** The options that were given, by name. */
export type CommandOptions = {
  readonly [Name in keyof typeof commandOptions]?: (typeof commandOptions)[Name]['type'] extends 'boolean'
    ? boolean
    : string;
};

/** A terminal command: what it prints goes to standard output, and it gives the process's exit code. */
export type Command = (
  services: Services,
  words: readonly string[],
  options: CommandOptions,
) => Promise<number>;

/** A command that needs none of what the bot knows: most need no store, and so can run while the bot has it open. */
export type StorelessCommand = (
  config: Config,
  words: readonly string[],
  options: CommandOptions,
) => Promise<number>;
