import { isPartOfWorld } from '../../language/places/parts-of-world.ts';

/** "Och vad kostar de", "and for how long": each is shown with that. */
const beside =
  /\s+(?:och|samt|and)\s+(?:vad|hur|nar|till nar|vem|what|how|when|until when|for how long|who)\b.*$/u;
/** Folded words without what is asked besides of each that is shown. */
export const withoutBeside = (folded: string): string => folded.replace(beside, '');

const inPlace = /^(.*) (?:i|in) (.+)$/u;
/** The part of the world that folded words end in, or undefined. */
export function regionIn(folded: string): string | undefined {
  const named = inPlace.exec(folded)?.[2];
  return named !== undefined && isPartOfWorld(named) ? named : undefined;
}
/** Folded words without the part of the world, or the world, that they end in. */
export const withoutRegion = (folded: string): string =>
  (regionIn(folded) === undefined ? folded : (inPlace.exec(folded)?.[1] ?? folded)).replace(world, '');
const world = / (?:i|in) (?:hela |the |the whole )?(?:varlden|world)$/;
