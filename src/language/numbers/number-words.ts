import { fold } from '../words.ts';

/** Words for numbers below a hundred that stand by themselves, folded, in Swedish and English. */
const small: Readonly<Record<string, number>> = {
  ...{ noll: 0, en: 1, ett: 1, tva: 2, tre: 3, fyra: 4, fem: 5, sex: 6, sju: 7, atta: 8, nio: 9, tio: 10 },
  ...{ elva: 11, tolv: 12, tretton: 13, fjorton: 14, femton: 15, sexton: 16, sjutton: 17, arton: 18 },
  ...{ nitton: 19, tjugo: 20, trettio: 30, fyrtio: 40, femtio: 50, sextio: 60, sjuttio: 70, attio: 80 },
  ...{ nittio: 90, zero: 0, a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 },
  ...{ nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16 },
  ...{ seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50 },
  ...{ sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
};

const large: Readonly<Record<string, number>> = {
  ...{ hundra: 100, hundred: 100, tusen: 1_000, thousand: 1_000 },
  ...{ miljon: 1_000_000, miljoner: 1_000_000, million: 1_000_000 },
};

/** Words without a value of their own: "en och en halv miljon", "half a million". */
const halves = ['halvt', 'halv', 'half'];
const joining = ['och', 'and'];

const pieces = [...Object.keys(small), ...Object.keys(large), ...halves, ...joining].sort(
  (one, other) => other.length - one.length,
);
const piece = new RegExp(pieces.join('|'), 'y');

/** A pattern for a number in words, together ("tjugoåttatusen") or apart; for text that was folded. */
export const NUMBER_IN_WORDS = `(?:(?:${pieces.join('|')})+)(?:[ -](?:${pieces.join('|')})+){0,9}`;

/** A pattern for a number below a hundred in one word, for text that was folded. */
export const SMALL_NUMBER = `(?:${Object.keys(small)
  .sort((one, other) => other.length - one.length)
  .join('|')}){1,2}`;

/** The number that Swedish or English words say, such as "en och en halv miljon"; undefined when they say none. */
export function readNumberWords(text: string): number | undefined {
  const words = splitWords(fold(text.trim()));
  if (words === undefined) return undefined;
  let total = 0;
  let group: number | undefined;
  for (const word of words) {
    const scale = large[word];
    if (scale === undefined) group = withSmall(group, word);
    else if (scale === 100) group = (group ?? 1) * 100;
    else {
      total += (group ?? 1) * scale;
      group = 0;
    }
  }
  return group === undefined ? undefined : total + group;
}

/**
 * A half is half of the one before it in "half a million", and added to it in "one and a half". "En femton tusen" is
 * some fifteen, and "tre fyra tusen" four at most: what cannot be said together takes the place of what was said.
 */
function withSmall(group: number | undefined, word: string): number {
  if (halves.includes(word)) return group === undefined || group === 1 ? 0.5 : group - 0.5;
  const [before, value] = [group ?? 0, small[word] ?? 0];
  if (before === 0.5) return before;
  const said = before % 100;
  const isTogether = value === 1 || said === 0 || (said >= 20 && said % 10 === 0 && value < 10);
  return isTogether ? before + value : before - said + value;
}

function splitWords(text: string): string[] | undefined {
  const words: string[] = [];
  for (const word of text.split(/[\s-]+/)) {
    piece.lastIndex = 0;
    while (piece.lastIndex < word.length) {
      const found = piece.exec(word)?.[0];
      if (found === undefined) return undefined;
      if (!joining.includes(found)) words.push(found);
    }
  }
  return words.length === 0 ? undefined : words;
}
