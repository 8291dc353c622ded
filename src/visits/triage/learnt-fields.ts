import { readFileSync } from 'node:fs';
import { tellingWords } from '../../language/content-stems.ts';
import { languages } from '../../language/language.ts';
import { fold, stem, wordsOf } from '../../language/words.ts';
import { type LearntWeights, useWeights } from '../../learning/answer-weights.ts';
import type { Lesson } from '../../learning/learn-weights.ts';
import { type Learnable, readOrLearn } from '../../learning/learnt.ts';
import { runsOfLetters } from '../../learning/letters.ts';
import { readDirectory } from '../../network/directory/directory-file.ts';
import { demoDirectory } from '../../network/directory/load-directory-file.ts';
import type { Unit } from '../../network/model.ts';
import { markOfExamples, type RequestExample, readRequestExamples } from '../examples/read-examples.ts';
import { isPlaceOf } from './places-of-districts.ts';

/** What was learnt of whose field a request is, whatever the topics of the directory say. */
export type LearntFields = (sentences: readonly string[]) => {
  /** How likely it is that of each unit other than districts; all together make 1. */
  readonly ofUnits: ReadonlyMap<string, number>;
  /** How likely it is that of what districts do, from 0 to 1. Which of them it is, a place tells. */
  readonly ofDistricts: number;
};

/** The answer for what districts do, all of them together: which one it is, a place tells. */
export const DISTRICTS_OWN = 'districts';

const sources = () => [readFileSync(demoDirectory, 'utf8'), markOfExamples('requests')];

/** What requests tell in other words than the directory's topics: "the beds stand empty at night". */
export const fieldsToLearn: Learnable = {
  name: 'fields',
  method: 1,
  sources,
  lessons: () => fieldLessons(readRequestExamples()),
};

/** What districts do, told in other words: "they nap outside in the snow". */
export const districtsToLearn: Learnable = {
  name: 'districts',
  method: 1,
  sources,
  lessons: () => districtLessons(readRequestExamples()),
};

/** Says whose field a request is by what was learnt before, or else is learnt now. */
export const readLearntFields = (): LearntFields =>
  useLearntFields(readOrLearn(fieldsToLearn), readOrLearn(districtsToLearn));

/** Says whose field a request is by what was learnt of fields, and of districts. */
export function useLearntFields(ofFields: LearntWeights, ofDistricts: LearntWeights): LearntFields {
  const [fields, districts] = [useWeights(ofFields), useWeights(ofDistricts)];
  return (sentences) => {
    const features = sentences.flatMap(featuresOf);
    return {
      ofUnits: fields.likelihoods(features),
      ofDistricts: districts.likelihoods(features).get(DISTRICTS_OWN) ?? 0,
    };
  };
}

const shippedUnits = (): readonly Unit[] => {
  const directory = readDirectory(readFileSync(demoDirectory, 'utf8'));
  if (!directory.ok) throw new Error('The directory that is shipped cannot be read.');
  return directory.value.units;
};

/** Whose field requests of one field are, as lessons; each topic is an example of what a unit sees to. */
export const fieldLessons = (requests: readonly RequestExample[]): Lesson[] => [
  ...requests.flatMap(({ text, units: [unit, ...others], reason }) =>
    unit === undefined || others.length > 0 || reason !== 'single_field'
      ? []
      : [{ answer: unit, features: featuresOf(text) }],
  ),
  ...shippedUnits()
    .filter(({ kind }) => kind !== 'district')
    .flatMap(({ id, topics }) => topics.map((topic) => ({ answer: id, features: featuresOf(topic) }))),
];

/**
 * Which requests and topics are of what districts do, beside those of each other unit, as lessons. Topics of districts are
 * alike, and taught once.
 */
export function districtLessons(requests: readonly RequestExample[]): Lesson[] {
  const units = shippedUnits();
  const districts = units.filter(({ kind }) => kind === 'district');
  const isOf = (unit: string) => districts.some(({ id }) => id === unit);
  const places = new Set(
    districts.flatMap((unit) =>
      unit.topics.filter((topic) => isPlaceOf(unit, topic)).flatMap((topic) => wordsOf(fold(topic))),
    ),
  );
  const told = requests
    .filter(
      ({ units: wanted, reason }) => wanted.some(isOf) || (reason === 'single_field' && wanted.length === 1),
    )
    .map(({ text, units: wanted }) => ({ own: wanted.find(isOf) ?? wanted[0] ?? '', text }));
  const topics = units.flatMap((unit) =>
    unit.topics.filter((topic) => !isPlaceOf(unit, topic)).map((text) => ({ own: unit.id, text })),
  );
  const lessons = [...told, ...topics].map(({ own, text }) => ({
    answer: isOf(own) ? DISTRICTS_OWN : own,
    text: withoutDistricts(text, places),
  }));
  const once = new Map(lessons.map((lesson) => [`${lesson.answer} ${lesson.text}`, lesson]));
  return [...once.values()].map(({ answer, text }) => ({ answer, features: featuresOf(text) }));
}

/** Where it is, and that it is "the district", says whose it is and nothing of what districts do. */
const withoutDistricts = (text: string, places: ReadonlySet<string>): string =>
  wordsOf(text)
    .filter((word) => !places.has(fold(word)) && !/^(?:stadsdel|bydel|district)/iu.test(word))
    .join(' ');

/** The shortest word whose letters are told apart. */
const LONG = 5;

/** The words of a text by their stems in both languages, which people mix, pairs of them, and runs of their letters. */
function featuresOf(text: string): string[] {
  const words = tellingWords(text).filter((word) => !/^\d/u.test(word));
  const stems = languages.flatMap((language) => {
    const those = words.map((word) => stem(word, language));
    return [...those, ...those.slice(1).map((word, before) => `${those[before]}_${word}`)];
  });
  const runs = words
    .map(fold)
    .filter(({ length }) => length >= LONG)
    .flatMap(runsOfLetters);
  return [...new Set([...stems, ...runs])];
}
