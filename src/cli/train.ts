import type { Config } from '../config.ts';
import { languages } from '../language/language.ts';
import { loadKnowledge } from '../strategy/knowledge/load-knowledge.ts';
import { keepLearnt, learnFrom } from '../strategy/search/teach.ts';

/** `train` learns from the examples which answer a question wants, and keeps what it learnt; the same each time. */
export async function train(_config: Config): Promise<number> {
  const { examples, concepts } = loadKnowledge();
  for (const language of languages) {
    const learnt = learnFrom(examples, concepts, language);
    const isKept = keepLearnt(language, learnt);
    const { weights } = learnt;
    const kept = isKept ? '' : ' (not kept: the folder node_modules/.cache is closed to writing)';
    console.log(`${language}: ${weights.rarities.size} features, ${weights.answers.length} answers${kept}`);
  }
  return 0;
}
