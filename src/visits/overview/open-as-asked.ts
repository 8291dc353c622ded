import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { readAskedFacts } from '../../language/asked-fact.ts';
import type { Language } from '../../language/language.ts';
import { showAsked, type TellingPorts } from '../card/show-visit.ts';
import { formVerb } from '../forms/form-conversation.ts';
import { wantedForm } from '../intake/claims.ts';
import type { Visit } from '../visit.ts';

/** "Dra tillbaka besök 12" opens that form; whatever else is said shows the visit, with the answer to what is asked of it. */
export function openAsAsked(
  ports: TellingPorts,
  turn: MessageTurn,
  { id, version }: Visit,
  language: Language,
): Promise<Reply> {
  // "Är besök 12 inställt?" asks, and calls nothing off.
  const isAsked = readAskedFacts(turn.written ?? turn.text).length > 0;
  const what = isAsked ? undefined : wantedForm(turn.text);
  if (what === undefined) return showAsked(ports, turn, id, language);
  return formVerb(ports.store).handle(turn, { visit: id, version, what, language });
}
