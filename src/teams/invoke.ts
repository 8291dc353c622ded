import { z } from 'zod';
import type { Reply } from '../conversation/turn.ts';
import type { Answered } from './adapter.ts';
import type { Card } from './cards/card.ts';
import { wordsOf } from './cards/render-reply.ts';

/** `adaptiveCard/action`: somebody pressed an Action.Execute. */
export const cardAction = z.looseObject({
  action: z.looseObject({
    type: z.literal('Action.Execute'),
    verb: z.string(),
    data: z.unknown().optional(),
  }),
});

/** The answer to a card action: a card replaces the card for the one who pressed, a text is shown to them alone. */
export function cardResponse(reply: Reply, card: Card | undefined): Answered {
  const body =
    card === undefined
      ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: wordsOf(reply) }
      : { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  return { status: 200, body };
}

/** The answer when an invoke can't be carried out; Teams shows `message`. */
export function cardError(code: 'BadRequest' | 'Failed', message: string): Answered {
  const statusCode = code === 'BadRequest' ? 400 : 500;
  return {
    status: 200,
    body: { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } },
  };
}
