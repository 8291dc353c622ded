import { ActionTypes, type Activity, CardFactory } from 'botbuilder';
import type { Citation, Prompt, Reply } from '../conversation/turn.ts';
import type { Card, Cards } from './cards.ts';
import { type Readers, refreshedFor } from './readers.ts';

/** Teams' own limits for citations. */
const NAME_LENGTH = 80;
const ABSTRACT_LENGTH = 160;
const MOST_CITATIONS = 20;

/** Puts a reply into the form that Teams takes; `readers` as `readersOf` gives them. */
export function renderReply(reply: Reply, cards: Cards, readers?: Readers): Partial<Activity> {
  const card = renderCard(reply, cards, readers);
  return {
    type: 'message',
    textFormat: 'markdown',
    ...(reply.text === undefined ? {} : { text: [reply.text, reply.footer].filter(Boolean).join('\n\n') }),
    ...(card === undefined ? {} : { attachments: [CardFactory.adaptiveCard(card)] }),
    ...messageEntity(reply),
    ...(reply.prompts === undefined ? {} : { suggestedActions: suggestions(reply.prompts) }),
    ...(reply.feedback === undefined
      ? {}
      : { channelData: { feedbackLoop: { type: cards.dialogs ? 'custom' : 'default' } } }),
  };
}

/** The card of a reply, with the footer where no text carries it, and for whom it refreshes itself. */
export function renderCard(reply: Reply, cards: Cards, readers?: Readers): Card | undefined {
  if (reply.card === undefined) return undefined;
  const card = refreshedFor(cards.fill(reply.card), readers);
  if (reply.footer === undefined || reply.text !== undefined) return card;
  const line = { type: 'TextBlock', text: reply.footer, wrap: true, isSubtle: true, size: 'Small' };
  return { ...card, body: [...((card.body as readonly unknown[] | undefined) ?? []), line] };
}

/**
 * One root entity holds all citations, and the label that a language model has phrased the text: only where
 * one has (AI Act, article 50).
 */
function messageEntity({ citations, byModel }: Reply) {
  if (citations === undefined && byModel !== true) return {};
  const entity = {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    ...(byModel === true ? { additionalType: ['AIGeneratedContent'] } : {}),
    ...(citations === undefined ? {} : { citation: citations.slice(0, MOST_CITATIONS).map(claimOf) }),
  };
  return { entities: [entity] };
}

function claimOf({ name, abstract }: Citation, position: number) {
  return {
    '@type': 'Claim',
    position: position + 1,
    appearance: {
      '@type': 'DigitalDocument',
      name: shorten(name, NAME_LENGTH),
      abstract: shorten(abstract, ABSTRACT_LENGTH),
    },
  };
}

function suggestions(prompts: readonly Prompt[]) {
  return {
    to: [],
    actions: prompts.map(({ title, text }) => ({ type: ActionTypes.ImBack, title, value: text })),
  };
}

/** Cuts a text at a word, so that it is at most `most` characters long with its ellipsis. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most - 1).trimEnd()}…`;
}
