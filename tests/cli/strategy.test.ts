import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCommand } from '../../src/cli.ts';
import { readShared } from '../support/source-document.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const original = readShared('internationell-strategi-2016.md');
const visits = /^Samtliga nämnder och bolagsstyrelser ansvarar för bedömning.*\n/m;
const later = original
  .replace('tecknar inte vänortsavtal.', 'tecknar vänortsavtal efter beslut.')
  .replace(visits, '')
  .concat('\n\nStaden ska ha en ambassadör i varje världsdel.\n');

describe('Editions at the terminal', () => {
  let folder: string;

  const run = async (...words: string[]): Promise<string> => {
    const out: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((line) => void out.push(line));
    try {
      expect(await runCommand(words, { UTBLICK_DATA: join(folder, 'data') })).toBe(0);
      return out.join('\n');
    } finally {
      log.mockRestore();
    }
  };
  const put = async (name: string, text: string, ...options: string[]) => {
    const path = join(folder, name);
    await writeFile(path, text);
    return run('import', ...options, '--', path);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'utblick-strategy-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('are listed, and compared by paragraph when there are two', async () => {
    expect(await put('first.md', original)).not.toContain('Det här skiljer');
    expect(await run('strategy')).toMatch(
      /^Jag känner till en utgåva .*\n- .*2 juni 2016.*006-1137\/2007.*$/,
    );

    const imported = await put('later.md', later, '--status', 'adopted', '--date', '2026-10-01');
    const told = [
      /^Det här skiljer .*antagen, 1 oktober 2026\) från .*ersatt, 2 juni 2016/m,
      /^- 4#2 är ändrad\. Förut: ”.*inte vänortsavtal\.” Nu: ”.*efter beslut\.”$/m,
      /^- \S+ är ny: ”Staden ska ha en ambassadör i varje världsdel\.”$/m,
      /^- 5#7 finns inte kvar: ”Samtliga nämnder/m,
    ];
    for (const one of told) expect(imported).toMatch(one);

    const listed = await run('strategy', '--language', 'en');
    expect(listed).toMatch(
      /^I know of 2 editions .*\n- .*adopted, 1 October 2026.*\n- .*replaced, 2 June 2016/,
    );
    expect(listed).toContain('4#2 has changed. Before: ”');
  });
});
