import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { DocumentFile } from '../../src/documents/model.ts';
import { createFuzzReader, wholeFiles } from '../support/fuzz-files.ts';
import { changeBytes, changeParts, changeText } from '../support/mutations.ts';

/** `UTBLICK_FUZZ=20000 vitest run tests/faults/readers.test.ts` for a long one; each has other files, then. */
const long = Number(process.env.UTBLICK_FUZZ ?? 0);
const settings = long > 0 ? { numRuns: long } : { numRuns: 25, seed: 20_261_123 };
const patience = long > 0 ? 6 * 60 * 60_000 : 120_000;

const files = await wholeFiles();
/** Outlook's own are in `tests/documents/read-apart.test.ts`: their reader may never end. */
const others = files.filter(({ name }) => !name.endsWith('.msg'));
const reader = createFuzzReader();
afterAll(() => {
  reader.close();
});

/** What takes longer is told of in a long run. */
const SLOW_MILLISECONDS = 3_000;

/** Whatever becomes of a file, it is read or refused: nothing is thrown, hangs, or takes all memory. */
async function readsOrRefuses(file: DocumentFile): Promise<void> {
  const answer = await reader.read(file);
  expect(answer.threw ?? '').toBe('');
  if (long > 0 && answer.milliseconds > SLOW_MILLISECONDS)
    process.stderr.write(
      `${file.name}, ${file.bytes.length} bytes: ${answer.milliseconds} ms (${answer.slowest})\n`,
    );
}

const isText = ({ name }: DocumentFile) => /\.(?:txt|md|eml|csv)$/.test(name);
const isArchive = ({ name }: DocumentFile) => /\.(?:docx|xlsx)$/.test(name);

test.each(files)('$name is read as it is', async (file) => {
  const { read } = await reader.read(file);

  expect(read.some((one) => one.endsWith(' read'))).toBe(true);
});

describe('Every reader reads or refuses', () => {
  test.each(others)(
    '$name with its bytes changed',
    async (file) => {
      const property = fc.asyncProperty(changeBytes, (change) =>
        readsOrRefuses({ ...file, bytes: change(file.bytes) }),
      );
      await fc.assert(property, settings);
    },
    patience,
  );

  test.each(files.filter(isText))(
    '$name with its words changed',
    async (file) => {
      const text = new TextDecoder().decode(file.bytes);
      const property = fc.asyncProperty(changeText, (change) =>
        readsOrRefuses({ ...file, bytes: new TextEncoder().encode(change(text).slice(0, 500_000)) }),
      );
      await fc.assert(property, settings);
    },
    patience,
  );

  test.each(files.filter(isArchive))(
    '$name with its parts changed',
    async (file) => {
      const property = fc.asyncProperty(changeParts, async (change) =>
        readsOrRefuses({ ...file, bytes: await change(file.bytes) }),
      );
      await fc.assert(property, settings);
    },
    patience,
  );

  test(
    'files that are called one thing and are another',
    async () => {
      const named = fc.constantFrom(...files.map(({ name }) => name));
      const property = fc.asyncProperty(
        named,
        fc.constantFrom(...others),
        changeBytes,
        (name, { bytes }, change) => readsOrRefuses({ name, bytes: change(bytes) }),
      );
      await fc.assert(property, settings);
    },
    patience,
  );
});
