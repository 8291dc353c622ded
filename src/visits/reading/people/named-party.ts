import { readNumber } from '../../../language/numbers/nordic-numbers.ts';
import { fieldOf } from '../form-labels.ts';
import { ANY_WORD, countedAt, sumAt, WORD } from './people-phrases.ts';
import type { Count } from './people-without-number.ts';
import { isPeople, isThing } from './person-words.ts';

const TITLE = '(?:[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Dd]r|[Pp]rof|[Ii]ng|[Hh]r|[Ff]r|[Hh]err|[Ff]ru|[Mm]me)';
/** "Ms. J. MacNeil (clerk)", "Maj-Britt": somebody by name, and what they are. */
const NAME = new RegExp(
  `^(?:${TITLE}\\.?\\s)?(?:\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?|d['’]|da|de|di|van|von|af|av|der|den|el|al)(?:\\s(?:\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?|da|de|di|van|von|af|der|den|el|al)){0,4}(?:\\s\\([^()]{2,40}\\))?$`,
  'u',
);
const LABELLED =
  /(?:^|[.;!?]\s)(?:[-*•–]\s)?(?<label>\p{L}[\p{L}\s.'-]{2,24}?)\s*:\s*(?<names>\p{Lu}.+?)\.?$/u;
/** They are none of the visitors, or only some. */
const OF_OTHERS = /contact|kontakt|cc|kopia|bilag|attach|ansvar|responsible|number|antal/iu;
/** "We will be: José Sequeira, Carla Pinto." */
const WE_ARE =
  /^(?:we (?:are|will be|shall be)|vi (?:är|blir)|vi er|vi bliver|we who come|vi som kommer|(?:(?:those|who(?: is|['’]s)?) )?(?:coming|going|travelling|traveling|attending)|(?:(?:de som|vilka som|som) )?(?:kommer|reser|deltar|följer med))$/iu;
/** "Delegation: Ana Lima, Rui Costa", "Vilka: Grethe, Pia + en tolk." */
const PARTY =
  /^(?:(?:the|our|vår|vårt) )?(?:delegation(?:en)?|delegates|travellers|travelers|resenärer(?:na)?|guests|gäster(?:na)?|besökare|attendees|who|vem|vilka|hvem)$/iu;
/** A list by label is as sure as a number that is filled in. */
const NAMED = 95;

/** Whether a label asks for those who come, and not for whom to write to. */
const asksForVisitors = (label: string) =>
  (fieldOf(label) === 'people' && !OF_OTHERS.test(label)) || WE_ARE.test(label) || PARTY.test(label);

/** How many the names in a field of a form are, that asks for those who come. */
export const namesInField = (label: string, value: string, neighbour: boolean): number | undefined =>
  asksForVisitors(label) ? countNames(value, neighbour) : undefined;

/**
 * How many a list names, one after the other, with those who are counted beside the names; undefined where anything
 * else is in it, or only one.
 */
function countNames(list: string, neighbour: boolean): number | undefined {
  const written = list.trim().replace(/[.;]$/u, '');
  const parts = written.includes(';')
    ? written.split(/;\s*/u).map((part) => part.split(/,\s/u)[0] ?? '')
    : written.split(/,\s*(?:och|and|og|samt|&)?\s*|\s(?:och|and|og|samt|&|\+)\s/u);
  const names = parts.map((part) => part.trim()).filter((part) => part !== '');
  if (names.length < 2 || !NAME.test(names[0] ?? '')) return undefined;
  const numbers = names.map((name) => (NAME.test(name) ? 1 : countedWhole(name, neighbour)));
  return numbers.every((number) => number !== undefined)
    ? numbers.reduce((sum, number) => sum + number, 0)
    : undefined;
}

/** "Två tolkar", "an interpreter", and nothing else. */
function countedWhole(part: string, neighbour: boolean): number | undefined {
  const counted = countedAt(part, neighbour, true);
  return counted?.length === part.length ? counted.number : undefined;
}

/** "Participants: Ms. J. MacNeil; Mr. A. Comeau": so many as are named. */
export function countsNamed(text: string, neighbour: boolean): Count[] {
  const { label = '', names = '' } = LABELLED.exec(text)?.groups ?? {};
  if (!asksForVisitors(label)) return [];
  // "Delegation: City of Porto, University of Porto": those are houses.
  const number =
    PARTY.test(label) && HOUSE.test(withoutBrackets(names)) ? undefined : countNames(names, neighbour);
  return number === undefined ? [] : [{ number, weight: NAMED }];
}

const withoutBrackets = (names: string) => names.replace(/\([^()]*\)/gu, ' ');

const PART = `${WORD}(?:\\s\\p{Ll}[\\p{L}-]+){1,2}`;
/** "Vi är personal och boende – fyra anställda och tre boende –": dashes or brackets that hold nothing but how many of each. */
const IN_PARTS = new RegExp(
  `(?:[–—]\\s?|\\()(?<parts>${PART}(?:,\\s${PART})*,?\\s(?:och|and|og|samt|plus|&|\\+)\\s${PART})(?=\\s?[–—)]|[.,;!]|$)`,
  'giu',
);
const JOINT = /,\s|\s(?:och|and|og|samt|plus|&|\+)\s/iu;
/** They are seldom those who come, but with their staff they are. */
const LIVE_THERE = /^(?:residents|tenants|customers|users|citizens|hyresgäster|invånare|medborgare)$/iu;
/** More sure than a number of one of the kinds, and less than a total. */
const PARTS = 64;

/** How many come by parts that are told aside, each with its number, where one of them at least is known for people. */
export function countsInParts(text: string, neighbour: boolean): Count[] {
  return [...text.matchAll(IN_PARTS)].flatMap(({ groups }) => {
    const parts = (groups?.parts ?? '').split(JOINT);
    const numbers = parts.map((part) => readNumber(part.split(' ')[0] ?? '', neighbour));
    const words = parts.map((part) => part.split(' ').slice(1));
    const isParty =
      words.some((part) => isPeople(part.at(-1) ?? '')) &&
      !words.some((part) => part.some((word) => isThing(word) && !LIVE_THERE.test(word)));
    const isCounted = numbers.every((number) => number !== undefined && number > 0);
    return isParty && isCounted
      ? [{ number: numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0), weight: PARTS }]
      : [];
  });
}

/** "We're a residents' group from Brussels, nine mums and dads": after what they are, how many. */
const GROUP_AND_NUMBER = new RegExp(
  `(?<!\\p{L})(?:we(?:['’]re| are)|vi är|vi er|i am with)\\s(?:an?|en|ett)\\s(?:[\\p{L}'’-]+\\s){0,3}?\\p{L}*(?:group|club|team|class|band|crew|choir|association|society|union|grupp|klubb|förening|gäng|lag|klass|kör|förbund)(?:\\s(?:from|of|in|at|från|i|på|vid|av)\\s[^,.;:!?]{2,60})?,\\s(?=(?<number>${WORD})\\s\\p{Ll}+(?:\\s(?:and|och|&)\\s\\p{Ll}+)?\\s?(?:[.,;:!?–—]|$))`,
  'giu',
);

/** How many a group counts, whatever its members are called. */
export function countsOfGroup(text: string, neighbour: boolean): Count[] {
  return [...text.matchAll(GROUP_AND_NUMBER)].flatMap((match) => {
    const number = readNumber(match.groups?.number ?? '', neighbour);
    const rest = text.slice(match.index + match[0].length);
    const [, what = ''] = [...rest.matchAll(ANY_WORD)].map(([word]) => word);
    if (number === undefined || number < 2 || isThing(what)) return [];
    return [{ number: sumAt(rest, 0, neighbour)?.number ?? number, weight: PARTS }];
  });
}

const FULL_NAME = `(?:${TITLE}\\.?\\s)?\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\s(?:\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?|da|de|di|van|von|af|der|den|el|al)){1,4}`;
const SHORT_NAME = `(?:${TITLE}\\.?\\s)?\\p{Lu}\\p{Ll}[\\p{L}\\p{M}'’-]*(?:\\s\\p{Lu}[\\p{L}\\p{M}'’-]+){0,3}`;
const LAST = ',?\\s(?:and|och|og|samt|plus|&)\\s';
const WISH =
  '(?:would|will|wish(?:es)?|want|ask|hope|plan|intend|request|propose|are (?:coming|hoping|planning)|come|could|can|vill|önskar|skulle|kommer|hoppas|ber|reser|åker|vil|ønsker|håber|håper)';
/** "Ana Sousa, Rui Matos and Inês Melo ask to come": whole names, and what they wish. */
const WHO_WISH = new RegExp(
  `(?<![\\p{L}\\p{M}])(?<names>${FULL_NAME}(?:,\\s${FULL_NAME})*${LAST}${FULL_NAME})\\s${WISH}(?!\\p{L})`,
  'gu',
);
/** "Coming are Mr Wilk, Ms Lis and Mr Duda." */
const WHO_COME = new RegExp(
  `(?:[Cc]oming (?:are|is|will be|would be)|(?:[Tt]hose|[Tt]he ones|[Ww]e|[Tt]hey) (?:who|that) (?:come|travel) (?:are|will be|would be)|[Ss]om (?:kommer|reser|åker|deltar) är|[Kk]ommer gör|[Oo]ur (?:group|party|team) is|[Vv]årt sällskap är)\\s(?<names>${SHORT_NAME}(?:,\\s${SHORT_NAME})*${LAST}${SHORT_NAME})(?=\\s*[.,;!(]|$|\\s(?:from|från|fra|on|den|to|för)(?!\\p{L}))`,
  'gu',
);
/** "I would come with Ani, Gor and Lilit": the writer is one more. */
const COME_WITH = new RegExp(
  `(?<!\\p{L})(?:I|[Jj]ag|[Jj]eg)\\s(?:(?:would|will|shall|want to|plan to|hope to|can|skulle|vill|kan|tänker|kommer att|vil)\\s)?(?:like to\\s)?(?:come|travel|am coming|am travelling|kommer?|reser?|åker?|komme|reise|rejse)\\s(?:together\\s|tillsammans\\s|sammen\\s)?(?:with|med)\\s(?<names>${SHORT_NAME}(?:,\\s${SHORT_NAME})*(?:${LAST}${SHORT_NAME})?)(?=\\s*[.,;!(]|$|\\s(?:on|in|from|den|i|från|to|för|för att|and we|och vi)(?!\\p{L}))`,
  'gu',
);
/** A name of so many words may be that of a house, too. */
const HOUSE =
  /(?<!\p{L})(?:city|town|council|university|college|school|authority|office|department|ministry|embassy|board|port|institute|museum|library|committee|agency|region|county|municipality|centre|center|association|hospital|stad|kommun|skolan?|universitet|region|the|our|your|we|they)(?!\p{L})/iu;

/** How many come by their names alone, where it is said that those come or wish to. */
export function countsOfNames(text: string): Count[] {
  const named = [
    [WHO_WISH, 0],
    [WHO_COME, 0],
    [COME_WITH, 1],
  ] as const;
  return named.flatMap(([form, writer]) =>
    [...text.matchAll(form)].flatMap(({ groups }) => {
      const names = (groups?.names ?? '').split(new RegExp(`${LAST}|,\\s`, 'u'));
      return names.some((name) => HOUSE.test(name)) ? [] : [{ number: names.length + writer, weight: PARTS }];
    }),
  );
}
