import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCommand } from '../../src/cli.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'utblick-triage-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...words: string[]) {
  const [out, said]: [string[], string[]] = [[], []];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void out.push(line));
  const error = vi.spyOn(console, 'error').mockImplementation((line) => void said.push(line));
  try {
    const env = { UTBLICK_DATA: join(folder, 'data'), UTBLICK_NOW: '2026-11-23T09:00:00Z' };
    return { code: await runCommand(words, env), out, said };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

test('prints a line for each request of a file, and opens no store', async () => {
  const file = join(folder, 'requests.jsonl');
  const requests = [
    {
      id: 1,
      text: 'Six planners from Ghent want to see your bike lanes on 3 March. Please send an invitation letter.',
    },
    { id: 'b', text: 'När öppnar Stadsmuseet?' },
  ];
  await writeFile(file, requests.map((request) => `${JSON.stringify(request)}\n`).join(''));

  const { code, out, said } = await run('triage', '--jsonl', file);

  expect({ code, said }).toEqual({ code: 0, said: [] });
  expect(out.map((line) => JSON.parse(line))).toEqual([
    {
      id: '1',
      units: ['trafik'],
      reason: 'single_field',
      date_from: '2027-03-03',
      date_to: '2027-03-03',
      people: 6,
      origin: 'Ghent',
      invitation_letter_requested: true,
    },
    {
      id: 'b',
      units: ['none'],
      reason: 'none',
      date_from: null,
      date_to: null,
      people: null,
      origin: null,
      invitation_letter_requested: false,
    },
  ]);
  expect(existsSync(join(folder, 'data'))).toBe(false);
});

test('says how it is used, and which line is wrong', async () => {
  const file = join(folder, 'broken.jsonl');
  await writeFile(file, '{"id": "a"}\n');

  expect(await run('triage')).toMatchObject({ code: 2, out: [] });
  const { code, said } = await run('triage', '--jsonl', file);
  expect(code).toBe(2);
  expect(said.join()).toContain('line 1');
  expect(await run('eval', 'visits')).toMatchObject({ code: 2, out: [] });
});

test('measures a set field by field, and shows what was missed', async () => {
  const file = join(folder, 'set.jsonl');
  const item = {
    id: 'm1',
    text: 'Six planners from Ghent want to see your bike lanes on 3 March.',
    units: ['trafik'],
    reason: 'single_field',
    date_from: '2027-03-03',
    date_to: '2027-03-03',
    people: 7,
    origin: 'Ghent',
    origin_accept: ['Gent'],
    invitation_letter_requested: false,
  };
  await writeFile(file, JSON.stringify(item));

  const { code, out } = await run('eval', 'visits', file);

  expect(code).toBe(0);
  expect(out.join('\n')).toMatch(/m1 people: /);
  expect(out.join('\n')).toMatch(/units\s+100\.0% \[\d+\.\d%–100\.0%\] 1\/1/);
  expect(out.join('\n')).toMatch(/people\s+0\.0%/);
  expect(existsSync(join(folder, 'data'))).toBe(false);
});

test('holds a set against the run before', async () => {
  const [file, kept] = [join(folder, 'compared.jsonl'), join(folder, 'kept.jsonl')];
  const item = {
    id: 'm1',
    text: 'Six planners from Ghent want to see your bike lanes on 3 March.',
    units: ['trafik'],
    reason: 'single_field',
    date_from: '2027-03-03',
    date_to: '2027-03-03',
    people: 7,
    origin: 'Ghent',
    origin_accept: [],
    invitation_letter_requested: false,
  };
  await writeFile(file, JSON.stringify(item));
  expect(await run('eval', 'visits', '--keep', kept, file)).toMatchObject({ code: 0, said: [] });

  await writeFile(file, JSON.stringify({ ...item, people: 6 }));
  const better = await run('eval', 'visits', '--against', kept, '--keep', kept, file);
  expect(better).toMatchObject({ code: 0, said: [] });
  expect(better.out.join('\n')).toContain(`Became right: 1\n    m1 people: ${item.text}\nBecame wrong: 0`);

  await writeFile(file, JSON.stringify({ ...item, people: 6, units: ['kultur'] }));
  const worse = await run('eval', 'visits', '--against', kept, file);
  expect(worse.code).toBe(1);
  expect(worse.out.join('\n')).toContain(`Became wrong: 1\n    m1 units: ${item.text}`);
  expect(worse.out.join('\n')).toMatch(/^units +100\.0% → 0\.0% \(-100\.0\)$/m);

  await writeFile(kept, '{"id": "m1"}\n');
  expect(await run('eval', 'visits', '--against', kept, file)).toMatchObject({ code: 2 });
});
