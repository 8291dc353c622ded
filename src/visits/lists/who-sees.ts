import { civilDateAt } from '../../calendar/civil-date.ts';
import { isAlone } from '../../conversation/alone.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { may } from '../../network/authority.ts';
import { rolesOn } from '../../network/directory/directory.ts';
import type { Directory, Unit } from '../../network/model.ts';
import { replyTexts } from '../reply-texts.ts';
import type { Visit } from '../visit.ts';

/**
 * The units whose visits somebody sees, of those that are named: all when it gives null, which takes that none is
 * named. Undefined when they see none of them.
 */
export function unitsSeen(
  directory: Directory,
  turn: Pick<MessageTurn, 'person' | 'at'>,
  named: readonly Unit[],
): readonly Unit[] | null | undefined {
  const today = civilDateAt(turn.at);
  const sees = (unit: string | null) =>
    may(directory, { person: turn.person.id, act: 'see-visits', unit }, today).ok;
  if (named.length === 0 && sees(null)) return null;
  const held = rolesOn(directory, turn.person.id, today).map(({ unit }) => unit);
  const meant = named.length > 0 ? named : directory.units.filter(({ id }) => held.includes(id));
  const seen = meant.filter(({ id }) => sees(id));
  return seen.length === 0 ? undefined : seen;
}

/** What may be shown where it is asked for: before others only visits that have been welcomed, with a note where that left some out. */
export function fitFor(
  turn: MessageTurn,
  visits: readonly Visit[],
  language: Language,
): { readonly shown: readonly Visit[]; readonly note: string } {
  const isWelcome = ({ state, decision }: Visit) =>
    (state === 'decided' || state === 'done') && decision !== null && decision.answer !== 'decline';
  const shown = isAlone(turn) ? visits : visits.filter(isWelcome);
  return {
    shown,
    note: shown.length < visits.length ? replyTexts(language)('undecidedPersonally') : '',
  };
}
