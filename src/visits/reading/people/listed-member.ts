import { readNumber } from '../../../language/numbers/nordic-numbers.ts';
import { isLikelyPeople, isSingle } from './people-clues.ts';
import { countedAt, FIRST_WORD, WORD } from './people-phrases.ts';
import { isGeneral, isPerson } from './person-words.ts';

/** One of the list: how many it tells, and how many characters it takes. */
export interface Member {
  readonly number: number;
  readonly length: number;
  readonly kind: 'writer' | 'name' | 'ours' | 'counted' | 'one' | 'general';
}

const WRITER =
  /^(?:the undersigned|undertecknade?|undertegnede|jag(?:\ssjälv)?|jeg(?:\sselv)?|I|me|myself|mig(?:\ssjälv)?|yours truly)(?![\p{L}’'])/iu;
/** Whoever was spoken of before. */
const PRONOUN = /^(?:han|hon|hun|he|she)(?!\p{L})/iu;
const NAME =
  /^(?:(?:[Ff]ru|[Hh]err|[Mm]rs?|[Mm]s|[Dd]r)\.?\s)?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\p{Ll}+)?(?!\p{L})/u;
/** "Mads Holm (jurist)": somebody, by name. */
const TITLE_IN_BRACKETS = /^\s\(\p{Ll}[^()\d]{2,40}\)/u;
/** "Borgmästare Rasmussen, två tjänstemän". */
const TITLE_AND_NAME = /^(\p{L}{4,})(?:\s(\p{Lu}\p{Ll}+)){1,2}(?=,\s|\s(?:och|and|og|samt|plus)\s)/u;
/** "Teknisk chef, miljöchef, en jurist", "head of parks": somebody by a title that needs no article. */
const BARE_TITLE =
  /^(?:(?:\p{L}+\s)?(?:\p{L}*chef|\p{L}*direktör|\p{L}*kommunikatör|\p{L}+ingenjör|\p{L}*strateg|\p{L}*jurist)(?=,|\s(?:och|samt|plus)\s)|(?:head|director|chief|manager) of \p{L}+(?=,|\s(?:and|plus|at|in|from)\s))/iu;
/** "Mayor, me, and one translator": as those write who have no articles. */
const BESIDE_WRITER = /^\p{L}{4,}(?=,\s(?:me|myself|I)(?!\p{L}))/u;
/** "Our actuary": beside the writer whoever is theirs is somebody. */
const OURS = /^(?:our|my|vår|min)\s\p{L}+(?:\s\p{L}+)?(?=,|\s(?:och|and|plus|samt)\s)/iu;
/** "En som arbetar med handlarna", "one who does the accounts", "en av gubbarna", "one of our drivers". */
const ONE_WHO =
  /^(?:en|ett|one)(?=\s(?:(?:som|who|that|from|från|fra)\s|(?:av|of)\s(?:(?:våra|mina|deras|de|our|my|their|the)\s\p{L}|\p{L}{3,}(?:arna|erna|orna)(?!\p{L}))))/iu;
/** "Tre från lokalservicen", "the two who make our exhibitions": more of them, whatever they are. */
const MORE_WHO = new RegExp(
  `^(?:the |de |our |våra |vi |we )?(${WORD})(?=\\s(?:som|who|that|from|från|fra|till|andra|others?|more|of (?:the|my|our|her|his|its|their)|(?:av|ur) (?:de|mina|våra|deras|hans|hennes|sina|dess))(?!\\p{L}))`,
  'iu',
);
/** The same where nobody stands before: "fyra av oss", "fourteen of our principals", and those in a bracket "(four + one interpreter)". */
const FIRST_OF = new RegExp(
  `^(${WORD})(?=\\s(?:of|av)\\s(?:us|oss|our|my|våra|mina)(?:\\s\\p{L}+)?[\\s,]|\\s(?:\\+|plus)\\s\\p{L})`,
  'iu',
);
/** "Styrelsen på sju". */
const BODY_OF = new RegExp(
  `^(?:the |our |my |vår |min |hela )?\\p{L}*(?:styrelse|kommitté|utskott|board|committee|team|grupp|group|crew|klass|class)\\p{L}*\\s(?:(?:på|om|of|med)\\s|\\()(${WORD})(?:\\s(?:members|people|persons|personer|ledamöter)\\))?`,
  'iu',
);
const NO_PART_OF_NAME = /^(?:och|and|som|who|att|to|will|vill|is|är|has|har)$/iu;
/** The ones who are asked are none of the visitors. */
export const YOURS = /(?<!\p{L})(?:your|yours|er|ert|era|eran|dere[s]?|jeres)(?!\p{L})/iu;

/** So far ahead the next of a list begins. */
export const FARTHEST = 75;

/** "Her five officials." */
const WHOSE_COUNTED =
  /^(?:her|his|their|our|my|deras|hans|hennes|sina|mina|våra|the|de|all|alla|samtliga)\s+/iu;

/** Whoever stands at a place: the writer, somebody, or so many of a kind. */
export function memberAt(
  text: string,
  start: number,
  neighbour: boolean,
  isFirst: boolean,
): Member | undefined {
  const rest = text.slice(start, start + 2 * FARTHEST);
  const writer = WRITER.exec(rest)?.[0];
  if (writer !== undefined) return { number: 1, length: writer.length, kind: 'writer' };
  return countedMember(rest, neighbour, isFirst) ?? oneAt(rest);
}

function countedMember(rest: string, neighbour: boolean, isFirst: boolean): Member | undefined {
  const whose = WHOSE_COUNTED.exec(rest)?.[0] ?? '';
  const word = FIRST_WORD.exec(rest.slice(whose.length))?.[0] ?? '';
  if (whose !== '' && readNumber(word, neighbour) !== undefined) {
    const owned = countedMember(rest.slice(whose.length), neighbour, isFirst);
    return owned && { ...owned, length: whose.length + owned.length };
  }
  const counted = countedAt(rest, neighbour, true);
  if (counted !== undefined && counted.number > 0)
    return counted.number === 1
      ? { number: 1, length: withRank(rest, counted.length), kind: 'one' }
      : { ...counted, kind: counted.general ? 'general' : 'counted' };
  const body = BODY_OF.exec(rest);
  const inBody = body === null ? undefined : readNumber(body[1] ?? '', neighbour);
  if (body !== null && inBody !== undefined)
    return { number: inBody, length: body[0].length, kind: 'counted' };
  return isFirst ? firstOf(rest, neighbour) : moreAt(rest, neighbour);
}

function firstOf(rest: string, neighbour: boolean): Member | undefined {
  const word = FIRST_OF.exec(rest)?.[1] ?? '';
  const number = readNumber(word, neighbour);
  const whose =
    /^\s(?:of|av)\s\p{L}+(?:\s(?!och|and|jämte|plus|samt)\p{L}+(?=,|\s(?:och|and|jämte|plus|samt|along|together|tillsammans)\s))?/iu.exec(
      rest.slice(word.length),
    )?.[0] ?? '';
  return number === undefined || number < 2
    ? undefined
    : { number, length: word.length + whose.length, kind: 'counted' };
}

/** Those who are counted after others: "three from the museum", "eleven teens". */
function moreAt(rest: string, neighbour: boolean): Member | undefined {
  const more = MORE_WHO.exec(rest);
  const word = more?.[1] ?? FIRST_WORD.exec(rest)?.[0] ?? '';
  const number = readNumber(word, neighbour);
  if (number === undefined) return undefined;
  if (more !== null) return { number, length: more[0].length, kind: 'counted' };
  const what = /^\s+\p{L}+/u.exec(rest.slice(word.length))?.[0] ?? '';
  const isPeople = number > 1 && isLikelyPeople(rest.slice(word.length));
  return isPeople || isGeneral(what.trim())
    ? { number, length: word.length + what.length, kind: 'counted' }
    : undefined;
}

function oneAt(rest: string): Member | undefined {
  const deputy = DEPUTY.exec(rest)?.[0].length ?? 0;
  const led = deputy > 0 ? oneAt(rest.slice(deputy)) : undefined;
  if (led?.kind === 'one') return { ...led, length: deputy + led.length };
  const one = (PRONOUN.exec(rest) ?? ONE_WHO.exec(rest))?.[0];
  if (one !== undefined) return { number: 1, length: one.length, kind: 'one' };
  // The shortest words that name somebody: "a basketball federation man".
  const words = /^(?:[\p{L}'’-]+\s?){1,5}/u.exec(rest)?.[0] ?? '';
  const isBegun = ARTICLE.test(words) || WHOSE.test(words);
  for (const { 0: word, index } of words.matchAll(/[\p{L}'’-]+/gu)) {
    if (NO_PART_OF_NAME.test(word)) break;
    const length = index + word.length;
    if (isSomebody(words.slice(0, length)))
      return { number: 1, length: withRank(words, length), kind: 'one' };
    if (!isBegun) break;
  }
  const [named = '', title = '', name = ''] = TITLE_AND_NAME.exec(rest) ?? [];
  // "Deputy Mayor" is a title of two words.
  if (isPerson(title) && !isSingle(`the ${name}`)) return { number: 1, length: named.length, kind: 'one' };
  const [beside = ''] = BESIDE_WRITER.exec(rest) ?? [];
  const bare = isSingle(`the ${beside}`) ? beside : BARE_TITLE.exec(rest)?.[0];
  if (bare !== undefined) return { number: 1, length: bare.length, kind: 'one' };
  const ours = OURS.exec(rest)?.[0];
  if (ours !== undefined) return { number: 1, length: ours.length, kind: 'ours' };
  const alone = NAME.exec(rest)?.[0];
  if (alone === undefined || GREETING.test(alone)) return undefined;
  const isTitled = / /.test(alone) && TITLE_IN_BRACKETS.test(rest.slice(alone.length));
  return { number: 1, length: alone.length, kind: isTitled ? 'one' : 'name' };
}

/** "The deputy lord mayor": one whose rank stands before what they are. */
function withRank(words: string, length: number): number {
  if (!RANK.test(words.slice(0, length))) return length;
  const next = [...words.slice(length).matchAll(/[\p{L}'’-]+/gu)].slice(0, 2);
  const end = next.find(({ 0: word, index }) => isSingle(words.slice(length, length + index + word.length)));
  const isOne = !next.some(({ 0: word }) => NO_PART_OF_NAME.test(word));
  return end === undefined || !isOne ? length : length + end.index + end[0].length;
}
const RANK = /(?:deputy|head|chief|assistant|director)$/iu;

/** "Ordföranden, vice ordföranden": a rank before what somebody is. */
const DEPUTY = /^(?:vice|biträdande|tillförordnade?|tf\.?|förste?|andre?)\s(?=\p{L}{4})/iu;

/** "Hi there, Marta and Piotr". */
const GREETING = /^(?:hi|hello|hey|hej|hei|hallo|hola|ciao|dear|god|good)(?!\p{L})/iu;

/** "The city's director", "kommunens jurist", "Oslos byrådsleder". */
const WHOSE =
  /^(?:[Mm]y|[Tt]heir|[Mm]in|[Mm]itt|[Hh]ans|[Hh]ennes|[Dd]eras|sin|[Vv]årt|[Oo]ne|\p{Lu}\p{L}{2,}s|\p{L}{3,}[nt]s)\s/u;

/** "Min sekreterare": of several it would be "mina". */
const OF_ONE = /^(?:min|mitt|vår|vårt)\s(?:\p{L}+\s)?\p{L}+are$/iu;
const ARTICLE = /^(?:the|an?|en|ett|our|his|her|vår)\s/iu;

/** Somebody by an article, by whose they are, or by an ending that says which one: "our director", "psykologen". */
function isSomebody(name: string): boolean {
  if (YOURS.test(name) || /['’]s$/u.test(name)) return false;
  const hasArticle = ARTICLE.test(name);
  if (hasArticle && /\s(?:man|woman|lady|guy|kille|tjej)$/iu.test(name)) return true;
  if (OF_ONE.test(name)) return isPerson(name.split(' ').at(-1) ?? '');
  const isDefinite = /^[\p{L}-]{5,}n$/iu.test(name);
  return (hasArticle || isDefinite || WHOSE.test(name)) && isSingle(name.replace(WHOSE, ''));
}
