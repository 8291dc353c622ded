/** An Adaptive Card, ready to be sent. */
export type Card = Readonly<Record<string, unknown>>;

/** Whether somebody can fill something in on a card. */
export function hasInputs(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  const { type } = part as { type?: unknown };
  return (typeof type === 'string' && type.startsWith('Input.')) || Object.values(part).some(hasInputs);
}

/** A card with each of its buttons as `replace` makes it. */
export function replaceActions(card: Card, replace: (action: Card) => Card): Card {
  const within = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(within);
    if (typeof part !== 'object' || part === null) return part;
    const { type } = part as { type?: unknown };
    const whole = Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, within(inner)]));
    return typeof type === 'string' && type.startsWith('Action.') ? replace(whole) : whole;
  };
  return within(card) as Card;
}
