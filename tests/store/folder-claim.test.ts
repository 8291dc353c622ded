import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimFolder, FolderInUse } from '../../src/store/folder-claim.ts';
import { openStore } from '../../src/store/open-store.ts';

let folder: string;
let children: ChildProcess[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'utblick-folder-'));
  children = [];
});

afterEach(async () => {
  await Promise.all(children.map(end));
  await rm(folder, { recursive: true, force: true });
});

/** Another process that claims the folder and keeps it: what it says, and the process itself. */
async function claimInAnotherProcess(): Promise<{ said: string; child: ChildProcess & { pid: number } }> {
  const module = new URL('../../src/store/folder-claim.ts', import.meta.url).href;
  const program = `
    const { claimFolder } = await import(${JSON.stringify(module)});
    const said = await claimFolder(${JSON.stringify(folder)}).then(() => 'claimed', (error) => error.message);
    process.stdout.write(said);
    process.stdin.resume();`;
  const node = createRequire(import.meta.url).resolve('node/bin/node');
  const child = spawn(node, ['--input-type=module', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const [said] = await once(child.stdout, 'data');
  if (child.pid === undefined) throw new Error('The other process did not start.');
  return { said: String(said), child: Object.assign(child, { pid: child.pid }) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('a second process is refused with a sentence that names the folder and the process that has it', async () => {
  const claim = await claimFolder(folder);

  const refused = await claimInAnotherProcess();

  expect(refused.said).toBe(
    `The folder ${folder} is in use by process ${process.pid}. Stop it first, or set DATABASE_URL to share a server.`,
  );
  await claim.release();
  expect((await claimInAnotherProcess()).said).toBe('claimed');
});

test('a store does not open in the folder of another process until that process has died', async () => {
  const { child } = await claimInAnotherProcess();

  const refused = openStore({ folder });
  await expect(refused).rejects.toBeInstanceOf(FolderInUse);
  await expect(refused).rejects.toMatchObject({ folder, processId: child.pid });

  // Killed, it had no chance to take its mark away.
  await end(child);
  expect(await readFile(join(folder, 'owner.pid'), 'utf8')).toBe(String(child.pid));
  const store = await openStore({ folder });
  await store.ping();
  expect(await readFile(join(folder, 'owner.pid'), 'utf8')).toBe(String(process.pid));
  await store.close();
});

test('a folder that this process has open is not opened a second time', async () => {
  const claim = await claimFolder(folder);

  await expect(claimFolder(`${folder}/`)).rejects.toBeInstanceOf(FolderInUse);

  await claim.release();
  await expect(claimFolder(folder)).resolves.toBeDefined();
});

test.each([undefined, '999999999'])(
  'of four processes that start at once, at most one gets the folder, with the mark %s',
  async (mark) => {
    if (mark !== undefined) await writeFile(join(folder, 'owner.pid'), mark);

    const claims = await Promise.all(Array.from({ length: 4 }, claimInAnotherProcess));

    expect(claims.filter(({ said }) => said === 'claimed').length).toBeLessThanOrEqual(1);
  },
);

test.each(['', 'not a number'])('a mark that says %j is nobody’s and is taken over', async (mark) => {
  await writeFile(join(folder, 'owner.pid'), mark);

  await claimFolder(folder);

  expect(await readFile(join(folder, 'owner.pid'), 'utf8')).toBe(String(process.pid));
});

test('a store makes its folder, and what was written is there when it is opened again', async () => {
  const data = join(folder, 'not', 'there', 'yet');
  const store = await openStore({ folder: data });
  await sql`create table sample (text text)`.execute(store.database);
  await store.transaction((transaction) => sql`insert into sample values ('kept')`.execute(transaction));
  await store.close();
  await expect(readFile(join(data, 'owner.pid'))).rejects.toThrow('ENOENT');

  const reopened = await openStore({ folder: data });

  expect((await sql`select * from sample`.execute(reopened.database)).rows).toEqual([{ text: 'kept' }]);
  await reopened.close();
});

test('a store that can’t be opened is refused in words, and its folder is free again', async () => {
  await writeFile(join(folder, 'postgres'), 'a file where a folder should be');

  await expect(openStore({ folder })).rejects.toThrow(/can't be opened|postgres/);

  await expect(readFile(join(folder, 'owner.pid'))).rejects.toThrow('ENOENT');
});
