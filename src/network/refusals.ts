import type { Language } from '../language/language.ts';
import type { AuthorityRefusal } from './authority.ts';
import { texts } from './texts.ts';

/** Why somebody may not do an act, and that nothing has changed. */
export function refusalText(
  refusal: AuthorityRefusal,
  language: Language,
  who: 'who-head' | 'who-strategist' | 'who-administrator' | 'who-unit' = 'who-head',
): string {
  const say = texts(language);
  return say(refusal, { who: say(who) });
}
