import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { readAskedFacts } from '../../language/naming/asked-fact.ts';
import { pickUnit } from '../../network/units/pick-unit.ts';
import { showAsked, type TellingPorts } from '../card/show-visit.ts';
import { openForm } from '../forms/form-conversation.ts';
import { handedTo, withoutPeople } from '../forms/receiver-told.ts';
import { handingOverIn, wantedForm } from '../intake/claims.ts';
import { showing } from '../shown/shown-visit.ts';
import type { Visit } from '../visit.ts';

/** "Dra tillbaka besök 12" opens that form; whatever else is said shows the visit, with the answer to what is asked of it. */
export async function openAsAsked(
  ports: TellingPorts,
  turn: MessageTurn,
  visit: Visit,
  language: Language,
): Promise<Reply> {
  // "Är besök 12 inställt?" asks, and calls nothing off.
  const isAsked = readAskedFacts(turn.written ?? turn.text).length > 0;
  const what = isAsked ? undefined : wantedForm(turn.text);
  if (what === undefined) return showAsked(ports, turn, visit.id, language);
  const said = handingOverIn(turn.text);
  const form = await openForm(ports.store, turn, { visit: visit.id, what, language }, (directory) => {
    // A name sounds like many a unit.
    const picked = pickUnit(directory, withoutPeople(directory, said?.unit ?? ''));
    const unit = picked.found === 'one' ? picked.unit.id : undefined;
    return { ...handedTo(directory, turn, visit, unit), reason: said?.reason ?? '' };
  });
  // "No, it was Riga": what is said next is of this one, or of another in its place.
  return { shows: showing(visit.id, language), ...form };
}
