import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Store } from '../../store/store.ts';
import { byDeadline, deadlineFor, type ListedCase, type RemissHead } from '../register-model.ts';
import type { Reading } from './own-recipients.ts';
import { recipientsKept } from './recipients-kept.ts';
import { seesReplyOf } from './sees-reply.ts';

/**
 * The remisses that some units are still to answer, as far as somebody may see it, the first due first. That others
 * have answered is not for all to see: of these it is the last day that tells.
 */
export async function openRemissesOf(
  store: Store,
  units: readonly string[],
  reading: Reading,
): Promise<RemissHead[]> {
  if (units.length === 0) return [];
  const sees = seesReplyOf(await currentDirectory(store), reading);
  const isOpen = (found: ListedCase) =>
    sees(found.recipient) ? found.recipient.endedOn === null : deadlineFor(found) >= reading.today;
  const cases = (await recipientsKept(store))
    .filter((found) => units.includes(found.recipient.unit) && isOpen(found))
    .sort(byDeadline);
  return [...new Map(cases.map(({ remiss }) => [remiss.id, remiss])).values()];
}
