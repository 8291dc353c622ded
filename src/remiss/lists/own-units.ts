import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Unit } from '../../network/model.ts';
import type { Store } from '../../store/store.ts';
import { ownRecipients, placesOf, type Reading } from '../recipient/own-recipients.ts';

/**
 * The units whose remisses somebody means by theirs who is responsible for none, as a contact person: those where they
 * have a role. None for whoever has remisses of their own. The dates are everybody's to see.
 */
export async function unitsInPlaceOfOwn(store: Store, reading: Reading): Promise<Unit[]> {
  if ((await ownRecipients(store, reading)).length > 0) return [];
  const directory = await currentDirectory(store);
  const { units } = placesOf(directory, reading);
  return directory.units.filter(({ id, kind }) => units.includes(id) && kind !== 'executive');
}
