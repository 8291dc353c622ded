import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A file that pages load, and the address that names its content: it can be kept for ever. */
interface Asset {
  readonly bytes: Buffer;
  readonly type: string;
  readonly address: string;
}

export interface Assets {
  readonly style: Asset;
  readonly script: Asset;
  /** Microsoft's own library for pages in Teams. */
  readonly teams: Asset;
  /** By the last part of the address. */
  find(name: string): Asset | undefined;
}

const require = createRequire(import.meta.url);

/** Reads the files that pages load, from here and from the installed packages. */
export async function loadAssets(): Promise<Assets> {
  const own = (name: string) => join(import.meta.dirname, name);
  const [style, script, teams] = await Promise.all([
    load(own('page.css'), 'page.css', 'text/css; charset=utf-8'),
    load(own('client.js'), 'client.js', 'text/javascript; charset=utf-8'),
    load(
      require.resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js'),
      'teams.js',
      'text/javascript; charset=utf-8',
    ),
  ]);
  const byName = new Map([style, script, teams].map((asset) => [asset.address.split('/').at(-1), asset]));
  return { style, script, teams, find: (name) => byName.get(name) };
}

async function load(path: string, name: string, type: string): Promise<Asset> {
  const bytes = await readFile(path);
  const fingerprint = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { bytes, type, address: `/tab/assets/${fingerprint}-${name}` };
}
