import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Handling } from '../handling.ts';
import type { IncomingActivity } from '../receiving/incoming-activity.ts';
import { ConnectorRefusal, type TargetedCalls } from './connector-calls.ts';

/** Whether somebody has sent an activity to the bot alone, past the others in the conversation. */
export const isTargeted = ({ recipient }: Pick<IncomingActivity, 'recipient'>): boolean =>
  recipient.isTargeted === true;

/**
 * Sends a message into a conversation of several that the one who is answered sees alone, for a day at most, and
 * gives its id. Throws a ConnectorRefusal where Teams does not take it. [Teams: targeted messages]
 */
export async function sendTargeted(
  handling: Handling,
  message: Partial<Activity>,
): Promise<string | undefined> {
  const { context, activity } = handling;
  const { id, name } = activity.from;
  const whole = {
    ...inConversation(handling, message),
    recipient: { id, ...(name ? { name } : {}) },
    ...answering(activity, message),
  };
  const sent = await callsOf(context).send(activity.conversation.id, whole);
  return (sent as { readonly id?: string } | undefined)?.id;
}

/** Puts a message in the place of one that somebody sees alone. Throws a ConnectorRefusal where Teams does not take it. */
export async function updateTargeted(
  handling: Handling,
  id: string,
  message: Partial<Activity>,
): Promise<void> {
  const { context, activity } = handling;
  await callsOf(context).update(activity.conversation.id, id, { ...inConversation(handling, message), id });
}

/** Teams does not take it, or does not know it; whether it arrived is not in doubt. */
export function isRefusal(error: unknown): error is ConnectorRefusal {
  return error instanceof ConnectorRefusal && [400, 403, 404, 405, 501].includes(error.statusCode);
}

/** The adapter's own client, which signs as the bot. */
function callsOf({ adapter, turnState }: TurnContext): TargetedCalls {
  const key = (adapter as unknown as { readonly ConnectorClientKey: symbol }).ConnectorClientKey;
  return (turnState.get(key) as { readonly targeted: TargetedCalls }).targeted;
}

/** What the adapter would add to a message, without whom it answers: a targeted one is nobody's reply. */
function inConversation({ activity }: Handling, message: Partial<Activity>) {
  const { channelId, serviceUrl, conversation, recipient: bot } = activity;
  return { ...message, channelId, serviceUrl, conversation, from: { id: bot.id, name: bot.name ?? '' } };
}

/** Above the answer Teams shows the words that were sent to the bot alone. */
function answering({ type, id, recipient }: IncomingActivity, { entities = [] }: Partial<Activity>) {
  if (type !== ActivityTypes.Message || id === undefined || !isTargeted({ recipient })) return {};
  return { entities: [...entities, { type: 'targetedMessageInfo', messageId: id }] };
}
