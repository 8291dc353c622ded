import { keptOf } from '../../language/kept/kept-objects.ts';
import { keepOfTable } from '../../store/keep.ts';
import type { Store } from '../../store/store.ts';
import { readRemissNames } from '../naming/remiss-names.ts';
import { joined, listRecipients } from '../recipient-register.ts';
import type { ListedCase, Recipient, RemissHead } from '../register-model.ts';

/**
 * All recipients with the head of their remiss, as they were a moment ago at most: whose a remiss is tells what a message
 * may mean, which is asked of many that are of none. What is answered is read as it stands.
 */
export async function recipientsKept(store: Store): Promise<readonly ListedCase[]> {
  const [recipients, { all }] = await Promise.all([recipientsOf(store)(), readRemissNames(store)]);
  return joinedOf(recipients)(all);
}

const recipientsOf = keptOf((store: Store) =>
  keepOfTable(store, { table: 'remiss_recipient', counted: ['removed_on'] }, () =>
    listRecipients(store.database),
  ),
);

/** Joined and sorted once for as long as neither was read anew, and not for each message. */
const joinedOf = keptOf((recipients: readonly Recipient[]) =>
  keptOf((all: readonly RemissHead[]) => joined(recipients, all)),
);
