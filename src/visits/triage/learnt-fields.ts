import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tellingWords } from '../../language/content-stems.ts';
import { languages } from '../../language/language.ts';
import { fold, stem } from '../../language/words.ts';
import { type LearntWeights, useWeights } from '../../learning/answer-weights.ts';
import { type Lesson, learnWeights } from '../../learning/learn-weights.ts';
import { runsOfLetters } from '../../learning/letters.ts';
import { readWeights, writeWeights } from '../../learning/weights-file.ts';
import { readDirectory } from '../../network/directory/directory-file.ts';
import { demoDirectory } from '../../network/directory/load-directory-file.ts';

/** How likely each unit's field is by what was learnt, whatever the topics of the directory say; all together make 1. */
export type LearntFields = (sentences: readonly string[]) => ReadonlyMap<string, number>;

/** Goes up when features or learning change, so that weights that were learnt before are not taken. */
const METHOD = 1;
const NAME = 'fields';
const examples = join(import.meta.dirname, '../examples');

/**
 * What requests tell in other words than the directory's topics: "the beds stand empty at night". Learnt before, or
 * else now (some seconds), and then it is kept for the next start.
 */
export function readLearntFields(): LearntFields {
  const fingerprint = fingerprintOf();
  const kept = readWeights(NAME, fingerprint);
  const { likelihoods } = useWeights(kept ?? learnFields().learnt);
  return (sentences) => likelihoods(sentences.flatMap(featuresOf));
}

/** Learns from the requests whose field is known, and from the topics of the shipped directory. Gives whether it could be kept. */
export function learnFields(): { readonly learnt: LearntWeights; readonly isKept: boolean } {
  const learnt = learnWeights([...lessonsOfRequests(), ...lessonsOfTopics()]);
  return { learnt, isKept: writeWeights(NAME, fingerprintOf(), learnt) };
}

const requestFiles = () => readdirSync(examples).sort();
const textOf = (file: string) => readFileSync(file, 'utf8');

function fingerprintOf(): string {
  const hash = createHash('sha256').update(`${METHOD}`).update(textOf(demoDirectory));
  for (const name of requestFiles()) hash.update(textOf(join(examples, name)));
  return hash.digest('hex');
}

/** Those of one field alone: a place tells whose a district's is, and a rank or several fields the Executive Board's. */
function lessonsOfRequests(): Lesson[] {
  const requests = requestFiles().flatMap((name) =>
    textOf(join(examples, name))
      .split('\n')
      .filter((line) => line !== '')
      .map((line): { text: string; units: string[]; reason: string } => JSON.parse(line)),
  );
  return requests.flatMap(({ text, units: [unit, ...others], reason }) =>
    unit === undefined || others.length > 0 || reason !== 'single_field'
      ? []
      : [{ answer: unit, features: featuresOf(text) }],
  );
}

/** Each topic is an example of what a unit sees to. */
function lessonsOfTopics(): Lesson[] {
  const directory = readDirectory(textOf(demoDirectory));
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
