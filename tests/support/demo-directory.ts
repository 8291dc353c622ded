import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDirectory } from '../../src/network/directory/directory-file.ts';
import type { Directory } from '../../src/network/model.ts';
import { repository } from './child.ts';

/** The file of the directory that the bot is shipped with. */
const demoDirectoryFile = join(repository, 'src', 'network', 'directory', 'demo-directory.yaml');

/** What it says, as text. */
export const readDemoDirectory = (): string => readFileSync(demoDirectoryFile, 'utf8');

let read: Directory | undefined;

/** The directory that the bot is shipped with; read once, since many tests ask for it. */
export function demoDirectory(): Directory {
  read ??= readWhole();
  return read;
}

function readWhole(): Directory {
  const outcome = readDirectory(readDemoDirectory());
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal, null, 1));
  return outcome.value;
}

/** Some units of the demo directory, with those who have a role there or in the whole city: read in a fraction of the time. */
export function partOfDemoDirectory(units: readonly string[]): Directory {
  const whole = demoDirectory();
  const has = (unit: string | null) => unit === null || units.includes(unit);
  const assignments = whole.assignments.filter(({ unit }) => has(unit));
  const people = new Set(assignments.map(({ person }) => person));
  return {
    units: whole.units.filter(({ id }) => units.includes(id)),
    people: whole.people.filter(({ id }) => people.has(id)),
    assignments,
    deputies: whole.deputies.filter(
      ({ person, deputy, unit }) => people.has(person) && people.has(deputy) && has(unit),
    ),
    absences: whole.absences.filter(({ person }) => people.has(person)),
  };
}
