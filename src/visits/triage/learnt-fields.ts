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

/**
 * How likely each unit's field is by what was learnt, whatever the topics of the directory say, and what districts do
 * (`DISTRICTS_OWN`); all together make 1.
 */
export type LearntFields = (sentences: readonly string[]) => ReadonlyMap<string, number>;

/** What requests tell in other words than the directory's topics: "the beds stand empty at night". */
export const fieldsToLearn: Learnable = {
  name: 'fields',
  method: 2,
  sources: () => [readFileSync(demoDirectory, 'utf8'), markOfExamples('requests')],
  lessons: () => fieldLessons(readRequestExamples()),
};

/** Says whose field a request is by what was learnt before, or else is learnt now. */
export const readLearntFields = (): LearntFields => useLearntFields(readOrLearn(fieldsToLearn));

/** Says whose field a request is by what was learnt. */
export function useLearntFields(learnt: LearntWeights): LearntFields {
  const { likelihoods } = useWeights(learnt);
  return (sentences) => likelihoods(sentences.flatMap(featuresOf));
}

/** The answer for what districts do, all of them together: which one it is, a place tells. */
export const DISTRICTS_OWN = 'districts';

/** Whose field requests are, and what the topics of the shipped directory say of it, as lessons. */
export function fieldLessons(requests: readonly RequestExample[]): Lesson[] {
  const directory = readDirectory(readFileSync(demoDirectory, 'utf8'));
  if (!directory.ok) throw new Error('The directory that is shipped cannot be read.');
  const { units } = directory.value;
  return [...lessonsOfRequests(requests, units), ...lessonsOfTopics(units)];
}

/** Those of one field alone, or of a district: a rank or several fields make others the Executive Board's. */
function lessonsOfRequests(requests: readonly RequestExample[], units: readonly Unit[]): Lesson[] {
  const districts = units.filter(({ kind }) => kind === 'district');
  const places = new Set(
    districts.flatMap((unit) =>
      unit.topics.filter((topic) => isPlaceOf(unit, topic)).flatMap((topic) => wordsOf(fold(topic))),
    ),
  );
  return requests.flatMap(({ text, units: wanted, reason }) => {
    const isDistricts = districts.some(({ id }) => wanted.includes(id));
    const [unit] = wanted;
    if (unit === undefined || (!isDistricts && (wanted.length > 1 || reason !== 'single_field'))) return [];
    return [
      { answer: isDistricts ? DISTRICTS_OWN : unit, features: featuresOf(withoutDistricts(text, places)) },
    ];
  });
}

/** Where it is, and that it is "the district", says whose it is and nothing of what districts do. */
const withoutDistricts = (text: string, places: ReadonlySet<string>): string =>
  wordsOf(text)
    .filter((word) => !places.has(fold(word)) && !/^(?:stadsdel|bydel|district)/iu.test(word))
    .join(' ');

/** Each topic is an example of what a unit sees to; those of districts are alike, and taught once. */
function lessonsOfTopics(units: readonly Unit[]): Lesson[] {
  const others = units.filter(({ kind }) => kind !== 'district');
  const ofDistricts = units
    .filter(({ kind }) => kind === 'district')
    .flatMap((unit) => unit.topics.filter((topic) => !isPlaceOf(unit, topic)));
  return [
    ...others.flatMap(({ id, topics }) => topics.map((topic) => ({ answer: id, topic }))),
    ...[...new Set(ofDistricts)].map((topic) => ({ answer: DISTRICTS_OWN, topic })),
  ].map(({ answer, topic }) => ({ answer, features: featuresOf(topic) }));
}

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
