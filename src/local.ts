import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { startFromConfig } from './main.ts';
import { failStart } from './start-failure.ts';
import { onStopSignal } from './stop-signals.ts';
import { exampleQuestions } from './strategy/conversation.ts';

/** The bot on this machine with Microsoft's own local Teams client beside it, for whoever wants to try it. */
async function runLocally(): Promise<void> {
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
  if (config.identity !== undefined) {
    throw new ConfigError('npm start is for local mode; with MicrosoftAppId set, run: npm run bot');
  }
  const log = createLog(config.logLevel);
  const bot = await startFromConfig(config, log);
  const playground = startPlayground(bot.port, config);
  onStopSignal(config.underNpm, () => {
    playground.kill('SIGTERM');
    void bot.stop().finally(() => process.exit(0));
  });
  playground.once('exit', (code) => {
    if (code !== null && code !== 0) console.error(`Agents Playground stopped (${code}). The bot goes on.`);
  });
  await untilListening(`http://localhost:${config.playgroundPort}`);
  console.log(introduction(bot.port, config.playgroundPort));
}

/** Starts the Playground without its telemetry, and without a browser where there is no desktop. */
function startPlayground(botPort: number, { dataFolder, playgroundPort }: Config) {
  // It writes a log beside where it stands.
  mkdirSync(dataFolder, { recursive: true });
  const require = createRequire(import.meta.url);
  const playground = dirname(require.resolve('@microsoft/m365agentsplayground/package.json'));
  const endpoint = `http://127.0.0.1:${botPort}/api/messages`;
  return spawn(
    process.execPath,
    [
      join(playground, 'cli.js'),
      'start',
      ...['--app-endpoint', endpoint, '--channel-id', 'msteams'],
      ...['--port', String(playgroundPort), '--disable-telemetry'],
    ],
    {
      cwd: dataFolder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { TEAMSAPPTESTER_BROWSER: 'none', ...process.env },
    },
  );
}

/** The Playground does not say when it is ready, so it is asked; after a minute the addresses are printed anyway. */
async function untilListening(address: string): Promise<void> {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const answered = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await setTimeout(250);
  }
}

function introduction(botPort: number, playgroundPort: number): string {
  return [
    '',
    `The bot:    http://127.0.0.1:${botPort}/api/messages (this machine only, no authentication)`,
    `Playground: http://localhost:${playgroundPort}`,
    `Page:       http://127.0.0.1:${botPort}/tab (as whoever you play in the Playground)`,
    '',
    'Open the Playground in a browser and try:',
    ...exampleQuestions.sv.map((example) => `  ${example.text}`),
    '',
    'Stop with Ctrl+C.',
    '',
  ].join('\n');
}

await runLocally().catch(failStart);
