import { statfs } from 'node:fs/promises';
import { readDirectory } from './network/directory/directory-file.ts';
import { readStoredDirectory } from './network/directory/directory-register.ts';
import { listStops } from './operations/switch/stop-register.ts';
import { countFailing } from './outbox/count-failing.ts';
import type { Services } from './services.ts';
import { compareMigrations } from './store/migrate.ts';
import { StoreReadOnly, StoreUnreachable } from './store/store.ts';
import { readQueue } from './store/waiting-jobs.ts';

/** One thing that must be so for the bot to do its work, and what an operator should know of it. */
export interface Finding {
  readonly what:
    | 'store'
    | 'tables'
    | 'disk'
    | 'jobs'
    | 'deliveries'
    | 'directory'
    | 'edition'
    | 'knowledge'
    | 'switch';
  /** `broken`: the bot can't do its work. `look`: it works, and somebody should look at this. */
  readonly state: 'fine' | 'look' | 'broken';
  /** In words, with neither secrets nor people; what to do where something is to be done. */
  readonly says: string;
}

/** Jobs start within seconds; when one has waited for so long, the workers stand still. */
const LATE_MINUTES = 10;
const MINUTE_MILLISECONDS = 60_000;

/** Looks at all that the bot needs. Never throws: what can't be looked at is itself a finding. */
export async function examine(services: Services): Promise<Finding[]> {
  const store = await examineStore(services);
  // Everything else is in the store.
  if (store.state === 'broken') return [store];
  const found = Object.entries(examinations).map(([what, examineOne]) =>
    examineOne(services).catch((error: unknown) => {
      services.log.error({ err: error, what }, 'not examined');
      return broken(what as Examined, 'it could not be examined, though the store answers; the log says why');
    }),
  );
  return [store, ...(await Promise.all(found))];
}

type Examined = Exclude<Finding['what'], 'store'>;

/** In the order in which they are told. */
const examinations: Readonly<Record<Examined, (services: Services) => Promise<Finding>>> = {
  tables: examineTables,
  disk: examineDisk,
  jobs: examineJobs,
  deliveries: examineDeliveries,
  directory: examineDirectory,
  edition: examineEdition,
  knowledge: examineKnowledge,
  switch: examineSwitch,
};

const fine = (what: Finding['what'], says: string): Finding => ({ what, state: 'fine', says });
const look = (what: Finding['what'], says: string): Finding => ({ what, state: 'look', says });
const broken = (what: Finding['what'], says: string): Finding => ({ what, state: 'broken', says });

async function examineStore({ store, log }: Services): Promise<Finding> {
  try {
    await store.ping();
    return fine('store', `the ${store.connection.kind} store answers`);
  } catch (error) {
    log.error({ err: error }, 'not ready');
    if (error instanceof StoreReadOnly)
      return broken(
        'store',
        'nothing can be written to the store: it is read-only, as Azure makes a server whose disk is nearly full, and as a stand-by is; give it more storage, or the address of the one that is written to',
      );
    if (error instanceof StoreUnreachable)
      return broken(
        'store',
        'the folder of the embedded store is gone, or is another than the one that was opened: nothing is kept; put it back, and restart this instance',
      );
    const code = (error as { code?: unknown }).code;
    const why = typeof code === 'string' ? ` (${code})` : '';
    return broken(
      'store',
      `the ${store.connection.kind} store does not answer${why}; see that the database runs and that the bot may sign in to it`,
    );
  }
}

async function examineTables({ store }: Services): Promise<Finding> {
  const { missing, newer } = await compareMigrations(store.database);
  if (missing.length > 0)
    return broken(
      'tables',
      `the database lacks ${missing.join(', ')}: it was put back from an older copy; restart this instance, which brings it up to date`,
    );
  if (newer.length > 0)
    return look('tables', `a newer version has been here (${newer.join(', ')}): upgrade this instance too`);
  return fine('tables', 'the tables are those of this version');
}

const MEBIBYTE = 1024 * 1024;
const LITTLE_MEBIBYTES = 500;
const FULL_MEBIBYTES = 20;

