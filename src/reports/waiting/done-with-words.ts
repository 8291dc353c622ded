import { asksOfShown, saidOfShown, speaksOfOther } from '../../conversation/said-of-shown.ts';

/** What is done with what waits, said of oneself or as an order: "trafiks godkänner jag", "approve them all". */
const act =
  /\b(?:godkann(?:er)?|avsla(?:r)?|avstyrk(?:er)?|bifall(?:er)?|tillstyrk(?:er)?|(?:sager|tackar) (?:jag )?(?:ja|nej)|klubba(?:r)?|approve|reject|accept|decline|say (?:yes|no))\b/;
/** What is asked for, and not done. */
const asksFor =
  /\b(?:att|ska|maste|behover|nagot|nagra|nat|vad|vilka|to|must|should|anything|something|what)\b/;
const around =
  /\b(?:ok|okej|okay|ja|jo|jag|vi|da|nu|sa|och|o|men|bara|tack|den|det|dem|dom|de|alla|allt|allihop|bada|forsta|andra|tredje|sista|denna|dessa|dar|har|i|we|yes|then|now|so|and|but|just|please|it|that|them|those|these|this|all|both|first|second|third|last|one|ones|the|of|with)\b/g;

/**
 * What a short text names besides an act on what waits: a unit ("trafiks"), or nothing; undefined where it is no such act,
 * or is of something else ("till Riga").
 */
export function namedInAct(text: string): string | undefined {
  const said = saidOfShown(text);
  if (said === undefined || !act.test(said)) return undefined;
  if (asksFor.test(said) || asksOfShown(said) || speaksOfOther(said)) return undefined;
  return said.replace(act, ' ').replace(around, ' ').replace(/\s+/g, ' ').trim();
}
