import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { createReadApart, readerOptions } from '../../src/documents/apart/read-apart.ts';
import { writeXlsxSheet } from '../../src/documents/sheet/write-sheet.ts';
import { repository } from '../support/child.ts';
import { makeMsg } from '../support/make-msg.ts';
import { changeBytes } from '../support/mutations.ts';
import type { Rights } from '../support/tell-rights.ts';

const letter = { name: 'brev.txt', bytes: new TextEncoder().encode('Svar senast den 12 mars 2027.') };
const mail = makeMsg({
  from: ['Registrator', 'registrator@stad.example'],
  to: [['Kulturnämnden', 'kultur@stad.example']],
  subject: 'Remiss KS 2026/1234',
  body: 'Svar senast den 12 mars 2027.',
  attachments: [{ name: 'lista.txt', bytes: letter.bytes }],
});

/** A mail whose list of parts goes on at its own beginning, for ever. */
function endlessMail(): Uint8Array {
  const bytes = Buffer.from(mail);
  const [table, parts] = [bytes.readUInt32LE(0x4c), bytes.readUInt32LE(0x30)];
  bytes.writeUInt32LE(parts, (table + 1) * 512 + 4 * parts);
  return new Uint8Array(bytes);
}

/** A sheet with a cell in a column that no spreadsheet has. */
async function boundlessSheet(): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await writeXlsxSheet('a', [{ heading: 'Slag', width: 9 }], [['avtal']]));
  const name = 'xl/worksheets/sheet1.xml';
  const xml = (await zip.file(name)?.async('text')) ?? '';
  zip.file(name, xml.replace('r="A2"', 'r="ZZZZZZ99999999"'));
  return zip.generateAsync({ type: 'uint8array' });
}

describe('A file that is read in a process of its own', () => {
  test('gives what its reader gives', async () => {
    const readApart = createReadApart();

    expect(await readApart('text', letter)).toEqual({ ok: true, value: 'Svar senast den 12 mars 2027.' });
    expect(await readApart('mail', { name: 'brev.msg', bytes: mail })).toMatchObject({
      ok: true,
      value: { subject: 'Remiss KS 2026/1234', attachments: [{ name: 'lista.txt', bytes: letter.bytes }] },
    });
    expect(await readApart('document', { name: 'tom.md', bytes: new Uint8Array() })).toEqual({
      ok: false,
      refusal: 'empty',
    });
  });

  test('is refused when it has no end, while others are read', async () => {
    const readApart = createReadApart({ milliseconds: 3_000, mebibytes: 256 });
    const done: string[] = [];
    const endless = readApart('mail', { name: 'brev.msg', bytes: endlessMail() }).then((read) => {
      done.push('endless');
      return read;
    });
    const others = Array.from({ length: 5 }, () => readApart('text', letter).then(() => done.push('letter')));

    expect(await endless).toEqual({ ok: false, refusal: 'too-large' });
    await Promise.all(others);
    expect(done).toHaveLength(6);
    expect((await readApart('text', letter)).ok).toBe(true);
  });

  test('is refused when it takes more memory than there is for it', async () => {
    const readApart = createReadApart({ milliseconds: 60_000, mebibytes: 64 }, 1);

    expect(await readApart('sheet', { name: 'lista.xlsx', bytes: await boundlessSheet() })).toMatchObject({
      ok: false,
    });
    expect((await readApart('text', letter)).ok).toBe(true);
  });

  test('is read by a process that knows no secret, and may neither write nor start anything', async () => {
    const options = readerOptions({ milliseconds: 1, mebibytes: 64 });
    const child = fork(join(repository, 'tests/support/tell-rights.ts'), options);
    const [told] = (await once(child, 'message')) as [Rights];

    expect(told.allowed).toEqual([]);
    expect(told.surroundings.filter((name) => name !== 'NODE_COMPILE_CACHE')).not.toContain('PATH');
    child.kill();
  });

  test(
    'is read or refused when it is a damaged mail, which its reader may never end with',
    async () => {
      const readApart = createReadApart({ milliseconds: 1_000, mebibytes: 256 });
      const long = Number(process.env.UTBLICK_FUZZ ?? 0);
      const property = fc.asyncProperty(changeBytes, async (change) => {
        const read = await readApart('mail', { name: 'brev.msg', bytes: change(mail) });
        expect(read.ok ? 'read' : read.refusal).toMatch(/^(?:read|damaged|too-large)$/);
      });
      await fc.assert(property, long > 0 ? { numRuns: long } : { numRuns: 8, seed: 20_261_123 });
    },
    24 * 60 * 60_000,
  );
});
