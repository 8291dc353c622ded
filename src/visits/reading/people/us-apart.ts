import { readNumber } from '../../../language/numbers/nordic-numbers.ts';
import { countedAt, WORD } from './people-phrases.ts';
import { isPerson } from './person-words.ts';

/** "18 of them, with two lecturers", "nine of us who …, plus an officer", "four of us …, and our four companions". */
const BESIDES_US =
  /^\s*(?:of|av|utav)\s+(?:(?:us|oss|them|dem)(?:\s(?:from|från|fra|in|i)\s\p{Lu}\p{L}+)?,?\s(?:with|plus|and|och|med|samt|\+)\s(?:(?:their|deras|our|våra)\s)?|(?:us|oss)(?!\p{L})[^.;:!?]{0,90}?(?:,\s(?:plus|samt|along with)|,?\s(?:and|och)\s(?:our|våra))\s)/iu;
/** "Eight of us would go to your schools, five to those who …, and four to roads". */
const OTHERS_GO = new RegExp(
  `(?:,|,?\\s(?:and|och))\\s(${WORD})\\s(?:to|till|hos)\\s(?!(?:\\d|see|se|learn|lära))`,
  'giu',
);

/** "Two of us work in Vienna, three in Graz and three in Linz". */
const ARE_THERE =
  /^\s*(?:of|av|utav)\s+(?:us|oss)\s(?:are|come|work|live|är|kommer|arbetar|bor)\s(?:[^,;]{0,40}\s)?(?:from|in|at|från|i|på|vid|inom)\s/iu;
const OTHERS_ARE = new RegExp(
  `(?:,|,?\\s(?:and|och))\\s(${WORD})\\s(?:from|in|at|från|i|på|vid|inom)\\s`,
  'giu',
);

/** "Två av oss plus tolk": one needs no article. */
const ONE = /^(?:an?\s|en\s|ett\s|our\s|vår\s)?(\p{L}+)/iu;

/** How many come besides those of us who were counted first, after the words that count these. */
export function besidesUs(after: string, neighbour: boolean): number {
  const start = BESIDES_US.exec(after)?.[0].length;
  if (start !== undefined) {
    const [, one = ''] = ONE.exec(after.slice(start)) ?? [];
    return countedAt(after.slice(start), neighbour, true)?.number ?? (isPerson(one) ? 1 : 0);
  }
  const clause = /^\s*(?:of|av|utav)\s+(?:us|oss)\s[^.;:!?]*/iu.exec(after)?.[0] ?? '';
  const others = ARE_THERE.test(clause) ? OTHERS_ARE : OTHERS_GO;
  if (others === OTHERS_GO && !/\s(?:to|till|hos)\s/iu.test(clause)) return 0;
  return [...clause.matchAll(others)].reduce(
    (sum, [, word = '']) => sum + (readNumber(word, neighbour) ?? 0),
    0,
  );
}

/** "Two from the municipality and one from the club": those from elsewhere, after the first. */
const AND_FROM = new RegExp(
  `^\\s(?:from|fra|från|of|at|i|in|på|vid|hos)\\s[^.,;:!?]{2,50}?(?:,\\s|,?\\s(?:and|og|och|plus|samt)\\s)(${WORD})\\s(?:from|fra|från)\\s`,
  'iu',
);

/** How many come from elsewhere than those who were counted first, after the number of these. */
export function alsoFrom(after: string, neighbour: boolean): number {
  const [, word = ''] = AND_FROM.exec(after) ?? [];
  return readNumber(word, neighbour) ?? 0;
}

/** "Two from Bodø and one from Tromsø": those who come from elsewhere. */
export function fromElsewhere(after: string, neighbour: boolean): number {
  const more =
    /^\s+(?:från|from|fra)\s\S+\s*(?:\+|,|och|o|and|og|plus|samt)\s*([\p{L}\d]+)\s(?:från|from|fra)\s/iu.exec(
      after,
    )?.[1];
  return more === undefined ? 0 : (readNumber(more, neighbour) ?? 0);
}
