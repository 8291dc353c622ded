import { createHash } from 'node:crypto';
import { writeDocx } from '../../documents/write-docx.ts';
import { texts } from '../texts.ts';
import { isCut } from './only-about.ts';
import { overviewOf, type Packing } from './overview.ts';
import { summaryOf } from './summary.ts';

export type { Packing } from './overview.ts';

/** A file of the zip, as the manifest tells of it. */
interface Listed {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * A zip with an overview to read first (Word), everything as data (JSON), the same to read (HTML, which any browser
 * shows and prints), and the documents. `manifest.json` lists each file with its size and its checksum.
 */
export async function pack(packing: Packing): Promise<Uint8Array> {
  const { at, gathered, title, language } = packing;
  const say = texts(language);
  const note = isCut(gathered) ? { note: say('summaryCut') } : {};
  const data = { title, at: at.toISOString(), ...note, tables: gathered };
  const documents = named(packing.documents);
  const files = new Map<string, Uint8Array>([
    [say('overviewName'), await writeDocx(overviewOf({ ...packing, documents }))],
    ['data.json', encode(JSON.stringify(data, null, 2))],
    [say('summaryName'), encode(summaryOf(packing))],
    ...documents.map(({ name, bytes }): [string, Uint8Array] => [`documents/${name}`, bytes]),
  ]);
  const listed = [...files].map(
    ([name, bytes]): Listed => ({
      name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }),
  );
  const rows = Object.fromEntries(Object.entries(gathered).map(([table, all]) => [table, all.length]));
  files.set('manifest.json', encode(JSON.stringify({ title, at: data.at, files: listed, rows }, null, 2)));
  const { default: JSZip } = await import('jszip');
  const zip = new JSZip();
  // Dated as it was made: the same content gives the same bytes.
  for (const [name, bytes] of files) zip.file(name, bytes, { date: at });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const encode = (text: string) => new TextEncoder().encode(text);

/** Names that lead out of no folder, and of which no two are the same. */
function named(documents: Packing['documents']): Packing['documents'] {
  const taken = new Set<string>();
  return documents.map(({ name, bytes }) => {
    const safe = safeName(name);
    const [, stem = safe, extension = ''] = /^(.+?)(\.\w{1,5})?$/.exec(safe) ?? [];
    let free = safe;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${stem} ${number}${extension}`;
    taken.add(free.toLowerCase());
    return { name: free, bytes };
  });
}

function safeName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+/, '_');
}
