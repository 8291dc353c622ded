import { scoresOf } from './language.ts';
import { wordsInLowerCase } from './words.ts';

/** Small words of Norwegian and Danish that neither Swedish nor English has, however it is clipped. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    'hva hvad hvem hvordan hvornår hvorfor hvilke hvilken hvilket hvor jeg ikke og noe noen noget nogen skal mellom mellem ' +
    'inngå indgå bestemmer sier siger gjelder gælder avtale aftale besøk besøg søke søge gjøre gøre være blir bliver'
  ).split(' '),
);
/** Shared with Swedish as some write it, or with a name: one of them alone shows nothing. */
const SHARED: ReadonlySet<string> = new Set(['og', 'skal', 'blir', 'hvor']);

/** Whether a text is Norwegian or Danish: by a small word of theirs, where it does not look more like our languages. */
export function isNeighbourLanguage(text: string): boolean {
  const words = wordsInLowerCase(text).filter((word) => SMALL_WORDS.has(word));
  if (words.every((word) => SHARED.has(word))) return false;
  const { no = 0, da = 0, sv = 0, en = 0 } = scoresOf(text);
  return Math.max(no, da) > Math.max(sv, en);
}
