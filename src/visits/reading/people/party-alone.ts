import { MONTH, WEEKDAY } from '../../../language/dates/date-words.ts';
import { readNumber } from '../../../language/numbers/nordic-numbers.ts';
import { FIRST_WORD, sumAt } from './people-phrases.ts';
import type { Count } from './people-without-number.ts';
import { isGeneral, isPerson, isThing } from './person-words.ts';

/** A sentence that says no more than who comes, and when: "Two people, 1 March.", "Party of 15.", "Just me." */
const BEGINS =
  /^(?:(?:so|så|just|only|bara|endast|about|around|ungefär|cirka|ca|a|an|the|en|ett)\s)*(?:(?:party|group|team|delegation|grupp|sällskap|gäng)\s(?:of|på|om)\s)?(?:about\s|cirka\s|ca\s)?/iu;
/** After who comes the sentence ends, or tells the day. */
const DAY = `(?:(?:on|in|the|den|i|week|vecka|v\\.?|${WEEKDAY}|,)\\s*)*(?:\\d|${MONTH}|(?:week|vecka|v\\.?)\\s?\\d)`;
const ENDS = new RegExp(
  `^(?:\\s(?:of us|av oss))?(?:,\\s(?:me|myself|jag|mig))?(?:\\s*[.!?)]*\\s*$|\\s*[,;:–—-]?\\s(?=${DAY}))`,
  'iu',
);
const DAY_FOLLOWS = new RegExp(`^\\s*[,;:–—-]?\\s${DAY}`, 'iu');
/** "Just me.", "Only I, 3 May": the writer and nobody else. */
const WRITER =
  /^(?:(?:it['’]s|it is|it will be|det är|det blir)\s)?(?:just|only|bara|endast)\s(?:me|myself|I|jag|mig)(?=\s*[.,;!)–—]|\s*$)(?!,?\s(?:and|och|plus|with|med)\s)/iu;

/** "I come alone", "jag reser själv". */
const COMES_ALONE =
  /(?<!\p{L})(?:I|jag)(?:['’]\p{L}+)?\s(?:\p{L}+\s){0,2}?(?:com(?:e|ing)|travel\p{L}*|kommer?|reser?)\s(?:\p{L}+\s)?(?:alone|by myself|on my own|ensam)(?!\p{L})/iu;

/** Surer than any number in what is told of others, and less than a total. */
export const SAID_ALONE = 85;
/** Whatever so many are called: "nine neighbours, 9 June". */
const UNKNOWN = 47;

/** "200 agents." without a day are those at home. */
const MANY = 60;

/** The party that a sentence tells and nothing else but the day: whoever is counted so comes, whatever else is told. */
export function countsAlone(text: string, neighbour: boolean): Count[] {
  if (WRITER.test(text) || COMES_ALONE.test(text)) return [{ number: 1, weight: SAID_ALONE }];
  const start = BEGINS.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start);
  const [word = ''] = FIRST_WORD.exec(rest) ?? [];
  const number = readNumber(word, neighbour);
  if (number === undefined || number < 1) return [];
  const sum = sumAt(text, start, neighbour);
  const isDated = sum !== undefined && DAY_FOLLOWS.test(rest.slice(sum.length));
  if (sum !== undefined && ENDS.test(rest.slice(sum.length)) && (isDated || sum.number < MANY))
    return [{ number: sum.number, weight: SAID_ALONE, titles: sum.general ? [] : sum.titles }];
  const [, kind = ''] = /^\s(\p{L}+)/u.exec(rest.slice(word.length)) ?? [];
  const after = rest.slice(word.length + 1 + kind.length);
  // "One visitor, 4 March."
  if (number === 1)
    return (isPerson(kind) || isGeneral(`${kind}s`)) && ENDS.test(after)
      ? [{ number, weight: SAID_ALONE }]
      : [];
  const isGroup = start > 0 && /(?:of|på|om)\s(?:\p{L}+\s)?$/iu.test(text.slice(0, start));
  if (isGroup && ENDS.test(rest.slice(word.length))) return [{ number, weight: SAID_ALONE }];
  return /(?:s|r|n)$/u.test(kind) && !isThing(kind) && DAY_FOLLOWS.test(after)
    ? [{ number, weight: UNKNOWN }]
    : [];
}
