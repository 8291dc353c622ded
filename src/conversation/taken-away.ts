import { readAskedTime } from '../calendar/named-period.ts';
import { partTimes } from '../calendar/time-words.ts';
import { soundsSpelledOut } from '../language/everyday-spelling.ts';
import { formatDate } from '../language/format.ts';
import { OPEN } from '../language/open-period.ts';
import { wordsInLowerCase } from '../language/words.ts';

const LONGEST = 200;
const polite = '(?:(?:och|å|men|fast|nu|kan du|kan ni|så|and|but|now|can you|could you|please)\\s+)*';
const swedishVerb =
  'ta(?:r)? bort|plocka(?:r)? bort|rensa(?:r)? (?:bort|ut)|sålla bort|räkna bort|lämna bort|stryk(?:a)?|skippa|skit i|strunta i|hoppa över|dölj|exkludera|släng';
const englishVerb =
  'take (?:away|out|off)|leave out|remove|drop|skip|exclude|hide|filter out|strip out|forget(?: about)?';
const verb = new RegExp(`^${polite}(?:(?:${swedishVerb})|(?<en>${englishVerb}))(?!\\p{L})`, 'iu');
const what =
  /^\s+(?:(?:dom|dem|de|den|det|alla|allt|those|the ones|the|all|everything|ones)\s+)*(?:(?:som|that|which)\s+)?(?:(?:är|hör till|tillhör|ligger hos|gäller|are|is|belongs?(?: to)?)\s+)?(?:(?:från|för|hos|på|på|to|from|of|for|at|the)\s+)*(?<what>\p{L}[\p{L} -]{1,60}?)(?:\s+(?:tack|då|please|then))?[\s.!?]*$/iu;

/** What is said beside a time of that which is due or happens then, and names nothing else. */
const besideTime = new Set(
  `dom dem de den det alla allt resten those the ones one all everything anything rest som that which är e ska skall
  kan får behöver inte först vänta väntar kommer infaller ligger går ut in inne vi skriver skrivit har blir på i till
  tills is are due can may wait waits come comes fall falls it until till not come in on we have tack please då then`.split(
    /\s+/,
  ),
);

/** What a message takes away of the list that was shown, as the list is asked for without it. */
export type TakenAway =
  /** In words that go on from the list: "inte trafik", "före 1 januari 2027". Whether it has such, the list tells. */
  | { readonly goesOn: string }
  /** A time with more of the list on both sides, which no words of a time leave out. */
  | { readonly isAmid: true };

/**
 * Reads "ta bort dom som är trafiks" and "skippa allt som kan vänta till nästa år"; undefined where nothing is taken away.
 * What is left when a time is taken away is all before or after it.
 */
export function takenAway(text: string, today: string): TakenAway | undefined {
  if (text.length > LONGEST) return undefined;
  const said = soundsSpelledOut(text.normalize('NFC').trim());
  const match = verb.exec(said);
  if (match === null) return undefined;
  const isEnglish = match.groups?.en !== undefined;
  const rest = said.slice(match[0].length);
  const { words, time } = partTimes(rest);
  if (time !== '' && wordsInLowerCase(words).every((word) => besideTime.has(word)))
    return withoutTime(rest, today, isEnglish);
  const thing = what.exec(rest)?.groups?.what;
  if (thing === undefined) return undefined;
  return { goesOn: `${isEnglish ? 'not' : 'inte'} ${thing.replace(/(?<=\p{L}{4})s$/u, '')}` };
}

function withoutTime(rest: string, today: string, isEnglish: boolean): TakenAway | undefined {
  const { period } = readAskedTime(rest, { today, hasBeen: false });
  if (period === undefined) return undefined;
  const language = isEnglish ? 'en' : 'sv';
  const isWholeYear = /-01-01$/.test(period.from) && /-12-31$/.test(period.until);
  if (period.from > today && (period.until === OPEN.until || isWholeYear))
    return { goesOn: `${isEnglish ? 'before' : 'före'} ${formatDate(period.from, language)}` };
  if (period.from <= today)
    return { goesOn: `${isEnglish ? 'after' : 'efter'} ${formatDate(period.until, language)}` };
  return { isAmid: true };
}
