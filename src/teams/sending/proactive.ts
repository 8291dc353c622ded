import type { Activity, ConversationReference as BotReference, TurnContext } from 'botbuilder';
import type { Clock } from '../../clock.ts';
import type { Reply } from '../../conversation/turn.ts';
import { classifyFailure } from '../../outbox/classify-failure.ts';
import type { ConversationReference, KnownPerson, Route, Sender, SendResult } from '../../outbox/model.ts';
import type { Database } from '../../store/store.ts';
import type { TeamsAdapter } from '../adapter.ts';
import type { Cards } from '../cards/cards.ts';
import { type Place, readersOf } from '../cards/readers.ts';
import { renderReply } from '../cards/render-reply.ts';
import { ConnectorRefusal } from './connector-calls.ts';

export interface ProactiveParts {
  readonly adapter: TeamsAdapter;
  readonly cards: Cards;
  readonly clock: Clock;
  readonly database: Database;
  /** Client id of the bot; absent in local mode. */
  readonly appId: string | undefined;
}

const CHANNEL = 'msteams';

/** Sends messages that answer nobody, into conversations that the bot has been in. */
export function createSender(parts: ProactiveParts): Sender {
  const attempt = async (route: Route, send: () => Promise<SendResult>): Promise<SendResult> => {
    const { bot } = 'reference' in route ? route.reference : route.begin;
    // Ids and addresses in Teams belong to one bot; another's would be sent this one's token.
    if (parts.appId !== undefined && bot !== `28:${parts.appId}`) {
      return { kind: 'unreachable', reason: 'gone', detail: `the conversation is that of the bot ${bot}` };
    }
    try {
      return await send();
    } catch (error) {
      return classifyFailure(readFailure(error), parts.clock.now());
    }
  };
  return {
    send: (route, activityId, reply) =>
      attempt(route, async () => {
        const reference =
          'reference' in route ? botReference(route.reference) : await begin(parts, route.begin);
        return sendInto(parts, reference, activityId, await renderAt(parts, route, reply));
      }),
    update: (reference, activity, reply) =>
      attempt({ reference }, async () =>
        updateIn(parts, botReference(reference), activity, await renderAt(parts, { reference }, reply)),
      ),
  };
}

/** A reply in the form that Teams takes, for where it is sent. */
async function renderAt(
  { cards, database }: ProactiveParts,
  route: Route,
  reply: Reply,
): Promise<Partial<Activity>> {
  const readers =
    'reference' in route ? await readersOf(database, reply, placeOf(route.reference)) : undefined;
  return renderReply(reply, cards, readers) as Partial<Activity>;
}

const placeOf = ({ kind, bot }: ConversationReference): Place => ({ kind, bot });

async function sendInto(
  parts: ProactiveParts,
  reference: BotReference,
  activityId: string,
  message: Partial<Activity>,
): Promise<SendResult> {
  let sent: string | undefined;
  await inConversation(parts, reference, async (context) => {
    // The adapter answers the activity that it continues from: its id is the one in the address of the
    // request, `/activities/{id}`, where a message that is sent again can be recognised.
    context.activity.id = activityId;
    sent = (await context.sendActivity(message))?.id;
  });
  return { kind: 'sent', activity: sent ?? '', conversation: reference.conversation.id };
}

async function updateIn(
  parts: ProactiveParts,
  reference: BotReference,
  activity: string,
  message: Partial<Activity>,
): Promise<SendResult> {
  await inConversation(parts, reference, async (context) => {
    await context.updateActivity({ ...message, id: activity });
  });
  return { kind: 'sent', activity, conversation: reference.conversation.id };
}

function inConversation(
  { adapter, appId = '' }: ProactiveParts,
  reference: BotReference,
  work: (context: TurnContext) => Promise<void>,
): Promise<void> {
  return adapter.continueConversationAsync(appId, reference, work);
}

/** Begins a personal chat, or finds the one that there is: Teams gives the same each time. */
export async function begin(
  { adapter, appId = '' }: Pick<ProactiveParts, 'adapter' | 'appId'>,
  known: KnownPerson,
): Promise<BotReference> {
  const { tenant } = known;
  let conversation = '';
  await adapter.createConversationAsync(
    appId,
    CHANNEL,
    known.serviceUrl,
    '',
    {
      isGroup: false,
      bot: { id: known.bot, name: '' },
      members: [{ id: known.user, name: '' }],
      ...(tenant === null ? {} : { tenantId: tenant, channelData: { tenant: { id: tenant } } }),
    } as Parameters<TeamsAdapter['createConversationAsync']>[4],
    async (context) => {
      conversation = context.activity.conversation.id;
    },
  );
  return botReference({ ...known, conversation, kind: 'personal' });
}

/** How the adapter is told of a conversation. */
export function botReference(
  to: Pick<
    ConversationReference,
    'conversation' | 'kind' | 'person' | 'user' | 'serviceUrl' | 'tenant' | 'bot'
  >,
): BotReference {
  return {
    channelId: CHANNEL,
    serviceUrl: to.serviceUrl,
    bot: { id: to.bot, name: '' },
    ...(to.user === null ? {} : { user: { id: to.user, name: '', aadObjectId: to.person ?? undefined } }),
    conversation: {
      id: to.conversation,
      conversationType: to.kind,
      isGroup: to.kind !== 'personal',
      name: '',
      ...(to.tenant === null ? {} : { tenantId: to.tenant }),
    },
  } as BotReference;
}

/** What was thrown: an answer with a status, or none at all. */
function readFailure(error: unknown): Parameters<typeof classifyFailure>[0] {
  if (error instanceof ConnectorRefusal) {
    const { statusCode: status, said, retryAfter } = error;
    return { status, said, retryAfter };
  }
  const { code, message } = error as { code?: unknown; message?: unknown };
  const said = [code, message].filter((part) => typeof part === 'string' && part !== '').join(' ');
  return { status: undefined, said, retryAfter: undefined };
}
