import { ActivityTypes } from 'botbuilder';
import { toThemAlone } from '../conversation/alone.ts';
import { escapeMarkdown } from '../conversation/markdown.ts';
import { texts } from '../conversation/texts.ts';
import type { Progress, Reply, Turn } from '../conversation/turn.ts';
import { nudgeReply, welcomeReply } from '../conversation/welcome.ts';
import type { Language } from '../language/language.ts';
import { visibleText } from '../language/visible-text.ts';
import { forgetAct, once } from '../store/inbox.ts';
import { measured } from '../telemetry/measure.ts';
import type { Answered, Delivered } from './adapter.ts';
import { invokeOf } from './answer-invoke.ts';
import { apologyFor } from './apology.ts';
import { receiveFile, type UnreadFile } from './files.ts';
import { type BotParts, DONE, type Handling } from './handling.ts';
import { foresee } from './receiving/foresight.ts';
import type { IncomingActivity } from './receiving/incoming-activity.ts';
import { whileTyping } from './receiving/paces.ts';
import { slowDown } from './receiving/person-limit.ts';
import { hasAttachment, readText, readTurn } from './receiving/read-turn.ts';
import { createDeliveries, type Deliveries } from './sending/deliveries.ts';
import { withoutMark } from './sending/only-you.ts';
import { createReferences, type References } from './sending/references.ts';
import { sendRendered, sendReply } from './sending/send-reply.ts';
import { createReplyStream } from './sending/stream-reply.ts';

/** The bot as HTTP sees it: an activity in, an HTTP answer out. */
export function createBot(parts: BotParts): (delivered: Delivered) => Promise<Answered> {
  const deliveries = createDeliveries(parts);
  const references = createReferences(parts);
  return (delivered) =>
    parts.adapter.receive(delivered, async (context) => {
      // Checked at the door.
      const activity = context.activity as unknown as IncomingActivity;
      const turn = readTurn(activity, parts.clock.now());
      const answered = await handleSafely({ parts, context, activity, turn }, { deliveries, references });
      if (activity.type === ActivityTypes.Invoke) {
        await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: answered });
      }
    });
}

/** What is kept of what comes in, whatever is done with it. */
interface Keeping {
  readonly deliveries: Deliveries;
  readonly references: References;
}

/** Handles a delivery once; whatever goes wrong is logged, and answered with an apology and a reference. */
async function handleSafely(handling: Handling, { deliveries, references }: Keeping): Promise<Answered> {
  const { turn, activity } = handling;
  let outcome = 'again';
  const foresight = foresee(handling);
  const answer = async () => {
    outcome = 'answered';
    // After it was taken in, which tells whether the conversation was closed meanwhile.
    await references.keep(activity, turn);
    return handleInPace({ ...handling, foresight });
  };
  const failed = (error: unknown) => {
    outcome = 'failed';
    return apologize(handling, error);
  };
  const isInvoke = activity.type === ActivityTypes.Invoke;
  const isRead = isInvoke && invokeOf(activity.name).readsOnly === true;
  const handleOnce = () =>
    isRead
      ? deliveries.handle(answer).catch(failed)
      : deliveries.handleOnce(turn.key, { handle: answer, failed, meanwhile: foresight.begin });
  const kind = isInvoke ? (activity.name ?? '') : '';
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

async function apologize(handling: Handling, error: unknown): Promise<Answered> {
  const { parts, activity } = handling;
  const { text: apology, reference } = apologyFor(handling, error);
  if (activity.type === ActivityTypes.Invoke)
    return invokeOf(activity.name).fail(handling, apology, reference);
  await sendReply(handling, toThemAlone({ text: apology })).catch((failure: unknown) =>
    parts.log.error({ err: failure, reference }, 'apology not sent'),
  );
  return DONE;
}

/** One who does too much is told so once, and what they do is then left aside until the minute is over. */
async function handleInPace(handling: Handling): Promise<Answered> {
  const { parts, activity, turn } = handling;
  const pace = await parts.limit.take(turn.person.id, activity);
  if (pace === 'fine') return handle(handling);
  if (pace === 'too-much') parts.log.warn({ type: activity.type }, 'one person does too much');
  if (activity.type === ActivityTypes.Invoke) return slowDown(activity, turn);
  return pace === 'too-much'
    ? sendReply(handling, toThemAlone({ text: texts(turn.language)('tooFast') }))
    : DONE;
}

async function handle(handling: Handling): Promise<Answered> {
  const { activity } = handling;
  switch (activity.type) {
    case ActivityTypes.Message:
      return handleMessage(handling);
    case ActivityTypes.MessageUpdate:
      return activity.channelData?.eventType === 'editMessage'
        ? whileTyping(handling, () => handleText(handling, true))
        : DONE;
    case ActivityTypes.Invoke:
      return invokeOf(activity.name).answer(handling);
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
  const value = activity.value as { readonly verb?: unknown } | null | undefined;
  if (readText(activity) === '' && typeof value?.verb === 'string') {
    const { verb, msteams: _teams, ...data } = value as { verb: string; msteams?: unknown };
    const act = () => parts.dispatcher.act(turn, verb, withoutMark(data));
    // As an Action.Execute, which shows what it comes to to whoever pressed it.
    return sendReply(handling, toThemAlone(await whileTyping(handling, act)));
  }
  return handleText(handling, false);
}

async function handleText(handling: Handling, edited: boolean): Promise<Answered> {
  const foreseen = await handling.foresight?.seen();
  if (foreseen !== undefined) return sendRendered(handling, foreseen);
  const { parts, context, turn } = handling;
  const stream = turn.conversation.kind === 'personal' ? createReplyStream(context, parts) : undefined;
  const work = () => replyToText(handling, edited, stream?.progress);
  return sendReply(handling, await whileTyping(handling, work, stream?.hasBegun), stream);
}

async function replyToText(
  { parts, activity, turn }: Handling,
  edited: boolean,
  progress: Progress | undefined,
): Promise<Reply> {
  const said = readText(activity);
  const received = await receiveFile(activity, parts.transfer);
  if (received?.ok === false) return toThemAlone({ text: unreadText(received.refusal, turn.language) });
  const file = received?.value;
  const text = visibleText([said, file?.text ?? ''].filter((part) => part !== '').join('\n\n'));
  if (text === '') {
    const what = hasAttachment(activity) ? 'attachmentOnly' : 'empty';
    return nudgeReply(parts.features, turn.language, what);
  }
  const sent = file === undefined ? {} : { file };
  const shown = progress === undefined ? {} : { progress };
  return parts.dispatcher.message({ ...turn, text, edited, ...sent, ...shown });
}

function unreadText(refusal: UnreadFile | 'several', language: Language): string {
  const say = texts(language);
  if (refusal === 'several') return say('filesSeveral');
  return say(`file-${refusal.why}`, { name: escapeMarkdown(refusal.name) });
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
    return await sendReply(handling, welcomeReply(parts.features, turn.language));
  } catch (error) {
    await forgetAct(parts.store.database, welcomeAct(turn));
    throw error;
  }
}

const welcomeAct = (turn: Turn) => `welcome:${turn.conversation.id}`;
