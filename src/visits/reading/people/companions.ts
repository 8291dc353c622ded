import { readNumber } from '../../../language/numbers/nordic-numbers.ts';
import type { Segment } from '../segments.ts';
import { listedParties } from './listed-party.ts';
import { isSingle } from './people-clues.ts';
import { sumAt, WORD } from './people-phrases.ts';
import type { Count } from './people-without-number.ts';
import { isPerson, isThing } from './person-words.ts';

/** "Med oss har vi två lärare.": told of in a sentence of its own. */
const BESIDES =
  /^(?:med oss (?:har|kommer|följer|är)|with us (?:are|come|comes|is|will)|dessutom (?:kommer|följer|har)|in addition,?)\s(?:\p{L}+\s){0,2}?/iu;
/** "Plus jag som skriver", "Will come 4 nurses, and me also": the writer, after the others. */
const AND_THE_WRITER =
  /^plus (?:jag|undertecknad|I|me|myself)(?!\p{L})|,?\s(?:och|and|plus)\s(?:så )?(?:jag|undertecknad|I|me|myself)(?: också| too| also| as well)(?!\p{L})|(?:^|[,;]\s|\s(?:och|and)\s)(?:jag|I)\s[^.;]{0,50}(?:(?:kommer|följer med|åker med|reser med|är med) också|(?:come|join|travel)\p{L}* (?:too|also|as well))|(?:^|\s)(?:och|and) kommer också(?!\p{L})/iu;
/** "Vår kulturskolechef följer med": one more. */
const FOLLOWS =
  /(?:and|och)\s(?:one|an?|en|ett)\s[^.;,]{2,40}\s(?:will join|joins|ansluter)(?!\p{L})|(?:^|[,;]\s|\s(?:och|and)\s)(?:vår|min|our|my)\s\p{L}+\s(?:följer|kommer|åker|reser|(?:is )?com(?:es|ing)|joins)(?: också| also)?\s(?:med|along|too|as well|us)(?!\p{L})/giu;

/**
 * How many come besides a party that was counted before: those who are told of after it, in sentences of their own.
 */
