import type { MessageAction } from '../conversation/offers.ts';
import type { RemissPorts } from './handling/change-recipient.ts';
import { letterIntent } from './letter/conversation.ts';

/** Reads somebody's message as a letter of a remiss; what was read is shown for correction, then registered. */
export function remissMessageAction(ports: RemissPorts): MessageAction {
  const letter = letterIntent(ports);
  return {
    id: 'register-remiss',
    title: { sv: 'Registrera remiss', en: 'Register a referral' },
    handle: (turn, { text }) => letter.handle({ ...turn, text, edited: false }),
  };
}
