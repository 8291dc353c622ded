import { z } from 'zod';
import { withoutThread } from '../conversation/thread.ts';
import type { Conversation } from '../conversation/turn.ts';
import type { ConversationReference } from '../outbox/model.ts';
import { closeReferences, saveKnownPerson, saveReference } from '../outbox/reference-register.ts';
import type { Database } from '../store/store.ts';
import type { IncomingActivity } from './incoming-activity.ts';

const place = z.looseObject({ id: z.string() });
/** What Teams says of channel and team, and of those who left. */
const details = z.looseObject({
  membersRemoved: z.array(place).nullish(),
  channelData: z
    .looseObject({ channel: place.nullish(), team: place.nullish(), eventType: z.string().nullish() })
    .nullish(),
});

/**
 * Keeps how the conversation of an activity is reached, so that the bot can speak there later, by itself:
 * a personal chat by its person, a channel by its channel. Where the bot was removed, this is kept too.
 */
export async function keepReference(
  database: Database,
  activity: IncomingActivity,
  { conversation, at }: { readonly conversation: Conversation; readonly at: Date },
): Promise<void> {
  // Whoever searches while writing may do so where the bot has never been.
  if (activity.name?.startsWith('composeExtension/')) return;
  const parsed = details.safeParse(activity);
  const { channelData, membersRemoved } = parsed.success ? parsed.data : {};
  const id = withoutThread(conversation.id);
  const team = channelData?.team?.id ?? null;
  const botRemoved = (membersRemoved ?? []).some((member) => member.id === activity.recipient.id);
  if (botRemoved || (activity.type === 'installationUpdate' && activity.action === 'remove')) {
    await closeReferences(database, { conversation: id }, 'removed', at);
    // The bot is in all channels of a team, or in none.
    if (team !== null) await closeReferences(database, { team }, 'removed', at);
    return;
  }
  // An update of the app removes it for a moment.
  if (activity.type === 'installationUpdate' && activity.action === 'remove-upgrade') return;

  const { person, user } = whoSpeaks(activity);
  const common = {
    serviceUrl: activity.serviceUrl,
    tenant: activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? null,
    bot: activity.recipient.id,
    updatedAt: at,
  };
  const locale = activity.locale ?? null;
  const personal = conversation.kind === 'personal';
  const reference: ConversationReference = {
    ...common,
    conversation: id,
    kind: conversation.kind,
    person: personal ? person : null,
    user: personal ? user : null,
    channel: channelData?.channel?.id ?? null,
    team,
    // One member's language is not that of a channel.
    locale: personal ? locale : null,
    state: 'active',
  };
  if (!personal || person !== null) await saveReference(database, reference);
  const speaker = !personal && person !== null && user !== null ? [{ person, user, locale }] : [];
  for (const met of [...speaker, ...newMembers(activity)]) {
    await saveKnownPerson(database, { ...common, ...met });
  }
}

/** Those who have come into a conversation, where Teams says who they are in Entra: what language they speak it does not say. */
function newMembers({ membersAdded, recipient }: IncomingActivity) {
  return (membersAdded ?? []).flatMap(({ id, aadObjectId }) =>
    !aadObjectId || id === recipient.id ? [] : [{ person: aadObjectId, user: id, locale: null }],
  );
}

/** Who speaks, by Entra object id where it is given; nobody where it is the bot itself or Teams. */
function whoSpeaks({ from, recipient, channelId }: IncomingActivity): {
  person: string | null;
  user: string | null;
} {
  if (from.id === '' || from.id === recipient.id || from.id === channelId)
    return { person: null, user: null };
  return { person: from.aadObjectId ?? from.id, user: from.id };
}
