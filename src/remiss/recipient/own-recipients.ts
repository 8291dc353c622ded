import { readStoredDirectory } from '../../network/directory-register.ts';
import type { Database } from '../../store/store.ts';
import { listCases } from '../register.ts';
import { peopleOf } from './recipient-people.ts';
import type { RecipientView } from './recipient-view.ts';
import { showRecipients } from './show-recipient.ts';

/**
 * The recipients that somebody is responsible for today: those whose reminders they get, and those of the units
 * that they are head of. Open ones alone unless all are asked for.
 */
export async function ownRecipients(
  database: Database,
  person: string,
  today: string,
  { open = true }: { readonly open?: boolean } = {},
): Promise<RecipientView[]> {
  const directory = await readStoredDirectory(database);
  const heads = directory.assignments
    .filter((assignment) => assignment.person === person && assignment.role === 'head')
    .map(({ unit }) => unit);
  const cases = await listCases(database, open ? { open } : {});
  const own = cases.filter(
    ({ recipient }) =>
      heads.includes(recipient.unit) || peopleOf(directory, recipient, today).includes(person),
  );
  const ids = new Set(own.map(({ recipient }) => recipient.id));
  const views = await showRecipients(database, open ? { open } : {}, today);
  return views.filter(({ recipient }) => ids.has(recipient));
}
