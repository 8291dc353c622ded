import { areBrought, bringsThem } from './brought-along.ts';
import {
  AND_THEY,
  comesWithColleagues,
  follows,
  LISTED,
  leads,
  ONE_MORE,
  singlesBefore,
} from './people-clues.ts';
import type { Sum } from './people-phrases.ts';
import type { Count } from './people-without-number.ts';
import { isPerson } from './person-words.ts';

/** More than so many are seldom a delegation. */
const MANY = 120;

/** Weighs people that are counted by what they are, between what stands before and their number on; whoever leads them, or tells of them, is one more. */
export function weighSum(sum: Sum, before: string, rest: string): Count {
  const after = rest.slice(sum.length);
  if (AND_MYSELF.test(after) || AND_MYSELF_LATER.test(after))
    return {
      number: sum.number + 1 + afterMyself(after) + (/,\s*$/.test(before) ? singlesBefore(before) : 0),
      weight: 84,
    };
  if (INCLUDING_ME.test(after)) return { number: sum.number, weight: 84 };
  const isLed =
    comesWithColleagues(before, rest) ||
    AND_THEY.test(before) ||
    (ONE_MORE.test(before) && leads(before)) ||
    follows(before) ||
    LISTED.test(before) ||
    areBrought(before, after) ||
    (bringsThem(before) && !WITH_WRITER.test(after)) ||
    (sum.number === 1 && ALSO_BRINGS.test(before));
  return {
    number: sum.number + (isLed ? Math.max(1, singlesBefore(before)) : 0),
    // "One door": of a single one it is least sure that it is a person.
    weight:
      (isLed && WRITER_BEFORE.test(before) ? 70 : sum.general ? 66 : sum.number === 1 ? 43 : 50) +
      sum.parts +
      (isLed ? 1 : 0) -
      // So many are seldom a delegation.
      (sum.number > MANY ? 6 : 0),
  };
}

/** "Five heads, including me". */
const INCLUDING_ME = /^,?\s\(?(?:including|inklusive|inkl\.?|counting)\s(?:me|myself|mig)(?!\p{L})/iu;
/** "I'd like to sit at the back with three colleagues": surer than any number that is told of others. */
const WRITER_BEFORE = /(?<!\p{L})(?:I|[Jj]ag|[Jj]eg)(?:['’]\p{L}+)?\s[^.;:!?]*$/u;
/** "I'm one lawyer, bringing one accountant." */
const ALSO_BRINGS =
  /(?<!\p{L})(?:I|[Jj]ag)(?:['’]m|\sam|\sär)?\s[^.;:!?]{1,60},?\s(?:bringing|and bring|och tar med mig)\s$/u;
/** "Six people, me included": the writer is counted already. */
const WITH_WRITER =
  /^[^.;!?]{0,60}?(?<!\p{L})(?:me|myself|mig|jag)(?: själv)? (?:included|inclusive|inräknad|medräknad|inkluderad)(?!\p{L})/iu;

/** "Two foremen, three drivers and myself.", "Fourteen persons travel, plus me." */
const AND_MYSELF_LATER =
  /^(?:\s\p{L}+){1,3},\s(?:and|och|plus|samt)\s(?:I|myself|me|jag|undertecknad)(?: själv| myself)?\s*(?:[.,;!]|$)/iu;
const AND_MYSELF =
  /^,?\s(?:and|och|og|o|plus|\+|samt)\s(?:I|myself|me|jag|jeg|undertecknad)(?!\p{L}| (?:också|too|also|as well))/iu;

/** "24 elever + jag + en förälder": one more. */
function afterMyself(after: string): number {
  const next = after.replace(AND_MYSELF, '');
  const [, person = ''] = /^,?\s(?:and|och|og|plus|\+|samt)\s(?:en|ett|one|an?)\s(\p{L}+)/iu.exec(next) ?? [];
  return isPerson(person) ? 1 : 0;
}
