import { countWords, wordsOf } from '../../language/words.ts';
import { isLineOfDay } from '../reading/dates/days-in-a-row.ts';
import { isPeople } from '../reading/people/person-words.ts';
import { asks, tellsOfWriters, wordsBeforeAsk } from './ask-place.ts';
import { scoresOf } from './field-scores.ts';
import type { TopicMatch } from './topic-matches.ts';

/** A part of a list is short; longer ones are sentences of their own. */
const LONGEST_ITEM = 8;

/** In a sentence without a wish a longer part tells what is so, and is no thing of a list. */
const LONGEST_TOLD = 4;

/** A sentence that goes on with a programme. */
const CONTINUES =
  /^(?:(?:(?:on|in|på|om|i) )?(?:the )?(?:morning|afternoon|evening|förmiddag\p{L}*|eftermiddag\p{L}*|formiddag\p{L}*|ettermiddag\p{L}*|kväll\p{L}*|(?:mon|tues|wednes|thurs|fri)day|(?:mån|tis|ons|tors|fre)dag\p{L}*)|day (?:\d|one|two|three|four)|dag (?:\d|ett|två|tre)|(?:first|second|third|next|then|finally|also|därefter|sedan|slutligen|dessutom|och|samt|and|plus)(?!\p{L})|\p{L}+:|(?:[-*•]|\(?\d{1,2}[.)]|\(?\p{Ll}\))\s)/iu;

/** So begins a clause, and no further thing of a list. */
const CLAUSE = /^\s*(?:innan|medan|eftersom|så att|before|while|because|so that)\s/iu;

/** Between two things of a list stands nothing, or the mark of the next. */
const MARK = /^\s*(?:\d{1,2}|\p{Ll}|[ivx]{2,4})?[.)]?\s*$/u;

/** "Statues that stand on squares, in schools and in parks": where they are, and no list of what is to be seen. */
const WHERE_IT_STANDS =
  /(?<!\p{L})(?:stå|står|hänga|hänger|sitta|sitter|ställs|sätts|placeras|stand|stands|hang|hangs|placed|put|goes up|go up) (?:på|i|vid|in|at|on)\s[^.;:!?,]+(?:,\s(?:på|i|vid|in|at|on)\s[^.;:!?,]+?)*(?:\s(?:och|eller|and|or)\s(?:på|i|vid|in|at|on)\s\p{L}+)?/giu;

/** The one unit whose field a part of a sentence names clearly; undefined when none does. */
export function clearUnit(
  matches: readonly TopicMatch[],
  isDistrict: (unit: string) => boolean,
): string | undefined {
  const [first, second] = scoresOf(matches, isDistrict);
  const isClear = first !== undefined && first.score >= 0.65 && first.score > (second?.score ?? 0) * 1.2;
  return isClear ? first.unit : undefined;
}

/** The different units of the longest list: "skola, äldreomsorg, trafik och bibliotek". */
export function longestList(
  texts: readonly string[],
  match: (item: string) => TopicMatch[],
  isDistrict: (unit: string) => boolean,
): string[] {
  // Whoever writes no capitals begins each sentence so.
  const hasCapitals = texts.some((text) => /^\p{Lu}/u.test(text));
  let longest: string[] = [];
  let list: string[] = [];
  let isAsked = true;
  for (const text of texts) {
    // "Tue 8 June: schools, lecture, lunch": what is told of how is between the fields.
    const isLine = isLineOfDay(text);
    // "Morning: schools and care. Afternoon: roads and planning."
    const goesOn = hasCapitals && /^\p{Ll}/u.test(text);
    if (!isLine && !CONTINUES.test(text) && !goesOn) list = [];
    // Notes have headings, and no sentences.
    isAsked = isLine || asks(text) || (goesOn ? isAsked : countWords(text) <= LONGEST_TOLD);
    let gap = 0;
    const isTold = toldOfPeople(text);
    // "The lists have dead persons on them, votes are paid with flour": what is so at home is no list of what to see.
    const most = isAsked ? LONGEST_ITEM : LONGEST_TOLD;
    for (const item of text
      .replace(WHERE_IT_STANDS, ' ')
      .split(/[,;:()/•]|\s[–-]\s|\s(?:och|o|og|and|samt|&|plus|as well as|liksom|likaså|respektive)\s/iu)) {
      // "(1) schools, (2) roads": the marks are no things of the list.
      if (MARK.test(item)) continue;
      const words = countWords(item);
      // What the visitors are is no part of what they want to see.
      if (isTold(words)) continue;
      if (CLAUSE.test(item)) list = [];
      const unit = clearUnit(match(item), isDistrict);
      if (unit !== undefined && words > most) list = [unit];
      else if (unit !== undefined) list = list.includes(unit) ? list : [...list, unit];
      else if (!isLine && (words > most || gap > 0)) list = [];
      gap = unit === undefined ? gap + 1 : 0;
      if (list.length > longest.length) longest = list;
    }
  }
  return longest;
}

/** Tells of each part of a sentence, in order and by how many words it has, whether it still tells what the visitors are. */
function toldOfPeople(text: string): (words: number) => boolean {
  const words = wordsOf(text);
  const before = wordsBeforeAsk(text);
  const isAsked = before < words.length;
  const tellsOfPeople =
    isAsked && (tellsOfWriters(text) || words.slice(0, before).some((word) => isPeople(word)));
  let seen = 0;
  return (length) => {
    seen += length;
    return tellsOfPeople && seen <= before;
  };
}
