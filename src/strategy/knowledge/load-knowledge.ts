import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type DecisionMatrix, decisionRightSchema } from '../../decision-rights/decision-right.ts';
import { type Permission, permissionSchema } from '../answering/check-conditions.ts';
import {
  type EditionFacts,
  editionFactsSchema,
  type Provision,
  provisionSchema,
  type StandardAnswer,
  standardAnswerSchema,
} from '../model.ts';
import { type Concept, conceptSchema } from '../search/concepts.ts';
import { type Distinction, distinctionSchema } from '../search/distinguish.ts';
import { askedExamples, askedSchema } from './asked-examples.ts';
import { type Example, readExamples } from './read-examples.ts';
import { subjectExamples, subjectsSchema } from './subject-examples.ts';
import { type YamlFiles, yamlFiles } from './yaml-files.ts';

/** What Utblick knows of the strategy, in our own words. */
export interface Knowledge {
  readonly edition: EditionFacts;
  readonly provisions: ReadonlyMap<string, Provision>;
  readonly decisionMatrix: DecisionMatrix;
  readonly answers: ReadonlyMap<string, StandardAnswer>;
  readonly examples: readonly Example[];
  /** Words that mean the same. */
  readonly concepts: readonly Concept[];
  /** What tells answers on one matter apart. */
  readonly distinctions: readonly Distinction[];
  /** What permissions depend on. */
  readonly permissions: readonly Permission[];
  /** Words that tell of conditions, and have no say in which answer a question wants. */
  readonly conditionWords: readonly Concept[];
}

const shippedFolder = import.meta.dirname;

/** Reads and checks the knowledge files. Throws an error that names the file and what is wrong in it. */
export function loadKnowledge(folder: string = shippedFolder): Knowledge {
  const yaml = yamlFiles(folder);
  const knowledge = loadFrom(folder, yaml);
  if (folder === shippedFolder) yaml.keep();
  return knowledge;
}

function loadFrom(folder: string, yaml: YamlFiles): Knowledge {
  const { readYaml, readItems } = readersOf(yaml);
  const provisions = byId(readItems([join(folder, 'provisions.yaml')], provisionSchema));
  const decisionMatrix = byId(
    readItems([join(folder, 'decision-matrix.yaml')], decisionRightSchema),
    (right) => {
      demand([right.paragraph], provisions);
    },
  );
  const answers = byId(
    readItems(filesOf(join(folder, 'answers'), '.yaml'), standardAnswerSchema),
    (answer) => {
      demand(answer.cites, provisions);
      if (answer.matter !== undefined) demand([answer.matter], decisionMatrix);
    },
  );
  const examples = [
    ...filesOf(join(folder, 'examples'), '.txt').flatMap((file) => wanting(answers, file, readExamples)),
    ...wanting(answers, join(folder, 'asked.yaml'), (file) => askedExamples(readYaml(file, askedSchema))),
    ...wanting(answers, join(folder, 'subjects.yaml'), (file) =>
      subjectExamples(readYaml(file, subjectsSchema)),
    ),
  ];
  const edition = readYaml(join(folder, 'edition.yaml'), editionFactsSchema);
  const concepts = [...byId(readItems([join(folder, 'concepts.yaml')], conceptSchema)).values()];
  const conditionWords = [...byId(readItems([join(folder, 'condition-words.yaml')], conceptSchema)).values()];
  const words = [...concepts, ...conditionWords];
  const distinctions = checkDistinctions(
    readItems([join(folder, 'distinctions.yaml')], distinctionSchema),
    answers,
    words,
  );
  const permissions = checkPermissions(
    readItems([join(folder, 'conditions.yaml')], permissionSchema),
    answers,
    words,
  );
  const found = { answers, examples, concepts, distinctions, permissions, conditionWords };
  return { edition, provisions, decisionMatrix, ...found };
}

/** The examples of a file, whose answers must be there. */
function wanting(
  answers: ReadonlyMap<string, StandardAnswer>,
  file: string,
  read: (file: string) => Example[],
): Example[] {
  return within(file, () => {
    const examples = read(file);
    demand(
      examples.map((example) => example.answer),
      answers,
    );
    return examples;
  });
}

function checkDistinctions(
  items: readonly InFile<Distinction>[],
  answers: ReadonlyMap<string, StandardAnswer>,
  concepts: readonly Concept[],
): Distinction[] {
  const known = knownConcepts(concepts);
  return items.map(({ file, item }) => {
    within(file, () => {
      demand([item.choose, ...item.among], answers);
      demand([...(item.has ?? []), ...(item.any ?? []), ...(item.lacks ?? [])], known);
    });
    return item;
  });
}

function checkPermissions(
  items: readonly InFile<Permission>[],
  answers: ReadonlyMap<string, StandardAnswer>,
  concepts: readonly Concept[],
): Permission[] {
  const known = knownConcepts(concepts);
  const permissions = byId(items, ({ among, met, conditions }) => {
    demand([...among, met, ...conditions.map(({ answer }) => answer)], answers);
    demand(
      conditions.flatMap(({ holds, fails }) => [...holds, ...fails]),
      known,
    );
  });
  return [...permissions.values()];
}

/** Those of the file, and those that figures are read as. */
function knownConcepts(concepts: readonly Concept[]): ReadonlyMap<string, true> {
  return new Map([...concepts.map(({ id }) => [id, true] as const), ['part-percent', true] as const]);
}

function filesOf(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

/** An item with the file that it stands in. */
interface InFile<Item> {
  readonly file: string;
  readonly item: Item;
}

function readersOf(yaml: YamlFiles) {
  const readYaml = <Content>(file: string, schema: z.ZodType<Content>): Content =>
    within(file, () => {
      const parsed = schema.safeParse(yaml.read(file));
      if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
      return parsed.data;
    });
  const readItems = <Item>(files: readonly string[], schema: z.ZodType<Item>): InFile<Item>[] =>
    files.flatMap((file) => readYaml(file, z.array(schema)).map((item) => ({ file, item })));
  return { readYaml, readItems };
}

/** The items by their ids, each one checked. */
function byId<Item extends { id: string }>(
  items: readonly InFile<Item>[],
  check: (item: Item) => void = () => undefined,
): Map<string, Item> {
  const map = new Map<string, Item>();
  for (const { file, item } of items) {
    within(file, () => {
      if (map.has(item.id)) throw new Error(`${item.id} stands twice`);
      check(item);
    });
    map.set(item.id, item);
  }
  return map;
}

/** What one file says of another must be there. */
function demand(ids: readonly string[], known: ReadonlyMap<string, unknown>): void {
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length > 0) throw new Error(`refers to what is not there: ${[...new Set(missing)].join(', ')}`);
}

/** Puts the file's name before whatever is wrong in it. */
function within<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new Error(`${basename(file)}: ${(error as Error).message}`, { cause: error });
  }
}
