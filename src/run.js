// @ts-check
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * Starts one of the programs: `local`, `bot`, or `cli` with the words of a command. Code that was compiled once is
 * kept beside the tools' own caches, which halves each later start. This must be said before anything else is
 * loaded, so nothing is imported here but when it is known; where the folder can't be written to, nothing is kept.
 * This file alone is plain JavaScript: types would have to be taken out of it at each start.
 */
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'utblick', 'compiled'));

const [program, ...words] = process.argv.slice(2);
if (program === 'local' || program === 'bot') {
  const [{ beginStore }, { readConfig }] = await Promise.all([
    import('./begin-store.ts'),
    import('./config.ts'),
  ]);
  try {
    beginStore(readConfig());
  } catch (error) {
    (await import('./start-failure.ts')).failStart(error);
  }
}
if (program === 'local') await import('./local.ts');
else if (program === 'bot') await (await import('./main.ts')).startProgram();
else if (program === 'cli') await (await import('./cli.ts')).startProgram(words);
else throw new Error('say which program: local, bot or cli');
