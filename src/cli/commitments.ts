import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { headingOf } from '../commitments/exchange/columns.ts';
import { exportCommitments } from '../commitments/exchange/export-commitments.ts';
import { type Imported, importSheet, previewImport } from '../commitments/exchange/import-commitments.ts';
import type { ImportPlan } from '../commitments/exchange/plan-import.ts';
import { readRows, type SheetReading } from '../commitments/exchange/read-rows.ts';
import { sayProblem, sayWarning } from '../commitments/exchange/say-problems.ts';
import { exchangeTexts } from '../commitments/exchange/texts.ts';
import { listCommitments } from '../commitments/register.ts';
import { readApart } from '../documents/apart/read-apart.ts';
import { currentDirectory, readStoredDirectory } from '../network/directory/directory-register.ts';
import { loadDirectory } from '../network/directory/load-directory.ts';
import type { Directory } from '../network/model.ts';
import type { Services } from '../services.ts';
import type { CommandOptions } from './command.ts';
import { writeFile } from './write-file.ts';

const say = exchangeTexts('sv');

/** `commitments import FILE [--dry-run]` reads a sheet in; `commitments export [FILE]` writes one, csv without a file. */
export async function commitments(
  services: Services,
  words: readonly string[],
  options: CommandOptions,
): Promise<number> {
  const [act, path, ...more] = words;
  const dryRun = options['dry-run'] === true;
  if (more.length > 0) return explain(say('usage'));
  const format = formatOf(path);
  if (act === 'export' && format !== undefined && !dryRun) return write(services, path, format);
  if (act === 'import' && path !== undefined) return read(services, path, dryRun);
  return explain(say('usage'));
}

function explain(reason: string): number {
  console.error(reason);
  return 2;
}

async function read(services: Services, path: string, dryRun: boolean): Promise<number> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return explain(say('noFile', { file: path }));
  const rows = await readApart('sheet', { name: basename(path), bytes });
  if (!rows.ok) return explain(say(`file-${rows.refusal}`));
  const { store, clock } = services;
  const reading = readRows(rows.value, await directoryOf(services));
  if (!reading.ok) {
    const missing = reading.refusal.missing.map((column) => headingOf(column, 'sv')).join(', ');
    return explain(say('missingColumns', { missing }));
  }
  const importer = { actor: `terminal:${userInfo().username}`, at: clock.now(), terminal: true } as const;
  const { plan } = await previewImport(store.database, { reading: reading.value, importer });
  for (const problem of plan.problems) console.error(sayProblem(problem, 'sv'));
  for (const warning of plan.warnings) console.error(sayWarning(warning, 'sv'));
  const { added, corrected, left, refused }: Counted = dryRun
    ? countOf(plan)
    : await takeIn(services, reading.value, bytes, importer);
  console.log(say(dryRun ? 'dryRun' : 'done', { added, corrected, left, refused }));
  return plan.problems.length === 0 ? 0 : 1;
}

/** The directory as it stands; where the bot has never run on this store, that of the file. */
async function directoryOf(services: Services): Promise<Directory> {
  const { database } = services.store;
  const stored = await readStoredDirectory(database);
  if (stored.units.length > 0) return stored;
  await loadDirectory(services, { text: await services.readDirectoryFile(), actor: 'system:start' });
  return readStoredDirectory(database);
}

function takeIn(
  { store }: Services,
  reading: SheetReading,
  bytes: Uint8Array,
  importer: Parameters<typeof importSheet>[1]['importer'],
): Promise<Imported> {
  const id = createHash('sha256').update(bytes).update(importer.at.toISOString()).digest('hex').slice(0, 32);
  // No message is sent by an import, so no job is needed.
  return importSheet({ store, send: async () => undefined }, { id, reading, importer });
}

type Counted = Omit<Imported, 'overtaken'>;

function countOf({ rows, problems }: ImportPlan): Counted {
  const count = (act: string) => rows.filter((row) => row.act === act).length;
  const refused = new Set(problems.map(({ row }) => row)).size;
  return { added: count('add'), corrected: count('correct'), left: count('leave'), refused };
}

/** What a file's name says that it is to hold; undefined for what can't be written. */
function formatOf(path = '.csv'): 'xlsx' | 'csv' | undefined {
  return (['xlsx', 'csv'] as const).find((format) => path.toLowerCase().endsWith(`.${format}`));
}

async function write({ store }: Services, path: string | undefined, format: 'xlsx' | 'csv'): Promise<number> {
  const all = await listCommitments(store.database);
  const directory = await currentDirectory(store);
  const { bytes } = await exportCommitments(all, directory, format, 'sv');
  if (path === undefined) process.stdout.write(bytes);
  else {
    await writeFile(path, bytes);
    console.log(say('written', { file: path }));
  }
  return 0;
}
