import type { MessageAction } from '../conversation/offers.ts';
import { showRead } from './intake/conversation.ts';
import type { IntakePorts } from './intake/read-request.ts';

/** Reads somebody's message as a request to visit the city; the form shows what was read before anything is saved. */
export function visitMessageAction(ports: IntakePorts): MessageAction {
  return {
    id: 'create-visit',
    title: { sv: 'Skapa besöksärende', en: 'Create a visit' },
    // A message in English may be read by somebody who speaks Swedish: the form is for the reader.
    handle: (turn, { text }) => showRead(ports, turn, text),
  };
}
