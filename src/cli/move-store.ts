import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { storeOptions } from '../begin-store.ts';
import type { Config } from '../config.ts';
import { beginJobsMove } from '../jobs/move-jobs.ts';
import { readHead } from '../record/register.ts';
import { verifyRecord } from '../record/verify.ts';
import { copyTables, countTables, NotEmpty } from '../store/move-store.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import type { CommandOptions } from './command.ts';

/**
 * `move-store --from .data --to postgres://…` copies a whole store into a new one, and checks it by counts and by
 * the record's chain. Either may be a folder or a server: the same command makes a backup and restores it.
 * A target that holds anything is refused; a move that failed has left nothing there.
 */
export async function moveStore(
  config: Config,
  words: readonly string[],
  { from, to }: CommandOptions,
): Promise<number> {
  if (from === undefined || to === undefined || words.length > 0 || from === to) {
    console.error('Skriv varifrån och vart: npm run move-store -- --from .data --to postgres://…');
    return 2;
  }
  if (!isServer(from) && !(await isStore(from))) {
    console.error(`I mappen ${from} finns inget att flytta.`);
    return 1;
  }
  const source = await open(config, from);
  try {
    const target = await open(config, to);
    return await move(source, target).finally(() => target.close());
  } catch (error) {
    if (!(error instanceof NotEmpty)) throw error;
    console.error('Målet är inte tomt, så inget har flyttats. Välj en ny databas eller mapp.');
    return 1;
  } finally {
    await source.close();
  }
}

async function move(source: Store, target: Store): Promise<number> {
  const waiting = await beginJobsMove(source, target);
  const moving = target.transaction(async (transaction) => ({
    copied: await copyTables(source, transaction),
    jobs: await waiting.copy(transaction),
  }));
  const { copied, jobs } = await moving.finally(() => waiting.close());
  const expected = await countTables(source.database);
  const different = Object.keys(expected).filter((name) => expected[name] !== copied[name]);
  const record = await verifyRecord(target.database);
  const [before, after] = [await readHead(source.database), await readHead(target.database)];
  for (const [name, count] of Object.entries(copied)) if (count > 0) console.log(`${name}: ${count}`);
  console.log(`jobb som väntar: ${jobs}`);
  if (different.length > 0 || !record.whole || before.hash !== after.hash) {
    console.error(`Flytten stämmer inte (${different.join(', ') || 'posternas kedja'}). Använd inte målet.`);
    return 1;
  }
  console.log(`Flyttat. Hel kedja: ${record.entries} poster, samma slut som källans.`);
  return 0;
}

const isServer = (place: string) => /^postgres(ql)?:\/\//.test(place);

/** Opening a folder that is none would make it one. */
async function isStore(folder: string): Promise<boolean> {
  return stat(join(folder, 'postgres')).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function open(config: Config, place: string): Promise<Store> {
  if (!isServer(place)) return openStore({ folder: place });
  return openStore(await storeOptions({ ...config, databaseUrl: place }));
}
