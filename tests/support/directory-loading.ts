import { readStoredDirectory } from '../../src/network/directory/directory-register.ts';
import { type LoadedDirectory, loadDirectory } from '../../src/network/directory/load-directory.ts';
import { listEntries } from '../../src/record/register.ts';
import type { Given } from './stores.ts';

/** Loads directory files into the store of a block of tests, and looks at what is there afterwards. */
export function directoryLoading(given: Given) {
  const load = (text: string, day = '2026-10-25') =>
    loadDirectory(
      { store: given.store, clock: { now: () => new Date(`${day}T08:00:00Z`) } },
      { text, actor: 'system:start' },
    );
  const loadWhole = async (text: string, day?: string): Promise<LoadedDirectory> => {
    const loaded = await load(text, day);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
    return loaded.value;
  };
  const stored = () => readStoredDirectory(given.store.database);
  const entries = () => listEntries(given.store.database, 0, 100);
  /** The assignments in short: "anna trafik 2020-01-01..null file". */
  const periods = async () =>
    (await stored()).assignments.map(
      ({ person, unit, from, until, source }) => `${person} ${unit} ${from}..${until} ${source}`,
    );
  return { load, loadWhole, stored, entries, periods };
}

/** A file with two units and two people, Anna's roles, and what else it says after that. */
export function directoryFile(roles: string, rest = ''): string {
  return `units: [{id: trafik, name: Trafiknämnden, kind: nämnd}, {id: idrott, name: Idrottsnämnden, kind: nämnd}]
people:
  - {id: anna, name: Anna, mail: anna@stad.example, roles: [${roles}]}
  - {id: bo, name: Bo}
${rest}`;
}
