import { partTimes } from '../../calendar/time-words.ts';
import { type CostEnd, costEndIn, withoutCostEnd } from '../../language/naming/cost-end.ts';
import { fold } from '../../language/words.ts';
import { NOUN } from './nouns.ts';

/** The end by cost that a text asks for, and the text without it; one that asks for none stays as it is. */
export function readCostOrder(text: string): { readonly order: CostEnd | undefined; readonly words: string } {
  const order = costEndIn(fold(text.normalize('NFC')));
  return order === undefined ? { order, words: text } : { order, words: withoutCostEnd(text) };
}

/** Who asks which, and of whose. */
const ASKS =
  '(?:och|men|and|but|visa|lista|show|list|mig|me|vad|vilk\\w+|what|which|alla?|all|av|of|vara|vart|var|stadens|our|the|city s|city|de|den|det|ar|is|are|har|vi|do|we|have|ones?|som|that|internationella?|international)';
/** "Vilka medlemskap", "vilket av våra avtal är", "vilka avtal hos trafik". */
const ofThoseHeld = new RegExp(
  `^(?:${ASKS} )*(?:${NOUN})(?: (?:${ASKS}|i dag|idag|nu|per ar|om aret|a year|now|today))*(?: (?:hos|for|at|pa|inom)(?: [^ ]+){1,4})?$`,
);
/** "Vilka", "which of them": of what was just listed. */
const ofThoseListed = new RegExp(
  `^(?:${ASKS}|dem|dom|dessa|them|these|those|forst|first|nu|now|da|then|tack|please)*(?: (?:${ASKS}|dem|dom|dessa|them|these|those|forst|first|nu|now|da|then|tack|please))*$`,
);

const bare = (words: string) =>
  partTimes(fold(words))
    .words.replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();

/** Whether words from which an order was taken ask for what the city has. */
export const asksForOrder = (words: string): boolean => ofThoseHeld.test(bare(words));

/** The end that a text asks for of what was just listed ("vilka är dyrast?"); undefined where it asks for anything else. */
export function orderOfListed(text: string): CostEnd | undefined {
  const { order, words } = readCostOrder(text);
  return ofThoseListed.test(bare(words)) ? order : undefined;
}
