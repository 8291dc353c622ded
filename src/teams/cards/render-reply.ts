import { ActionTypes, type Activity, CardFactory } from 'botbuilder';
import type { Prompt, Reply } from '../../conversation/turn.ts';
import type { Card } from './card.ts';
import type { Cards } from './cards.ts';
import { messageEntities } from './message-entity.ts';
import { type Readers, refreshedFor } from './readers.ts';

/** Puts a reply into the form that Teams takes; `readers` as `readersOf` gives them. */
export function renderReply(reply: Reply, cards: Cards, readers?: Readers): Partial<Activity> {
  const card = renderCard(reply, cards, readers);
  return {
    type: 'message',
    textFormat: 'markdown',
    ...(reply.text === undefined ? {} : { text: wordsOf(reply) }),
    ...(card === undefined ? {} : { attachments: [CardFactory.adaptiveCard(card)] }),
    ...(messageEntities(reply, cards.labels) as Partial<Activity>),
    ...(reply.prompts === undefined || reply.prompts.length === 0
      ? {}
      : { suggestedActions: suggestions(reply.prompts) }),
    ...(reply.feedback === undefined
      ? {}
      : { channelData: { feedbackLoop: { type: cards.dialogs ? 'custom' : 'default' } } }),
  };
}

/** What is said in words, with what stands above and below it where no card carries that. */
export function wordsOf({ text = '', card, caution, footer }: Reply): string {
  return [card === undefined ? caution : undefined, text, footer].filter(Boolean).join('\n\n');
}

/**
 * The card of a reply, for whom it refreshes itself; with what is to be known before it is read, and the footer
 * where no text carries it.
 */
export function renderCard(reply: Reply, cards: Cards, readers?: Readers): Card | undefined {
  if (reply.card === undefined) return undefined;
  const card = refreshedFor(cards.fill(reply.card), readers);
  const above = reply.caution === undefined ? [] : [cautionOn(reply.caution)];
  const below = reply.footer === undefined || reply.text !== undefined ? [] : [footerOn(reply.footer)];
  if (above.length + below.length === 0) return card;
  return { ...card, body: [...above, ...((card.body as readonly unknown[] | undefined) ?? []), ...below] };
}

/** A card's container for what is to be known before the rest is read. */
export function cautionOn(text: string): object {
  return { type: 'Container', style: 'warning', items: [{ type: 'TextBlock', text, wrap: true }] };
}

/** A card's last line. */
export function footerOn(text: string): object {
  return { type: 'TextBlock', text, wrap: true, isSubtle: true, size: 'Small' };
}

function suggestions(prompts: readonly Prompt[]) {
  return {
    to: [],
    actions: prompts.map(({ title, text }) => ({ type: ActionTypes.ImBack, title, value: text })),
  };
}
