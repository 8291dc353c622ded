import { isMap, isScalar, isSeq, visit, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { DirectoryProblem } from '../directory/directory-file.ts';
import { type ParsedYaml, parseYaml } from '../directory/parse-yaml.ts';
import { quote } from '../directory/plain-content.ts';
import { type Role, roles } from '../model.ts';

/** Whoever is in the group has the role. */
export interface MappedGroup {
  /** Object id of the group in Entra ID. */
  readonly group: string;
  readonly role: Role;
  /** Null for roles of the whole city. */
  readonly unit: string | null;
}

const missingOr = (otherwise: string) => ({
  error: ({ input }: { input?: unknown }) =>
    input === undefined || input === null ? 'is missing' : `is ${quote(input)}, ${otherwise}`,
});

// A misspelt unit would make a role hold for the whole city, so no other key is taken.
const entrySchema = z.strictObject({
  group: z
    .guid(missingOr('which is no object id such as 11111111-2222-3333-4444-555555555555'))
    .toLowerCase(),
  role: z.enum(roles, missingOr(`which is no role; the roles are ${roles.join(', ')}`)),
  unit: z
    .string({ error: 'must be a text; put it in quotes' })
    .trim()
    .min(1, { error: 'is missing' })
    .nullish()
    .transform((unit) => unit ?? null),
});

/** Reads which groups give which roles (UTBLICK_ENTRA_GROUPS). Refuses the file with all that is wrong in it. */
export function readGroupMapping(text: string): Outcome<MappedGroup[], DirectoryProblem[]> {
  const parsed = parseYaml(text);
  const { document, lineAt } = parsed;
  const lineOf = (node: unknown) => (isScalar(node) || isMap(node) ? lineAt(node.range?.[0] ?? 0) : 1);
  const broken = findBroken(parsed);
  if (broken.length > 0) return refuse(broken);
  if (!isSeq(document.contents)) {
    return refuse([{ line: 1, message: 'The file must hold a list of groups, each with its role.' }]);
  }
  const mapping: MappedGroup[] = [];
  const problems: DirectoryProblem[] = [];
  const seen = new Set<string>();
  for (const item of document.contents.items) {
    if (!isMap(item)) {
      problems.push({ line: lineOf(item), message: 'An entry must hold group, role and if need be unit.' });
      continue;
    }
    const line = (key: string | undefined) => lineOf(keyNodeOf(item, key) ?? item);
    const entry = entrySchema.safeParse(item.toJS(document));
    if (!entry.success) problems.push(...entry.error.issues.flatMap((issue) => toProblems(issue, line)));
    else {
      problems.push(...findFaults(entry.data, seen).map(({ key, says }) => toProblem(key, says, line)));
      mapping.push(entry.data);
    }
  }
  return problems.length > 0 ? refuse(problems) : accept(mapping);
}

/** What makes it no YAML, or more of it than such a list needs. */
function findBroken({ document, lineAt, faults }: ParsedYaml): DirectoryProblem[] {
  const problems: DirectoryProblem[] = [...faults];
  visit(document, {
    Alias: (_, { range, source }) => {
      problems.push({
        line: lineAt(range?.[0] ?? 0),
        message: `*${source} is not taken here; write it out.`,
      });
    },
  });
  return problems;
}

/** The key as it stands in the file. */
function keyNodeOf(item: YAMLMap, key: string | undefined): unknown {
  return item.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key;
}

type LineOfKey = (key: string | undefined) => number;

function toProblem(key: string, says: string, line: LineOfKey): DirectoryProblem {
  return { line: line(key), message: `${key} ${says}.` };
}

function toProblems(issue: z.core.$ZodIssue, line: LineOfKey): DirectoryProblem[] {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])];
  const says = issue.code === 'unrecognized_keys' ? 'is not known here' : issue.message;
  return keys.map((key) => toProblem(key, says, line));
}

/** What is wrong with an entry whose fields are right by themselves. */
function findFaults(entry: MappedGroup, seen: Set<string>): { key: string; says: string }[] {
  const { role, unit } = entry;
  const key = JSON.stringify(entry);
  const twice = seen.has(key);
  seen.add(key);
  return [
    ...(twice ? [{ key: 'group', says: 'has this role here already' }] : []),
    ...(unit === null && (role === 'contact_person' || role === 'head')
      ? [{ key: 'role', says: `is ${role}, which needs a unit` }]
      : []),
  ];
}
