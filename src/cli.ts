import { parseArgs } from 'node:util';
import { refuseArguments } from './cli/arguments.ts';
import { type Command, commandOptions, type StorelessCommand } from './cli/command.ts';
import { UnreadableLines } from './cli/json-lines.ts';
import { withServices } from './cli/with-services.ts';
import { readConfig } from './config.ts';

/** A command is loaded when it is asked for: what all of them need takes seconds to load. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./cli/import-file.ts')).importFile,
  strategy: async () => (await import('./cli/strategy.ts')).listEditions,
  verify: async () => (await import('./cli/verify.ts')).verify,
  questions: async () => (await import('./cli/questions.ts')).listQuestions,
  commitments: async () => (await import('./cli/commitments.ts')).commitments,
  eval: async () => (await import('./cli/evaluate.ts')).evaluate,
  switch: async () => (await import('./cli/switch.ts')).switchRoom,
  export: async () => (await import('./cli/export.ts')).exportAll,
};
const storelessCommands: Readonly<Record<string, () => Promise<StorelessCommand>>> = {
  ask: async () => (await import('./cli/ask.ts')).ask,
  triage: async () => (await import('./cli/triage.ts')).triageRequests,
  'eval visits': async () => (await import('./cli/evaluate-visits.ts')).evaluateVisits,
  train: async () => (await import('./cli/train.ts')).train,
  remiss: async () => (await import('./cli/remiss.ts')).remiss,
  report: async () => (await import('./cli/report.ts')).report,
  'move-store': async () => (await import('./cli/move-store.ts')).moveStore,
};

/**
 * Runs one command with the same services as the bot, and gives the exit code: 2 where it was used wrongly,
 * 1 where it could not do its work. Why is said on standard error.
 */
export async function runCommand(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  try {
    return await run(words, env);
  } catch (error) {
    const isUnknownOption =
      error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (isUnknownOption || error instanceof UnreadableLines) {
      console.error((error as Error).message);
      return 2;
    }
    console.error((await import('./start-failure.ts')).whyNotStarted(error));
    return 1;
  }
}

async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const parsed = parseArgs({ args: [...args], options: commandOptions, allowPositionals: true });
  const [name = '', ...words] = parsed.positionals;
  const wholeName =
    [`${name} ${words[0]}`, name].find((one) => Object.hasOwn(storelessCommands, one)) ?? name;
  const storeless = named(storelessCommands, wholeName);
  const command = named(commands, name);
  if (command === undefined && storeless === undefined) {
    console.error(`Commands: ${[commands, storelessCommands].flatMap(Object.keys).sort().join(', ')}`);
    return 2;
  }
  const refusal = refuseArguments(wholeName, words, parsed.values);
  if (refusal !== undefined) {
    console.error(refusal);
    return 2;
  }
  const config = readConfig({ LOG_LEVEL: 'warn', ...env });
  if (storeless === undefined || name === 'ask') {
    const { beginStore, hasStore } = await import('./begin-store.ts');
    if (storeless === undefined || hasStore(config)) beginStore(config);
  }
  if (storeless !== undefined) return (await storeless())(config, words, parsed.values);
  return withServices(
    config,
    async (services) => (await (await command?.())?.(services, words, parsed.values)) ?? 2,
  );
}

/** What a table holds under a name; nothing under `toString`. */
function named<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Runs a command as a program of its own. Whoever reads what it prints may have read enough: it ends all the same. */
export async function startProgram(words: readonly string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await runCommand(words, process.env);
}

if (import.meta.main) await startProgram(process.argv.slice(2));
