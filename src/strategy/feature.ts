import type { Feature } from '../conversation/feature.ts';
import {
  askIntent,
  askOfficeVerb,
  type ConversationPorts,
  exampleQuestions,
  freshStartIntent,
} from './conversation.ts';
import { createConversationMemory } from './conversation-memory.ts';
import { strategyKeeping } from './kept.ts';
import { saveReaction } from './questions/question-register.ts';

/** Answers questions to the strategy, with the paragraph that proves the answer. */
export function strategyFeature(ports: ConversationPorts): Feature {
  const memory = createConversationMemory();
  return {
    name: 'strategy',
    keeps: strategyKeeping,
    intents: [freshStartIntent(memory), askIntent(ports, memory)],
    verbs: [askOfficeVerb(ports)],
    jobs: [],
    examples: exampleQuestions,
    startAfresh: (turn) => memory.forget(turn),
    takeFeedback: (_turn, { message, reaction, reason }) =>
      saveReaction(ports.store.database, message, reaction, reason),
  };
}
