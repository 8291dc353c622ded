import { editDistance } from '../language/edit-distance.ts';
import { allNamesOfPlaces } from '../language/places/places.ts';
import { keyOf } from './name-key.ts';

/** A name of so many letters may be misspelt by two of them and still be the same. */
const LONG = 6;
const MOST_ERRORS = 2;

/** Whether two counterparts may be the same: "Köpenhamns kommun" and "City of Copenhagen". */
export function calledAlike(one: string, other: string): boolean {
  if (keyOf(one) === '' || keyOf(other) === '') return false;
  return namesOf(one).some((name) => namesOf(other).some((another) => isAlike(name, another)));
}

function isAlike(first: string, second: string): boolean {
  if (first === second) return true;
  const [shorter, longer] = first.length < second.length ? [first, second] : [second, first];
  if (shorter.length >= 3 && ` ${longer} `.includes(` ${shorter} `)) return true;
  return shorter.length >= LONG && editDistance(first, second) <= MOST_ERRORS;
}

/** What a counterpart is called, and a place in every language that its name is known in. */
const namesOf = (name: string) => [withoutForm(name), ...allNamesOfPlaces(name).map(keyOf)];

/** "Köpenhamns kommun" and "City of Copenhagen" without the words that say that it is a city. */
function withoutForm(name: string): string {
  const bare = keyOf(name)
    .replace(/\b(?:kommun|stad|staden|city|of|the|municipality)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const isCity = bare !== keyOf(name);
  return bare === '' ? keyOf(name) : isCity ? bare.replace(/s$/, '') : bare;
}
