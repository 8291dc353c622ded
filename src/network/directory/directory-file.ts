import { lastKept } from '../../language/kept/recent-texts.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Directory } from '../model.ts';
import { readEntries } from './directory-entries.ts';
import { type FileProblem, readLocatedYaml } from './located-yaml.ts';

export type { FileProblem as DirectoryProblem } from './located-yaml.ts';

/**
 * Reads the directory file. Refuses it with all that is wrong, in the order of its lines. It is read again and again and
 * seldom changes: the same text is not taken apart twice in a row.
 */
export const readDirectory = lastKept((text): Outcome<Directory, FileProblem[]> => {
  const file = readLocatedYaml(text, 'The file must hold units and people.');
  if (!file.ok) return file;
  const { directory, findings } = readEntries(file.value.content);
  return findings.length === 0 ? accept(directory) : refuse(file.value.problemsOf(findings));
});
