import { createHash, randomUUID } from 'node:crypto';
import type { Conversation, Person, Turn } from '../../conversation/turn.ts';
import { languageOfLocale } from '../../language/language.ts';
import { visibleText } from '../../language/visible-text.ts';
import { isPressedByOne } from '../sending/only-you.ts';
import { isTargeted } from '../sending/targeted.ts';
import type { IncomingActivity } from './incoming-activity.ts';

/** Who, where and when of an activity; its key is the same for each delivery of it. */
export function readTurn(activity: IncomingActivity, at: Date): Turn {
  return {
    key: deliveryKey(activity),
    person: personOf(activity),
    conversation: conversationOf(activity),
    ...(isTargeted(activity) || isPressedByOne(activity) ? { alone: true } : {}),
    language: languageOfLocale(activity.locale),
    at,
  };
}

/**
 * Tells one delivery from another. A changed message keeps its id, so its text and when it was changed belong to the
 * key: a text that somebody comes back to is a change too. What has no id can't be told from others, and is taken as new.
 */
export function deliveryKey(activity: IncomingActivity): string {
  const id = activity.id ?? randomUUID();
  const version = activity.type === 'messageUpdate' ? versionOf(activity) : '';
  return `${activity.conversation.id}|${activity.type}:${activity.name ?? ''}|${id}${version}`;
}

function versionOf({ text, timestamp }: IncomingActivity): string {
  return `:${hash(text ?? '')}:${timestamp?.toISOString() ?? ''}`;
}

/** What was written to the bot: its own mention removed wherever it stands, nothing hidden left in. */
export function readText(activity: IncomingActivity): string {
  const mentions = (activity.entities ?? [])
    .filter(({ type, mentioned }) => type === 'mention' && mentioned?.id === activity.recipient.id)
    .map(({ text }) => text ?? '')
    .filter((text) => text !== '');
  const withoutMention = mentions.reduce(
    (text, mention) => text.replaceAll(mention, ' '),
    activity.text ?? '',
  );
  return visibleText(withoutMention.replace(/&nbsp;/g, ' '));
}

/** True when something was attached that is not just Teams' own copy of the text in HTML. */
export function hasAttachment(activity: IncomingActivity): boolean {
  return (activity.attachments ?? []).some(({ contentType }) => contentType !== 'text/html');
}

/** The Entra object id comes with the validated token; the channel's own id stands in for it in local mode. */
function personOf({ from }: IncomingActivity): Person {
  return { id: from.aadObjectId ?? from.id, name: from.name ?? from.id };
}

/** A message extension is used wherever people write: what is said there is not said in the bot's own chat. */
function conversationOf({ conversation, name }: IncomingActivity): Conversation {
  const kind = name?.startsWith('composeExtension/') ? 'groupChat' : conversation.conversationType;
  return { id: conversation.id, kind: kind === 'channel' || kind === 'groupChat' ? kind : 'personal' };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
