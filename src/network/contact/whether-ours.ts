import { sentencesOf } from '../../language/naming/core-of.ts';

const contact =
  '(?:internationell\\p{L}* |int |international )?(?:kontakt(?:person\\p{L}*)?|contact(?: person)?s?)';
/** Whose contact person is spoken of: that of whoever asks. */
const ours = new RegExp(
  `(?<!\\p{L})(?:(?:vår|min|our|my) ${contact}|${contact} (?:hos|för|for|at) (?:oss|us))(?!\\p{L})`,
  'iu',
);
const atAll =
  '(?: (?:alls|nu|just nu|i ?dag|numera|kvar|längre|fortfarande|ännu|än|i ?stället|egentligen|utsedd|på plats|at all|(?:right )?now|today|nowadays|still|left|instead|actually|yet|in place))*';
/** "Har vi någon alls", "is there anybody now": the group `who` holds what is asked for, where it is said. */
const whetherAny = new RegExp(
  `^(?:(?:och|men|så|and|but|so) )?(?:har (?:vi|jag|vårt bolag|vår (?:förvaltning|nämnd))|finns det|(?:do|have) we|does our (?:company|committee|administration)|is there|are there)(?: (?:have|got|ens|fått|nu|då|fortfarande|egentligen|verkligen|even|still|actually|now))* (?:nån|någon|ngn|anyone|anybody|someone|somebody|one|any|an?)(?: (?:ny|annan|new|other))?(?<who> ${contact})?${atAll}$`,
  'iu',
);
/** "…, har vi": a question after what is told. */
const between =
  /\s*[,;–]\s+(?=(?:(?:och|men|så|and|but|so) )?(?:har|finns|är|ska|måste|do|does|have|is|am|are|must|should)\s)/iu;
/** What is longer tells of more than that. */
const LONGEST = 250;

/**
 * Whether a text asks if whoever asks has a contact person at all: "har vi någon kontaktperson?", or "vår kontaktperson
 * slutade i våras. Har vi någon nu?"; what else is asked beside it is answered with that.
 */
export function asksWhetherOurs(text: string): boolean {
  if (text.length > LONGEST) return false;
  const clauses = sentencesOf(text).flatMap((sentence) => sentence.split(between));
  return clauses.some((clause, place) => {
    const found = whetherAny.exec(clause.replace(/[\s?.!…]+$/u, '').replace(/\s+/g, ' '));
    if (found === null) return false;
    const isOfCity = /^(?:och |men |and |but )?(?:finns|is|are) /iu.test(clause);
    if (found.groups?.who !== undefined && !isOfCity) return true;
    return ours.test(clauses.slice(0, place).join(' '));
  });
}
