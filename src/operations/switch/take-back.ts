import type { Done, TakenBack } from '../../conversation/done.ts';
import type { Language } from '../../language/language.ts';
import { actOn } from '../../pages/act-texts.ts';
import { roomTitle } from '../room-titles.ts';
import { texts } from '../texts.ts';

/** That somebody turned a room off or on last, and the words for the opposite; undefined where it was something else. */
export async function takeBackOfSwitch(
  [{ act, subject }]: Done,
  language: Language,
): Promise<TakenBack | undefined> {
  if (act !== 'turn-off' && act !== 'turn-on') return undefined;
  const room = roomTitle(subject.slice('room:'.length), language);
  return { what: actOn(act, language, room), how: texts(language)(`${act}-stands`) };
}