/** The disk of a server is its host's to watch. */
async function examineDisk({ store: { connection } }: Services): Promise<Finding> {
  const folder = connection.kind === 'embedded' ? connection.folder : undefined;
  if (folder === undefined) return fine('disk', 'nothing is kept on this machine');
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / MEBIBYTE);
  if (free < FULL_MEBIBYTES)
    return broken('disk', `the disk of the store is full (${free} MiB free); make room`);
  if (free < LITTLE_MEBIBYTES) return look('disk', `the disk of the store has ${free} MiB left; make room`);
  return fine('disk', `the disk of the store has ${free} MiB left`);
}

/** What the connector says of the bot shows in what it says to its messages. */
async function examineDeliveries({ store }: Services): Promise<Finding> {
  const failing = await countFailing(store.database);
  const all = failing.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return fine('deliveries', 'no message waits because it failed');
  const codes = failing.map(({ status, count }) => `${status}: ${count}`).join(', ');
  if (failing.some(({ status }) => status === '401'))
    return broken(
      'deliveries',
      `Teams does not let the bot in (${codes}): see that MicrosoftAppId is the bot's, and that its secret or managed identity holds; messages wait and are sent when it does`,
    );
  return look(
    'deliveries',
    `${all === 1 ? '1 message failed and is' : `${all} messages failed and are`} tried again (${codes}); if it lasts, see that Teams and Entra ID can be reached from here`,
  );
}

async function examineJobs({ store }: Services): Promise<Finding> {
  const { waiting, oldest } = await readQueue(store.database);
  // The queue goes by the real clock, whatever the bot's own says.
  const late = oldest === null ? 0 : Math.floor((Date.now() - oldest.getTime()) / MINUTE_MILLISECONDS);
  const stopped = (await listStops(store.database)).length > 0;
  if (late < LATE_MINUTES || stopped) return fine('jobs', `${waiting} jobs wait for their turn`);
  return broken(
    'jobs',
    `the oldest of ${waiting} jobs has been due for ${late} minutes: the workers stand still; restart this instance`,
  );
}

async function examineDirectory({ store, readDirectoryFile }: Services): Promise<Finding> {
  const { units, people } = await readStoredDirectory(store.database);
  if (units.length === 0)
    return look('directory', 'no directory is loaded: nobody has a role; set UTBLICK_DIRECTORY');
  const held = `${units.length} units and ${people.length} people`;
  const text = await readDirectoryFile().catch(() => undefined);
  if (text === undefined)
    return look(
      'directory',
      `the directory file can't be read; the last known one is in force, with ${held}`,
    );
  const read = readDirectory(text);
  if (read.ok) return fine('directory', held);
  const lines = read.refusal.map(({ line }) => line);
  return look(
    'directory',
    `the directory file has ${lines.length} faults (line ${someOf(new Set(lines))}); the last known one is in force, with ${held}`,
  );
}

async function examineEdition({ editions }: Services): Promise<Finding> {
  const { edition } = await editions.ground();
  if (!edition.imported)
    return look('edition', 'no edition of the strategy is imported: answers quote nothing; run the import');
  const dated = edition.dated === null ? 'undated' : edition.dated;
  return edition.status === 'replaced'
    ? look('edition', `the edition in force (${dated}) has been replaced by another; import that one`)
    : fine('edition', `the edition in force is ${dated}, ${edition.status}`);
}

async function examineKnowledge({ editions }: Services): Promise<Finding> {
  const { underReview, reworded } = await editions.ground();
  if (underReview.size === 0)
    return fine('knowledge', `no answer is withheld; ${reworded.size} provisions are reworded`);
  return look(
    'knowledge',
    `${underReview.size} provisions no longer hold in the edition in force, and their answers are withheld: ${someOf(underReview)}`,
  );
}

const MOST_NAMED = 5;

/** The first of a list by name, and how many more there are. */
function someOf(names: ReadonlySet<string | number>): string {
  const more = names.size - MOST_NAMED;
  const first = [...names].slice(0, MOST_NAMED).join(', ');
  return more > 0 ? `${first} and ${more} more` : first;
}

async function examineSwitch({ store }: Services): Promise<Finding> {
  const stops = await listStops(store.database);
  if (stops.length === 0) return fine('switch', 'everything is on');
  return look('switch', `turned off: ${stops.map(({ what }) => what).join(', ')}`);
}
