import { readNumber } from '../../../language/numbers/nordic-numbers.ts';
import { memberAt, YOURS } from './listed-member.ts';
import { TO_OTHERS } from './listed-party.ts';
import { countedAt, FIRST_WORD } from './people-phrases.ts';
import type { Count } from './people-without-number.ts';
import { isGeneral, isPeople, isPerson } from './person-words.ts';

/** "Vi skulle vara", "there will be", "a party of": what follows is how many they all are. */
const ARE =
  "(?:vi|de|dom|det) (?:är|blir|kommer att (?:vara|bli)|skulle (?:vara|bli)|er|bliver)|(?:we|they|there)(?:['’](?:re|d be|ll be)| are| will be| would be| shall be)";
const GROUP =
  '(?:an?|our|the|en|ett|vårt?|et) (?:[\\p{Ll}-]+ ){0,2}?\\p{L}*(?:group|party|delegation|team|crew|company|grupp|gruppe|sällskap|gäng|lag|hold)(?:en|et)? (?:of|på|om|med)';
const GROUP_IS =
  '(?:our|the|vårt?|hela) (?:[\\p{Ll}-]+ ){0,2}?\\p{L}*(?:group|party|delegation|team|class|crew|grupp|sällskap|gäng|lag|klass)(?:en|et)? (?:is|are|counts|numbers|är|räknar)';
