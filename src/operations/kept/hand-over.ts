import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Keeping } from '../../conversation/kept.ts';
import type { SentFile } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { type AuthorityRefusal, may } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory-register.ts';
import { findPeople } from '../../network/find-people.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { once } from '../../store/inbox.ts';
import { readOfferedFiles } from '../../store/offered-files.ts';
import type { Store } from '../../store/store.ts';
import { TERMINAL } from '../switch/turn-off.ts';
import { texts } from '../texts.ts';
import { findDossier, gatherDossier, gatherPerson } from './gather.ts';
import { pack } from './pack.ts';

export interface HandOverPorts {
  readonly store: Store;
  readonly keepings: readonly Keeping[];
}

export interface Asked {
  /** Entra object id of the one who asks, or `system:terminal`. */
  readonly actor: string;
  readonly at: Date;
  readonly language: Language;
  /** The same for each delivery of one request, which is recorded once; a terminal has none. */
  readonly key?: string;
}

/** What whoever takes the documents must still be allowed on that day. */
const EXPORT_PERSON = { name: 'export-person', unit: null };
const EXPORT_MATTER = { name: 'export-matter', unit: null };

export type HandOverRefusal = AuthorityRefusal | 'nobody' | 'several' | 'no-matter';

/**
 * All that is kept about a person, as a zip: to themselves (null), or to an administrator who names them. That it
 * was handed over is recorded.
 */
export async function handOverPerson(
  { store, keepings }: HandOverPorts,
  about: string | null,
  asked: Asked,
): Promise<Outcome<SentFile, HandOverRefusal>> {
  const { actor, at, language } = asked;
  const directory = await readStoredDirectory(store.database);
  const found = about === null ? [] : findPeople(directory, about);
  if (found.length > 1) return refuse('several');
  // Somebody may be known by an id that the directory has no longer.
  const id = about === null ? actor : (found[0]?.id ?? (/^[\w:-]{20,}$/.test(about) ? about : undefined));
  // Oneself first: whoever is in no directory has the same right to what is kept about them.
  if (id !== actor && actor !== TERMINAL) {
    const request = { person: actor, act: 'export-person', unit: null, about: id ?? 'nobody' } as const;
    const right = may(directory, request, civilDateAt(at));
    if (!right.ok) return right;
  }
  if (id === undefined) return refuse('nobody');
  const tables = keepings.flatMap((keeping) => keeping.tables);
  const gathered = await gatherPerson(
    store.database,
    tables,
    id,
    directory.people.map((person) => person.id),
  );
  const title = texts(language)('personTitle');
  const offered = await readOfferedFiles(store.database, id);
  const documents = offered.map(({ name, bytes }) => ({ name, bytes }));
  const bytes = await pack({ title, at, language, gathered, documents, directory });
  const exportOf = `person:${id}`;
  await record(store, { act: 'export-person', subject: exportOf, tables: Object.keys(gathered) }, asked);
  const name = `${texts(language)('personFile')}-${civilDateAt(at)}.zip`;
  // What is kept about oneself stays one's own.
  return accept({ name, bytes, exportOf, ...(id === actor ? {} : { access: { act: EXPORT_PERSON } }) });
}

/** All that is kept about a matter, as a zip with its entries in the record and its documents. */
export async function handOverMatter(
  { store, keepings }: HandOverPorts,
  words: string,
  asked: Asked,
): Promise<Outcome<SentFile, HandOverRefusal>> {
  const { actor, at, language } = asked;
  const directory = await readStoredDirectory(store.database);
  if (actor !== TERMINAL) {
    const right = may(directory, { person: actor, act: 'export-matter', unit: null }, civilDateAt(at));
    if (!right.ok) return right;
  }
  const dossier = await findDossier(store.database, keepings, words);
  if (dossier === undefined) return refuse('no-matter');
  const { title } = dossier;
  const gathered = await gatherDossier(store.database, dossier);
  const documents = await dossier.papers({ database: store.database, language, at });
  const bytes = await pack({ title, at, language, gathered, documents, directory });
  const subject = dossier.subjects[0] ?? `matter:${title}`;
  await record(store, { act: 'export-matter', subject, tables: Object.keys(gathered) }, asked);
  const name = `${title.replace(/[^\p{L}\p{N}-]+/gu, '-')}.zip`;
  return accept({ name, bytes, exportOf: subject, access: { act: EXPORT_MATTER } });
}

async function record(
  store: Store,
  { tables, ...change }: { act: string; subject: string; tables: readonly string[] },
  { actor, at, key }: Asked,
): Promise<void> {
  await store.transaction(async (transaction) => {
    if (key !== undefined && !(await once(transaction, `${change.act}:${key}`, at))) return;
    await recordChange(transaction, { ...change, actor, at, before: null, after: { tables } });
  });
}
