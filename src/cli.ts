import { parseArgs } from 'node:util';
import { ask } from './cli/ask.ts';
import { type Command, commandOptions } from './cli/command.ts';
import { evaluate } from './cli/evaluate.ts';
import { importFile } from './cli/import-file.ts';
import { UnreadableLines } from './cli/json-lines.ts';
import { listQuestions } from './cli/questions.ts';
import { verify } from './cli/verify.ts';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { failStart } from './main.ts';
import { createServices } from './services.ts';

const commands: Readonly<Record<string, Command>> = {
  ask,
  import: importFile,
  verify,
  questions: listQuestions,
  eval: evaluate,
};

/** Runs one command with the same services as the bot. */
async function run(): Promise<number> {
  const parsed = parseArgs({ options: commandOptions, allowPositionals: true });
  const [name = '', ...words] = parsed.positionals;
  const command = commands[name];
  if (command === undefined) {
    console.error(`Commands: ${Object.keys(commands).join(', ')}`);
    return 2;
  }
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
  const services = await createServices(config, createLog(config.logLevel));
  try {
    return await command(services, words, parsed.values);
  } finally {
    await services.store.close();
  }
}

process.exitCode = await run().catch((error: unknown) => {
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    console.error(error.message);
    return 2;
  }
  if (error instanceof UnreadableLines) {
    console.error(error.message);
    return 2;
  }
  return failStart(error);
});
