import { countWords } from '../../language/words.ts';
import { type AskedOfPerson, ofSomebody, personForms } from './person-forms.ts';
import { plainQuestion } from './plain-question.ts';
import { withoutBrackets } from './tell-apart.ts';

/** What a text may ask of a person, and the words that would be their name. */
export interface PersonQuestion {
  readonly asks: AskedOfPerson;
  readonly name: string;
  /** Whether it is a telephone number that is asked for. */
  readonly number: boolean;
  /** Whether what has a capital there can only be somebody. */
  readonly ofSomebody: boolean;
}

/** Longer texts tell of something. */
const MOST_WORDS = 16;
/** Words that no name has, whoever's it is. */
const NO_NAME =
  /(?<!\p{L})(?:vem|vilk\p{L}*|vad|hur|när|var|varför|om|och|eller|som|en|ett|den|det|de|jag|du|vi|ni|man|vår\p{L}*|min|mitt|mina|din|er|oss|mig|dig|i|på|för|till|hos|av|med|who|what|when|where|why|how|the|an?|and|or|it|they|you|we|our|my|your|of|for|to|at|in|nån|någon|ingen|alla|all|här|there)(?!\p{L})/iu;
const number =
  /(?<!\p{L})(?:\p{L}*num(?:mer|ret)\p{L}*|tel\p{L}*|tfn|mobil\p{L}*|\p{L}*nr|ring\p{L}*|phone|mobile|cell|numbers?|call)(?!\p{L})/iu;

/** Whether it is a telephone number that a text asks for. */
export const asksNumber = (text: string): boolean => number.test(text);

/**
 * What a text may ask of a person, in each way in which it can be read, the likeliest first; none when it asks something
 * else. Whether the words are somebody's name, the directory tells.
 */
export function readPersonQuestions(text: string): PersonQuestion[] {
  const said = plainQuestion(withoutBrackets(text));
  if (countWords(said) > MOST_WORDS) return [];
  return personForms.flatMap(({ asks, form }) => {
    const name = form.exec(said)?.groups?.name;
    if (name === undefined || NO_NAME.test(name)) return [];
    const only = asks === 'deputy' && ofSomebody.test(said);
    return [{ asks, name, number: asksNumber(said), ofSomebody: only }];
  });
}
