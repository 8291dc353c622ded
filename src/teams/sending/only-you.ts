import type { Activity } from 'botbuilder';
import type { Turn } from '../../conversation/turn.ts';
import { type Card, replaceActions } from '../cards/card.ts';
import type { IncomingActivity } from '../receiving/incoming-activity.ts';

/**
 * What a button says when it stands on a card that one of those in a conversation sees alone: Teams does not tell. It
 * gives no right; who presses is told what is theirs alone wherever they press.
 */
const MARK = 'onlyYou';

/** Whether one of those in a conversation speaks and is answered past the others. */
export const isForOne = ({ conversation, alone }: Pick<Turn, 'conversation' | 'alone'>): boolean =>
  conversation.kind !== 'personal' && alone === true;

/** The card with buttons that say that one sees it alone. */
export function cardSeenByOne(card: Card): Card {
  return replaceActions(card, (action) => {
    const { type, data } = action;
    const acts = type === 'Action.Execute' || type === 'Action.Submit';
    return acts ? { ...action, data: { ...(data as object | undefined), [MARK]: true } } : action;
  });
}

/** The message with its card so. */
export function asSeenByOne(message: Partial<Activity>): Partial<Activity> {
  const { attachments } = message;
  if (attachments === undefined) return message;
  return {
    ...message,
    attachments: attachments.map((one) => ({ ...one, content: cardSeenByOne(one.content as Card) })),
  };
}

/** Whether a button was pressed on such a card: an Action.Execute, an Action.Submit, or one in a dialog. */
export function isPressedByOne({ value }: Pick<IncomingActivity, 'value'>): boolean {
  const { action, data } = partsOf(value);
  return [value, data, partsOf(action).data].some((sent) => partsOf(sent)[MARK] === true);
}

/** What a button sends, without that. */
export function withoutMark(data: unknown): unknown {
  if (!Object.hasOwn(partsOf(data), MARK)) return data;
  const { [MARK]: _mark, ...sent } = partsOf(data);
  return sent;
}

const partsOf = (part: unknown) =>
  (typeof part === 'object' && part !== null ? part : {}) as Readonly<Record<string, unknown>>;
