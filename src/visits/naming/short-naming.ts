import { asksOfOne } from '../../language/naming/asks-of-one.ts';
import { createShortNameReader, type ShortName } from '../../language/naming/short-name.ts';
import { countWords } from '../../language/words.ts';

/** One visit is asked about in a sentence. */
const MOST_WORDS = 14;

const readName = createShortNameReader({
  sv: 'besöket|delegationen|gruppen|gästerna|besökarna|sällskapet|gänget|folket',
  en: 'visit|delegation|group|visitors|guests|party|people|folks|crew|guys|bunch',
});

/** What those who come are called by what they come for: "biblioteksgänget", "the museum people"; empty where words call them nothing. */
export const calledByErrand = (words: string): string => {
  const [name] = readName(words).filter(({ by }) => by === 'kind');
  return name?.words ?? '';
};
/** "Den från Riga", "the one from Riga", "dom från Riga". */
const theOne = /(?<!\p{L})(?:den|dem|dom|de|the ones?) (?:från|ifrån|from) (?<name>[^?!;]+)/diu;

/** Takes a message and gives what it calls a visit; undefined where it names none, or asks what the rules are. */
export function readShortNaming(message: string): readonly ShortName[] | undefined {
  const text = message.normalize('NFC').trim();
  if (countWords(text) > MOST_WORDS) return undefined;
  const names = namesIn(text);
  return names[0] !== undefined && asksOfOne(text, names[0]) ? names : undefined;
}

function namesIn(text: string): readonly ShortName[] {
  // Where a visit goes is a unit, which has its lists.
  const names = readName(text).filter(({ by }) => by !== 'to');
  const match = theOne.exec(text);
  if (names.length > 0 || match === null) return names;
  const [at = match.index] = match.indices?.groups?.name ?? [];
  const [start, end] = [match.index, match.index + match[0].length];
  const words = match.groups?.name ?? '';
  return [{ words, by: 'from', start, end, at, kind: '', language: /^the/i.test(match[0]) ? 'en' : 'sv' }];
}
