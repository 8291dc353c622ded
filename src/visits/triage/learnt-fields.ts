import { readFileSync } from 'node:fs';
import { tellingWords } from '../../language/content-stems.ts';
import { languages } from '../../language/language.ts';
import { fold, stem } from '../../language/words.ts';
import { useWeights } from '../../learning/answer-weights.ts';
import type { Lesson } from '../../learning/learn-weights.ts';
import { type Learnable, readOrLearn } from '../../learning/learnt.ts';
import { runsOfLetters } from '../../learning/letters.ts';
import { readDirectory } from '../../network/directory/directory-file.ts';
import { demoDirectory } from '../../network/directory/load-directory-file.ts';
import { markOfExamples, readRequestExamples } from '../examples/read-examples.ts';

/** How likely each unit's field is by what was learnt, whatever the topics of the directory say; all together make 1. */
export type LearntFields = (sentences: readonly string[]) => ReadonlyMap<string, number>;

/** What requests tell in other words than the directory's topics: "the beds stand empty at night". */
export const fieldsToLearn: Learnable = {
  name: 'fields',
  method: 1,
  sources: () => [readFileSync(demoDirectory, 'utf8'), markOfExamples('requests')],
  lessons: () => [...lessonsOfRequests(), ...lessonsOfTopics()],
};

/** Says whose field a request is by what was learnt before, or else is learnt now. */
export function readLearntFields(): LearntFields {
  const { likelihoods } = useWeights(readOrLearn(fieldsToLearn));
  return (sentences) => likelihoods(sentences.flatMap(featuresOf));
}

/** Those of one field alone: a place tells whose a district's is, and a rank or several fields the Executive Board's. */
const lessonsOfRequests = (): Lesson[] =>
  readRequestExamples().flatMap(({ text, units: [unit, ...others], reason }) =>
    unit === undefined || others.length > 0 || reason !== 'single_field'
      ? []
      : [{ answer: unit, features: featuresOf(text) }],
  );

/** Each topic is an example of what a unit sees to. */
function lessonsOfTopics(): Lesson[] {
  const directory = readDirectory(readFileSync(demoDirectory, 'utf8'));
  if (!directory.ok) throw new Error('The directory that is shipped cannot be read.');
  const units = directory.value.units.filter(({ kind }) => kind !== 'district');
  return units.flatMap(({ id, topics }) =>
    topics.map((topic) => ({ answer: id, features: featuresOf(topic) })),
  );
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