const IN_ALL = '(?: (?:only|just|about|around|bara|endast|ungefär|cirka|totalt|in total|i alt))?';
const WHOLE = new RegExp(
  `(?<!\\p{L})(?:(?:vi|we)(?= [\\p{L}\\d]+ (?:och|and|plus|samt|\\+) (?:vår|our|min|my|en|an?|one) )|(?:${ARE}|${GROUP_IS})(?: ${GROUP})?|(?<group>${GROUP}))${IN_ALL} `,
  'giu',
);
/** "Three people …", before anything else is said. */
const FIRST_PEOPLE = /^[\p{L}\d]+ (?:personer|persons|people|pers)(?!\p{L})/iu;
/** "Five of us, two lawyers and three clerks". */
const OF_US = /(?<![\p{L}\d])[\p{L}\d-]+ (?:of us|av oss)(?=\s?[,:(–—])/giu;
/** "I with a group of five": somebody comes besides. */
const IN_COMPANY = /(?<!\p{L})(?:and|och|og|plus|with|med|by|av|till|to|as well as|samt|jämte)\s$/iu;

/** Where they are from, or what they wish, before who they are. */
const ASIDE =
  /^(?:\s(?:from|från|fra|who|som|that|of us|av oss)(?:\s[^.,;:!?()–—]{2,60}?)?(?=\s?[:,(–—-]))?/iu;
/** After these it is told who they are: nobody is added. */
const APART = /^(?:\s?:\s|\s?\(|\s?[–—]\s?|\s-\s|,\s(?!(?:and|och|og|samt|plus|with|med)\s))/iu;
/** And after these only of some of them: "nine with our interpreter". */
const AMONG =
  /^,?\s(?:among (?:them|us)|including|of whom|varav|däribland|heraf|hvorav|bland dem|inklusive|(?:with|med) (?:our|my|the|vår|min)|med (?=\p{L}{3,}(?:en|an)(?!\p{L})))\s?/iu;
/** And after these others are told, who are not among them. */
const BESIDES =
  /^(?:,?\s(?:and|och|og|plus|samt|as well as|jämte)\s|\s?[+&]\s?)(?:(?:also|även|också|så)\s)?/iu;
/** "And two interpreters speak Polish" tells of those who were counted. */
const GOES_ON =
  /^\s*(?:$|[.,;:!?)(–—]|(?:som|who|that|from|från|fra|to|for|för|att|and|och|og|on|den|in|i|vill|would|want|wish|hope|will|kommer|skulle|önskar|ønsker|comes?|coming)(?!\p{L}))/iu;

/** "Nej, fem, Maja kommer också.": what was said before is taken back. */
const CORRECTED =
  /^(?:nej|no|sorry|förlåt|ursäkta|rättelse|correction|or rather|I mean|jag menar),\s(?:(?:vi blir|vi är|we are|we will be|make that)\s)?(?<number>[\p{L}\d]+)(?=\s*[,.;!]|\s*$)/iu;

/** Surer than whatever sum its parts make. */
const TOLD = 89;
/** What corrects a total is surer than any. */
const CORRECTION = 93;

/**
 * The parties that a sentence tells by one number for them all, where it goes on with who they are: "a group of nine,
 * doctors and two daughters" are nine, and "six and one interpreter" seven.
 */
export function wholesTold(text: string, neighbour: boolean): Count[] {
  const corrected = readNumber(CORRECTED.exec(text)?.groups?.number ?? '', neighbour) ?? 0;
  const told = [...text.matchAll(WHOLE)].flatMap(({ 0: head, index, groups }) => {
    const before = text.slice(0, index);
    const clause = /[^.;:!?,()]*$/u.exec(before)?.[0] ?? '';
    const isOthers = TO_OTHERS.test(clause) || YOURS.test(clause) || IN_COMPANY.test(before);
    return groups?.group !== undefined && isOthers ? [] : wholeAt(text, index + head.length, neighbour);
  });
  // "Three people from our office (Anna, Mikko and I)".
  const first = FIRST_PEOPLE.test(text) ? wholeAt(text, 0, neighbour) : [];
  const ofUs = [...text.matchAll(OF_US)].flatMap(({ index }) => wholeAt(text, index, neighbour));
  return corrected > 1
    ? [...told, ...first, ...ofUs, { number: corrected, weight: CORRECTION }]
    : [...told, ...first, ...ofUs];
}

/** The party whose number stands at a place, where what follows tells who they are, or who comes besides. */
function wholeAt(text: string, start: number, neighbour: boolean): Count[] {
  const [word = ''] = FIRST_WORD.exec(text.slice(start)) ?? [];
  const number = readNumber(word, neighbour || /(?<!\p{L})er\s$/iu.test(text.slice(0, start)));
  if (number === undefined || number < 2) return [];
  const rest = text.slice(start + word.length);
  const [, noun = ''] = /^\s(\p{L}+)/u.exec(rest) ?? [];
  const after = isGeneral(noun) ? rest.slice(noun.length + 1) : rest;
  const more = comeBesides(after, neighbour);
  if (more > 0) return [{ number: number + more, weight: TOLD }];
  return isToldApart(after, neighbour) ? [{ number, weight: TOLD }] : [];
}

/** How many are joined right after the number to those whom it counts, one after the other; 0 where nobody is. */
function comeBesides(after: string, neighbour: boolean): number {
  let sum = 0;
  let ahead = after;
  for (;;) {
    const join = BESIDES.exec(ahead)?.[0];
    const added = join === undefined ? undefined : addedAfter(join, ahead, neighbour, sum > 0);
    if (join === undefined || added === undefined) break;
    sum += added.number;
    ahead = ahead.slice(join.length + added.length);
  }
  return GOES_ON.test(ahead) ? sum : 0;
}

/** Whoever is told after a word that adds them; a name alone only after others. */
function addedAfter(
  join: string,
  text: string,
  neighbour: boolean,
  isLater: boolean,
): { readonly number: number; readonly length: number } | undefined {
  const ahead = text.slice(join.length);
  const counted = countedAt(ahead, neighbour, true);
  if (counted !== undefined) return counted;
  const one = memberAt(text, join.length, neighbour, false);
  if (one?.kind === 'one' || one?.kind === 'writer' || (isLater && one?.kind === 'name')) return one;
  // "Fem + chaufför": one needs no article.
  const [bare = ''] = /^\p{L}+/u.exec(ahead) ?? [];
  return /\+|plus/iu.test(join) && isPerson(bare) ? { number: 1, length: bare.length } : undefined;
}

/** Whether those who were counted are told one by one, or kind by kind, after their number. */
function isToldApart(after: string, neighbour: boolean): boolean {
  const [aside = ''] = ASIDE.exec(after) ?? [];
  if (AMONG.test(after.slice(aside.length))) return true;
  const apart = APART.exec(after.slice(aside.length))?.[0];
  if (apart === undefined) return false;
  const start = aside.length + apart.length;
  const [kind = '', next = ''] = after.slice(start).match(/[\p{L}-]+/gu) ?? [];
  return memberAt(after, start, neighbour, false) !== undefined || isPeople(kind) || isPeople(next);
}
