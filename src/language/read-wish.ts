import { type Language, languages } from './language.ts';
import { bareWords } from './words.ts';

/** The forms of each wish in each language, as patterns of whole texts in small letters without signs. */
export type WishForms<Wish extends string> = Readonly<Record<Language, Readonly<Record<Wish, string>>>>;

/**
 * Makes a reader of wishes that are said in so many words and nothing else; `around` is what may stand before. It gives
 * the first wish that fits, and its language: these sentences are too short for the detector.
 */
export function createWishReader<Wish extends string>(forms: WishForms<Wish>, around: string) {
  const patterns = languages.flatMap((language) =>
    (Object.entries(forms[language]) as [Wish, string][]).map(([wish, form]) => ({
      ...{ language, wish },
      pattern: new RegExp(`^${around}(?:${form})$`, 'u'),
    })),
  );
  return (text: string): { wish: Wish; language: Language } | undefined => {
    const bare = bareWords(text);
    const found = patterns.find(({ pattern }) => pattern.test(bare));
    return found && { wish: found.wish, language: found.language };
  };
}
