import type { Activity } from 'botbuilder';
import { withoutThread } from '../conversation/thread.ts';
import type { Reply, Turn } from '../conversation/turn.ts';
import type { Answered } from './adapter.ts';
import { offerFiles } from './files.ts';
import { DONE, type Handling, type Rendered } from './handling.ts';
import type { IncomingActivity } from './incoming-activity.ts';
import { type Place, readersOf } from './readers.ts';
import { renderReply } from './render-reply.ts';
import type { ReplyStream } from './stream-reply.ts';

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
  const { context, turn } = handling;
  reply.said?.();
  let id: string | undefined;
  try {
    id = stream === undefined ? (await context.sendActivity(message))?.id : await stream.finish(message);
  } finally {
    keepFeedback(handling, reply, id === undefined ? null : messageKey(turn.conversation.id, id));
  }
  await sendFiles(handling, reply);
  return DONE;
}

/** Whoever was answered waits for no log; a stop does. */
function keepFeedback({ parts }: Handling, { feedback }: Reply, message: string | null): void {
  if (feedback === undefined) return;
  const failed = (error: unknown) => parts.log.error({ err: error }, 'not kept which message was answered');
  parts.lateWork.add(feedback.onSent(message).catch(failed));
}

/** A reply in the form that Teams takes, for where it is said. */
export async function renderFor(
  { parts, activity, turn }: Handling,
  reply: Reply,
): Promise<Partial<Activity>> {
  const readers = await readersOf(parts.store.database, reply, placeOf(activity, turn));
  return renderReply(reply, parts.cards, readers) as Partial<Activity>;
}

/** Where somebody is answered. */
export function placeOf({ recipient, from }: IncomingActivity, { conversation }: Turn): Place {
  return { kind: conversation.kind, bot: recipient.id, user: from.id };
}

/** Sends the documents of a reply, each as a message of its own. */
export async function sendFiles(
  { parts, context, turn }: Handling,
  { files = [], language = turn.language }: Reply,
): Promise<void> {
  if (files.length === 0) return;
  const messages = await offerFiles({ ...parts, database: parts.store.database }, turn, files, language);
  for (const message of messages) await context.sendActivity(message as Partial<Activity>);
}

/** A message is known by its conversation and its id there; the thread of a channel is left out. */
export function messageKey(conversation: string, message: string): string {
  return `${withoutThread(conversation)}|${message}`;
}
