import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { claimMatter } from '../../src/beredning/reading/claim.ts';
import { readLabelled, readNotRequests } from './score-readings.ts';

/** Prints how well requests are told from other things, and which are not: `node tests/beredning/measure-claims.ts [--held-out]`. */
const heldOut = process.argv.includes('--held-out');
const prefix = heldOut ? 'held-out-' : '';
const say = (text: string) => process.stdout.write(`${text}\n`);

function report(name: string, texts: readonly string[], wanted: 'matter' | 'none'): void {
  const wrong = texts.filter((text) => claimMatter(text) !== wanted);
  say(`${name}: ${texts.length - wrong.length} of ${texts.length} right`);
  if (!heldOut) for (const text of wrong) say(`    ${text.replaceAll('\n', ' / ')}`);
}

const { question, other } = readNotRequests(`${prefix}not-requests.yaml`);
report(
  'requests',
  readLabelled(`${prefix}requests.yaml`).map(({ text }) => text),
  'matter',
);
report('questions', question, 'none');
report('other things', other, 'none');
if (!heldOut) {
  const folder = new URL('../../src/strategy/knowledge/examples/', import.meta.url);
  const examples = globSync('*.yaml', { cwd: folder }).flatMap((file) => {
    const content: Record<string, Record<string, string[]>> = parse(
      readFileSync(new URL(file, folder), 'utf8'),
    );
    return Object.values(content).flatMap((languages) => Object.values(languages).flat());
  });
  report('examples of the strategy', examples, 'none');
}
