import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePackage, PackageFaults } from './make-package.ts';
import { readSettings, SettingsError } from './settings.ts';

/** `npm run package`: makes dist/utblick.zip from the environment, or says what is missing or wrong. */
async function run(): Promise<void> {
  const settings = readSettings(process.env);
  const { zip } = await makePackage(settings);
  const folder = join(import.meta.dirname, '../../dist');
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'utblick.zip');
  await writeFile(file, zip);
  process.stdout.write(`${file} (${zip.length} bytes, version ${settings.version}, for ${settings.host})\n`);
}

await run().catch((error: unknown) => {
  const known = error instanceof SettingsError || error instanceof PackageFaults;
  process.stderr.write(`${known ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
});
