import { readNumberWords } from '../language/numbers/number-words.ts';
import { fold } from '../language/words.ts';

const gap = '[\\s,.;:!?–-]+';
/** What takes back what was told: no, wait, wrong, sorry. */
const takesBack =
  "(?:nej|nä|näe|nää|no|nope|vänta|wait|stopp|hold on|oj|oops?|[ou]ps|hoppsan|förlåt|ursäkta|sorry|fel(?: av mig| (?:dag|datum|tid|månad|antal|siffra|summa|stad|ort))?|wrong (?:day|date|time|month|number|sum|city|place)|my (?:mistake|bad)|scratch that|det (?:var|är|blev) fel|that(?:[’']s| is| was) wrong|förresten|by the way|btw|faktiskt|egentligen|actually|rättare sagt|snarare|or rather|or actually|jag (?:menar|menade|mena|tänkte|skrev fel)|(?:i mean|i meant|make (?:it|that)))";
/** What it is to be now. */
const isNow =
  "(?:(?:det|den|datumet|dagen|that|it|this|the (?:date|day)) (?:är|e|ska|skall|skulle|blir|blev|bör|is|was|should|will|has to|must|needs to)(?: (?:vara|va|bli|stå|be|become|say|read))?|(?:it|that)[’']s|(?:ändra|byt|sätt|skriv|change|set|put)(?: (?:det|den|it|that))?(?: till| to)?|(?:to|till) be)";
const joins = '(?:och|å|oh|ah|äsch|men|fast|så|and|but|so|ja|jo|ok|okej|okay|yes|nu|now)';
const lead = new RegExp(`^(?:(?:${joins}|${takesBack}|${isNow})(?:${gap}|$))+`, 'iu');
const saysNow = new RegExp(`(?<!\\p{L})(?:${takesBack}|${isNow})(?!\\p{L})`, 'iu');
const trail =
  /(?:[\s,]+(?:förresten|i ?stället|(?:är|blir|blev|ska|skulle) det(?: vara| bli| nu| visst)?|it (?:is|should be)|faktiskt|egentligen|alltså|menar jag|menade jag|tack|förlåt|ursäkta|sorry|oops|my (?:mistake|bad)|instead|actually|rather|by the way|btw|i mean|i meant|then|då|please))+[\s.!]*$/iu;
const saysInstead =
  /(?<!\p{L})(?:i ?stället|instead|rather|förresten|faktiskt|egentligen|alltså|menar jag|menade jag|förlåt|ursäkta|sorry|oops|my (?:mistake|bad)|(?:blir|blev) det|actually|by the way|btw|i mean|i meant)(?!\p{L})/iu;
/** How it came to be wrong, said last: "…, jag läste fel på lappen". */
const whyWrong =
  /[\s,.;–-]+(?:jag |i )?(?:kasta(?:de|t) om|blanda(?:de|t) ihop|rörde ihop|läste fel|skrev fel|tog fel|hörde fel|såg fel|tänkte fel|mixed (?:them|it|the \p{L}+) up|mixed up|swapped|misread|misheard|mistyped)(?!\p{L})[^?]*$/iu;
/** What is longer tells another thing. */
const LONGEST = 120;

/** Another thing is asked for. */
const isAnother =
  /^(?:visa|öppna|lista|sök|exportera|skriv|skicka|godkänn|avslå|show|open|list|search|export|write|send|approve|reject)(?!\p{L})/iu;

/** What somebody says after they have filled something in that is not saved. */
export interface ChangedMind {
  /** What is told, without the words that only say that it is so now: "Porto" of "nej vänta, det är Porto". */
  readonly words: string;
  /** Whether it is said to take the place of something: by "och" alone it adds to it. */
  readonly isInstead: boolean;
}

/**
 * Reads "nej, med Porto", "förresten blir de 20", "och från 1 mars", "actually it's Milan": what is told now of what was filled
 * in last. Undefined where nothing says that it is told of that, or where a text asks.
 */
export function changedMind(text: string): ChangedMind | undefined {
  const whole = text.normalize('NFC').replace(/\s+/g, ' ').trim().replace(whyWrong, '');
  if (whole.length > LONGEST || /\?\s*$/.test(whole)) return undefined;
  const [before = ''] = lead.exec(whole) ?? [];
  const [after = ''] = trail.exec(whole.slice(before.length)) ?? [];
  const words = whole
    .slice(before.length, after === '' ? undefined : whole.length - after.length)
    .replace(/[\s.,!]+$/u, '');
  if (words === '' || (before === '' && after === '') || isAnother.test(words)) return undefined;
  return { words, isInstead: saysNow.test(before) || saysInstead.test(after) };
}

/** A sum without a word for kronor; a year is none. */
const sum = /^(?:\d{1,3}(?:[ .\u00a0]\d{3})+|(?!(?:19|20)\d\d$)\d{4,7})$/;

/**
 * A change of mind in words that each room reads as of what takes another's place ("Malmö i stället", "60 000 kr i stället");
 * what is only added, and a text that is none, as it stands.
 */
export function inItsPlace(text: string): string {
  const mind = changedMind(text);
  if (mind === undefined || !mind.isInstead) return text;
  const isValue = /\d/.test(mind.words) || nameInstead(text) !== undefined || numberIn(mind.words);
  // A sentence tells by itself what it changes: "actually a colleague is joining".
  if (!isValue) return text;
  return `${mind.words}${sum.test(mind.words) ? ' kr' : ''} i stället`;
}

const numberIn = (words: string): boolean => readNumberWords(fold(words)) !== undefined;

/** "Nej, det är Malmö", "sorry, from Porto": nothing but a name is told in place of what was filled in. */
export function nameInstead(text: string): string | undefined {
  const mind = changedMind(text);
  if (mind === undefined || !mind.isInstead) return undefined;
  return /^(?:(?:de|dom|they|resan|besöket|the trip|the visit)?\s*(?:är|e|kommer|går|ska|are|is|come|[’']re)\s)?(?:(?:från|ifrån|i|till|med|from|in|to|with)\s)?(?<name>\p{Lu}[\p{L}’'-]+(?: (?:(?:de|of|la|am|an|på|upon) )?\p{Lu}[\p{L}’'-]+){0,3})$/u.exec(
    mind.words,
  )?.groups?.name;
}
