import { readNumber } from '../../../language/numbers/nordic-numbers.ts';
import { FIRST_WORD } from './people-phrases.ts';

/** "Vi som kommer:", "Party:": who comes is told below, a line for each. */
const HEADING =
  /(?:^|[.!?]\s+)(?:[^.!?\n]{0,40}\s)?(?:som (?:kommer|reser|åker|deltar)|deltagare(?:na)?|delegation(?:en)?|sällskapet|gruppen|resenärer(?:na)?|namn|who (?:is|are|will be) (?:coming|travelling)|who (?:come|travel)|(?:the |our |travelling |delegation |visiting )?(?:party|group|delegates|participants|visitors|members|names|team|attendees|travellers))(?:\s(?:från|from)\s[\p{L}\s]{2,30})?(?:\s(?:är|are|will be|is|as follows|enligt följande))?\s{0,3}:?$/iu;
/** "- the chair", "1. Headmaster", "a) a clerk". */
const MARK = /^\s*(?:[-–—*•·]\s*|\(?(?:\d{1,2}|\p{Ll})[.)]\s+)(?=\S)/u;

/** "Will be present: 1) Mr Bakir, head of section; 2) Ms Hodžić": the same within a sentence. */
const INLINE_HEADING =
  /(?:present|attend\p{L}*|take part|tak(?:e|ing) part|coming|travell?(?:ing|ers?)|delegat\p{L}+|participa\p{L}+|visitors|party|deltar?|deltag\p{L}+|kommer|reser|resenär\p{L}*|närvara\p{L}*|sällskap\p{L}*|grupp\p{L}*)(?:\s[^.!?:]{0,30})?:\s*$/iu;
const INLINE_MARK = /(?<![\p{L}\d])\(?(?<nth>\d{1,2}|\p{Ll})[.)]\s(?=\p{L})/gu;

/** How many a numbered list within a sentence tells, where it is said that those come; undefined where there is none. */
export function countInSentence(text: string, neighbour: boolean): number | undefined {
  const marks = [...text.matchAll(INLINE_MARK)];
  const [first] = marks;
  const isInOrder = marks.every(({ groups }, place) =>
    [String(place + 1), String.fromCharCode(97 + place)].includes(groups?.nth ?? ''),
  );
  if (first === undefined || marks.length < 2 || !isInOrder) return undefined;
  if (!INLINE_HEADING.test(text.slice(0, first.index))) return undefined;
  return marks.reduce(
    (sum, mark, place) =>
      sum + inLine(text.slice(mark.index + mark[0].length, marks[place + 1]?.index), neighbour),
    0,
  );
}

/**
 * How many come by a list with a line for each of them, or for so many of a kind; undefined where a text has none.
 */
export function countInLines(text: string, neighbour: boolean): number | undefined {
  const lines = text
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const heading = lines.findIndex(
    (line, place) => HEADING.test(line) && !/\d/u.test(line) && MARK.test(lines[place + 1] ?? ''),
  );
  if (heading < 0) return undefined;
  const below = lines.slice(heading + 1);
  const end = below.findIndex((line) => !MARK.test(line));
  const members = end < 0 ? below : below.slice(0, end);
  if (members.length < 2) return undefined;
  return members.reduce((sum, line) => sum + inLine(line.replace(MARK, ''), neighbour), 0);
}

/** "Tre från damsektionen", "2 × engineers" are so many, "ordföranden" is one. */
function inLine(line: string, neighbour: boolean): number {
  const [word = ''] = FIRST_WORD.exec(line) ?? [];
  return readNumber(word, neighbour) ?? 1;
}
