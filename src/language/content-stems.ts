import type { Language } from './language.ts';
import { stem, wordsInLowerCase } from './words.ts';

/** Words that every text has: they carry no fact. */
const functionWords = new Set(
  `och att det som en ett i på av för med den till är inte om kan ska bör får har de vi ni man sig sin sitt sina
  så men eller när där här hur vad vem vilka vilken vilket detta dessa denna alla andra annan annat även också
  bara blir vara varit var finns måste skall under över efter utan mot mellan genom från vid än då nu mer mest
  nej ja dock enligt inom samt både varje någon något några er era ert ingen inget inga själv egen egna eget
  the a an of to in on for and or is are be been was not no yes if it its this that these those with by from as at
  may can must should shall will would could do does you your we our they their there then than but also only all
  any each other such which who what when where how has have had so into within under per own more most one`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** The words of a text that carry what it says, as stems. */
export function contentStems(text: string, language: Language): string[] {
  return wordsInLowerCase(text)
    .filter((word) => word.length > 2 && !functionWords.has(word) && !/^\d+$/.test(word))
    .map((word) => stem(word, language));
}

/** The words of a text that tell one name from another, in small letters. */
export function tellingWords(text: string): string[] {
  return wordsInLowerCase(text).filter((word) => word.length > 1 && !functionWords.has(word));
}
