import { type Document, isAlias, isMap, isNode, isScalar, isSeq, visit } from 'yaml';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import type { Finding, Path } from './plain-content.ts';

/** What is wrong in a file, in a sentence, and on which line. */
export interface FileProblem {
  readonly line: number;
  readonly message: string;
}

/** The content of a YAML file, and where its parts stand. */
export interface LocatedYaml {
  readonly content: unknown;
  /** What was found wrong in the content, in the order of the lines. */
  problemsOf(findings: readonly Finding[]): FileProblem[];
}

/** Reads a YAML file whose top is a set of fields; `whenOther` is said where it is anything else. */
export function readLocatedYaml(text: string, whenOther: string): Outcome<LocatedYaml, FileProblem[]> {
  const parsed = parseYaml(text);
  const { document, lineAt } = parsed;
  const broken = findBroken(parsed, whenOther);
  if (broken.length > 0) return refuse(broken);
  const content = contentOf(document);
  if (content === undefined) {
    return refuse([{ line: 1, message: 'The file refers to its own parts too often.' }]);
  }
  const problemsOf = (findings: readonly Finding[]) =>
    findings
      .map((finding) => ({ line: lineAt(offsetOf(document, finding.path)), message: sentenceOf(finding) }))
      .sort((one, other) => one.line - other.line);
  return accept({ content, problemsOf });
}

/** What makes it no YAML, or nothing that is looked for. */
function findBroken({ document, lineAt, faults }: ParsedYaml, whenOther: string): FileProblem[] {
  const problems: FileProblem[] = [...faults];
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return;
      problems.push({
        line: lineAt(alias.range?.[0] ?? 0),
        message: `This is not correct YAML: nothing is marked &${alias.source}.`,
      });
    },
  });
  if (problems.length === 0 && !isMap(document.contents)) {
    problems.push({ line: 1, message: whenOther });
  }
  return problems.sort((one, other) => one.line - other.line);
}

/** The plain content; undefined when marks that refer to marks would make it grow without end. */
function contentOf(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}

/** Where the last step of a path stands, or the last that is there. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : key) === step);
      if (pair === undefined) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** The subject is the key that it is about; a place in a list is named with the list. */
function sentenceOf({ path, says }: Finding): string {
  const place = path.findLastIndex((step) => typeof step === 'string');
  const subject = path
    .slice(place)
    .map((step, position) => (position === 0 ? step : `[${Number(step) + 1}]`))
    .join('');
  return `${subject} ${says}${says.endsWith('?') ? '' : '.'}`;
}
