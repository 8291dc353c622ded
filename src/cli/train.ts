import type { Config } from '../config.ts';
import { languages } from '../language/language.ts';
import type { LearntWeights } from '../learning/answer-weights.ts';
import { loadKnowledge } from '../strategy/knowledge/load-knowledge.ts';
import { keepLearnt, learnFrom } from '../strategy/search/teach.ts';
import { learnFields } from '../visits/triage/learnt-fields.ts';

/**
 * `train` learns from the examples which answer a question wants, and from those of visit requests whose field they
 * are, and keeps what it learnt; the same each time.
 */
export async function train(_config: Config): Promise<number> {
  const { examples, concepts } = loadKnowledge();
  for (const language of languages) {
    const learnt = learnFrom(examples, concepts, language);
    tell(language, learnt.weights, keepLearnt(language, learnt));
  }
  const fields = learnFields();
  tell('visit requests', fields.learnt, fields.isKept);
  return 0;
}

function tell(what: string, { rarities, answers }: LearntWeights, isKept: boolean): void {
  const kept = isKept ? '' : ' (not kept: the folder node_modules/.cache is closed to writing)';
  console.log(`${what}: ${rarities.size} features, ${answers.length} answers${kept}`);
}
