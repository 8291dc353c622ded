import type { Feature } from '../conversation/feature.ts';
import { askIntent, askOfficeVerb, type ConversationPorts, exampleQuestions } from './conversation.ts';
import { saveReaction } from './question-register.ts';

/** Answers questions to the strategy, with the paragraph that proves the answer. */
export function strategyFeature(ports: ConversationPorts): Feature {
  return {
    name: 'strategy',
    intents: [askIntent(ports)],
    verbs: [askOfficeVerb(ports)],
    jobs: [],
    examples: exampleQuestions,
    takeFeedback: (_turn, { message, reaction, reason }) =>
      saveReaction(ports.store.database, message, reaction, reason),
  };
}
