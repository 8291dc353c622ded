import { MONTH } from '../../language/dates/date-words.ts';
import { asksOfOne } from '../../language/naming/asks-of-one.ts';
import { createShortNameReader, type ShortName } from '../../language/naming/short-name.ts';
import { findPlaces } from '../../language/places/places.ts';
import { countWords } from '../../language/words.ts';

/** What somebody calls a matter in place of its whole number or title. */
export type ShortNaming =
  | {
      readonly what: 'serial';
      readonly serial: number;
      /** Whether nothing but a matter can be meant; else only where there is one that is called so. */
      readonly isSure: boolean;
    }
  | {
      readonly what: 'name';
      readonly names: readonly ShortName[];
      readonly isSure: boolean;
    };

/** One matter is asked about in a sentence. */
const MOST_WORDS = 14;
/** "Visa IB 14", and little more. */
const FEW = 4;
/** Of a trip that is none so few other words are said. */
const FEWEST = 1;

const readName = createShortNameReader({
  sv: 'resan|konferensen|mässan|evenemanget|deklarationen|initiativet|löftet|uppropet',
  en: 'trip|journey|conference|event|declaration|pledge|appeal',
});
/** "Den till Lyon", "the one to Lyon". */
const theOne = /(?<!\p{L})(?:den|the one) (?:till|to) (?<name>[^?!;]+)/diu;

const serial = new RegExp(
  `(?<![\\p{L}\\d-])ib(?:-?ärende(?:t)?)?[\\s-]*(?:nr|nummer|no|number|#)?\\.?\\s*(?<digits>\\d{1,3})(?::?(?:an|ans))?(?![\\p{L}\\d]|[-/:.,]\\d|\\s*(?:${MONTH}))`,
  'iu',
);

/** Takes a message and gives what it calls a matter of IB; undefined where it names none, or asks what the rules are. */
export function readShortNaming(message: string): ShortNaming | undefined {
  const text = message.normalize('NFC').trim();
  if (countWords(text) > MOST_WORDS) return undefined;
  const asked = serial.exec(text);
  const names = namesIn(text);
  if (asked !== null) {
    const place = { start: asked.index, end: asked.index + asked[0].length };
    const isSure = countWords(text) <= FEW;
    if (!asksOfOne(text, place)) return undefined;
    return { what: 'serial', serial: Number(asked.groups?.digits), isSure };
  }
  const [first] = names;
  if (first === undefined || !asksOfOne(text, first)) return undefined;
  return { what: 'name', names, isSure: isTripTo(text, first) };
}

/** Whether a trip to a place that there is must be meant. */
function isTripTo(text: string, { words, by, kind, at, start, end }: ShortName): boolean {
  const [place] = findPlaces(capitalised(words));
  if (place === undefined || !['kind', 'to'].includes(by) || !/(?:resan|trip|journey)$/iu.test(kind))
    return false;
  return asksOfOne(text, { start, end: by === 'to' ? at + place.end : end }, FEWEST);
}

function namesIn(text: string): readonly ShortName[] {
  const match = theOne.exec(text);
  const names = readName(text).filter(({ by }) => by !== 'from');
  if (match === null || names.length > 0) return names;
  const [at = match.index] = match.indices?.groups?.name ?? [];
  const [start, end] = [match.index, match.index + match[0].length];
  const words = match.groups?.name ?? '';
  return [{ words, by: 'to', start, end, at, kind: '', language: /^the/i.test(match[0]) ? 'en' : 'sv' }];
}

const capitalised = (words: string) => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
