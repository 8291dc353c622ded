import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type DecisionMatrix, decisionRightSchema } from '../../src/decision-rights/decision-right.ts';
import { repository } from './child.ts';

const file = join(repository, 'src/strategy/knowledge/decision-matrix.yaml');

/** The decision matrix that ships, without all else that Utblick knows, which takes seconds to load. */
export function readDecisionMatrix(): DecisionMatrix {
  const rows = decisionRightSchema.array().parse(parse(readFileSync(file, 'utf8')));
  return new Map(rows.map((row) => [row.id, row]));
}
