import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export const repository = join(import.meta.dirname, '..', '..');

/** A program of ours in a process of its own, with what it has printed. */
export interface Child {
  readonly process: ChildProcess;
  printed(): string;
  /** Resolves when it has printed what `pattern` matches; rejects when it ends before. */
  waitFor(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Ends it, and whatever it started, by a signal to its process group. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

/** Where programs of the tests find what was compiled of their code before. */
const compiled = join(repository, 'node_modules', '.cache', 'utblick', 'compiled');

/** What a program had started may write to its folder for a moment after it has ended itself. */
const MOST_LOOKS = 200;
async function untilGone(group: number): Promise<void> {
  for (let look = 0; look < MOST_LOOKS && isThere(group); look += 1) await setTimeout(25);
}

function isThere(group: number): boolean {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
}

/** Starts a command in the repository, leading a process group of its own. */
export function startChild(command: string, words: readonly string[], env: Record<string, string>): Child {
  const child = spawn(command, words, {
    cwd: repository,
    detached: true,
    env: { ...process.env, NODE_COMPILE_CACHE: compiled, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const waiting = new Set<() => void>();
  const take = (chunk: Buffer) => {
    output += chunk.toString();
    for (const check of waiting) check();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return {
    process: child,
    printed: () => output,
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const check = () => {
          const match = output.match(pattern);
          if (match === null) return;
          waiting.delete(check);
          resolve(match);
        };
        waiting.add(check);
        child.once('exit', () => reject(new Error(`ended before it printed ${pattern}:\n${output}`)));
        check();
      }),
    end: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      process.kill(-(child.pid as number), signal);
      await ended;
      await untilGone(child.pid as number);
    },
  };
}

/** A port that is free right now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
