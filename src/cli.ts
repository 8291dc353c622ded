import { parseArgs } from 'node:util';
import { ask } from './cli/ask.ts';
import { type Command, commandOptions, type StorelessCommand } from './cli/command.ts';
import { commitments } from './cli/commitments.ts';
import { evaluate } from './cli/evaluate.ts';
import { evaluateVisits } from './cli/evaluate-visits.ts';
import { exportAll } from './cli/export.ts';
import { importFile } from './cli/import-file.ts';
import { UnreadableLines } from './cli/json-lines.ts';
import { moveStore } from './cli/move-store.ts';
import { listQuestions } from './cli/questions.ts';
import { remiss } from './cli/remiss.ts';
import { report } from './cli/report.ts';
import { switchRoom } from './cli/switch.ts';
import { train } from './cli/train.ts';
import { triageRequests } from './cli/triage.ts';
import { verify } from './cli/verify.ts';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { whyNotStarted } from './main.ts';
import { createServices } from './services.ts';

const commands: Readonly<Record<string, Command>> = {
  ask,
  import: importFile,
  verify,
  questions: listQuestions,
  commitments,
  eval: evaluate,
  switch: switchRoom,
  export: exportAll,
};
const storelessCommands: Readonly<Record<string, StorelessCommand>> = {
  triage: triageRequests,
  'eval visits': evaluateVisits,
  train,
  remiss,
  report,
  'move-store': moveStore,
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
    console.error(whyNotStarted(error));
    return 1;
  }
}

async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const parsed = parseArgs({ args: [...args], options: commandOptions, allowPositionals: true });
  const [name = '', ...words] = parsed.positionals;
  const storeless = storelessCommands[`${name} ${words[0]}`] ?? storelessCommands[name];
  const command = commands[name];
  if (command === undefined && storeless === undefined) {
    console.error(`Commands: ${[commands, storelessCommands].flatMap(Object.keys).join(', ')}`);
    return 2;
  }
  const config = readConfig({ LOG_LEVEL: 'warn', ...env });
  if (storeless !== undefined) return storeless(config, words, parsed.values);
  const services = await createServices(config, createLog(config.logLevel));
  try {
    return (await command?.(services, words, parsed.values)) ?? 2;
  } finally {
    await services.store.close();
  }
}

if (import.meta.main) process.exitCode = await runCommand(process.argv.slice(2), process.env);
