import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { readKept, writeKept } from '../../learning/kept-file.ts';

/** Loaded where nothing was kept: it is as large as everything else that answers a question. */
const yaml = () => require('yaml') as typeof import('yaml');
const require = createRequire(import.meta.url);

/** The YAML files of a folder, and of those within it. */
export interface YamlFiles {
  /** What a file says. Throws where it is no YAML. */
  read(file: string): unknown;
  /** Keeps what was read for the next start, where nothing was kept of just these files. */
  keep(): void;
}

/** What was parsed once is kept as JSON beside the weights, and read in a twentieth of the time. */
export function yamlFiles(folder: string): YamlFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const texts = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([...texts]))
    .digest('hex');
  const kept = readKept('yaml', fingerprint)?.words as Record<string, unknown> | undefined;
  const said: Record<string, unknown> = kept ?? {};
  return {
    read: (file) => {
      const name = relative(folder, file);
      said[name] ??= yaml().parse(texts.get(name) ?? '');
      return said[name];
    },
    keep: () => {
      if (kept === undefined) writeKept('yaml', fingerprint, { words: said, numbers: [] });
    },
  };
}
