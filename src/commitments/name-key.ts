import { bareFolded } from '../language/words.ts';

/** A name as it is compared: small letters without accents, one space between words. */
export function keyOf(name: string): string {
  return bareFolded(name);
}
