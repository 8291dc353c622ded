import { bareWords } from '../../language/words.ts';
import { editionBefore, editionOn, type KnownEdition } from './known-editions.ts';

/** With what the edition in force is to be compared: an edition that is known, or one that is not. */
export type Compared =
  | { readonly kind: 'edition'; readonly edition: KnownEdition }
  | { readonly kind: 'unknown' | 'in-force' | 'none' };

const theFormer =
  /(?<!\p{L})(?:förra|gamla|gammal|tidigare|äldre|föregående|förr|förut|innan|old|older|former|previous|earlier|before)(?!\p{L})/u;
const theOneOf = /(?<!\p{L})(?:strategi(?:n)?|utgåvan?|strategy|edition) (?:från|av|of|from) (\d{4})(?!\d)/iu;
const year = /(?<!\d)(1[5-9]\d\d|20\d\d)(?![\d/])/gu;

/**
 * With what a question on changes compares the strategy: the edition of the year that it names ("sedan 2008"), the one
 * before ("den gamla"), or none that it names.
 */
export function comparedWith(
  text: string,
  known: readonly KnownEdition[],
  inForce: KnownEdition | undefined,
): Compared {
  const [, ofYear] = theOneOf.exec(text) ?? [];
  // "Strategin från 2016 jämfört med den tidigare" is compared with the one before it.
  if (ofYear !== undefined && theFormer.test(bareWords(text)))
    return found(editionBefore(known, editionOn(known, `${ofYear}-12-31`)), inForce);
  const years = [...text.matchAll(year)].map(([, found = '']) => found).sort();
  // Of two years the older is that of the text that is compared with.
  const [first] = years.filter((one) => years.length < 2 || !inForce?.since.startsWith(one));
  if (first !== undefined) return found(editionOn(known, `${first}-12-31`), inForce);
  const before = editionBefore(known, inForce);
  if (before !== undefined) return { kind: 'edition', edition: before };
  return { kind: theFormer.test(bareWords(text)) ? 'unknown' : 'none' };
}

function found(edition: KnownEdition | undefined, inForce: KnownEdition | undefined): Compared {
  if (edition === undefined) return { kind: 'unknown' };
  return edition === inForce ? { kind: 'in-force' } : { kind: 'edition', edition };
}
