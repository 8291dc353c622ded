import { readNumber } from '../../../language/numbers/nordic-numbers.ts';
import { isGeneral, isPeople, isPerson, isThing } from './person-words.ts';

/** A word, or a figure; "five-strong" ends after its number. */
export const WORD = "[\\p{L}\\p{M}\\d](?:(?!-(?:strong|headed|member|person|man)\\b)[\\p{L}\\p{M}\\d'’/-])*";

export const FIRST_WORD = new RegExp(`^${WORD}`, 'u');
export const ANY_WORD = new RegExp(WORD, 'gu');

/** People that are counted in a text, added up. */
export interface Sum {
  /** What they are, as written: "head teachers". */
  readonly titles: readonly string[];
  readonly number: number;
  /** How many kinds of people were added up. */
  readonly parts: number;
  /** Counted as people whoever they are. */
  readonly general: boolean;
  /** How many characters they take from where they begin. */
  readonly length: number;
}

const COUNTED = new RegExp(`^(${WORD})((?:[\\s,]+(?:${WORD})){0,5})`, 'u');
const JOIN =
  /^\s*(?:och|o|og|and|plus|&|\+|samt|,|jämte|as well as|tillika)\s+(?:also\s+|även\s+)?(?:her\s+|his\s+|their\s+|deras\s+|hans\s+|hennes\s+|sina\s+|sin\s+|mina\s+|my\s+|our\s+|våra\s+|vi\s+|we\s+)?/iu;

/** Words that end the search for the people that a number counts. */
const NOT_BETWEEN =
  /^(?:och|and|og|när|when|flera|många|several|hur|how|från|from|med|with|som|who|that|är|are|vill|kl|the|den|det|i|in|at|på|till|to|or|eller|per|procent|år|years?|dagar|days|timm\p{L}*|hours?|minut\p{L}*|minutes?|veck\p{L}*|weeks?|rum|rooms?|av|for|för|januari|februari|mars|april|maj|juni|juli|augusti|january|february|march|may|june|july|august|september|october|oktober|november|december)$/iu;

/** "25 studenter och 2 lärare", "two archivists and an IT consultant": the sum of what begins at a place. */
export function sumAt(text: string, start: number, neighbour: boolean): Sum | undefined {
  const first = countedAt(text.slice(start), neighbour, false);
  if (first === undefined) return undefined;
  const { general } = first;
  let { number } = first;
  const titles = [first.title];
  let parts = 1;
  let length = first.length;
  for (;;) {
    const rest = text.slice(start + length);
    const joint =
      /^(?:\s+(?:from|från|fra|i|of|på|in|vid)\s+(?:the\s+|this\s+)?\p{Lu}[\p{L}-]*(?:\s+\p{Lu}[\p{L}-]*)?(?:(?:\s\p{Ll}+){1,2}(?=\s(?:\+|plus|samt|jämte)\s))?|\s+(?:of|i|in)\s+(?:the\s)?\p{Ll}+(?=\s+(?:\+|and|och|og|plus)\s))?/u.exec(
        rest,
      )?.[0] ?? '';
    const join = JOIN.exec(rest.slice(joint.length));
    if (join === null) return { number, parts, general, titles, length };
    // "Two delegates from Åbo and one from Esbo".
    const [, same = ''] =
      /^(\S+)\s+(?:from|från|fra|på|i|in|at|vid|of)\s/iu.exec(rest.slice(joint.length + join[0].length)) ??
      [];
    // "12 people, 8 women": those who follow are among them, unless they are joined as others.
    const isAmong = general && !/(?:och|and|og|plus|samt|\+)/iu.test(join[0]);
    // "Two colleagues and two from the police": without a word that adds them they are among the first.
    const isAdded = joint !== '' || /(?:och|and|og|plus|samt|\+)/iu.test(join[0]);
    const more = !isAdded || isAmong ? undefined : readNumber(same, neighbour);
    if (more !== undefined) return { number: number + more, parts: parts + 1, general, titles, length };
    const ahead = rest.slice(joint.length + join[0].length);
    // "Två anställda och tre ur styrelsen".
    const [, chosen = ''] =
      /^(\S+)\s+(?:ur|out of|(?:från|from) (?:(?:the|our|its|vår|vårt) )?\p{L}*(?:styrelse|utskott|nämnd|board|committee|council)\p{L}*)(?=[\s.,])/iu.exec(
        ahead,
      ) ?? [];
    const ofBody = readNumber(chosen, neighbour);
    if (ofBody !== undefined) return { number: number + ofBody, parts: parts + 1, general, titles, length };
    const next = countedAt(ahead, neighbour, true) ?? theirOwn(join[0], ahead) ?? bareOne(join[0], ahead);
    if (next === undefined || next.general || isAmong) return { number, parts, general, titles, length };
    number += next.number;
    parts += 1;
    titles.push(next.title);
    length += joint.length + join[0].length + next.length;
  }
}

