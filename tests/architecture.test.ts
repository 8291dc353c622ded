import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const source = join(import.meta.dirname, '../src');

interface Import {
  /** A file of src (`store/store.ts`), or the name that a package is asked for by. */
  readonly target: string;
  readonly isOwn: boolean;
  /** Gone when the program runs. */
  readonly isType: boolean;
}

/** Reads the static imports and re-exports of a file, types too, and imports by a fixed name. */
function readImports(file: string, code: string): Import[] {
  const bare = code.replace(/\/\*.*?\*\//gs, '').replace(/^\s*\/\/.*$/gm, '');
  const pattern =
    /^(?:import|export)(?<type>\s+type\b)?(?:\s[^'";]*?\sfrom)?\s*'(?<from>[^']+)'|\bimport\('(?<late>[^']+)'\)/gm;
  return [...bare.matchAll(pattern)].map(({ groups = {} }) => {
    const specifier = groups.from ?? groups.late ?? '';
    const isOwn = /^(\.|#src\/)/.test(specifier);
    const path = specifier.startsWith('#src/')
      ? specifier.slice('#src/'.length)
      : posix.join(posix.dirname(file), specifier);
    return { target: isOwn ? path : specifier, isOwn, isType: groups.type !== undefined };
  });
}

const files = globSync('**/*.ts', { cwd: source })
  .filter((file) => !file.endsWith('.d.ts'))
  .sort();
const codeOf = (file: string) => readFileSync(join(source, file), 'utf8');
const imports = new Map(files.map((file) => [file, readImports(file, codeOf(file))]));
const importsOf = (file: string) => imports.get(file) ?? [];

/** The room that a file is in; a file at the top is a room by itself. */
const roomOf = (file: string) => file.split('/')[0] ?? file;
const rooms = new Set(files.map(roomOf));

/** The imports that a rule forbids, as `from → to`. */
function violations(isWrong: (room: string, found: Import, file: string) => boolean): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((found) => isWrong(roomOf(file), found, file))
      .map(({ target }) => `${file} → ${target}`),
  );
}

test('the scanner finds every kind of import', () => {
  const code = `
    // import 'commented';
import 'side-effect';
import whole from 'whole';
import * as all from 'all';
import { one, type Two } from '../one.ts';
import type { Three } from './three.ts';
import {
  four,
  five,
} from '#src/four.ts';
export { six } from './six/six.ts';
export type * from 'seven';
const late = await import('late');
const said = "import 'nothing'";`;

  expect(
    readImports('room/file.ts', code).map(({ target, isType }) => (isType ? `type ${target}` : target)),
  ).toEqual([
    'side-effect',
    'whole',
    'all',
    'one.ts',
    'type room/three.ts',
    'four.ts',
    'room/six/six.ts',
    'type seven',
    'late',
  ]);
});

test('every import of our own leads to a file that is there', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(
    violations((_room, { isOwn, target }) => isOwn && !imports.has(target) && !target.endsWith('.d.ts')),
  ).toEqual([]);
});

describe('A package is imported only in the room that owns it:', () => {
  test.each<[packages: RegExp, owners: string[]]>([
    [/^(botbuilder|botframework-|adaptivecards-templating)/, ['teams']],
    [/^(pg$|pg\/|@electric-sql\/|kysely)/, ['store']],
    [/^pg-boss/, ['jobs']],
    [/^restify/, ['http']],
    [/^@opentelemetry\//, ['telemetry']],
    [/^rate-limiter-flexible/, ['teams']],
    [/^jszip/, ['operations', 'reports', 'documents']],
  ])('%s in %j', (packages, owners) => {
    const found = violations(
      (room, { target, isOwn }) => !isOwn && packages.test(target) && !owners.includes(room),
    );

    expect(found).toEqual([]);
  });
});

const features = [
  'strategy',
  'visits',
  'beredning',
  'remiss',
  'commitments',
  'network',
  'reports',
  'operations',
];
const shared = [
  'calendar',
  'conversation',
  'decision-rights',
  'language',
  'learning',
  'documents',
  'network',
  'outbox',
  'pages',
  'record',
  'store',
  'telemetry',
  'outcome.ts',
  'clock.ts',
  'log.ts',
];

/** All that a room may import besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  calendar: ['language'],
  'decision-rights': ['language'],
  language: [],
  learning: ['language', 'store'],
  pages: ['language', 'outcome.ts'],
  documents: ['language', 'outcome.ts'],
  telemetry: [],
  store: ['clock.ts', 'outcome.ts'],
  record: ['store', 'clock.ts', 'outcome.ts'],
  ...Object.fromEntries(features.map((feature) => [feature, shared])),
  reports: [...shared, ...features],
};

/** What a room may not import; the composition root may import anything. */
const mayNotImport: Readonly<Record<string, readonly string[]>> = {
  conversation: [...features, 'teams', 'http', 'jobs'],
  outbox: [...features, 'teams', 'http', 'jobs'],
  teams: [...features, 'http', 'jobs'],
  http: [...features, 'teams', 'jobs'],
  jobs: [...features, 'teams', 'http'],
};
const compositionRoot = [
  'main',
  'features',
  'run',
  'services',
  'storeless',
  'begin-store',
  'tab',
  'cli',
  'local',
  'config',
  'identity',
  'public-address',
  'log',
  'mask',
  'health',
  'house',
  'clock',
  'outcome',
  'start-failure',
  'stop-signals',
];

describe('Who may import whom:', () => {
  const importedBy = (room: string, isWrong: (other: string) => boolean) =>
    violations(
      (from, { target, isOwn }) =>
        from === room && isOwn && roomOf(target) !== room && isWrong(roomOf(target)),
    );

  test.each(Object.entries(mayImport))('%s imports only %j', (room, allowed) => {
    expect(importedBy(room, (other) => !allowed.includes(other))).toEqual([]);
  });

  test.each(Object.entries(mayNotImport))('%s does not import %j', (room, forbidden) => {
    expect(importedBy(room, (other) => forbidden.includes(other))).toEqual([]);
  });

  test('is said of every room', () => {
    const said = new Set([...Object.keys(mayImport), ...Object.keys(mayNotImport), ...compositionRoot]);

    expect([...rooms].filter((room) => !said.has(posix.basename(room, '.ts')))).toEqual([]);
  });
});

/** What a file imports, and what that imports; types too where they count. */
function reachBy(counts: (found: Import) => boolean, file: string, seen = new Set<string>()): Set<string> {
  for (const found of importsOf(file)) {
    if (!counts(found) || seen.has(found.target)) continue;
    seen.add(found.target);
    reachBy(counts, found.target, seen);
  }
  return seen;
}

describe('No file imports itself by way of others:', () => {
  /** Where two files still lend each other types. */
  const lending = ['commitments', 'language', 'reports', 'store', 'strategy', 'teams', 'visits'];

  test('when it is loaded', () => {
    const runs = ({ isType }: Import) => !isType;

    expect(files.filter((file) => reachBy(runs, file).has(file))).toEqual([]);
  });

  test(`for a type, but in ${lending.join(', ')}`, () => {
    const whole = files.filter((file) => !lending.includes(roomOf(file)));

    expect(whole.filter((file) => reachBy(() => true, file).has(file))).toEqual([]);
  });
});

describe('Rules are plain data in, plain data out:', () => {
  /** All that runs when a file is loaded. */
  const reach = (file: string) => reachBy(({ isType }) => !isType, file);

  /** Folders of rules, but for those files in them that load what rules go by. */
  const folders = [
    'beredning/reading',
    'calendar',
    'commitments/reading',
    'conversation/courtesy',
    'documents/docx',
    'documents/pdf',
    'documents/plain-text',
    'documents/sheet',
    'language/dates',
    'language/kept',
    'language/numbers',
    'operations/about',
    'remiss/reading',
    'strategy/evaluation',
    'strategy/language-model/checks',
    'strategy/left-open',
    'visits/evaluation',
    'visits/reading',
    'visits/triage',
  ];
  const loading = new Set([
    'remiss/reading/letter-of-file.ts',
    'visits/reading/matter/learnt-matter.ts',
    'visits/triage/learnt-fields.ts',
  ]);
  /** Rules among files that are none. */
  const single = [
    'beredning/acts.ts',
    'beredning/card/say-proposal.ts',
    'beredning/figures/figures.ts',
    'beredning/figures/similar-matters.ts',
    'beredning/gate.ts',
    'beredning/handling/what-changed.ts',
    'beredning/handling/what-is-missing.ts',
    'beredning/handling/who-handles.ts',
    'beredning/papers/decision-document.ts',
    'beredning/papers/decision-record.ts',
    'beredning/papers/minutes.ts',
    'beredning/pass-matter.ts',
    'beredning/reports/report-dates.ts',
    'commitments/exchange/plan-import.ts',
    'commitments/handling/check-facts.ts',
    'commitments/handling/duplicates.ts',
    'commitments/lists/find-commitments.ts',
    'commitments/pre-check/verdict.ts',
    'commitments/pre-check/who-decides.ts',
    'commitments/reviews/keepers.ts',
    'commitments/reviews/plan-review.ts',
    'commitments/reviews/plan-steps.ts',
    'network/authority.ts',
    'outbox/after-sending.ts',
    'outbox/retry.ts',
    'record/chain.ts',
    'remiss/dates/plan-dates.ts',
    'remiss/naming/named-remiss.ts',
    'remiss/recipient/sees-reply.ts',
    'remiss/reminders/plan-reminders.ts',
    'reports/year/commitment-entries.ts',
    'reports/year/count-year.ts',
    'reports/year/matter-entries.ts',
    'reports/year/visit-entries.ts',
    'strategy/answering/compose-answer.ts',
    'strategy/answering/say-answer.ts',
    'strategy/answering/show-answer.ts',
    'strategy/city-answers/acts.ts',
    'strategy/editions/drift.ts',
    'visits/card/neighbours.ts',
    'visits/handling/assessment.ts',
    'visits/handling/escalation.ts',
    'visits/handling/invitation.ts',
    'visits/handling/ownership.ts',
    'visits/letters/compose-letter.ts',
    'visits/lists/statistics.ts',
    'visits/transitions.ts',
  ];
  const inFolders = files.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)));
  const rules = [...inFolders.filter((file) => !loading.has(file)), ...single];
  const outside = /^(node:(fs|net|http|child_process|timers|os)|(store|jobs|teams|http)\/|clock\.ts$)/;
  const ofTheMoment = /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID\(|process\./;

  test('each folder and file that is named is there', () => {
    expect(folders.filter((folder) => !files.some((file) => file.startsWith(`${folder}/`)))).toEqual([]);
    expect([...loading, ...single].filter((file) => !files.includes(file))).toEqual([]);
  });

  test.each(rules)('%s reaches no file, store or clock', (file) => {
    const direct = importsOf(file).map(({ target }) => target);

    expect([...direct, ...reach(file)].filter((target) => outside.test(target))).toEqual([]);
    expect(codeOf(file)).not.toMatch(ofTheMoment);
  });
});

test('no pattern has modifiers of its own, which Node 24 loses when it compiles a pattern again', () => {
  expect(
    files.filter((file) => /\(\?[a-z]*-?[a-z]+:/.test(codeOf(file).replace(/^ *(\/\/|\*).*$/gm, ''))),
  ).toEqual([]);
});

test('no file is longer than 250 lines', () => {
  const long = files.map((file) => [file, codeOf(file).trimEnd().split('\n').length] as const);

  expect(long.filter(([, lines]) => lines > 250)).toEqual([]);
});

test.each(['README.md', 'SECURITY.md', 'manifest/azure/README.md'])(
  '%s names files that there are',
  (name) => {
    const repository = join(source, '..');
    const named = readFileSync(join(repository, name), 'utf8').matchAll(/`([\w-]+(?:\/[\w-]+)+\.ts)`/g);
    // Where a table is about one room, what it names stands in that room.
    const folders = [
      repository,
      source,
      ...globSync('*/', { cwd: source }).map((room) => join(source, room)),
    ];
    const isThere = (file: string) => folders.some((folder) => existsSync(join(folder, file)));

    expect([...named].map(([, file = '']) => file).filter((file) => !isThere(file))).toEqual([]);
  },
);
