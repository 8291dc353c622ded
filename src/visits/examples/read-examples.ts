import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OtherMatter } from '../model.ts';

/** A text, whose field it is, and what it is where it asks for no visit. */
export interface RequestExample {
  readonly text: string;
  /** Ids of units; `none` where it is no request. */
  readonly units: readonly string[];
  readonly reason: string;
  /** Told of those that are no requests. */
  readonly matter?: OtherMatter | null;
}

/** A text that asks to come, or says what else it is; whose field it is does not matter. */
export interface MatterExample {
  readonly text: string;
  /** Null where somebody asks to come. */
  readonly matter: OtherMatter | null;
}

type Kind = 'requests' | 'matters' | 'others';

/** The files of a kind, as text, in the order of their names. */
const exampleFiles = (kind: Kind): string[] =>
  readdirSync(import.meta.dirname)
    .filter((name) => name.startsWith(`${kind}-`))
    .sort()
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));

const marks = new Map<Kind, string>();

/** A mark of all examples of a kind, by which they are known again. Made once: each start asks it for all that is learnt. */
export function markOfExamples(kind: Kind): string {
  const known = marks.get(kind);
  if (known !== undefined) return known;
  const mark = hash('sha256', exampleFiles(kind).join('\n'));
  marks.set(kind, mark);
  return mark;
}

const linesOf = <Example>(files: readonly string[]): Example[] =>
  files.flatMap((file) =>
    file
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Example => JSON.parse(line)),
  );

/** Requests with the unit that each wants, and texts that are none. */
export const readRequestExamples = (): RequestExample[] => linesOf(exampleFiles('requests'));

/** Requests that are hard to tell, and texts that are easily taken for one. */
export const readMatterExamples = (): MatterExample[] => linesOf(exampleFiles('matters'));

/** Texts of visitors who come to see others than the city, and want nothing of it. */
export const readOthersExamples = (): MatterExample[] => linesOf(exampleFiles('others'));
