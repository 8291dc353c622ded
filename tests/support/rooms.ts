import { createDispatcher } from '../../src/conversation/dispatcher.ts';
import type { Reply } from '../../src/conversation/turn.ts';
import { createFeatures } from '../../src/features.ts';
import { visibleText } from '../../src/language/visible-text.ts';
import { createLog } from '../../src/log.ts';
import { directoryFileReader } from '../../src/network/directory/load-directory-file.ts';
import { operationsFeature } from '../../src/operations/feature.ts';
import type { Services } from '../../src/services.ts';
import type { Store } from '../../src/store/store.ts';
import { shippedKnowledge } from '../../src/storeless.ts';
import { createEditions } from '../../src/strategy/editions/editions.ts';
import { createOtherDocuments } from '../../src/strategy/other-documents/search-documents.ts';
import { loadCards } from '../../src/teams/cards/cards.ts';
import { renderReply } from '../../src/teams/cards/render-reply.ts';
import { incomingActivity } from '../../src/teams/receiving/incoming-activity.ts';
import { readText, readTurn } from '../../src/teams/receiving/read-turn.ts';
import { messageKey } from '../../src/teams/sending/send-reply.ts';
import type { Call, SentActivity } from './fake-connector.ts';
import { morning, type TestBot } from './test-bot.ts';

/** What a walk needs of a bot. */
export type Spoken = Pick<TestBot, 'ask' | 'exchange' | 'post' | 'services'> & {
  readonly connector: Pick<TestBot['connector'], 'calls'>;
};

/**
 * The rooms of the house without what delivers: what is said or pressed goes straight to the room that owns it,
 * what it answers is put into the form that Teams takes, and what others are to be told waits in the outbox. No job
 * runs beside, so that a table changes when a room changes it, and then alone. What throws is not caught.
 */
export function openRooms(store: Store): Spoken & { readonly verbs: readonly string[] } {
  const clock = { now: () => morning };
  const { knowledge, search } = shippedKnowledge();
  const services: Services = {
    ...{
      store,
      clock,
      knowledge,
      search,
      log: createLog('silent'),
      readDirectoryFile: directoryFileReader(),
    },
    editions: createEditions(store, knowledge),
    otherDocuments: createOtherDocuments(store, knowledge.concepts),
  };
  const rooms = createFeatures(services, { send: async () => undefined, localMode: true });
  const dispatcher = createDispatcher([
    ...rooms,
    operationsFeature({ store, clock, rooms, usesModel: false }),
  ]);
  const cards = loadCards();
  const calls: Call[] = [];
  const turnOf = (activity: object) => {
    const read = incomingActivity.parse({ serviceUrl: 'http://127.0.0.1', ...activity });
    return { read, turn: readTurn(read, morning) };
  };
  const shownFor = async (reply: Reply, message: string | null) => {
    reply.said?.();
    await reply.feedback?.onSent(message);
    return renderReply(reply, cards) as unknown as SentActivity;
  };
  const exchange = async (message: object): Promise<Call[]> => {
    const { read, turn } = turnOf(message);
    const text = visibleText(readText(read));
    const reply = await dispatcher.message({ ...turn, text, edited: false });
    const [conversation, id] = [turn.conversation.id, `${read.id}-reply`];
    const activity = await shownFor(reply, messageKey(conversation, id));
    const call: Call = {
      method: 'POST',
      authorization: undefined,
      targeted: false,
      conversation,
      target: read.id,
      activity,
      id,
    };
    calls.push(call);
    return [call];
  };
  return {
    services,
    verbs: rooms.flatMap(({ verbs }) => verbs.map(({ name }) => name)),
    connector: { calls },
    exchange,
    ask: async (message) => {
      const [call] = await exchange(message);
      return { ...(call as Call).activity, id: call?.id ?? '' };
    },
    post: async (pressed) => {
      const { read, turn } = turnOf(pressed);
      const { action } = read.value as { readonly action: { readonly verb: string; readonly data: unknown } };
      const { text, attachments } = await shownFor(
        await dispatcher.act(turn, action.verb, action.data),
        null,
      );
      return { status: 200, body: { value: attachments?.[0]?.content ?? text } };
    },
  };
}
