import type { Config } from '../config.ts';
import { languages } from '../language/language.ts';
import type { LearntWeights } from '../learning/answer-weights.ts';
import { type Learnable, learnAndKeep } from '../learning/learnt.ts';
import { loadKnowledge } from '../strategy/knowledge/load-knowledge.ts';
import { keepLearnt, learnFrom } from '../strategy/search/teach.ts';
import { mattersToLearn, requestsToLearn, visitorsToLearn } from '../visits/reading/matter/learnt-matter.ts';
import { districtsToLearn, fieldsToLearn } from '../visits/triage/learnt-fields.ts';

/** What is learnt of visit requests, as it is called. */
const ofVisits: readonly (readonly [string, Learnable])[] = [
  ['requests to visit', requestsToLearn],
  ['whom visitors come to see', visitorsToLearn],
  ['other matters', mattersToLearn],
  ['fields of visits', fieldsToLearn],
  ['what districts do', districtsToLearn],
];

/**
 * `train` learns from the examples which answer a question wants, from those of visit requests what one is
 * and whose field it is, and keeps what it learnt; the same each time.
 */
export async function train(_config: Config): Promise<number> {
  const { examples, concepts } = loadKnowledge();
  for (const language of languages) {
    const learnt = learnFrom(examples, concepts, language);
    tell(language, learnt.weights, keepLearnt(language, learnt));
  }
  for (const [what, learnable] of ofVisits) {
    const { learnt, isKept } = learnAndKeep(learnable);
    tell(what, learnt, isKept);
  }
  return 0;
}

function tell(what: string, { rarities, answers }: LearntWeights, isKept: boolean): void {
  const kept = isKept ? '' : ' (not kept: the folder node_modules/.cache is closed to writing)';
  console.log(`${what}: ${rarities.size} features, ${answers.length} answers${kept}`);
}
