import { countryMention } from '../places/country-mention.ts';
import { bareFolded, fold } from '../words.ts';
import { type Mention, mentionOf } from './mentions.ts';
import { partsTold } from './parts-told.ts';
import type { NamedKind } from './short-name.ts';
import { presupposes, type Tellable } from './told-of.ts';
import {
  anyBefore,
  elsewhere,
  howTo,
  namesRules,
  ofAny,
  ofItsRules,
  ofTravel,
  othersBefore,
} from './told-words.ts';

/**
 * Those of some things that a text names by their own names or their country, whatever it says of them. None where it asks
 * what the rules are, or speaks of any of a kind, of what is to begin, or of what else there is at a place.
 */
export function namedAtAll<Item>(
  items: readonly Tellable<Item>[],
  written: string,
  kinds: NamedKind,
): readonly Item[] {
  for (const text of partsTold(written)) {
    const said = bareFolded(text);
    if ((howTo.test(said) || whetherOneMay.test(said)) && !presupposes(said)) continue;
    const named = items.flatMap(({ item, names, country }) => {
      // Of a country itself much else is asked: "vilka skolor har utbyte med Frankrike".
      const ofCountry = countryMention(country, text, kinds);
      const mention =
        mentionOf(names, text, kinds) ?? (ofCountry?.isDefinite === true ? ofCountry : undefined);
      return mention !== undefined && isAnyhowOfOne(text, mention) ? [{ item, mention }] : [];
    });
    const isOne = new Set(named.map(({ mention }) => mention.start)).size === 1;
    if (isOne) return named.map(({ item }) => item);
  }
  return [];
}

/** What one may or must, and what it would be. */
const whetherOneMay =
  /\b(?:far|maste|bor|behover|kan|ska|skall|may|must|should|can|could|need) (?:vi|man|jag|we|one|i)\b|\bdo (?:we|one|i)\b(?! have (?!to\b))|^(?:ar|blir|vore|is|would) (?:det|en|ett|it|a|an)\b/;
/** "Ett par år till" is no thing that is to be. */
const length =
  /\b(?:en|ett|a|an) (?:par |couple of )?(?:ar|manad\w*|veck\w*|dag\w*|years?|months?|weeks?|days?)\b/g;

function isAnyhowOfOne(text: string, { start, end, isDefinite }: Mention): boolean {
  const before = fold(text.slice(0, start)).replace(length, ' ');
  const beside = bareFolded(`${text.slice(0, start)} x ${text.slice(end)}`);
  const isOfMuch = namesRules.test(beside) || ofTravel.test(beside) || ofItsRules.test(before);
  const isAny = anyBefore.test(before) || ofAny.test(before);
  const isElse = !isDefinite && (elsewhere.test(before) || othersBefore.test(before));
  return !isOfMuch && !isAny && !isElse;
}
