import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where what can be made anew is kept for the next start, beside that of other tools. */
export const keptFolder = join(import.meta.dirname, '../../node_modules/.cache/utblick');

/**
 * Removes all but the latest of what is kept in a folder under such names. Some stay: versions that stand side by side,
 * as in an upgrade, don't take each other's place.
 */
export function forgetOlder(folder: string, isOne: (name: string) => boolean, most: number): void {
  const kept = readdirSync(folder)
    .filter(isOne)
    .map((name) => ({ path: join(folder, name), since: statSync(join(folder, name)).mtimeMs }))
    .sort((one, other) => other.since - one.since);
  for (const { path } of kept.slice(most)) rmSync(path, { recursive: true, force: true });
}
