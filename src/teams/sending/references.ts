import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { withoutThread } from '../../conversation/thread.ts';
import type { Conversation } from '../../conversation/turn.ts';
import type { Log } from '../../log.ts';
import { saveKnownPeople } from '../../outbox/known-people.ts';
import type { ConversationReference, KnownPerson } from '../../outbox/model.ts';
import { closeReferences, saveReferences } from '../../outbox/reference-register.ts';
import type { Store } from '../../store/store.ts';
import { writeBehind } from '../../store/write-behind.ts';
import type { LateWork } from '../handling.ts';
import type { IncomingActivity } from '../receiving/incoming-activity.ts';

const place = z.looseObject({ id: z.string() });
/** What Teams says of channel and team, and of those who left. */
const details = z.looseObject({
  membersRemoved: z.array(place).nullish(),
  channelData: z
    .looseObject({ channel: place.nullish(), team: place.nullish(), eventType: z.string().nullish() })
    .nullish(),
});

/** How conversations are reached, kept so that the bot can speak there later, by itself. */
export interface References {
  /** Keeps what an activity tells: of a personal chat by its person, of a channel by its channel. Never throws. */
  keep(activity: IncomingActivity, turn: Where): Promise<void>;
}

interface Where {
  readonly conversation: Conversation;
  readonly at: Date;
}

export interface ReferenceParts {
  readonly store: Pick<Store, 'database' | 'versions'>;
  readonly log: Log;
  readonly lateWork: LateWork;
}

/** What is kept of one conversation, and of who speaks in a group or comes into it. */
interface Kept {
  readonly reference: ConversationReference;
  readonly known: readonly KnownPerson[];
}

/** Conversations of which this process knows what is kept. */
const MOST_KNOWN = 10_000;
/** Since when a conversation was not heard of is told in months: an hour more or less is nothing. */
const ANEW_MILLISECONDS = 60 * 60 * 1000;

/** What was kept of a conversation, when, and at which version of the store: a later one may have closed it. */
interface Known {
  readonly told: string;
  readonly at: number;
  readonly version: number;
}

/**
 * What is new is kept at once. What was kept before is kept anew now and then, a moment later and many at a time:
 * that the conversation is still open, and since when it was not heard of.
 */
export function createReferences({
  store: { database, versions },
  log,
  lateWork,
}: ReferenceParts): References {
  const known = new LRUCache<string, Known>({ max: MOST_KNOWN });
  const saving = writeBehind<Kept>(async (kept) => {
    await saveReferences(database, kept.map(({ reference }) => reference).filter(isReachable));
    await saveKnownPeople(
      database,
      kept.flatMap((one) => one.known),
    );
  });
  lateWork.atEnd(saving.flush);
  const failed = (error: unknown) => log.error({ err: error }, 'conversation reference not kept');

  const close = async (
    { conversation, team }: Pick<ConversationReference, 'conversation' | 'team'>,
    at: Date,
  ) => {
    known.clear();
    const isOut = ({ reference }: Kept) =>
      reference.conversation === conversation || (team !== null && reference.team === team);
    await saving.leaveOut(isOut);
    await closeReferences(database, { conversation }, 'removed', at);
    // The bot is in all channels of a team, or in none.
    if (team !== null) await closeReferences(database, { team }, 'removed', at);
  };

  const keepOrClose = async (activity: IncomingActivity, where: Where): Promise<void> => {
    // Whoever searches while writing may do so where the bot has never been; an update removes it for a moment.
    if (activity.name?.startsWith('composeExtension/') || activity.action === 'remove-upgrade') return;
    const kept = readKept(activity, where);
    if (isRemoval(activity)) return close(kept.reference, where.at);
    const key = [kept.reference.conversation, ...kept.known.map(({ person }) => person)].join(' ');
    const told = JSON.stringify([kept.reference, ...kept.known].map(withoutTime));
    const before = known.get(key);
    const now = { told, at: where.at.getTime(), version: versions.current() };
    if (before?.told === told) {
      if (before.version === now.version && now.at - before.at < ANEW_MILLISECONDS) return;
      saving.soon(key, kept).catch((error: unknown) => {
        known.delete(key);
        failed(error);
      });
    } else {
      await saving.now(key, kept);
    }
    known.set(key, now);
  };
  return { keep: (activity, where) => keepOrClose(activity, where).catch(failed) };
}

/** What is told of a conversation or a person, whenever it is. */
const withoutTime = (told: ConversationReference | KnownPerson) => ({ ...told, updatedAt: undefined });

/** A personal chat is reached by its person; one of nobody is no use. */
const isReachable = ({ kind, person }: ConversationReference) => kind !== 'personal' || person !== null;

function isRemoval(activity: IncomingActivity): boolean {
  const { membersRemoved } = detailsOf(activity);
  const botRemoved = (membersRemoved ?? []).some((member) => member.id === activity.recipient.id);
  return botRemoved || (activity.type === 'installationUpdate' && activity.action === 'remove');
}

function detailsOf(activity: IncomingActivity): Partial<z.infer<typeof details>> {
  const parsed = details.safeParse(activity);
  return parsed.success ? parsed.data : {};
}

function readKept(activity: IncomingActivity, { conversation, at }: Where): Kept {
  const { channelData } = detailsOf(activity);
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
    conversation: withoutThread(conversation.id),
    kind: conversation.kind,
    person: personal ? person : null,
    user: personal ? user : null,
    channel: channelData?.channel?.id ?? null,
    team: channelData?.team?.id ?? null,
    // One member's language is not that of a channel.
    locale: personal ? locale : null,
    state: 'active',
  };
  const speaker = !personal && person !== null && user !== null ? [{ person, user, locale }] : [];
  const known = [...speaker, ...newMembers(activity)].map((met) => ({ ...common, ...met }));
  return { reference, known };
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
