import { countryOf } from '../../language/places/countries-in.ts';
import { findPlaces } from '../../language/places/places.ts';

/** "Och med Oslo?", "what about Lyon then?", "i Bryssel då": a word that goes on, or says how the place stands to it. */
const placeAsked =
  /^(?<goesOn>(?:(?:och|men|å|o|eller|and|but|or|vad gäller|hur är det|hur blir det|what about|how about|what if it is|om det är)[\s,]+)*)(?<how>(?:(?:i|med|till|från|in|with|to|from)\s+)?)(?<place>\p{L}[\p{L}\s.-]{1,30}?)(?:\s+(?:då|också|oxå|istället|i stället|then|too|instead))*[\s?!.]*$/iu;

/** The place that a short message puts in place of the one before, and names nothing besides; undefined where it does not. */
export function placeAlone(text: string): string | undefined {
  const { goesOn = '', how = '', place = '' } = placeAsked.exec(text.trim())?.groups ?? {};
  if (`${goesOn}${how}` === '') return undefined;
  return isPlace(place) ? place : undefined;
}

function isPlace(place: string): boolean {
  const [named, ...others] = findPlaces(place);
  if (named === undefined) return countryOf(place) !== undefined;
  return others.length === 0 && named.name.length === place.length && !named.misspelt;
}

/** A question with another place in place of the one that it names; undefined where it names none, or several. */
export function withPlace(question: string, place: string): string | undefined {
  const [named, ...others] = findPlaces(question);
  if (named === undefined || others.length > 0) return undefined;
  return `${question.slice(0, named.start)}${place}${question.slice(named.end)}`;
}
