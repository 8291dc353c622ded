import { readNumber } from '../../../language/numbers/nordic-numbers.ts';
import type { Gazetteer } from '../../../language/places/gazetteer.ts';

/** A word, and the one before it. */
const AFTER_A_WORD = /(?<=(?<![\p{L}\d.,:/-])([\p{L}\d]+)\s)\p{L}{4,}/gu;

/** A text in which those who come from a country are people after a number: "12 kineser", "eight Danes". */
export const withPeopleOfCountries = (
  text: string,
  { findInhabitants }: Pick<Gazetteer, 'findInhabitants'>,
): string =>
  text.replace(AFTER_A_WORD, (word: string, before: string) => {
    const people = (readNumber(before) ?? 0) > 1 ? findInhabitants(word) : undefined;
    return people === undefined || people.isCommonWord ? word : people.isSwedish ? 'personer' : 'people';
  });
