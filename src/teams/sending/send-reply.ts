import type { Activity } from 'botbuilder';
import { isAlone } from '../../conversation/alone.ts';
import { texts } from '../../conversation/texts.ts';
import { withoutThread } from '../../conversation/thread.ts';
import type { Reply, Turn } from '../../conversation/turn.ts';
import type { Answered } from '../adapter.ts';
import { type Place, readersOf } from '../cards/readers.ts';
import { renderReply } from '../cards/render-reply.ts';
import { offerFiles } from '../files.ts';
import { DONE, type Handling, type Rendered } from '../handling.ts';
import type { IncomingActivity } from '../receiving/incoming-activity.ts';
import { asSeenByOne, isForOne } from './only-you.ts';
import { inOwnChat } from './own-chat.ts';
import type { ReplyStream } from './stream-reply.ts';
import { isRefusal, sendTargeted, updateTargeted } from './targeted.ts';

/** Sends what is said back as a message, or as the end of a stream, with its documents. */
export async function sendReply(handling: Handling, reply: Reply, stream?: ReplyStream): Promise<Answered> {
  return sendRendered(handling, { reply, message: await renderFor(handling, reply) }, stream);
}

/** Sends what a reply has become, with its documents: what is to be remembered of it is so from here on. */
export async function sendRendered(
  handling: Handling,
  { reply, message }: Rendered,
  stream?: ReplyStream,
): Promise<Answered> {
  reply.said?.();
  if (goesToOne(handling, reply)) return sendToOne(handling, { reply, message });
  const { context } = handling;
  await sayAndKeep(handling, reply, async () =>
    stream === undefined ? (await context.sendActivity(message))?.id : stream.finish(message),
  );
  await sendFiles(handling, reply);
  return DONE;
}

/** Whether a reply is for one of those who are in a conversation. */
function goesToOne({ turn }: Handling, { alone }: Reply): boolean {
  return isForOne({ ...turn, alone: alone === true || turn.alone === true });
}

/** Says something, and keeps which message answers what, if it was sent as one. */
async function sayAndKeep(
  handling: Handling,
  reply: Reply,
  say: () => Promise<string | undefined>,
): Promise<void> {
  let id: string | undefined;
  try {
    id = await say();
  } finally {
    keepFeedback(handling, reply, id === undefined ? null : messageKey(handling.turn.conversation.id, id));
  }
}

/**
 * Sends a reply to the one of those in a conversation who is answered, past the others; to their own chat where Teams
 * takes no such message, of which the others read that it is so and no more.
 */
export async function sendToOne(handling: Handling, { reply, message }: Rendered): Promise<Answered> {
  let id: string | undefined;
  try {
    id = await sendTargeted(handling, message);
  } catch (error) {
    if (isRefusal(error)) {
      handling.parts.log.info({ status: error.statusCode }, 'the chat takes no message for one alone');
      return sendToOwnChat(handling, reply);
    }
    keepFeedback(handling, reply, null);
    throw error;
  }
  keepFeedback(handling, reply, id === undefined ? null : messageKey(handling.turn.conversation.id, id));
  await sendFiles(handling, reply);
  return DONE;
}

async function sendToOwnChat(handling: Handling, reply: Reply): Promise<Answered> {
  const { parts, context, activity, turn } = handling;
  const { said: _said, ...unsaid } = reply;
  let isBegun = false;
  const isSent = await inOwnChat(parts, activity.from.aadObjectId ?? activity.from.id, async (there, id) => {
    isBegun = true;
    const conversation = { id, kind: 'personal' as const };
    await sendReply({ ...handling, context: there, turn: { ...turn, conversation } }, unsaid);
  });
  if (!isBegun) keepFeedback(handling, reply, null);
  const say = texts(reply.language ?? turn.language);
  await context.sendActivity(say(isSent ? 'answeredInOwnChat' : 'writeInOwnChat'));
  return DONE;
}

/** Whoever was answered waits for no log; a stop does. */
function keepFeedback({ parts }: Handling, { feedback }: Reply, message: string | null): void {
  if (feedback === undefined) return;
  const failed = (error: unknown) => parts.log.error({ err: error }, 'not kept which message was answered');
  parts.lateWork.add(feedback.onSent(message).catch(failed));
}

/**
 * Puts a message in the place of the one whose card was pressed, where nobody else sees that one; false where others do,
 * or where it can be seen no more.
 */
export async function updatePressed(
  handling: Handling,
  pressed: string | null | undefined,
  message: Partial<Activity>,
): Promise<boolean> {
  const { context, turn } = handling;
  if (!pressed || !isAlone(turn)) return false;
  if (turn.conversation.kind === 'personal') {
    await context.updateActivity({ ...message, id: pressed });
    return true;
  }
  try {
    await updateTargeted(handling, pressed, message);
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** A reply in the form that Teams takes, for where it is said. */
export async function renderFor(handling: Handling, reply: Reply): Promise<Partial<Activity>> {
  const { parts, activity, turn } = handling;
  const toOne = goesToOne(handling, reply);
  const place = toOne ? { ...placeOf(activity, turn), kind: 'personal' as const } : placeOf(activity, turn);
  const readers = await readersOf(parts.store.database, reply, place);
  const written = { ...reply, language: reply.language ?? turn.language };
  const message = renderReply(written, parts.cards, readers) as Partial<Activity>;
  return toOne ? asSeenByOne(message) : message;
}

/** Where somebody is answered. */
export function placeOf({ recipient, from }: IncomingActivity, { conversation }: Turn): Place {
  return { kind: conversation.kind, bot: recipient.id, user: from.id };
}

/** Sends the documents of a reply, each as a message of its own, to the one they were made for. */
export async function sendFiles(
  handling: Handling,
  { files = [], language = handling.turn.language }: Reply,
): Promise<void> {
  if (files.length === 0) return;
  const { parts, context, turn } = handling;
  const messages = await offerFiles({ ...parts, database: parts.store.database }, turn, files, language);
  for (const message of messages as Partial<Activity>[]) {
    if (turn.conversation.kind === 'personal') await context.sendActivity(message);
    else await sendToOne(handling, { reply: { text: message.text ?? '', language }, message });
  }
}

/** A message is known by its conversation and its id there; the thread of a channel is left out. */
export function messageKey(conversation: string, message: string): string {
  return `${withoutThread(conversation)}|${message}`;
}
