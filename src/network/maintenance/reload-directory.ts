import { civilDateAt } from '../../calendar/civil-date.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Store } from '../../store/store.ts';
import { type AuthorityRefusal, may } from '../authority.ts';
import { type DirectoryProblem, readDirectory } from '../directory/directory-file.ts';
import { readStoredDirectory } from '../directory/directory-register.ts';
import { type LoadedDirectory, saveLoad } from '../directory/load-directory.ts';

export interface ReloadPorts {
  readonly store: Store;
  /** The content of the directory file as it is now. */
  readonly readDirectoryFile: () => Promise<string>;
}

/** Why the directory was not loaded; the last known one stays in force. */
export type ReloadRefusal =
  | { readonly why: 'not-allowed'; readonly refusal: AuthorityRefusal }
  | { readonly why: 'not-read' }
  | { readonly why: 'faults'; readonly problems: readonly DirectoryProblem[] };

/** An administrator loads the directory file, as it is now, without a restart. */
export async function reloadDirectory(
  { store, readDirectoryFile }: ReloadPorts,
  { actor, at }: { readonly actor: string; readonly at: Date },
): Promise<Outcome<LoadedDirectory, ReloadRefusal>> {
  const text = await readDirectoryFile().catch(() => undefined);
  const file = text === undefined ? undefined : readDirectory(text);
  return store.transaction(async (transaction) => {
    await oneAtATime(transaction, 'directory');
    const directory = await readStoredDirectory(transaction);
    const authority = may(directory, { person: actor, act: 'load-directory', unit: null }, civilDateAt(at));
    if (!authority.ok) return refuse({ why: 'not-allowed' as const, refusal: authority.refusal });
    if (file === undefined) return refuse({ why: 'not-read' as const });
    if (!file.ok) return refuse({ why: 'faults' as const, problems: file.refusal });
    const actingFor = authority.value.actingFor ?? undefined;
    return accept(await saveLoad(transaction, file.value, { at, actor, actingFor }));
  });
}
