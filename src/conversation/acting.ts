import { type Language, languageOfText } from '../language/language.ts';
import type { Dispatcher } from './dispatcher.ts';
import { texts } from './texts.ts';
import type { Person, Reply, Turn } from './turn.ts';

/** Tells as whom somebody has chosen to act; only local mode has such a choice. */
export interface Acting {
  find(person: Person): Promise<Person | undefined>;
}

/** A dispatcher whose turns are those of the person acted as, and whose every reply says so. */
export function withActing(dispatcher: Dispatcher, acting: Acting): Dispatcher {
  const chosenTurn = async <Given extends Turn>(turn: Given): Promise<Given> => {
    const chosen = await acting.find(turn.person);
    return chosen === undefined ? turn : { ...turn, person: chosen, actedBy: turn.person };
  };
  const asChosen = async <Given extends Turn>(
    turn: Given,
    language: Language,
    answer: (turn: Given) => Promise<Reply>,
  ) => {
    const reply = await answer(await chosenTurn(turn));
    // Asked again, because the turn itself may have changed it.
    const now = await acting.find(turn.person);
    return now === undefined ? reply : { ...reply, footer: texts(language)('actingAs', { name: now.name }) };
  };
  return {
    message: (turn) => asChosen(turn, languageOfText(turn.text, turn.language), dispatcher.message),
    // Where somebody may act as another nothing is gained by it: the store is this process's own.
    foresee: async () => undefined,
    act: (turn, verb, data) => asChosen(turn, turn.language, (chosen) => dispatcher.act(chosen, verb, data)),
    feedback: dispatcher.feedback,
    search: (id) => {
      const search = dispatcher.search(id);
      return (
        search && {
          ...search,
          find: async (turn, words, part) => search.find(await chosenTurn(turn), words, part),
          show: async (turn, found) => search.show(await chosenTurn(turn), found),
        }
      );
    },
    messageAction: (id) => {
      const action = dispatcher.messageAction(id);
      return (
        action && {
          ...action,
          handle: (turn, message) =>
            asChosen(turn, turn.language, (chosen) => action.handle(chosen, message)),
        }
      );
    },
  };
}
