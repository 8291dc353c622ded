import type { Card } from './card.ts';

/** What sends something to the bot, or opens what does; links may be followed by whoever reads them. */
const acts = /^(?:Action\.(?:Execute|Submit|ShowCard)|Input\.)/;

/** A card to be read alone: without buttons that do something, without fields, and without renewing itself. */
export function withoutActs(card: Card): Card {
  const { refresh: _refresh, ...whole } = within(card) as Card;
  return whole;
}

function within(part: unknown): unknown {
  if (Array.isArray(part)) return part.filter((inner) => !isAct(inner)).map(within);
  if (typeof part !== 'object' || part === null) return part;
  const kept = Object.entries(part).filter(([key, inner]) => key === 'type' || !isAct(inner));
  return Object.fromEntries(kept.map(([key, inner]) => [key, within(inner)]));
}

function isAct(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  const { type, actions } = part as { type?: unknown; actions?: unknown };
  if (typeof type !== 'string') return false;
  // A row of buttons without any is none.
  return acts.test(type) || (type === 'ActionSet' && Array.isArray(actions) && actions.every(isAct));
}
