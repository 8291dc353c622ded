import type { Database } from '../../store/store.ts';
import { readStoredDirectory } from '../directory/directory-register.ts';
import { mapActing } from './register.ts';

/**
 * Who is taken to sit at this machine in local mode, where nobody is authenticated: the one whom somebody has
 * chosen to act as, else the first person of the directory, who in the demo one is the local client's own user.
 */
export async function localPerson(database: Database): Promise<string> {
  const { people } = await readStoredDirectory(database);
  const chosen = [...(await mapActing(database)).values()].find((id) =>
    people.some((person) => person.id === id),
  );
  return chosen ?? people[0]?.id ?? '';
}
