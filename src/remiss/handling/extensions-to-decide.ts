import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Store } from '../../store/store.ts';
import { rotelOfficers } from '../recipient/recipient-people.ts';
import { listHeads } from '../recipient-register.ts';
import type { ListedCase } from '../register-model.ts';

/** The requests of more time that wait for somebody at the rotel: those who are asked see all of them. */
export async function extensionsToDecide(store: Store, person: string, today: string): Promise<ListedCase[]> {
  const officers = rotelOfficers(await currentDirectory(store), today);
  if (!officers.some((officer) => officer.person.id === person)) return [];
  const cases = await listHeads(store.database, { open: true });
  return cases.filter(({ recipient }) => recipient.extension?.state === 'asked');
}
