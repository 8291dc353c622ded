import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-wasm';
import JSZip from 'jszip';
import { readyToDraw } from '../../src/reports/charts/png-of.ts';
import { checkPackage } from './check-package.ts';
import type { PackageFiles } from './package-files.ts';
import type { PackageSettings } from './settings.ts';

/** What an administrator uploads. */
export interface AppPackage {
  readonly files: PackageFiles;
  readonly zip: Uint8Array;
}

/** A package that Teams or its store would refuse; the message says what and where. */
export class PackageFaults extends Error {
  override readonly name = 'PackageFaults';
}

/** The same for each file, so that the same content gives the same package to the byte. */
const DATE = new Date('2026-01-01T00:00:00Z');

/** Makes the package, and checks it as Teams and its store do. Throws PackageFaults. */
export async function makePackage(settings: PackageSettings): Promise<AppPackage> {
  const files: PackageFiles = {
    'manifest.json': textBytes(await manifestText(settings)),
    'en.json': textBytes(await source('en.json')),
    'color.png': await drawn('color.svg'),
    'outline.png': await drawn('outline.svg'),
  };
  const faults = await checkPackage(files);
  if (faults.length > 0) throw new PackageFaults(faults.map((fault) => `- ${fault}`).join('\n'));
  return { files, zip: await zipped(files) };
}

const source = (name: string) => readFile(join(import.meta.dirname, name), 'utf8');
const textBytes = (text: string) => new TextEncoder().encode(text);

/** The manifest with its settings in place; each is put into its string as it is, quotes too. */
async function manifestText(settings: PackageSettings): Promise<string> {
  const values = new Map<string, string>(Object.entries(settings));
  const manifest: unknown = JSON.parse(await source('manifest.json'), (_key, value: unknown) =>
    typeof value === 'string'
      ? value.replace(/\$\{(\w+)\}/g, (_whole, name: string) => settingOf(values, name))
      : value,
  );
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

function settingOf(values: ReadonlyMap<string, string>, name: string): string {
  const value = values.get(name);
  if (value === undefined) throw new Error(`manifest.json asks for ${name}, which is no setting`);
  return value;
}

let ready: Promise<void> | undefined;

/** A picture in the size that it is drawn in. */
async function drawn(name: string): Promise<Uint8Array> {
  ready ??= readyToDraw();
  await ready;
  return new Resvg(await source(name)).render().asPng();
}

async function zipped(files: PackageFiles): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, bytes] of Object.entries(files))
    zip.file(name, bytes, { date: DATE, createFolders: false });
  return zip.generateAsync({
    type: 'uint8array',
    platform: 'DOS',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}
