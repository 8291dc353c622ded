import type { Feature } from '../conversation/feature.ts';
import {
  askIntent,
  askOfficeVerb,
  type ConversationPorts,
  exampleQuestions,
  freshStartIntent,
} from './conversation.ts';
import { createConversationMemory } from './conversation-memory.ts';
import { askMessageAction } from './message-actions.ts';
import { saveReaction } from './question-register.ts';
import { provisionSearch } from './searches.ts';

/** Answers questions to the strategy, with the paragraph that proves the answer. */
export function strategyFeature(ports: ConversationPorts): Feature {
  const memory = createConversationMemory();
  return {
    name: 'strategy',
    intents: [freshStartIntent(memory), askIntent(ports, memory)],
    verbs: [askOfficeVerb(ports)],
    jobs: [],
    searches: [provisionSearch(ports)],
    messageActions: [askMessageAction(ports)],
    examples: exampleQuestions,
    takeFeedback: (_turn, { message, reaction, reason }) =>
      saveReaction(ports.store.database, message, reaction, reason),
  };
}
