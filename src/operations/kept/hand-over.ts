import { hash } from 'node:crypto';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { type Keeping, maybeNaming, type NamingDossier } from '../../conversation/kept.ts';
import type { SentFile } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { fold, wordsOf } from '../../language/words.ts';
import { type AuthorityRefusal, may } from '../../network/authority.ts';
import { currentDirectory, readStoredDirectory } from '../../network/directory/directory-register.ts';
import { findPeople } from '../../network/find-people.ts';
import type { Directory } from '../../network/model.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { once } from '../../store/inbox.ts';
import { readOfferedFiles } from '../../store/offered-files.ts';
import type { Store } from '../../store/store.ts';
import { TERMINAL } from '../switch/turn-off.ts';
import { texts } from '../texts.ts';
import { findDossier, findNaming, gatherDossier, gatherDossiers, gatherPerson } from './gather.ts';
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

/** A request that may be met, with the absent one whose authority a deputy uses. */
interface Granted extends Asked {
  readonly actingFor: string | null;
}

/** What whoever takes the documents must still be allowed on that day. */
const EXPORT_PERSON = { name: 'export-person', unit: null };
const EXPORT_MATTER = { name: 'export-matter', unit: null };

export type HandOverRefusal = AuthorityRefusal | 'nobody' | 'one-word' | 'several' | 'no-matter';

/** What is kept about a person, and the matters that name somebody so. */
export interface PersonHandedOver {
  readonly file: SentFile;
  /** Whether the file is about somebody of the directory, or holds the matters that name somebody from outside. */
  readonly by: 'id' | 'name';
  readonly naming: readonly NamingDossier[];
}

/**
 * All that is kept about a person, as a zip: to themselves (null), or to an administrator who names them. Somebody
 * from outside the city is known by name or mail alone: the zip then holds the matters that name them. That it was
 * handed over is recorded.
 */
export async function handOverPerson(
  ports: HandOverPorts,
  about: string | null,
  asked: Asked,
): Promise<Outcome<PersonHandedOver, HandOverRefusal>> {
  const { actor, at } = asked;
  const { database } = ports.store;
  const directory = await readStoredDirectory(database);
  const found = about === null ? [] : findPeople(directory, about);
  if (found.length > 1) return refuse('several');
  // Somebody may be known by an id that the directory has no longer.
  const id = about === null ? actor : (found[0]?.id ?? (/^[\w:-]{20,}$/.test(about) ? about : undefined));
  const request = { person: actor, act: 'export-person', unit: null, about: 'nobody' } as const;
  const right = actor === TERMINAL ? undefined : may(directory, request, civilDateAt(at));
  // Oneself first: whoever is in no directory has the same right to what is kept about them.
  if (id !== actor && right?.ok === false) return right;
  // Whoever is called as a visitor is must not learn by that who visits.
  const naming =
    about === null || right?.ok === false ? [] : await findNaming(database, ports.keepings, about);
  // Oneself by nobody's authority but one's own.
  const granted = { ...asked, actingFor: id !== actor && right?.ok === true ? right.value.actingFor : null };
  if (id !== undefined)
    return accept({ file: await packPerson(ports, directory, id, granted), by: 'id', naming });
  if (naming.length === 0) return refuse(maybeNaming(about ?? '') ? 'nobody' : 'one-word');
  const file = await packNaming(ports, directory, { about: about ?? '', naming }, granted);
  return accept({ file, by: 'name', naming });
}

async function packPerson(
  { store, keepings }: HandOverPorts,
  directory: Directory,
  id: string,
  granted: Granted,
): Promise<SentFile> {
  const { actor, at, language } = granted;
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
  await record(store, { act: 'export-person', subjects: [exportOf], tables: Object.keys(gathered) }, granted);
  // What is kept about oneself stays one's own.
  const access = id === actor ? {} : { access: { act: EXPORT_PERSON } };
  return { name: personFile(granted), bytes, exportOf, ...access };
}

/** The matters that name somebody, whole. Recorded on each of them, without the name: the record can't be erased. */
async function packNaming(
  { store }: HandOverPorts,
  directory: Directory,
  { about, naming }: { readonly about: string; readonly naming: readonly NamingDossier[] },
  granted: Granted,
): Promise<SentFile> {
  const { at, language } = granted;
  const { database } = store;
  const gathered = await gatherDossiers(database, naming);
  const papers = await Promise.all(naming.map((matter) => matter.papers({ database, language, at })));
  const title = texts(language)('personTitle');
  const bytes = await pack({ title, at, language, gathered, documents: papers.flat(), directory });
  const subjects = naming.flatMap((matter) => matter.subjects);
  await record(store, { act: 'export-person', subjects, tables: Object.keys(gathered) }, granted);
  const exportOf = `named:${digestOfName(about)}`;
  return { name: personFile(granted), bytes, exportOf, access: { act: EXPORT_PERSON } };
}

/** The same for a name in whichever order and letters: who was asked for, without the name. */
function digestOfName(about: string): string {
  const name = wordsOf(fold(about)).sort().join(' ');
  return hash('sha256', name).slice(0, 16);
}

const personFile = ({ at, language }: Asked) => `${texts(language)('personFile')}-${civilDateAt(at)}.zip`;

/** All that is kept about a matter, as a zip with its entries in the record and its documents. */
export async function handOverMatter(
  { store, keepings }: HandOverPorts,
  words: string,
  asked: Asked,
): Promise<Outcome<SentFile, HandOverRefusal>> {
  const { actor, at, language } = asked;
  const directory = await currentDirectory(store);
  const request = { person: actor, act: 'export-matter', unit: null } as const;
  const right = actor === TERMINAL ? undefined : may(directory, request, civilDateAt(at));
  if (right?.ok === false) return right;
  const granted = { ...asked, actingFor: right?.value.actingFor ?? null };
  const dossier = await findDossier(store.database, keepings, words);
  if (dossier === undefined) return refuse('no-matter');
  const title = dossier.title(language);
  const gathered = await gatherDossier(store.database, dossier);
  const documents = await dossier.papers({ database: store.database, language, at });
  const bytes = await pack({ title, at, language, gathered, documents, directory });
  const subject = dossier.subjects[0] ?? `matter:${title}`;
  await record(store, { act: 'export-matter', subjects: [subject], tables: Object.keys(gathered) }, granted);
  const name = `${title.replace(/[^\p{L}\p{N}-]+/gu, '-')}.zip`;
  return accept({ name, bytes, exportOf: subject, access: { act: EXPORT_MATTER } });
}

async function record(
  store: Store,
  { act, subjects, tables }: { act: string; subjects: readonly string[]; tables: readonly string[] },
  { actor, actingFor, at, key }: Granted,
): Promise<void> {
  await store.transaction(async (transaction) => {
    if (key !== undefined && !(await once(transaction, `${act}:${key}`, at))) return;
    for (const subject of subjects)
      await recordChange(transaction, {
        ...{ at, actor, actingFor: actingFor ?? undefined, act, subject },
        ...{ before: null, after: { tables } },
      });
  });
}
