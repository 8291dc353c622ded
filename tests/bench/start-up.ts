import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../support/child.ts';
import { median, shown, table } from './measure.ts';

const ROUNDS = 3;

interface Program {
  readonly name: string;
  readonly words: readonly string[];
  /** Printed when it is of use; undefined: when it has ended. */
  readonly ready?: RegExp;
  /** Whether a store, and compiled code, is there from an earlier start. */
  readonly store: boolean;
  readonly compiled: boolean;
}

const never = { store: false, compiled: false };
const before = { store: true, compiled: true };

const question = 'Får vi teckna ett vänortsavtal?';
const programs: readonly Program[] = [
  { name: 'botbuilder echo', words: ['tests/bench/programs/echo-bot.ts'], ready: /listening/, ...never },
  { name: 'npm run bot, first', words: ['src/run.js', 'bot'], ready: /is listening/, ...never },
  { name: 'npm run bot', words: ['src/run.js', 'bot'], ready: /is listening/, ...before },
  { name: 'npm run ask, first', words: ['src/run.js', 'cli', 'ask', question], ...never },
  {
    name: 'npm run ask, without a store',
    words: ['src/run.js', 'cli', 'ask', question],
    store: false,
    compiled: true,
  },
  { name: 'npm run ask', words: ['src/run.js', 'cli', 'ask', question], ...before },
];

/** How long programs take until they are of use, and the most memory that they held until then. */
export async function startUp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'utblick-bench-'));
  try {
    const measured = programs.map((): { seconds: number; megabytes: number }[] => []);
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const [place, program] of programs.entries()) {
        const data = join(folder, program.store ? 'kept' : `${round}-${place}`);
        const one = await start(program, data);
        // The first round leaves a store and compiled code behind for those that are no first start.
        if (round >= 0) measured[place]?.push(one);
      }
    }
    const echo = median(measured[0]?.map(({ seconds }) => seconds) ?? []);
    const rows = programs.map(({ name }, place) => {
      const own = measured[place] ?? [];
      const seconds = median(own.map((one) => one.seconds));
      return [
        name,
        shown(seconds),
        (seconds / echo).toFixed(1),
        shown(median(own.map((one) => one.megabytes))),
      ];
    });
    return table(['Program', 's', '× echo', 'memory MB'], rows);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function start(
  { words, ready, compiled }: Program,
  data: string,
): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now();
  const child = startChild(process.execPath, words, {
    ...{ PORT: '0', UTBLICK_DATA: data, LOG_LEVEL: 'info' },
    ...(compiled ? {} : { NODE_DISABLE_COMPILE_CACHE: '1' }),
  });
  let megabytes = Number.NaN;
  const look = () => {
    const held = mostMemoryOf(child.process.pid);
    if (!Number.isNaN(held)) megabytes = held;
  };
  const looking = setInterval(look, 50);
  try {
    if (ready === undefined) {
      await new Promise<void>((resolve) => child.process.once('exit', () => resolve()));
      if (child.process.exitCode !== 0) throw new Error(child.printed());
    } else {
      await child.waitFor(ready);
    }
    look();
    return { seconds: (performance.now() - began) / 1000, megabytes };
  } finally {
    clearInterval(looking);
    await child.end();
  }
}

/** As Linux tells it; elsewhere not known. */
function mostMemoryOf(pid: number | undefined): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
}
