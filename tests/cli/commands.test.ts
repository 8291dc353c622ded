import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCommand } from '../../src/cli.ts';
import { readExpectedParagraphs, readShared } from '../support/source-document.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const documents = fileURLToPath(new URL('../../../shared/documents/', import.meta.url));
const strategy = join(documents, 'internationell-strategi-2016.md');

vi.setConfig({ testTimeout: 180_000 });

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

let folder: string;
let imported: Ran;

const environment = () => ({ UTBLICK_DATA: join(folder, 'data') });

/** Runs a command on the test's own folder, in this process: starting one takes seconds. */
const run = (...words: string[]): Promise<Ran> => runWith({}, ...words);

/** The same with other settings. */
async function runWith(settings: Record<string, string>, ...words: string[]): Promise<Ran> {
  const [out, said]: [string[], string[]] = [[], []];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void out.push(`${line}\n`));
  const error = vi.spyOn(console, 'error').mockImplementation((line) => void said.push(`${line}\n`));
  try {
    const code = await runCommand(words, { ...environment(), ...settings });
    return { code, out: out.join(''), said: said.join('') };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

/** Runs a command as npm does. */
function runProcess(...words: string[]): Promise<Ran> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment() };
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli.ts', ...words], { cwd: repository, env }, (error, out, said) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, said }),
    );
  });
}

