import { fold } from '../words.ts';

/** Which end of several things is asked for, by what they cost. */
export type CostEnd = 'dearest' | 'cheapest';

const ends: Readonly<Record<CostEnd, RegExp>> = {
  dearest:
    /\b(?:(?:de |den |det |the )?dyrast\w*|(?:kosta\w*|drar|slukar) (?:oss |staden |stan )?(?:allra )?mest(?: pengar)?|mest kostsam\w*|hogsta? (?:\w*avgift\w*|\w*kostnad\w*|pris\w*)|most expensive|dearest|costliest|priciest|cost(?:s|ed|ing)? (?:us |the city )?(?:the )?most(?: money)?|(?:highest|biggest) (?:fees?|costs?|prices?))\b/,
  cheapest:
    /\b(?:(?:de |den |det |the )?billigast\w*|kosta\w* (?:oss |staden |stan )?(?:allra )?minst|lagsta? (?:\w*avgift\w*|\w*kostnad\w*|pris\w*)|cheapest|least expensive|cost(?:s|ed|ing)? (?:us |the city )?(?:the )?least|(?:lowest|smallest) (?:fees?|costs?|prices?))\b/,
};
/** "Sortera efter kostnad": the dearest are looked for. */
const byCost =
  /\b(?:(?:sortera\w*|ordna\w*|rangordna\w*|sort\w*|order\w*|rank\w*) (?:\w+ )?(?:efter|pa|by|on) (?:the )?(?:kostnad\w*|pris\w*|avgift\w*|costs?|fees?|prices?))\b/;

/** Which end folded words ask for ("vilken var dyrast", "which costs us the most"); undefined where they ask for none. */
export function costEndIn(folded: string): CostEnd | undefined {
  if (byCost.test(folded)) return 'dearest';
  return (['dearest', 'cheapest'] as const).find((end) => ends[end].test(folded));
}

/** A text without the words that ask so, as it is written else. */
export function withoutCostEnd(text: string): string {
  const plain = text.normalize('NFC');
  const folded = fold(plain);
  const asked = [byCost, ends.dearest, ends.cheapest]
    .map((words) => words.exec(folded))
    .find((one) => one !== null);
  if (asked == null) return text;
  const written = folded.length === plain.length ? plain : folded;
  const rest = `${written.slice(0, asked.index)} ${written.slice(asked.index + asked[0].length)}`;
  return rest.replace(/\s+/g, ' ').trim();
}
