import { editDistance } from '../../language/edit-distance.ts';
import { fold } from '../../language/words.ts';
import type { Directory, Unit } from '../model.ts';
import { noUnit } from '../roles/read-role-question.ts';
import { ANY, findUnits, looseName, unitOfTopic } from '../units/find-units.ts';
import { ownUnits, type UnitPicked, unitsCalled } from '../units/pick-unit.ts';
import { type Place, type PlaceQuestion, placesIn } from './read-place-question.ts';

/**
 * The unit at which a question looks for somebody, or several of whoever asks; undefined where it names no place that the
 * directory knows, and so is no such question.
 */
export function findPlace(
  directory: Directory,
  { places, byName, own }: Pick<PlaceQuestion, 'places' | 'byName' | 'own'>,
  reader: { readonly person: string; readonly today: string },
): Exclude<UnitPicked, { found: 'none' }> | undefined {
  for (const place of places.flatMap((one) => [one, ...withoutThosePeople(one)])) {
    const unit = unitNamed(directory, place, byName);
    if (unit !== undefined) return { found: 'one', unit };
  }
  const picked = own ? ownUnits(directory, reader.person, reader.today) : undefined;
  return picked?.found === 'none' ? undefined : picked;
}

/**
 * The only unit that a text names which is known to look for somebody: where it says at which, else anywhere in it. With
 * `ofRole` it names a role, and what stands with it is where one has it: "the head of environment".
 */
export function unitMentioned(
  directory: Directory,
  text: string,
  { ofRole = false }: { readonly ofRole?: boolean } = {},
): Unit | undefined {
  const places = placesIn(text).map(({ words, within }) => ({ words, within: within || ofRole }));
  const at = findPlace(directory, { places, byName: false, own: false }, { person: '', today: '' });
  if (at?.found === 'one') return at.unit;
  const [unit, ...others] = unitsCalled(findUnits(directory, text));
  return others.length === 0 ? unit : undefined;
}

/** Those who work somewhere, for the place: "at the environment people", "hos miljöfolket". */
const thosePeople =
  /(?:\s+|(?<=\p{L}{3})s?-?)(?:folke?t?|gänget|sidan|teamet|människorna|kollegorna)$|\s+(?:people|folks?|guys|team|side|lot|crowd|gang|colleagues)$/iu;

/** A place without the word for those who are there; none where it has no such word. */
function withoutThosePeople({ words, within }: Place): Place[] {
  const place = words.replace(thosePeople, '');
  return place === words || place === '' ? [] : [{ words: place, within }];
}

/** What a unit is, and so the name of none: "i bolag", "på förvaltningarna". */
const kindOfUnit =
  /^(?:(?:the|våra|stadens|alla|our|all|kommunala|municipal) )*(?:(?:fack|stadsdels)?(?:nämnd(?:en|er|erna)?|förvaltning(?:en|ar|arna)?)|bolag(?:et|en)?|kontor(?:et|en)?|stadsdel(?:en|ar|arna)?|compan(?:y|ies)|(?:committee|board|council|department|administration|office|district)s?)$/iu;

/** The unit that words name, misspelt too, or the only one that has them for a topic of its own: "at city planning". */
function unitNamed(
  { units, ...rest }: Directory,
  { words, within }: Place,
  byName: boolean,
): Unit | undefined {
  if (noUnit.test(words) || kindOfUnit.test(words)) return undefined;
  const [best] = findUnits({ units, ...rest }, words);
  if (best?.named === true) return best.unit;
  const said = looseName(words);
  const called = units.find(({ english }) => english && looseName(english.name) === `${said}${ANY} `);
  if (called !== undefined) return called;
  const isPlace = !byName && (within || said.includes(ANY)) && !matter.test(words);
  const meant = isPlace ? unitsOfTopic(units, said) : [];
  return (
    meant[0] ??
    units.find((unit) => isNearly(words, unit)) ??
    (isPlace ? onlyNearly(units, words) : undefined)
  );
}

/** "I näringslivsfrågor": what somebody works with, and not where. */
const matter =
  /\p{L}(?:frågor(?:na)?|ärenden(?:a)?|sammanhang|(?<= )(?:matters|issues|affairs|questions))$/iu;

function unitsOfTopic(units: readonly Unit[], said: string): readonly Unit[] {
  const whole = units.filter(({ topics }) => topics.some((topic) => looseName(topic) === said));
  return whole.length === 1 ? whole : unitOfTopic(units, said);
}

/** A name with these endings is of a unit, however it is spelt. */
const office = /(?:kontor|förvaltning|forvaltning|nämnd|namnd)\p{L}{0,3}$/iu;
const MOST_SLIPS = 2;

function isNearly(words: string, { name, administration }: Unit): boolean {
  if (!office.test(words)) return false;
  return [name, administration].some((known) => editDistance(fold(known), fold(words)) <= MOST_SLIPS);
}

/** The short of a shorter name may be that of something else. */
const SHORTEST_SHORT = 5;
/** From so many letters on two of them may be wrong: "fastihget". */
const LONG_SHORT = 8;

/** The only unit whose short name a single word is, with a letter left out or wrong: "trafk". */
function onlyNearly(units: readonly Unit[], words: string): Unit | undefined {
  const said = fold(words);
  if (said.length < SHORTEST_SHORT || /[^\p{L}]/u.test(said)) return undefined;
  const most = said.length < LONG_SHORT ? 1 : MOST_SLIPS;
  const isShort = (name: string) => office.test(name) && editDistance(shortOf(name), said) <= most;
  const near = units.filter(({ name, administration }) => [name, administration].some(isShort));
  return near.length === 1 ? near[0] : undefined;
}

const shortOf = (name: string) => fold(name).replace(/s?(?:kontor|forvaltning|namnd)\p{L}{0,3}$/u, '');
