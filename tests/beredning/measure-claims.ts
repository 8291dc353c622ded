import { claimMatter } from '../../src/beredning/reading/claim.ts';
import { loadKnowledge } from '../../src/strategy/knowledge/load-knowledge.ts';
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
  const { examples } = loadKnowledge();
  report(
    'examples of the strategy',
    examples.map(({ text }) => text),
    'none',
  );
}
