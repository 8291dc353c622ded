import type { MessageAction } from '../conversation/offers.ts';
import { askIntent, type ConversationPorts } from './conversation.ts';
import { createConversationMemory } from './follow-ups/conversation-memory.ts';

/** So much of a message is read as a question, in characters. */
const LONGEST = 4_000;

/** Answers the question of somebody's message; it follows up nothing, and nothing follows it up. */
export function askMessageAction(ports: ConversationPorts): MessageAction {
  return {
    id: 'ask-strategy',
    title: { sv: 'Fråga strategin', en: 'Ask the strategy' },
    handle: async (turn, { text }) => {
      const intent = askIntent(ports, createConversationMemory());
      const reply = await intent.handle({ ...turn, text: text.slice(0, LONGEST), edited: false });
      // Shown in a dialog, and no message of its own.
      await reply.feedback?.onSent(null);
      return reply;
    },
  };
}
