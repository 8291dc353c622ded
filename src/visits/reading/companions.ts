import { readNumber } from '../../language/nordic-numbers.ts';
import { isSingle } from './people-clues.ts';
import { sumAt, WORD } from './people-phrases.ts';
import type { Count } from './people-without-number.ts';
import type { Segment } from './segments.ts';

/** "Med oss har vi två lärare.": told of in a sentence of its own. */
const BESIDES =
  /^(?:med oss (?:har|kommer|följer|är)|with us (?:are|come|comes|is|will)|dessutom (?:kommer|följer|har)|in addition,?)\s(?:\p{L}+\s){0,2}?/iu;
/** "Plus jag som skriver", "Will come 4 nurses, and me also": the writer, after the others. */
const AND_THE_WRITER =
  /^plus (?:jag|undertecknad|I|me|myself)(?!\p{L})|,?\s(?:och|and|plus)\s(?:så )?(?:jag|undertecknad|I|me|myself)(?: också| too| also| as well)(?!\p{L})|(?:^|[,;]\s|\s(?:och|and)\s)(?:jag|I)\s[^.;]{0,50}(?:(?:kommer|följer med|åker med|reser med|är med) också|(?:come|join|travel)\p{L}* (?:too|also|as well))|(?:^|\s)(?:och|and) kommer också(?!\p{L})/iu;
/** "Vår kulturskolechef följer med": one more. */
const FOLLOWS =
  /(?:^|[,;]\s|\s(?:och|and)\s)(?:vår|min|our|my)\s(\p{L}+)\s(?:följer|kommer|åker|reser|(?:is )?com(?:es|ing)|joins)(?: också| also)?\s(?:med|along|too|as well|us)(?!\p{L})/giu;

/**
 * How many come besides a party that was counted before: those who are told of after it, in sentences of their own.
 * `among`: the pieces of the text.
 */
export function companionsIn(among: readonly Segment[], neighbour: boolean): number {
  const told = among.filter(({ kind }) => kind === 'sentence').slice(1);
  const numbers = told.map(({ text }) => {
    const start = BESIDES.exec(text)?.[0].length;
    const besides =
      start === undefined
        ? 0
        : (sumAt(text, start, neighbour)?.number ??
          sumAt(text.slice(start).replace(/^\p{L}+\s/u, ''), 0, neighbour)?.number ??
          0);
    return besides + [...text.matchAll(FOLLOWS)].length + (AND_THE_WRITER.test(text) ? 1 : 0);
  });
  return numbers.reduce((sum, number) => sum + number, 0);
}

const LED_BY_NAME =
  /(?:med sig har (?:han|hon)|(?:han|hon) har med sig|(?:accompanied|joined) by|åtföljs av|ledsages af)\s([^.;:\d]+)/iu;

/**
 * Parties that are told by who leads them: "Han har fem medarbetare med sig och så en tolk", "Två tjänstemän följer
 * med henne och så jag", "The Mayor will be accompanied by our chief executive and by myself".
 */
export function countsLed(text: string, neighbour: boolean): Count[] {
  const brought = new RegExp(
    `(?:har|tar|has|brings?|takes)\\s+(${WORD})\\s+\\p{L}+\\s+(?:med sig|with (?:him|her))(\\s+(?:och|and|plus|samt)\\s+(?:så |också |also )?(?:en|ett|an?)\\s+\\p{L}+)?`,
    'iu',
  ).exec(text);
  const following = new RegExp(
    `(${WORD})\\s+\\p{L}+\\s+(?:följer|kommer|åker)\\s+med\\s+(?:henne|honom)(\\s+(?:och|samt)\\s+(?:så )?(?:jag|undertecknad))?`,
    'iu',
  ).exec(text);
  const led = [brought, following].flatMap((match) => {
    const number = match === null ? undefined : readNumber(match[1] ?? '', neighbour);
    return number === undefined
      ? []
      : [{ number: number + 1 + (match?.[2] === undefined ? 0 : 1), weight: 87 }];
  });
  const names =
    LED_BY_NAME.exec(text)?.[1]
      ?.replace(/(?<=\bmyself).*/iu, '')
      .split(/,\s*|\s(?:och|and|og|samt)\s(?:by\s)?/iu) ?? [];
  const isWriter = (name: string) => /^\s*(?:undertecknad|myself|me|mig)(?!\p{L})/iu.test(name);
  const single = names.filter((name) => isSingle(name) || isWriter(name)).length;
  return single > 0 && single === names.length ? [...led, { number: single + 1, weight: 87 }] : led;
}
