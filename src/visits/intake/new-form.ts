import { idOfDelivery } from '../../conversation/delivery-id.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { TriageCandidate } from '../model.ts';
import type { VisitFacts } from '../visit.ts';
import { readCard } from './facts-cards.ts';
import type { IntakePorts } from './read-request.ts';

/** The ids of requests that are filled in by hand. */
export const FILLED_IN = 'new-';

/** The form by which a visit is filled in by hand, with what is known of it and the unit that is suggested. Nothing is kept before it is saved. */
export async function openNewForm(
  { store }: Pick<IntakePorts, 'store'>,
  turn: MessageTurn,
  facts: VisitFacts,
  language: Language,
  suggested?: TriageCandidate,
): Promise<Reply> {
  const id = `${FILLED_IN}${idOfDelivery(turn.key)}`;
  const directory = await currentDirectory(store);
  return { card: readCard(directory, { id, facts, reading: null }, suggested, language) };
}
