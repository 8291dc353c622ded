import { readStoredDirectory } from '../../network/directory-register.ts';
import type { Database } from '../../store/store.ts';
import { listCases } from '../register.ts';
import type { RecipientCase } from '../register-model.ts';
import { rotelOfficers } from './ask-extension.ts';

/** The requests of more time that wait for somebody at the rotel: those who are asked see all of them. */
export async function extensionsToDecide(
  database: Database,
  person: string,
  today: string,
): Promise<RecipientCase[]> {
  const officers = rotelOfficers(await readStoredDirectory(database), today);
  if (!officers.some((officer) => officer.person.id === person)) return [];
  const cases = await listCases(database, { open: true });
  return cases.filter(({ recipient }) => recipient.extension?.state === 'asked');
}
