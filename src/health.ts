import { readDirectory } from './network/directory-file.ts';
import { readStoredDirectory } from './network/directory-register.ts';
import { listStops } from './operations/switch/stop-register.ts';
import type { Services } from './services.ts';
import { readQueue } from './store/waiting-jobs.ts';

/** One thing that must be so for the bot to do its work, and what an operator should know of it. */
export interface Finding {
  readonly what: 'store' | 'jobs' | 'directory' | 'edition' | 'knowledge' | 'switch';
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
  const others = [examineJobs, examineDirectory, examineEdition, examineKnowledge, examineSwitch];
  return [store, ...(await Promise.all(others.map((examineOne) => examineOne(services).catch(unexamined))))];
}

const fine = (what: Finding['what'], says: string): Finding => ({ what, state: 'fine', says });
const look = (what: Finding['what'], says: string): Finding => ({ what, state: 'look', says });
const unexamined = () => look('store', 'something could not be examined; the log says why');

async function examineStore({ store, log }: Services): Promise<Finding> {
  try {
    await store.ping();
    return fine('store', `the ${store.connection.kind} store answers`);
  } catch (error) {
    log.error({ err: error }, 'not ready');
    const code = (error as { code?: unknown }).code;
    const why = typeof code === 'string' ? ` (${code})` : '';
    return {
      what: 'store',
      state: 'broken',
      says: `the ${store.connection.kind} store does not answer${why}; see that the database runs and that the bot may sign in to it`,
    };
  }
}

async function examineJobs({ store }: Services): Promise<Finding> {
  const { waiting, oldest } = await readQueue(store.database);
  // The queue goes by the real clock, whatever the bot's own says.
  const late = oldest === null ? 0 : Math.floor((Date.now() - oldest.getTime()) / MINUTE_MILLISECONDS);
  const stopped = (await listStops(store.database)).length > 0;
  if (late < LATE_MINUTES || stopped) return fine('jobs', `${waiting} jobs wait for their turn`);
  return {
    what: 'jobs',
    state: 'broken',
    says: `the oldest of ${waiting} jobs has been due for ${late} minutes: the workers stand still; restart this instance`,
  };
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
    `the directory file has ${lines.length} faults (line ${[...new Set(lines)].slice(0, 5).join(', ')}); the last known one is in force, with ${held}`,
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
    `${underReview.size} provisions no longer hold in the edition in force, and their answers are withheld: ${[...underReview].slice(0, 5).join(', ')}`,
  );
}

async function examineSwitch({ store }: Services): Promise<Finding> {
  const stops = await listStops(store.database);
  if (stops.length === 0) return fine('switch', 'everything is on');
  return look('switch', `turned off: ${stops.map(({ what }) => what).join(', ')}`);
}
