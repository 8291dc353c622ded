import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { verb } from '../../src/conversation/feature.ts';
import { recordChange } from '../../src/record/record-change.ts';
import { listEntries } from '../../src/record/register.ts';
import { verifyRecord } from '../../src/record/verify.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { cardAction, personalMessage } from './activities.ts';
import { startTestBot } from './test-bot.ts';

/** What became of a bot whose disk was full for a while. */
export interface FullDisk {
  readonly acknowledged: number;
  /** What people read while nothing could be kept. */
  readonly said: readonly string[];
  readonly ready: { readonly status: number; readonly disk: string | undefined };
  readonly acknowledgedAfter: number;
  readonly lost: readonly string[];
  readonly record: unknown;
}

const MEBIBYTE = 2 ** 20;
const FEW = 3;
const MOST = 400;

/** A room that keeps much. */
function keepingFeature(store: Store) {
  const keep = verb('keep', z.object({ what: z.string() }), async (turn, { what }) => {
    const change = { at: turn.at, actor: turn.person.id, act: 'keep', subject: `kept:${what}`, before: null };
    const after = { words: `${Math.random()} `.repeat(1_000) };
    await store.transaction((transaction) =>
      recordChange(transaction, { actingFor: undefined, ...change, after }),
    );
    return { text: `kept ${what}` };
  });
  return { name: 'keeping', intents: [], verbs: [keep], jobs: [], notices: [], examples: { sv: [], en: [] } };
}

/** Fills the disk that `folder` is on, which is small, under a bot at work; then makes room again. */
async function run(folder: string): Promise<FullDisk> {
  const data = join(folder, 'data');
  const store = await openStore({ folder: data });
  const bot = await startTestBot({ store, start: { features: [keepingFeature(store)] } });
  const acknowledged: string[] = [];
  const said: string[] = [];
  let pressed = 0;
  const press = async () => {
    const what = String(pressed++);
    const { body } = await bot.post(cardAction(personalMessage('x'), 'keep', { what }));
    const { value } = body as { value: string | { message: string } };
    if (value === `kept ${what}`) acknowledged.push(what);
    else said.push(typeof value === 'string' ? value : value.message);
  };
  for (let number = 0; number < FEW; number += 1) await press();
  const fillers = await fill(folder);
  while (said.length < FEW && pressed < MOST) await press();
  const ready = await fetch(`${bot.url}/ready`);
  const { findings } = (await ready.json()) as { findings: { what: string; state: string }[] };
  const before = acknowledged.length;
  await Promise.all(fillers.map((filler) => rm(filler)));
  for (let number = 0; number < FEW; number += 1) await press();
  await bot.close();

  const again = await openStore({ folder: data });
  const kept = new Set((await listEntries(again.database, 0, MOST)).map(({ subject }) => subject));
  const result = {
    acknowledged: acknowledged.length,
    said,
    ready: { status: ready.status, disk: findings.find(({ what }) => what === 'disk')?.state },
    acknowledgedAfter: acknowledged.length - before,
    lost: acknowledged.filter((what) => !kept.has(`kept:${what}`)),
    record: await verifyRecord(again.database),
  };
  await again.close();
  return result;
}

/** Writes files until nothing more can be written. */
async function fill(folder: string): Promise<string[]> {
  const fillers: string[] = [];
  for (;;) {
    const filler = join(folder, `filler-${fillers.length}`);
    fillers.push(filler);
    try {
      await writeFile(filler, new Uint8Array(MEBIBYTE));
    } catch (error) {
      const { bavail } = await statfs(folder);
      if ((error as { code?: string }).code === 'ENOSPC' && bavail === 0) return fillers;
      throw error;
    }
  }
}

process.stdout.write(`${JSON.stringify(await run(process.argv[2] ?? ''))}\n`);
process.exit(0);
