import { keptOf } from '../../language/kept/kept-objects.ts';
import { recentTextsIn } from '../../language/kept/recent-texts-by-language.ts';
import type { Language } from '../../language/language.ts';
import type { AnswerSearch } from '../search/find-answer.ts';
import type { Answer } from './answer.ts';
import type { Ground } from './compose-answer.ts';

type Compose = (question: string, language: Language) => Answer;

/** So many answers are kept: people ask what others asked, and press buttons that ask. */
const MOST_KEPT = 2_000;
const keptOn = keptOf((_ground: Ground) => new WeakMap<AnswerSearch, Compose>());

/** `compose`, with what it made of the latest questions by this search on this ground, which is another when it changes. */
export function composedBefore(ground: Ground, search: AnswerSearch, compose: Compose): Compose {
  const onGround = keptOn(ground);
  const known = onGround.get(search) ?? recentTextsIn(MOST_KEPT, compose);
  onGround.set(search, known);
  return known;
}
