import { demoDirectory } from '../support/demo-directory.ts';
import { fields, readLabelled, scoreReadings } from './score-readings.ts';

/** Prints how well requests are read, field by field: `node tests/beredning/measure-reading.ts [FILE] [--each]`. */
const file = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? 'requests.yaml';
const each = process.argv.includes('--each');
const scores = scoreReadings(
  readLabelled(file),
  '2026-11-23',
  demoDirectory(),
  (field, text, wanted, read) => {
    if (each) process.stdout.write(`${field}: wanted ${wanted}, read ${read}\n    ${text}\n`);
  },
);
for (const field of fields) process.stdout.write(`${field}: ${JSON.stringify(scores[field])}\n`);
