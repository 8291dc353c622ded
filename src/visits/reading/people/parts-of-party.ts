import { readNumber } from '../../../language/numbers/nordic-numbers.ts';
import { ANY_WORD, countedAt, FIRST_WORD, WORD } from './people-phrases.ts';

/** "Femton medarbetare, indelade i två grupper om sju och åtta", "in two groups of eight". */
const IN_GROUPS = new RegExp(
  `,?\\s(?:(?:in|upp)?delad[et]?\\s|divided\\s|split\\s)?(?:i|på|in|into)\\s${WORD}\\s(?:grupper|omgångar|groups|parties|teams)(?:\\s(?:om|på|med|of|with)\\s${WORD}(?:\\s(?:och|and)\\s${WORD})?)?`,
  'giu',
);
/** "Grupp A (sju)": one of the groups. */
const LETTERED = /(?<!\p{L})(?:grupp|group)\s[A-D]\s\([^()]{1,20}\)/giu;

/** Words for people that say nothing of what each does, so that what follows may tell it. */
const COLLECTIVE =
  /(?:medarbetare|anställda|kollegor|kolleger|colleagues|staff|employees|officials|civil servants|tjänstemän|tjänstepersoner|deltagare|participants|delegates|delegater|personer|people|persons|members|medlemmar|representanter|representatives|friends|vänner|visitors|besökare|gäster|guests|(?<!\p{L}\s)(?:women|men|kvinnor|män)|students|studenter|trainees)$/iu;
/** Among these there are no imams and drivers: a single one who is named after them comes besides. */
const OFFICIALS = /(?:officials|civil servants|tjänstemän|students|studenter|trainees)$/iu;
/** A part that is told by where it is from and not by what it is. */
const TOLD_BY_PLACE =
  /^\s(?:from|från|fra|in|i|on|på|of|av|at|vid|hos|for|för|with|med|till|to|som|who)(?!\p{L})/iu;
const WOMEN_AND_MEN = /^\s(?:women|men|kvinnor|män|girls|boys|flickor|pojkar|tjejer|killar)(?!\p{L})/iu;
/** They come besides those who were counted. */
const BESIDES =
  /^\s(?:\p{L}+\s){0,2}?(?:tolk\p{L}*|interpreters?|translators?|chaufför\p{L}*|drivers?|guides?)(?!\p{L})/iu;
/** Where those who are counted are from, and the sign after which their parts are told. */
const BEFORE_PARTS =
  /^(?:\s(?:from|från|fra|of|i|in|vid|at|på)\s[^.,;:!?()–]{2,50}?)?\s?(?:[,:(–]\s?|-\s)(?:namely |nämligen |of whom |varav )?$/iu;
const JOINED = /(?:[,;]|\s(?:och|and|og|samt|plus)|\s[&+])\s$/iu;
const ONE = /^(?:an?|en|ett|one)$/iu;
/** After the last part the list goes on, with others. */
const GOES_ON =
  /^[^.;:!?]{0,60}?(?:,|\s(?:och|and|og|samt|plus))\s(?:jag|I|me|myself|undertecknad)(?!\p{L})/iu;
/** So far after a number its parts are told. */
const FARTHEST = 240;

/**
 * A text in which parts of a party that was counted before them are not counted again:
 * "nio arkitekter, fyra från kontoret och fem från bolaget".
 */
export function withoutParts(text: string, neighbour: boolean): string {
  const whole = text.replace(IN_GROUPS, '').replace(LETTERED, '');
  const numbers: { start: number; end: number }[] = [];
  let counted = 0;
  for (const { index: start } of whole.matchAll(ANY_WORD)) {
    if (start < counted) continue;
    const party = countedAt(whole.slice(start), neighbour, false) ?? weAre(whole, start, neighbour);
    if (party === undefined || party.number < 2) continue;
    const parts = partsAfter(whole, start + party.length, party, neighbour);
    numbers.push(...parts);
    counted = parts.at(-1)?.end ?? counted;
  }
  return numbers.reduceRight(
    (shorter, { start, end }) => shorter.slice(0, start) + shorter.slice(end).trimStart(),
    whole,
  );
}

/** "Vi är åtta från kommunen, fyra som bygger gator och fyra som sköter rören": eight, whatever they are. */
function weAre(
  text: string,
  start: number,
  neighbour: boolean,
): { readonly number: number; readonly length: number; readonly title: string } | undefined {
  const [word = ''] = FIRST_WORD.exec(text.slice(start)) ?? [];
  const number = readNumber(word, neighbour);
  return number === undefined || !WE_ARE_MANY.test(text.slice(Math.max(0, start - 40), start))
    ? undefined
    : { number, length: word.length, title: 'personer' };
}
const WE_ARE_MANY =
  /(?<!\p{L})(?:vi är|vi blir|de är|de blir|we are|we will be|they are|they will be)(?: totalt| in all)?\s$/iu;

/** Where the numbers stand that put the number of a party apart; none where they do not make it up. */
function partsAfter(
  text: string,
  from: number,
  party: { readonly number: number; readonly title: string },
  neighbour: boolean,
): { start: number; end: number }[] {
  const [tail = ''] = /^[^.;!?]*/u.exec(text.slice(from, from + FARTHEST)) ?? [];
  const isCollective = COLLECTIVE.test(party.title);
  const parts: { start: number; end: number }[] = [];
  let left = party.number;
  for (const { 0: word, index } of tail.matchAll(ANY_WORD)) {
    const number = readNumber(word, neighbour) ?? (ONE.test(word) ? 1 : undefined);
    if (number === undefined || number < 1) continue;
    const before = tail.slice(0, index);
    const after = tail.slice(index + word.length);
    const follows = parts.length === 0 ? BEFORE_PARTS.test(before) : JOINED.test(before);
    const isOneBesides = number === 1 && OFFICIALS.test(party.title);
    const isPart =
      (isCollective && !isOneBesides && !BESIDES.test(after)) ||
      TOLD_BY_PLACE.test(after) ||
      WOMEN_AND_MEN.test(after);
    if (!follows) {
      if (parts.length === 0) return [];
      continue;
    }
    if (!isPart || number > left) return [];
    parts.push({ start: from + index, end: from + index + word.length });
    left -= number;
    if (left === 0) return parts.length > 1 && !GOES_ON.test(after) ? parts : [];
  }
  return [];
}