/** Writes a file of JSON values, one a line. */
async function jsonLines(name: string, values: readonly unknown[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  return path;
}

/** What is said is one or a few sentences, and nothing of the program's insides. */
function expectKind({ out, said }: Ran, words: RegExp): void {
  expect(out).toBe('');
  expect(said).toMatch(words);
  expect(said).not.toMatch(/^\s+at |node:internal|\.ts:\d|Error:/m);
}

beforeAll(async () => {
  readShared('internationell-strategi-2016.md');
  folder = await mkdtemp(join(tmpdir(), 'utblick-cli-'));
  imported = await run('import', '--', strategy);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const questions = [
  { id: 'twin', question: 'Får vi teckna ett vänortsavtal med Riga?' },
  { id: 'letter', question: 'When may we write an invitation letter to a delegation?', extra: true },
  { id: 3, question: 'Vem ska skriva under avtalet?' },
  { id: 'noise', question: 'blorf snark wibble' },
];

describe('The strategy at the terminal', () => {
  test('is imported with what is known of it', () => {
    expect(imported).toMatchObject({ code: 0, said: '' });
    expect(imported.out).toContain(
      'Inläst: Internationell strategi för Stockholms stad (förslag, 2016-06-02, 171-482/2016)',
    );
    expect(imported.out).toContain('41 paragrafer. Utgåvan gäller nu.\nAlla bestämmelser står sig i texten.');
  });

  test('answers in Swedish, in words that are not quoted by the shell too', async () => {
    const { code, out, said } = await runProcess('ask', '--', 'Får', 'vi', 'teckna', 'ett', 'vänortsavtal?');

    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(out).toMatch(/^Nej\. /);
    expect(out).toContain('I stället: ');
    expect(out).toContain('tecknar inte vänortsavtal.”');
    expect(out).toContain('4#2 [1], 4#3 [2], 4#4 [3] (förslag, inte antaget, 2 juni 2016, dnr 171-482/2016');
  });

  test('answers in English', async () => {
    const { code, out } = await run('ask', '--', 'Can we sign a twin-city agreement?');

    expect(code).toBe(0);
    expect(out).toMatch(/^No\. /);
    expect(out).toContain('Source: Internationell strategi för Stockholms stad 4#2 [1]');
  });

  test('answers a file of questions, one JSON line each, with quotes word for word', async () => {
    const { code, out } = await run('ask', '--jsonl', await jsonLines('questions.jsonl', questions));
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const verbatim = new Map(readExpectedParagraphs().map(({ id, text }) => [id, text]));

    expect(code).toBe(0);
    expect(lines.map(({ id, verdict, complete }) => [id, verdict, complete])).toEqual([
      ['twin', 'no', true],
      ['letter', 'conditional', true],
      ['3', 'not_covered', true],
      ['noise', 'not_covered', false],
    ]);
    expect(lines[0].citations.map(({ paragraph }: { paragraph: string }) => paragraph)).toEqual([
      '4#2',
      '4#3',
      '4#4',
    ]);
    for (const { citations, text, ...line } of lines) {
      expect(Object.keys(line).sort()).toEqual(['complete', 'id', 'verdict']);
      expect(text).toMatch(/\S/);
      expect(citations.length > 0).toBe(!['3', 'noise'].includes(line.id));
      for (const citation of citations) {
        expect(Object.keys(citation)).toEqual(['document', 'paragraph', 'quote']);
        expect(citation.document).toBe('Internationell strategi för Stockholms stad');
        expect(citation.quote.toLowerCase()).toBe(verbatim.get(citation.paragraph));
      }
    }
  });

  test.each<[encoding: string, encode: (text: string) => Uint8Array]>([
    ['with a mark of its encoding', (text) => Buffer.from(`\ufeff${text}`)],
    ['in UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('answers a file as programs of Windows save it, %s', async (_encoding, encode) => {
    const lines = questions.map((question) => `${JSON.stringify(question)}\r\n`).join('');
    const path = join(folder, 'windows.jsonl');
    await writeFile(path, encode(lines));

    const windows = await run('ask', '--jsonl', path);
    expect(windows).toEqual(await run('ask', '--jsonl', await jsonLines('questions.jsonl', questions)));
    expect(windows.code).toBe(0);
  });

  test('is measured on a set, beside a baseline, with intervals and each miss', async () => {
    const item = { lang: 'sv', kind: 'rule', question: questions[0]?.question };
    const set = await jsonLines('set.jsonl', [
      { ...item, id: 'right', verdict: 'no', gold: ['4#2'], must_mention: ['vänort'] },
      { ...item, id: 'miss', verdict: 'yes', gold: ['5#1'] },
      { ...item, id: 'silent', question: 'blorf snark wibble', verdict: 'not_covered', gold: [] },
    ]);
    const { code, out } = await run('eval', '--', set);

    expect(code).toBe(0);
    expect(out).toContain('miss [yes 5#1] said no 4#2: Får vi teckna ett vänortsavtal med Riga?');
    expect(out).not.toContain('right [');
    expect(out).toMatch(/^all +utblick +67% \[21%-94%\] 3 +50% \[9%-91%\] 2 /m);
    expect(out).toMatch(/^ +baseline +\d+% \[\d+%-\d+%\] 3 /m);
    expect(out).toMatch(/^lang sv +utblick /m);
  });

  test('is held against the run before: what became right, what became wrong, and each figure', async () => {
    const [known, unknown] = [questions[0]?.question, 'blorf snark wibble'];
    const item = (id: string, question: string | undefined, verdict: string, gold: string) =>
      ({ id, lang: 'sv', kind: 'rule', question, verdict, gold: [gold] }) as const;
    const silent = { ...item('silent', unknown, 'not_covered', ''), gold: [] };
    const kept = join(folder, 'scores.jsonl');
    const before = await jsonLines('before.jsonl', [
      item('first', known, 'no', '4#2'),
      item('second', known, 'yes', '5#1'),
      item('left out', known, 'no', '4#2'),
    ]);
    // What is wanted changes in place of what is said.
    const after = await jsonLines('after.jsonl', [
      item('first', known, 'no', '5#1'),
      item('second', known, 'no', '4#2'),
    ]);
    const more = await jsonLines('more.jsonl', [silent]);

    const first = await run('eval', '--keep', kept, before);
    expect(first).toMatchObject({ code: 0, said: '' });
    expect(first.out).not.toContain('Against');
    const second = await run('eval', '--against', kept, after, more);
    expect(second).toMatchObject({ code: 1, said: '' });
    expect(second.out).toContain(`Against ${kept}: 2 in both, 1 new, 1 gone`);
    expect(second.out).toContain(`Became right: 1\n    second verdict first citation: ${known}`);
    expect(second.out).toContain(`Became wrong: 1\n    first first citation: ${known}`);
    expect(second.out).toMatch(/^verdict +50\.0% → 100\.0% \(\+50\.0\)$/m);
    expect(second.out).toMatch(/^over-refusal +0\.0% → 0\.0% \(\+0\.0\)$/m);

    const same = await run('eval', '--against', kept, '--keep', kept, before);
    expect(same).toMatchObject({ code: 0, said: '' });
    expect(same.out).toMatch(/Became right: 0\nBecame wrong: 0\n/);
  });

  test('is measured to the end where its reader has read enough', async () => {
    const set = await jsonLines('one.jsonl', [
      { id: 'one', lang: 'sv', kind: 'rule', question: questions[0]?.question, verdict: 'no', gold: ['4#2'] },
    ]);
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment() };
    const child = spawn(process.execPath, ['src/cli.ts', 'eval', '--', set], { cwd: repository, env });
    const said: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.stdout.once('data', () => child.stdout.destroy());

    expect({ code: (await once(child, 'close'))[0], said: String(Buffer.concat(said)) }).toEqual({
      code: 0,
      said: '',
    });
  });

  test('stays in force when a letter, or a file that is not there, is given in its place', async () => {
    const letter = await run('import', '--', join(documents, 'remiss-171-482-2016.txt'));
    const missing = await run('import', '--', join(folder, 'none.docx'));

    expect([letter.code, missing.code]).toEqual([1, 1]);
    expectKind(letter, /^remiss-171-482-2016\.txt är ingen internationell strategi.* gäller fortfarande\.$/m);
    expectKind(missing, /none\.docx finns inte\. Den utgåva som gällde före gäller fortfarande\.$/m);
  });

  test('has a record that is whole, and no question that was passed on', async () => {
    expect(await run('verify')).toEqual({ code: 0, out: 'Hel kedja: 1 poster.\n', said: '' });
    expect(await run('questions')).toEqual({ code: 0, out: 'Inga frågor har skickats vidare.\n', said: '' });
    expect(await run('questions', '--language', 'en')).toEqual({
      code: 0,
      out: 'No questions have been passed on.\n',
      said: '',
    });
  });

  test('has all rooms on, until one is turned off', async () => {
    expect(await run('switch', 'list')).toEqual({ code: 0, out: 'Allt är på.\n', said: '' });
    await run('switch', 'off', 'remiss', '--reason', 'Vi rättar ett fel');
    expect((await run('switch', 'list')).out).toMatch(
      /^remiss\t\S+\tVi rättar ett fel\tVi rättar ett fel\n$/,
    );
    await run('switch', 'on', 'remiss');
    expect((await run('switch', 'list')).out).toBe('Allt är på.\n');
  });
});

describe('Wrong use of the terminal is told kindly, with exit code 2:', () => {
  test.each<[what: string, words: string[], said: RegExp]>([
    ['no command', [], /^Commands: ask, commitments, eval, /],
    ['a name that any object has', ['toString'], /^Commands: ask, /],
    ['an unknown option', ['ask', '--nope'], /--nope/],
    ['no question', ['ask', '--', ' '], /Skriv frågan efter --/],
    [
      'an impossible date and status',
      ['import', '--date', '2016-13-45', '--status', 'new', '--', strategy],
      /^--date: .*\n--status: /,
    ],
    ['a set that is not there', ['eval', '--', 'none.jsonl'], /none\.jsonl/],
    [
      'a run before that is not there',
      ['eval', '--against', 'none-kept.jsonl', 'none.jsonl'],
      /none-kept\.jsonl/,
    ],
    [
      'requests of one question',
      ['ask', '--requests', 'out', 'Får vi?'],
      /^--requests .* say --jsonl FILE too/,
    ],
    ['replies to one question', ['ask', '--replies', 'in', 'Får vi?'], /^--replies .* say --jsonl FILE too/],
    ['a file and a question', ['ask', '--jsonl', 'in', 'Får', 'vi?'], /^Say either --jsonl or "Får vi\?"/],
    [
      'requests and replies',
      ['ask', '--jsonl', 'in', '--requests', 'out', '--replies', 'in'],
      /^--requests and --replies can't be said together/,
    ],
    ['another language', ['ask', '--language', 'de', 'Får vi?'], /^--language is sv or en, and not "de"\./],
    ['the same of a report', ['report', '2026', '--language', 'de'], /^--language is sv or en/],
    [
      'an option of another command',
      ['verify', '--out', 'x'],
      /^--out is not for verify, which takes no options/,
    ],
    [
      'an option that it has not',
      ['ask', '--dry-run', 'Får vi?'],
      /^--dry-run is not for ask, which takes --jsonl, --requests, --replies, --language\./,
    ],
    [
      'more than one file',
      ['import', strategy, 'and', 'more'],
      /^import does not take "and more"\. .*quotes/,
    ],
    ['words for what takes none', ['verify', 'extra'], /^verify does not take "extra"/],
    [
      'a document with facts',
      ['import', '--name', 'Resor', '--dnr', '1', strategy],
      /^--name and --dnr can't/,
    ],
    [
      'a register in a format that is not made',
      ['commitments', 'export', 'x.pdf'],
      /\[FIL\.xlsx\|FIL\.csv\]/,
    ],
    ['a register that is not saved', ['commitments', 'export', '--dry-run'], /\[FIL\.xlsx\|FIL\.csv\]/],
    ['a month that is none', ['questions', '2026-13'], /^Skriv månaden så här: .* 2026-11/],
    [
      'a month that is none, in English',
      ['questions', '2026-13', '--language', 'en'],
      /^Write the month like this: .* 2026-11/,
    ],
    ['a reason to turn on', ['switch', 'on', 'remiss', '--reason', 'x'], /^Skriv: .* switch -- off/],
  ])('%s', async (_what, words, said) => {
    const ran = await run(...words);

    expectKind(ran, said);
    expect(ran.code).toBe(2);
  });

  test('a line that is no question, by its number', async () => {
    const ran = await runProcess(
      'ask',
      '--jsonl',
      await jsonLines('bad.jsonl', [questions[0], { id: 'no question' }]),
    );

    expectKind(ran, /bad\.jsonl, line 2/);
    expect(ran.code).toBe(2);
  });

  test('a line that is no JSON, by its number, and a set of examples with a line that is none', async () => {
    const path = join(folder, 'broken.jsonl');
    await writeFile(path, `${JSON.stringify(questions[0])}\n\n{"id": 2, question}\n`);
    const examples = join(folder, 'broken.txt');
    await writeFile(examples, '# Ours\nFår vi?\n');

    const ran = await run('ask', '--jsonl', path);
    expectKind(ran, /broken\.jsonl, line 3: This is no JSON \(.+\)\.\n$/);
    const evaluated = await run('eval', '--', examples);
    expectKind(evaluated, /broken\.txt: line 2 is neither/);
    expect([ran.code, evaluated.code]).toEqual([2, 2]);
  });
});

describe('What can’t be written or opened is told in a sentence, with exit code 1:', () => {
  const nowhere = () => join(folder, 'nowhere', 'file');
  /** A file where a folder is wanted. */
  let file: string;

  beforeAll(async () => {
    file = await jsonLines('file.jsonl', questions.slice(0, 1));
    // With a sheet the directory is loaded too.
    const sheet = join(folder, 'sheet.csv');
    await writeFile(sheet, 'Typ;Motpart;Enhet\nMedlemskap;ICOM;Kulturnämnden\n');
    await run('commitments', 'import', '--dry-run', sheet);
  });

  test.each<[what: string, words: () => string[]]>([
    ['a register', () => ['commitments', 'export', `${nowhere()}.xlsx`]],
    ['what is kept about a person', () => ['export', 'person', 'Megan Bowen', '--out', nowhere()]],
    ['requests to a model', () => ['ask', '--jsonl', file, '--requests', nowhere()]],
  ])('%s in a folder that is not there', async (_what, words) => {
    const ran = await run(...words());

    expectKind(ran, /^The file .*file(?:\.xlsx)? can't be written: there is no folder .*nowhere\. .*\.\n$/);
    expect(ran.code).toBe(1);
  });

  test('a report where a file is', async () => {
    const ran = await run('report', '2026', '--out', file);

    expectKind(ran, /^The folder .*file\.jsonl can't be written: a file has that name\. .*\.\n$/);
    expect(ran.code).toBe(1);
  });

  test('a store where a file is', async () => {
    const ran = await runWith({ UTBLICK_DATA: file }, 'verify');
    const moved = await run('move-store', '--from', join(folder, 'data'), '--to', file);

    for (const { code, out, said } of [ran, moved]) {
      expectKind(
        { code, out, said },
        /^The folder .*file\.jsonl can't hold the store \(a file has that name\)\. .*\n$/,
      );
      expect(code).toBe(1);
    }
    expect(await run('verify')).toMatchObject({ code: 0 });
  });

  test('a server that does not answer, whose password is not said', async () => {
    const ran = await runWith({ DATABASE_URL: 'postgres://anna:secret@127.0.0.1:1/none' }, 'verify');

    expectKind(ran, /^The database at 127\.0\.0\.1:1 can't be opened \(.*ECONNREFUSED.*\)\. .*\.\n$/);
    expect(ran.said).not.toContain('secret');
    expect(ran.code).toBe(1);
  });
});

test('an edition that is said to be replaced is not told to be in force', async () => {
  const { code, out } = await run('import', '--status', 'replaced', '--', strategy);

  expect(code).toBe(0);
  expect(out).toContain('ersatt');
  expect(out).not.toContain('gäller nu');
});
