import { isAlone } from '../conversation/alone.ts';
import type { Reply, Turn } from '../conversation/turn.ts';
import type { Language } from '../language/language.ts';
import type { Act } from '../network/authority.ts';
import { checkAuthority } from '../network/check-authority.ts';
import { refusalText } from '../network/refusals.ts';
import type { Store } from '../store/store.ts';

/**
 * Shows something to whoever may do `act`, which is for strategists, and to them alone; `writePersonally` is said
 * where a button was pressed before others. An act that changes something asks again in its transaction.
 */
export function strategistsOnly(
  act: Act,
  writePersonally: (language: Language) => string,
  /** What whoever has no such role is told, where it is only to be read. */
  notTheirs?: (language: Language) => string,
) {
  return async (
    { store }: { readonly store: Store },
    turn: Turn,
    language: Language,
    show: () => Promise<Reply>,
  ): Promise<Reply> => {
    const { authority } = await checkAuthority(store, turn, act);
    if (!authority.ok && authority.refusal === 'no-role' && notTheirs !== undefined)
      return { text: notTheirs(language) };
    if (!authority.ok) return { text: refusalText(authority.refusal, language, 'who-strategist') };
    return isAlone(turn) ? show() : { text: writePersonally(language) };
  };
}
