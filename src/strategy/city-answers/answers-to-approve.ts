import { may } from '../../network/authority.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Store } from '../../store/store.ts';
import { actsOpen } from './acts.ts';
import { type KeptAnswer, listAnswers, listEvents } from './register.ts';

/** The proposed answers that this person may approve today: none that they have written any of. */
export async function answersToApprove(store: Store, person: string, today: string): Promise<KeptAnswer[]> {
  const directory = await currentDirectory(store);
  const authority = may(directory, { person, act: 'approve-city-answer', unit: null }, today);
  if (!authority.ok) return [];
  const { actingFor } = authority.value;
  const waiting: KeptAnswer[] = [];
  for (const answer of await listAnswers(store.database, ['proposed'])) {
    const events = await listEvents(store.database, answer.id);
    if (actsOpen(answer, events, { person, actingFor }).includes('approve')) waiting.push(answer);
  }
  return waiting;
}
