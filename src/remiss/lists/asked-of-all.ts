import { partTimes } from '../../calendar/time-words.ts';
import { countWords, fold } from '../../language/words.ts';

/** It is asked in a few words: more of them name the remiss. */
const MOST_WORDS = 12;

const someone = '(?:nagon|nan|nagra|ingen|vilka|vem|who|which|nobody|anyone|anybody|someone|somebody|any)';
const moreTime =
  '(?:(?:mer|mera|langre|extra) (?:svars)?tid|anstand|uppskov|forlangning(?:ar)?|(?:more|extra) time|extensions?)';
const shown = '(?:finns|ar|har|vilka|any|are|is|which|what|visa|lista|show|list)';
/** Who asks for more time, of no remiss by name. */
const asksForTime = new RegExp(
  [
    `^(?=.*(?<!\\p{L})${someone}(?!\\p{L})).*(?<!\\p{L})(?:bett|bad|ber|begart|begarde|sokt|soker|onskar|vill ha|asked|asking|asks|ask|wants?|wanted|requested)(?: \\p{L}+){0,3} ${moreTime}(?: (?:annu|an|nu|idag|yet|now|so far))?$`,
    `^${shown}(?: \\p{L}+){0,4} (?:forfragning(?:ar)?|begaran|onskemal|ansokning(?:ar)?|requests?)(?: \\p{L}+){0,1} ${moreTime}$`,
    `^${shown}(?: \\p{L}+){0,4} extension requests?$`,
  ].join('|'),
  'u',
);

const answer = '(?:remiss)?(?:svar(?:en)?|yttranden?|answers?|repl(?:y|ies)|responses?)';
const hasCome = '(?:kom|kommit|inkommit|inkom|inne|fatt|fick|received|come|came|got|get|arrived)';
/** Which answers are in, of no remiss by name. */
const answersIn = new RegExp(
  `^(?:vilka|hur manga|har|finns|which|what|how many|have|has|did|any)(?!\\p{L})(?=.*(?<!\\p{L})${answer}(?!\\p{L}))(?=.*(?<!\\p{L})${hasCome}(?!\\p{L}))`,
  'u',
);
/** Which one it is of follows on these words, or was spoken of before; what else is answered, and who by the office. */
const ofOne =
  /(?<!\p{L})(?:pa|over|om|fran|till|to|on|about|from|for|de|dom|dem|den|they|them|it|han|hon|jag|mig|min|mina|i|my|me|frag\p{L}*|questions?|enkat\p{L}*|survey\p{L}*)(?!\p{L})/u;
const otherMatter =
  /(?<!\p{L})(?:ib|\p{L}*beredning\p{L}*|besok\p{L}*|visit\p{L}*|resa\p{L}*|resor\p{L}*|trips?|avtal\p{L}*|agreement\p{L}*|medlem\p{L}*|member\p{L}*|natverk\p{L}*|network\p{L}*|rapport\p{L}*|reports?|strateg\p{L}*|policy\p{L}*|inbjud\p{L}*|invit\p{L}*)(?!\p{L})|\d[/-]\d/u;

/**
 * What is asked of all remisses by whoever names none: where somebody asks for more time ("har nån bett om anstånd?"), or
 * which answers are in ("vilka svar har kommit in i november?"). Undefined where something else is meant.
 */
export function askedOfAll(text: string): 'asking' | 'answered' | undefined {
  if (countWords(text) > MOST_WORDS) return undefined;
  const plain = plainly(text);
  if (otherMatter.test(plain)) return undefined;
  if (asksForTime.test(plain)) return 'asking';
  const untimed = plainly(partTimes(text).words);
  return answersIn.test(untimed) && !ofOne.test(untimed) ? 'answered' : undefined;
}

const plainly = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}/-]+/gu, ' ')
    .trim();
