import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { showVisit } from '../card/show-visit.ts';
import { formVerb } from '../forms/form-conversation.ts';
import { wantedForm } from '../intake/claims.ts';
import type { Visit } from '../visit.ts';

/** "Dra tillbaka besök 12" opens that form; whatever else is said shows the visit. */
export function openAsAsked(
  store: Store,
  turn: MessageTurn,
  { id, version }: Visit,
  language: Language,
): Promise<Reply> {
  const what = wantedForm(turn.text);
  if (what === undefined) return showVisit(store, turn, id, language);
  return formVerb(store).handle(turn, { visit: id, version, what, language });
}
