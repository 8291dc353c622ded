import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const rows = readFileSync(join(root, 'SECURITY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  .slice(1);

test('every line of the threat model names a test that is there', () => {
  expect(rows.length).toBeGreaterThan(15);
  for (const row of rows) {
    const tests = row.match(/tests\/[\w/-]+\.test\.ts/g) ?? [];

    expect(tests, row).not.toEqual([]);
    expect(tests.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  }
});
