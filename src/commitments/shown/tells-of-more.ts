import { fold } from '../../language/words.ts';

/** "Två år till", "three more years": a length, and a word for more. */
export const tellsOfMore = (text: string): boolean =>
  /\b(?:till|mer|ytterligare|forlang\w*|forny\w*|more|another|longer|extra|extend\w*|prolong\w*|renew\w*)\b/.test(
    fold(text),
  ) && /\b(?:ar|manad\w*|years?|months?|20\d\d)\b/.test(fold(text));
