import { countWords } from '../../language/words.ts';
import { clearUnit } from './listed-fields.ts';
import type { TopicMatch } from './topic-matches.ts';

/** What stands on each side of the joining word is short; a longer part is a sentence of its own. */
const LONGEST_PART = 6;

const JOINED = /,?\s+(?:och|samt|and|as well as|(?<=(?<!\p{L})såväl\s.*)som)\s+/giu;
const BOTH = /^.*(?<!\p{L})(?:both|både|såväl)\s+(?:at\s+|with\s+|på\s+|hos\s+)?(?<part>.+)$/iu;
const VISIT =
  /^.*(?<!\p{L})(?:besöka?|träffar?|möta|visit(?:ing)?|meet(?:ing)?|see)\s+(?:with\s+|på\s+|hos\s+)?(?<part>.+)$/iu;
/** A unit that is called one, and not only told by its field. */
const UNIT =
  /\p{L}(?:nämnd|förvaltning|kontor)(?:en|et)?(?!\p{L})|(?<!\p{L})(?:administration|department|office|committee)(?!\p{L})/iu;

/**
 * The two units that are asked for with equal weight: "both the libraries and the Environment Administration",
 * "Kulturnämnden och Miljöförvaltningen". Undefined where none are, or the two are one.
 */
export function askedTogether(
  texts: readonly string[],
  match: (part: string) => TopicMatch[],
  isDistrict: (unit: string) => boolean,
): readonly [string, string] | undefined {
  for (const clause of texts.flatMap((text) => text.split(/[.:;!?()–—]/u))) {
    for (const joined of clause.matchAll(JOINED)) {
      const parts = partsBeside(clause, joined);
      if (parts === undefined) continue;
      const [one, other] = parts.map((part) => clearUnit(match(part), isDistrict));
      if (one !== undefined && other !== undefined && one !== other) return [one, other];
    }
  }
  return undefined;
}

/** What stands before and after a joining word; undefined where it joins anything but what is asked for. */
function partsBeside(clause: string, joined: RegExpExecArray): readonly [string, string] | undefined {
  const before = clause.slice(0, joined.index);
  const [rest = ''] = clause.slice(joined.index + joined[0].length).split(',');
  const after = rest.split(/\s+/u).slice(0, LONGEST_PART).join(' ');
  const both = BOTH.exec(before)?.groups?.part;
  const one = both ?? VISIT.exec(before)?.groups?.part;
  if (one === undefined || countWords(one) > LONGEST_PART) return undefined;
  return both !== undefined || UNIT.test(one) || UNIT.test(after) ? [one, after] : undefined;
}
