import { fold } from '../language/words.ts';

/** Between what is told: "de blir 12, kommer den 27 och vill se Stadsmuseet"; days and sums stay whole ("17 och 18 februari"). */
const between = /(?:[,;:.!?]\s+|\s[–-]\s|\s(?:och|å|samt|men|and|but)\s)(?!\d)/giu;

/** The clauses of a text, in which a thing may be told each; one where it has but one. */
export const clausesOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(between)
    .map((clause) => clause.trim())
    .filter((clause) => /\p{L}{2}/u.test(clause));

/** What a text changes, read as a whole, and in each of its clauses what the whole does not tell. */
export function changesIn<Changes extends object>(
  text: string,
  read: (said: string) => Partial<Changes>,
): Partial<Changes> {
  const clauses = clausesOf(text);
  let told = read(text);
  if (clauses.length > 1) for (const clause of clauses) told = { ...read(withSubject(clause)), ...told };
  return told;
}

const leavesOut: readonly (readonly [RegExp, string])[] = [
  [/^(?:blir|är|kommer|åker|reser|stannar)(?!\p{L})/iu, 'de'],
  [/^(?:are|come|will|stay|leave|travel)(?!\p{L})/iu, 'they'],
];

/** "… och blir 9": who they are was said before it. */
export function withSubject(clause: string): string {
  const subject = leavesOut.find(([verb]) => verb.test(clause))?.[1];
  return subject === undefined ? clause : `${subject} ${clause}`;
}

/** That something is to be so, or how much or when it is. */
const tells =
  /\d|\b(?:vill|onskar|behover|ska|skulle|tar med|tillkommer|want\w*|wish\w*|need\w*|would like|bring\w*)\b/;
/** What it was before is told to be sure, and thanks are nothing to fill in. */
const LEAST_WORDS = 2;

/** The clauses of a text that tell something of which nothing was read. */
export function notRead(text: string, isRead: (clause: string) => boolean): string[] {
  return clausesOf(text).filter(
    (clause) => clause.split(/\s+/).length >= LEAST_WORDS && tells.test(fold(clause)) && !isRead(clause),
  );
}
