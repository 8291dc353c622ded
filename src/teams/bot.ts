import { randomUUID } from 'node:crypto';
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Clock } from '../clock.ts';
import type { Dispatcher } from '../conversation/dispatcher.ts';
import type { Feature } from '../conversation/feature.ts';
import { texts } from '../conversation/texts.ts';
import { withoutThread } from '../conversation/thread.ts';
import type { Reply, Turn } from '../conversation/turn.ts';
import { nudgeReply, welcomeReply } from '../conversation/welcome.ts';
import { visibleText } from '../language/visible-text.ts';
import type { Log } from '../log.ts';
import { forgetAct, once } from '../store/inbox.ts';
import type { Store } from '../store/store.ts';
import { measured } from '../telemetry/measure.ts';
import type { Answered, Delivered, TeamsAdapter } from './adapter.ts';
import type { Cards } from './cards.ts';
import { createDeliveries, type Deliveries } from './deliveries.ts';
import type { FileTransfer } from './file-transfer.ts';
import { fileConsent, handOverFile, offerFiles, receiveFile, unreadText } from './files.ts';
import { type IncomingActivity, incomingActivity } from './incoming-activity.ts';
import { cardAction, cardError, cardResponse, feedbackSubmission, reasonOf } from './invoke.ts';
import { type PersonLimit, slowDown } from './person-limit.ts';
import { hasAttachment, readText, readTurn } from './read-turn.ts';
import { keepReference } from './references.ts';
import { renderCard, renderReply } from './render-reply.ts';
import { createReplyStream, type ReplyStream } from './stream-reply.ts';

export interface BotParts {
  readonly adapter: TeamsAdapter;
  readonly dispatcher: Dispatcher;
  readonly features: readonly Feature[];
  readonly cards: Cards;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly transfer: FileTransfer;
  /** Between two requests of a stream, in milliseconds; as Teams wants it by default. */
  readonly pace?: number | undefined;
  readonly limit: PersonLimit;
  /** Where a document can be fetched on this machine; in local mode alone. */
  readonly linkTo?: (file: string) => string;
}

const DONE: Answered = { status: 200 };
const NOT_IMPLEMENTED: Answered = { status: 501 };

/** The bot as HTTP sees it: an activity in, an HTTP answer out. */
export function createBot(parts: BotParts): (delivered: Delivered) => Promise<Answered> {
  const deliveries = createDeliveries(parts.store, parts.clock);
  return (delivered) =>
    parts.adapter.receive(delivered, async (context) => {
      const activity = incomingActivity.parse(context.activity);
      const turn = readTurn(activity, parts.clock.now());
      await keepReference(parts.store.database, activity, turn).catch((error: unknown) =>
        parts.log.error({ err: error }, 'conversation reference not kept'),
      );
      const answered = await handleSafely({ parts, deliveries, context, activity, turn });
      if (activity.type === ActivityTypes.Invoke) {
        await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: answered });
      }
    });
}

interface Handling {
  readonly parts: BotParts;
  readonly deliveries: Deliveries;
  readonly context: TurnContext;
  readonly activity: IncomingActivity;
  readonly turn: Turn;
}

/** Handles a delivery once; whatever goes wrong is logged, and answered with an apology and a reference. */
async function handleSafely(handling: Handling): Promise<Answered> {
  const { deliveries, turn, activity } = handling;
  let outcome = 'again';
  const handleOnce = () =>
    deliveries.handleOnce(
      turn.key,
      async () => {
        outcome = 'answered';
        return handleInPace(handling);
      },
      (error) => {
        outcome = 'failed';
        return apologize(handling, error);
      },
    );
  const kind = activity.type === ActivityTypes.Invoke ? (activity.name ?? '') : '';
  return measured('turn', { type: activity.type, kind: knownKind(kind) }, handleOnce, () => outcome);
}

/** What is counted by must be few, whatever a caller makes up. */
function knownKind(name: string): string {
  return /^(?:adaptiveCard|application|composeExtension|task|message|fileConsent|config|signin)\/\w{1,30}$/.test(
    name,
  )
    ? name
    : '';
}

async function apologize({ parts, context, activity, turn }: Handling, error: unknown): Promise<Answered> {
  const reference = randomUUID().slice(0, 8);
  parts.log.error({ err: error, reference, type: activity.type, name: activity.name }, 'turn failed');
  const apology = texts(turn.language)('apology', { reference });
  if (activity.type === ActivityTypes.Invoke) return cardError('Failed', apology);
  await context
    .sendActivity(apology)
    .catch((failure: unknown) => parts.log.error({ err: failure, reference }, 'apology not sent'));
  return DONE;
}

/** One who does too much is told so once, and what they do is then left aside until the minute is over. */
async function handleInPace(handling: Handling): Promise<Answered> {
  const { parts, activity, turn } = handling;
  const pace = await parts.limit.take(turn.person.id, activity);
  if (pace === 'fine') return handle(handling);
  if (pace === 'too-much') parts.log.warn({ type: activity.type }, 'one person does too much');
  if (activity.type === ActivityTypes.Invoke) return slowDown(activity, turn);
  return pace === 'too-much' ? send(handling, { text: texts(turn.language)('tooFast') }) : DONE;
}