/** "Nineteen students and their professor": one, without a number. */
function theirOwn(join: string, ahead: string): Counted | undefined {
  const [title = ''] = /^\p{L}+(?:\s\p{L}+)?/u.exec(ahead) ?? [];
  const [first = '', second = ''] = title.split(' ');
  const isTheirs = /(?:her|his|their|deras|hans|hennes|sin|my|our)\s+$/iu.test(join);
  const person = isPerson(first) ? first : isPerson(second) ? title : undefined;
  return isTheirs && person !== undefined
    ? { number: 1, length: person.length, general: false, title: person }
    : undefined;
}

/** "Sju pers + ledsagare": what is added by a sign needs no article. */
function bareOne(join: string, ahead: string): Counted | undefined {
  const [title = ''] = /^\p{L}+/u.exec(ahead) ?? [];
  const isOne = isPerson(title) && (!isPeople(title) || /are$/u.test(title));
  return /\+|plus/iu.test(join) && isOne
    ? { number: 1, length: title.length, general: false, title }
    : undefined;
}

/** People of one kind that are counted. */
export interface Counted {
  readonly number: number;
  readonly length: number;
  readonly general: boolean;
  readonly title: string;
}

const COLLECTIVE = /^(?:gäng|gjeng|grupp|skara|handfull|klunga|hop|antal|flertal|lag|sällskap|klass|par)$/iu;

/** A number and the people that it counts, with up to four words between: "fem nyfikna arkivarier". */
export function countedAt(text: string, neighbour: boolean, isJoined: boolean): Counted | undefined {
  const match = COUNTED.exec(text);
  if (match === null) return undefined;
  const [, head = '', tail = ''] = match;
  const number =
    readNumber(head, neighbour) ??
    (isJoined && /^(?:an?|en|et|ett|his|her|hans|hennes|sin|the|their|our|deras|vår)$/iu.test(head)
      ? 1
      : undefined);
  if (number === undefined) return undefined;
  const words = [...tail.matchAll(ANY_WORD)];
  // "Ett gäng fältarbetare" are several, however many.
  if (number === 1 && COLLECTIVE.test(words[0]?.[0] ?? '')) return undefined;
  for (const [position, [word]] of words.entries()) {
    const place = words[position]?.index ?? 0;
    if (/,/.test(tail.slice(0, place)) && position > 0 && !isPeople(word)) return undefined;
    // A "god man" is an office, and "en träff om hur man" counts nobody.
    if (number === 1 && word === 'man' && position > 0) return undefined;
    const isCounted =
      number === 1
        ? (isPerson(word) && !/['’]s$/u.test(word)) || /^(?:person|pers)$/iu.test(word)
        : isPeople(word) || (word === 'men' && /^[\s\p{L}-]*$/u.test(tail.slice(0, place)));
    // "6 specialist of water": a slip of those who write in a foreign language.
    const isSlip =
      number > 1 &&
      isPerson(word) &&
      /^\s*(?:(?:of|from|in|to|who|that|and|will|want|come|coming)(?!\p{L})|[,.;(]|$)/iu.test(
        tail.slice(place + word.length),
      );
    if (isCounted || isSlip) {
      // "six water experts": the last word of the chain counts; the first that stands for people ends it.
      // "staff members": whoever they are is said twice.
      const also = /^\s+(\p{L}+)/u.exec(tail.slice(place + word.length));
      const isTwice = also !== null && number > 1 && isPeople(also[1] ?? '');
      // "1 director general".
      const hasRank = /^general$/iu.test(also?.[1] ?? '');
      const end = place + word.length + (isTwice || hasRank ? (also?.[0].length ?? 0) : 0);
      return {
        number,
        length: head.length + end,
        general: isGeneral(word),
        title: tail.slice(0, end).trim(),
      };
    }
    if (isJoinedTo(words, position, number)) continue;
    if (NOT_BETWEEN.test(word) || /^\d/.test(word)) return undefined;
  }
  return undefined;
}

/** "Tolv badvakter och simlärare": whoever is counted together with people is somebody, too. */
function isJoinedTo(words: readonly RegExpExecArray[], position: number, number: number): boolean {
  const [one = '', next = ''] = [words[position - 1]?.[0], words[position + 1]?.[0]];
  return (
    number > 1 &&
    position === 1 &&
    /^(?:och|and|og)$/iu.test(words[position]?.[0] ?? '') &&
    /(?:er|or|ar|s)$/iu.test(one) &&
    !isThing(one) &&
    isPeople(next)
  );
}
