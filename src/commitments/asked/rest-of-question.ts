import { partTimes } from '../../calendar/time-words.ts';
import { nouns } from './nouns.ts';
import { ENDS } from './read-ending.ts';

const ends = new RegExp(`\\b(?:${ENDS})\\b`);
const withoutTime = (folded: string) => partTimes(folded).words;

/** Words of the question itself, which name no unit. */
const questionWords =
  /\b(?:visa|lista|se|hitta|sok|mig|alla|samtliga|vara|mina|vart|vi|har|finns|hos|for|pa|inom|vilka|loper|ut|gar|upphor|slutar|i ar|nasta ar|ar|manader|show|list|find|me|all|our|my|which|what|does|do|has|have|are|there|at|in|of|the|expire|expires|end|ends|ending|this|next|year|within|months|20\d\d|\d+|hela staden|whole city|som|that|bundit|bundna?|forbundit|atagit|oss|vid|till|utomlands|committed|ourselves|bound|abroad|for slags|och|o|a|samt|and|egentligen|just nu|nu|internationella|international|department|office)\b/g;

/** What is left of folded words, in which a unit may be named. */
export function restOf(folded: string): string {
  const withoutNouns = nouns.reduce(
    (text, [words]) => text.replace(new RegExp(words.source, 'g'), ' '),
    withoutTime(folded),
  );
  return withoutNouns
    .replace(new RegExp(ends.source, 'g'), ' ')
    .replace(
      /\b(?:ska|skall|behover|star pa tur|kostar|lagger|betalar|costs?|pays?|spends?|do|does|totalt|tillsammans|sammanlagt|altogether|in total|together|per ar|a year|mycket|how much|vad|omprov\p{L}*|need|up|for|be|review\p{L}*)\b/gu,
      ' ',
    )
    .replace(questionWords, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What stands after a name: when it ends, and what it is that does. */
const afterName = new RegExp(
  ` (?:som|that|which|har|have|has|i ar|i fjol|nasta ar|forra aret|this year|next year|last year|20\\d\\d|(?:${ENDS})\\b).*$`,
);

/** Folded words without the time that they name, and what stands after a name. */
export function withoutPeriod(words: string): string {
  return withoutTime(words).replace(afterName, '').trim();
}