async function handle(handling: Handling): Promise<Answered> {
  const { activity } = handling;
  switch (activity.type) {
    case ActivityTypes.Message:
      return handleMessage(handling);
    case ActivityTypes.MessageUpdate:
      return activity.channelData?.eventType === 'editMessage' ? handleText(handling, true) : DONE;
    case ActivityTypes.Invoke:
      return handleInvoke(handling);
    case ActivityTypes.InstallationUpdate:
      return handleInstallation(handling);
    case ActivityTypes.ConversationUpdate:
      return handleMembers(handling);
    default:
      return DONE;
  }
}

/** A message is text, or the data of an Action.Submit, which older clients send in place of Action.Execute. */
async function handleMessage(handling: Handling): Promise<Answered> {
  const { parts, activity, turn } = handling;
  const value = activity.value as { verb?: unknown } | null | undefined;
  if (readText(activity) === '' && typeof value?.verb === 'string') {
    const { verb, ...data } = value as { verb: string };
    return send(handling, await parts.dispatcher.act(turn, verb, data));
  }
  return handleText(handling, false);
}

async function handleText(handling: Handling, edited: boolean): Promise<Answered> {
  const { parts, activity, turn } = handling;
  const said = readText(activity);
  const received = await receiveFile(activity, parts.transfer);
  if (received?.ok === false) return send(handling, { text: unreadText(received.refusal, turn.language) });
  const file = received?.value;
  const text = visibleText([said, file?.text ?? ''].filter((part) => part !== '').join('\n\n'));
  if (text === '') {
    const what = hasAttachment(activity) ? 'attachmentOnly' : 'empty';
    return send(handling, nudgeReply(parts.features, turn.language, what));
  }
  const sent = file === undefined ? {} : { file };
  const {
    context,
    turn: { conversation },
  } = handling;
  const stream = conversation.kind === 'personal' ? createReplyStream(context, parts) : undefined;
  const progress = stream === undefined ? {} : { progress: stream.progress };
  const reply = await parts.dispatcher.message({ ...turn, text, edited, ...sent, ...progress });
  return send(handling, reply, stream);
}

async function handleInvoke(handling: Handling): Promise<Answered> {
  const { parts, activity, turn, context } = handling;
  if (activity.name === 'adaptiveCard/action') {
    const parsed = cardAction.safeParse(activity.value);
    if (!parsed.success) return cardError('BadRequest', texts(turn.language)('oldCard'));
    const { verb, data } = parsed.data.action;
    const reply = await parts.dispatcher.act(turn, verb, data);
    await sendFiles(handling, reply);
    return cardResponse(reply, renderCard(reply, parts.cards));
  }
  if (activity.name === 'message/submitAction') {
    const parsed = feedbackSubmission.safeParse(activity.value);
    if (parsed.success) {
      const { reaction, feedback } = parsed.data.actionValue;
      const message = messageKey(turn.conversation.id, activity.replyToId ?? '');
      await parts.dispatcher.feedback(turn, { message, reaction, reason: reasonOf(feedback) });
    }
    // Teams shows an error for any body but an empty one.
    return { status: 200, body: {} };
  }
  if (activity.name === 'fileConsent/invoke') {
    const parsed = fileConsent.safeParse(activity.value);
    if (!parsed.success) return { status: 400 };
    const { transfer, store } = parts;
    const message = await handOverFile({ transfer, database: store.database }, turn, parsed.data);
    await context.sendActivity(message as Partial<Activity>);
    return DONE;
  }
  return NOT_IMPLEMENTED;
}

/** Teams tells of an installation in two ways; the welcome is said once, and again after a removal. */
async function handleInstallation(handling: Handling): Promise<Answered> {
  const { parts, activity, turn } = handling;
  if (activity.action === 'remove') await forgetAct(parts.store.database, welcomeAct(turn));
  return activity.action === 'add' ? welcome(handling) : DONE;
}

async function handleMembers(handling: Handling): Promise<Answered> {
  const { activity } = handling;
  const botAdded = (activity.membersAdded ?? []).some((member) => member.id === activity.recipient.id);
  return botAdded ? welcome(handling) : DONE;
}

async function welcome(handling: Handling): Promise<Answered> {
  const { parts, turn } = handling;
  const first = await parts.store.transaction((transaction) => once(transaction, welcomeAct(turn), turn.at));
  if (!first) return DONE;
  try {
    return await send(handling, welcomeReply(parts.features, turn.language));
  } catch (error) {
    await forgetAct(parts.store.database, welcomeAct(turn));
    throw error;
  }
}

const welcomeAct = (turn: Turn) => `welcome:${turn.conversation.id}`;

async function send(handling: Handling, reply: Reply, stream?: ReplyStream): Promise<Answered> {
  const { parts, context, turn } = handling;
  const message = renderReply(reply, parts.cards) as Partial<Activity>;
  const id = stream === undefined ? (await context.sendActivity(message))?.id : await stream.finish(message);
  if (id !== undefined) await reply.feedback?.onSent(messageKey(turn.conversation.id, id));
  await sendFiles(handling, reply);
  return DONE;
}

async function sendFiles({ parts, context, turn }: Handling, { files = [] }: Reply): Promise<void> {
  if (files.length === 0) return;
  const { store, linkTo } = parts;
  const messages = await offerFiles({ database: store.database, linkTo }, turn, files);
  for (const message of messages) await context.sendActivity(message as Partial<Activity>);
}

/** A message is known by its conversation and its id there; the thread of a channel is left out. */
function messageKey(conversation: string, message: string): string {
  return `${withoutThread(conversation)}|${message}`;
}
