import { type ListedParty, listedParties } from './listed-party.ts';
import type { Count } from './people-without-number.ts';

/** A count, and where in the text its number stands. */
export interface PlacedCount extends Count {
  readonly start: number;
}

/** From this weight on a number is that of them all, whoever is listed. */
const TOTAL = 90;
/** What is listed after "the delegation:" or before "would like to come". */
const VISITORS_BEFORE =
  /(?:travelling|traveling|coming|attending|visitors?|participants|delegation|group|party|names|deltagare|deltar|gruppen?|sällskapet|delegationen|resenärer|består av|consists? of|comprises?|comprising|we are|we will be|we['’]d be|it will be|it is|that is|vi är|vi blir|det är|det blir|kommer gör|will come|is us|namely|nämligen|time we are)\s?:?\s*$/iu;
const VISITORS_AFTER =
  /^(?:\s\([^()]*\))?(?:\s(?!(?:is|are|was|were|är|var)\s)[\p{L}-]+){0,7}?,?\s(?:will|would|wish(?:es)?|wants?|hopes?|are (?:coming|heading|touring|planning|travelling|hoping|interested|keen)|comes?|coming|travel|visit|plan|intend|kommer|vill|skulle|önskar|onskar|ønsker|reser|åker|deltar|hoppas|planerar|kan komma|could|can come|can travel|may (?:visit|come|call)|anländer|tar (?:båten|tåget|flyget|bussen))(?!\p{L})/iu;
/** "Four researchers will accompany me": the writer comes too. */
const WITH_WRITER =
  /^(?:\s[\p{L}-]+){0,5}?\s(?:(?:will |would )?(?:(?:accompany|join|follow)s? me|(?:travel|come|go|fly)s? with me)|(?:följer|kommer|reser) med mig)(?!\p{L})/iu;

/** "He travels with a private secretary and a press officer." */
const TRAVELS_WITH =
  /(?<!\p{L})(?:he|she|hon|han|jag|jeg|I)\s(?:will\s|would\s)?(?:travels?|comes?|arrives?|reser|kommer|åker)\s(?:(?:from|från|fra)\s[^.,;:!?]{2,30}?\s)?(?:with|med|accompanied by|together with)\s$/iu;

/** Weighs the parties that a text lists: the whole counts more than any number of a part of it. */
export function countsListed(
  text: string,
  counts: readonly PlacedCount[],
  neighbour: boolean,
): PlacedCount[] {
  return listedParties(text, neighbour).map((party) => {
    const all = party.number + leaderBesides(text, party);
    const within = counts.filter(
      ({ start, weight, number }) =>
        start >= party.start && start < party.end && weight < TOTAL && number < all,
    );
    const known = Math.max(0, ...within.map(({ weight }) => weight + 1));
    return {
      number: all,
      start: party.start,
      weight: Math.max(known, weightOf(text, party)),
    };
  });
}

/** So much of what stands before a list tells whose it is. */
const before = (text: string, start: number) => text.slice(Math.max(0, start - 60), start);

/** "I would like to bring my deputy and five of our wardens." */
const BRINGS =
  /(?<!\p{L})(?:I|jag|he|she|han|hon)(?:['’](?:d|ll))?\s[^.;:!?]{0,70}(?:bring|brings|bringing|(?:tar|ta|har|ha) med(?: mig| sig)?|have with me)(?: along)?\s(?:(?:an?|the|my|en|ett|min|mitt)\s)?$/iu;
/** "She'd bring the head of waste and me." */
const OTHER_BRINGS =
  /(?<!\p{L})(?:he|she|han|hon|hun)(?:['’](?:d|ll))?\s(?:\p{L}+\s){0,3}?(?:brings?|bringing|(?:tar|ta|har|ha) med(?: sig)?)(?: along)?\s$/iu;

const leaderBesides = (text: string, { start, end, hasWriter }: ListedParty) =>
  OTHER_BRINGS.test(before(text, start)) ||
  (!hasWriter &&
    (WITH_WRITER.test(text.slice(end)) ||
      TRAVELS_WITH.test(before(text, start)) ||
      BRINGS.test(text.slice(Math.max(0, start - 110), start))))
    ? 1
    : 0;

/** A list of visitors says who they are; any other list of people may be of somebody else. */
function weightOf(text: string, { start, end, parts, hasWriter }: ListedParty): number {
  const isOfVisitors =
    VISITORS_BEFORE.test(before(text, start)) || VISITORS_AFTER.test(text.slice(end, end + 120));
  if (isOfVisitors) return hasWriter ? 85 : 60 + parts;
  return (hasWriter ? 62 : 44) + parts;
}
