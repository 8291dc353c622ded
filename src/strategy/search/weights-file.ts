import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../language/language.ts';
import type { Example } from '../knowledge/read-examples.ts';
import type { LearntWeights } from './answer-weights.ts';
import type { Concept } from './concepts.ts';

/** Goes up when features or learning change, so that weights that were learnt before are not taken. */
const METHOD = 2;

interface Header {
  readonly fingerprint: string;
  readonly answers: readonly string[];
  readonly rarities: readonly (readonly [feature: string, rarity: number])[];
}

/** What the weights of a language were learnt from. */
export function fingerprintOf(
  examples: readonly Example[],
  concepts: readonly Concept[],
  language: Language,
): string {
  const learntFrom = [
    METHOD,
    examples.map(({ answer, text }) => [answer, text]),
    // Both languages, since words are borrowed.
    language,
    concepts.map(({ id, sv, en }) => [id, sv, en]),
  ];
  return createHash('sha256').update(JSON.stringify(learntFrom)).digest('hex');
}

/** The weights that are kept, where they were learnt from just this; undefined otherwise. */
export function readWeights(
  name: string,
  fingerprint: string,
  folder: string = keptFolder,
): LearntWeights | undefined {
  const file = fileOf(folder, name, fingerprint);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const end = bytes.indexOf('\n');
  const header: Header = JSON.parse(bytes.toString('utf8', 0, end));
  if (header.fingerprint !== fingerprint) return undefined;
  const steps = new Int8Array(bytes.buffer, bytes.byteOffset + end + 1, bytes.length - end - 1);
  return { answers: header.answers, rarities: new Map(header.rarities), steps };
}

/**
 * Keeps the weights of a language, with what they were learnt from. Gives whether they could be kept: where the
 * folder can't be written to they are learnt at each start, which takes seconds and does no other harm.
 */
export function writeWeights(
  name: string,
  fingerprint: string,
  { answers, rarities, steps }: LearntWeights,
  folder: string = keptFolder,
): boolean {
  const header: Header = { fingerprint, answers, rarities: [...rarities] };
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), Buffer.from(steps.buffer)]);
  // Another process may be reading or writing the same file.
  const file = fileOf(folder, name, fingerprint);
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, bytes);
    renameSync(draft, file);
    forgetOlder(folder, name);
    return true;
  } catch {
    return false;
  }
}

/** Where tools keep what they can make anew. */
const keptFolder = join(import.meta.dirname, '../../../node_modules/.cache/utblick');
/** Versions that stand side by side, as in an upgrade, don't take each other's place. */
const fileOf = (folder: string, name: string, fingerprint: string) =>
  join(folder, `weights-${name}-${fingerprint.slice(0, 16)}.bin`);
const MOST_KEPT = 8;

function forgetOlder(folder: string, name: string): void {
  const kept = readdirSync(folder)
    .filter((file) => file.startsWith(`weights-${name}-`) && file.endsWith('.bin'))
    .map((file) => ({ path: join(folder, file), since: statSync(join(folder, file)).mtimeMs }))
    .sort((one, other) => other.since - one.since);
  for (const { path } of kept.slice(MOST_KEPT)) rmSync(path, { force: true });
}