export function companionsIn(segments: readonly Segment[], neighbour: boolean): number {
  const told = segments.filter(({ kind }) => kind === 'sentence').slice(1);
  const numbers = told.map(({ text }) => {
    const start = BESIDES.exec(text)?.[0].length;
    const besides =
      start === undefined
        ? 0
        : (sumAt(text, start, neighbour)?.number ??
          sumAt(text.slice(start).replace(/^\p{L}+\s/u, ''), 0, neighbour)?.number ??
          0);
    return (
      besides +
      [...text.matchAll(FOLLOWS)].length +
      (AND_THE_WRITER.test(text) && !listedParties(text, neighbour).some(({ hasWriter }) => hasWriter)
        ? 1
        : 0)
    );
  });
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** How a party is told by who leads it, and how many these are; where more is told, one more. */
const ledForms = [
  // "Han har fem medarbetare med sig och så en tolk", "han har tre med sig"
  {
    leaders: 1,
    form: `(?:har|tar|has|brings?|takes)\\s+(?<number>${WORD})\\s+(?:(?<who>\\p{L}+)\\s+)?(?:med sig|with (?:him|her))(?<more>\\s+(?:och|and|plus|samt)\\s+(?:så |också |also )?(?:en|ett|an?)\\s+\\p{L}+)?`,
  },
  // "Han har två medarbetare och en tolk med sig"
  {
    leaders: 2,
    form: `(?:har|tar|has|brings?|takes)\\s+(?<number>${WORD})\\s+(?<who>\\p{L}+)\\s+(?:och|and|plus|samt)\\s+(?:en|ett|an?)\\s+\\p{L}+\\s+(?:med sig|with (?:him|her))`,
  },
  // "Hamnkaptenen tar med sig tre lotsar"
  {
    leaders: 1,
    isSum: true,
    form: `(?:tar|har) med sig\\s+(?<number>${WORD})\\s+(?<who>\\p{L}+)|brings (?:along|with (?:him|her))\\s+(?<brought>${WORD})\\s+\\p{L}+`,
  },
  // "Två tjänstemän följer med henne och så jag"
  {
    leaders: 1,
    form: `(?<number>${WORD})\\s+(?<who>\\p{L}+)\\s+(?:följer|kommer|åker)\\s+med\\s+(?:henne|honom)(?<more>\\s+(?:och|samt)\\s+(?:så )?(?:jag|undertecknad))?`,
  },
  // "Borgmästaren kommer med fyra ur sin stab"
  {
    leaders: 1,
    form: `(?:med|with|plus|jämte|accompanied by)\\s+(?<number>${WORD})\\s+(?:ur|av|of|from)\\s+(?:sin|sitt|sina|hans|hennes|his|her)\\s+\\p{L}+`,
  },
  // "Guvernören och tio i följet"
  {
    leaders: 1,
    form: `(?:och|and|og|plus|\\+|med|with|samt|jämte)\\s+(?<number>${WORD})(?:\\s+(?:personer|people|persons|others|andra))?\\s+(?:i|in)\\s+(?:hans |hennes |his |her |the |sitt )?(?:följet?|sällskapet?|svit(?:en)?|party|suite|entourage|retinue)(?!\\p{L})`,
  },
  // "Med sig har borgmästaren tre personer"
  { leaders: 1, form: `med sig har \\p{L}+\\s+(?<number>${WORD})\\s+(?<who>\\p{L}+)` },
  // "Jag är domare och reser med två handläggare"
  {
    leaders: 1,
    isSum: true,
    form: `(?<!(?:och|and)\\s)(?<!\\p{L})(?:jag|I)\\s[^.;:,]{0,50}?(?:reser|kommer|åker|travel|come|am coming|am travell?ing)\\s(?:(?:together |tillsammans )?(?:with|med))\\s+(?<number>${WORD})\\s+(?<who>\\p{L}+)`,
  },
  // "Min kollega och jag kommer med tjugotvå elever"
  {
    leaders: 2,
    form: `(?:min|my)\\s+\\p{L}+\\s+(?:och|and)\\s+(?:jag|I)\\s[^.;,]{0,40}?(?:med|with|bring(?:ing)?)\\s+(?<number>${WORD})\\s+(?<who>\\p{L}+)`,
  },
  // "My wife and I run a small firm, and together with four climbers we will travel"
  {
    leaders: 2,
    form: `(?<!\\p{L})(?:min|my)\\s+\\p{L}+\\s+(?:och|and)\\s+(?:jag|I)\\s[^.;:]{0,90}?(?:together with|along with|tillsammans med|jämte)\\s+(?<number>${WORD})\\s+(?<who>\\p{L}+)`,
  },
  // "Four climbers from the crew, together with my wife and me"
  {
    leaders: 2,
    form: `(?<!\\p{L})(?<number>${WORD})\\s+(?<who>\\p{L}+)[^.;:]{0,60}?(?:together with|along with|tillsammans med|jämte)\\s+(?:min|my)\\s+\\p{L}+\\s+(?:och|and)\\s+(?:jag|mig|I|me|myself)(?!\\p{L})`,
  },
  // "Jag och min man, som båda arbetar där, tar med oss tre sköterskor"
  {
    leaders: 2,
    form: `(?<!\\p{L})(?:(?:min|my)\\s+\\p{L}+\\s+(?:och|and)\\s+(?:jag|I)|(?:jag|I)\\s+(?:och|and)\\s+(?:min|my)\\s+\\p{L}+)(?!\\p{L})[^.;:]{0,70}?(?:tar med oss|har med oss|bring(?:ing)?|take with us)\\s+(?<number>${WORD})\\s+(?<who>\\p{L}+)`,
  },
].map(({ form, ...told }) => ({ isSum: false, ...told, form: new RegExp(form, 'iu') }));

/** Surer than any number by itself. */
const LED = 88;

/** Parties that are told by who leads them. "Who have a degree with them" brings nobody. */
export function countsLed(text: string, neighbour: boolean): Count[] {
  const counts = ledForms.flatMap(({ form, leaders, isSum }) => {
    const match = form.exec(text);
    if (match?.groups === undefined) return [];
    const { number: word = match.groups.brought ?? '', who, more } = match.groups;
    const start = text.indexOf(word, match.index);
    const first = readNumber(word, neighbour);
    const number = (isSum ? sumAt(text, start, neighbour)?.number : undefined) ?? first;
    // One alone goes on as a list of single ones, or is a thing.
    const isNobody =
      (first === 1 && (isSum || (who !== undefined && !isPerson(who)))) ||
      // "Kommer med två ledarhundar".
      isThing(who ?? '');
    return number === undefined || isNobody
      ? []
      : [{ number: number + leaders + (more === undefined ? 0 : 1), weight: LED }];
  });
  return [...counts, ...countsByName(text, neighbour)];
}

const BY_NAME =
  /(?:med sig har (?:han|hon)|med (?:honom|henne) (?:kommer|reser|följer)|with (?:him|her) (?:will )?(?:comes?|travels?)|(?:han|hon) har med sig|jag tar med mig|I (?:will |shall )?bring(?: along| with me)?|(?:borgmästare|minister|guvernör)\p{L}*, med|(?:accompanied|joined) (?:only |solely )?by|åtföljs (?:endast |bara )?av|ledsages af|(?:mayor|borgmästare|minister|governor|director)[^.;:]{0,90} (?:together|tillsammans) (?:with|med))\s(?:(?:the following|följande)(?: \p{L}+)?:\s)?([^.;:\d]+)/iu;
/** What is said after the last one. */
const AFTER_NAMES =
  /,?\s(?:and we|och vi|(?<=,\s)(?:from|från)|to|för att|who|som|on|den|wish\p{L}*|would|will|vill|for|i|in|at)\s.*/isu;

/** "The Mayor will be accompanied by our chief executive, two advisers and by myself", where each who is named is somebody. */
function countsByName(text: string, neighbour: boolean): Count[] {
  // "Ms. Oyun" ends no sentence.
  const named = BY_NAME.exec(text.replace(/(?<=(?<!\p{L})(?:Mr|Ms|Mrs|Dr))\./gu, ''))?.[1]
    ?.replace(/(?<=\bmyself).*/iu, '')
    .replace(AFTER_NAMES, '');
  const all = named === undefined ? undefined : countNamed(named, neighbour);
  return all === undefined ? [] : [{ number: all + 1, weight: LED }];
}

/** How many a list of people names; undefined where something else is in it. */
function countNamed(list: string, neighbour: boolean): number | undefined {
  const isWriter = (name: string) =>
    /^\s*(?:(?:undertecknad|myself|me|mig)(?!\p{L})|(?:self|jag|I|hon|han|she|he)\s*$)/u.test(name);
  return list
    .split(/,\s*|\s(?:och|and|og|samt)\s(?:by\s)?/iu)
    .map((name) => name.replace(/(?<=\p{L})\s(?:Mr|Ms|Mrs|Dr)\s\p{Lu}.*$/u, ''))
    .map((name) => (isSingle(name) || isWriter(name) ? 1 : sumAt(name.trim(), 0, neighbour)?.number))
    .reduce((sum, number) => (sum === undefined || number === undefined ? undefined : sum + number), 0);
}
